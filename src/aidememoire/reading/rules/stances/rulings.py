"""Rulings: a court that *indicated that Corvo shall release the crews* undertakes nothing, it orders; and who reminds others undertakes nothing.

The network takes the *shall* or *will* for an undertaking of whoever says it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Reason
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting

ORDERED = Reason("act", "what others shall do is ordered")
REMINDED = Reason("act", "who is reminded of a thing is promised none")
_SURE = 0.8  # *shall* behind verbs of a closed table; corpus/ has too few to measure it by
_RULES = re.compile(
    r"(?:(?:has|have|had|also|further|then|\w{1,20}ly)\s){0,3}(?:indicat|order|direct|rul|instruct|decre|adjudg|enjoin)(?:es?|s|ed)",
    re.IGNORECASE,
)
_REMINDS = re.compile(r"(?:(?:has|have|had|also|again|further|\w{1,20}ly)\s){0,3}remind(?:s|ed)?", re.IGNORECASE)
# Others than whoever rules: *that it shall decide the matter itself*.
_OTHERS = re.compile(
    r"(?:that\s)?(?!(?:it|he|she|we|I|they)\b)(?:[\w’'-]{1,40}\s){1,8}?(?:shall|must|should|is\sto|are\sto)\b(?!\s(?:not\s)?be\s(?:heard|delivered|fixed)\b)",
    re.IGNORECASE,
)


def with_rulings(attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, what others shall do by a ruling as a demand, and a reminder as no undertaking."""
    return [_ruled(one) if one.act == "commit" else one for one in attributions]


def _ruled(one: Attribution) -> Attribution:
    if _RULES.fullmatch(one.cue.text) and _OTHERS.match(one.content[0].text):
        return replace(one, chances=acting(one.chances, "demand", _SURE), reasons=(*one.reasons, ORDERED))
    if _REMINDS.fullmatch(one.cue.text):
        return replace(one, chances=acting(one.chances, "assert", _SURE), reasons=(*one.reasons, REMINDED))
    return one
