"""How sure each rule that names a speaker is: the share in which it was right on the training passages.

Measured by `python -m benchmarks.speakers --part train --rules` on the passages that trained on 2026-11-26, given the
annotators' spans; rules seen fewer than twenty times share the value of their nearest neighbour.
"""

from __future__ import annotations

CERTAINTY = {
    "named": 0.99,
    "short name": 0.99,
    "known name": 0.97,
    "state": 0.99,
    "adjective": 0.97,
    "seat": 0.98,
    "side": 0.96,
    "signatories": 0.95,  # too few in the passages to be measured: as sure as the names in the title
    "place as named": 0.83,
    "known body": 0.99,
    "issuer": 0.94,
    "defined": 0.94,
    "body of a state": 0.92,
    "body as named": 0.86,
    "office in the text": 0.95,
    "office holder": 0.9,
    "office of a state": 0.84,
    "spokesperson": 0.63,
    "instrument": 0.83,
    "issued": 0.83,  # too few in the passages to be measured: as the instruments that speak
    "I": 0.96,
    "you": 0.5,  # too few in the passages to be measured
    "we of a side": 0.57,
    "we of a told side": 0.81,  # 22 of 27
    "we of the author": 0.81,  # too few in the passages to be measured, as the next one
    "we of a report": 0.81,
    "we of the text": 0.65,
    "we": 0.2,
    "pronoun": 0.94,
    "subject before": 0.98,
    "subjects before": 0.9,  # too few in the passages to be measured
    "pronoun for a body": 0.78,
    "it of the speaker": 0.85,
    "they": 0.36,
    "together": 0.56,
    "most spoken of": 0.34,
    "subject pair": 0.85,  # too few in the passages to be measured
    "of several states": 0.56,
    "each of several": 0.8,  # 4 of 5
    "label": 0.64,
    "host": 0.94,  # too few in the passages to be measured: as who asks otherwise
    "interviewed": 0.95,  # too few in the passages to be measured
    "style": 0.94,  # too few in the passages to be measured
    "question": 0.94,
    "not named": 0.92,
    "unknown": 0.78,
    "no one": 0.78,
    "state of the context": 0.67,
    "body before": 0.81,
    "relative": 0.8,
    "cut off": 0.8,
    "described": 0.59,
    "described before": 0.49,
}
OTHERWISE = 0.5


def certainty(rule: str, weighed: float | None = None) -> float:
    """Return the confidence from 0 to 1 that the right speaker is named: as weighed, else as sure as the rule is."""
    return CERTAINTY.get(rule, OTHERWISE) if weighed is None else weighed
