"""First times: *it was the first time that Corvo had agreed to any tribunal* does not have Corvo agree to any tribunal.

It is the text's remark on what it tells elsewhere; *any* has its sense from *the first time*, without which it would be *whichever*.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Reason
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting
from aidememoire.vocabulary.groups import FOR

FIRST = Reason("act", "the first time that it has done any such thing")
_SURE = 0.4  # what it did is told elsewhere: here least is claimed, and shown as uncertain
_FIRST_TIME = re.compile(
    r"\bfirst\s(?:time|occasion)\s(?:ever\s)?(?:(?:that|when|on\swhich)\s)?(?:the\s)?\Z", re.IGNORECASE
)
_ANY = re.compile(r"(?:(?:to|with|on|by|in)\s)?any(?:thing|body|one)?\b", re.IGNORECASE)
_STANCES = FOR | {"propose"}
_LONGEST = 50  # code points of what leads to who did it


def without_first_times(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, who did *any* such thing for the first time taking no stance by that."""
    return [_remarked(one) if _is_first_of_any(text, one) else one for one in attributions]


def _is_first_of_any(text: str, one: Attribution) -> bool:
    if one.act not in _STANCES or not one.source:
        return False
    start = one.source[0].start
    led = _FIRST_TIME.search(text, max(0, start - _LONGEST), start)
    return led is not None and _ANY.match(one.content[0].text) is not None


def _remarked(one: Attribution) -> Attribution:
    return replace(one, chances=acting(one.chances, "assert", _SURE), reasons=(*one.reasons, FIRST))
