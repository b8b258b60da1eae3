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
    "place as named": 0.44,
    "known body": 0.99,
    "issuer": 0.86,
    "body of a state": 0.9,
    "body as named": 0.68,
    "office in the text": 0.94,
    "office holder": 0.9,
    "office of a state": 0.8,
    "spokesperson": 0.7,
    "instrument": 0.75,
    "I": 0.99,
    "we of a side": 0.52,
    "we of the text": 0.76,
    "we": 0.1,
    "pronoun": 0.9,
    "pronoun for a body": 0.63,
    "it of the speaker": 0.82,
    "they": 0.16,
    "together": 0.47,
    "together again": 0.46,
    "label": 0.57,
    "question": 0.86,
    "not named": 0.91,
    "unknown": 0.83,
    "state of the dateline": 0.55,
    "body before": 0.5,
    "relative": 0.8,
    "cut off": 0.8,
    "described": 0.44,
    "described before": 0.46,
}
OTHERWISE = 0.5


def certainty(rule: str) -> float:
    """Return the confidence from 0 to 1 that the speaker whom a rule names is the right one."""
    return CERTAINTY.get(rule, OTHERWISE)
