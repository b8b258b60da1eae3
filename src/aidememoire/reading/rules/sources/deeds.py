"""Deeds where the network passes over their verb: in *is said by Corvo to have rejected the paper*, *Chad, which for its part refused to sign*.

Where such a clause stands is for the rule that knows it; here is what its verb does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution, Sensing
from aidememoire.reading.network.sense import acting
from aidememoire.reading.rules.negation.refusals import ACCEPTS, DENIES, REJECTS, TURNS_DOWN

_SURE = 0.9  # verbs of a closed table in a clause of a known form
_ACTS = {
    "reject": rf"{REJECTS}|{TURNS_DOWN}(?:\sto)?",
    "accept": rf"{ACCEPTS}|(?:agree|consent)ing\sto",
    "deny": DENIES,
    "commit": r"(?:promis|pledg)(?:ed|ing)(?:\sto)?",
}
_DEED = re.compile(
    rf"(?P<cue>(?:have\s)?(?:{'|'.join(f'(?P<{act}>{verbs})' for act, verbs in _ACTS.items())}))\s"
    r"(?P<content>(?!by\b|in\b|on\b|at\b)[^\W_][^,.;:!?\n“”\"]{1,160})"
)
Draft = tuple[Span, Span, Span, str]


def deed_at(text: str, source: Span, place: int) -> Draft | None:
    """Return somebody, the cue, the content and the act of what he does by the verb at a place."""
    found = _DEED.match(text, place)
    if not found:
        return None
    cue, content = (Span.of(text, *found.span(part)) for part in ("cue", "content"))
    return source, cue, content, next(act for act in _ACTS if found[act])


def made_of(drafts: Sequence[Draft], sensed: Sensing, why: Reason) -> list[Attribution]:
    """Return an attribution for each draft, with what the network makes of its issues."""
    chances = sensed([(cue, (content,)) for _, cue, content, _ in drafts])
    return [
        Attribution((source,), cue, (content,), _SURE, acting(each, act, _SURE), (why,))
        for (source, cue, content, act), each in zip(drafts, chances, strict=True)
        if each
    ]
