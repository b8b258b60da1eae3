"""Renewals: who *renewed his call for a mission* or *repeated its demand that Chad withdraw* says one thing, and not two.

By the annotators of corpus/ the call is the content. Who *repeated the charge* charges once more; the network has him deny it.
It finds the call a second time by its noun, as it does a consent that is not yet given.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting

_RENEWS = re.compile(
    r"\b(?:(?:renew|repeat|reiterat|restat|reaffirm)(?:s|es|e|ed|ing)?|(?:not\syet|yet\sto)\s(?:giv(?:e|en)|grant(?:ed)?))\Z",
    re.IGNORECASE,
)
_ITS = r"(?:its|his|her|their|our|my)"
_CALL = (
    rf"(?:{_ITS}\s)?(?:[a-z-]{{1,20}}\s){{0,3}}?(?P<noun>calls?|demands?|offers?|proposals?|requests?|appeals?|warnings?|support|opposition"
    r"|rejection|refusal|readiness|willingness|commitment|condemnation|pledge|promise|threat|accusations?|objections?|consent|assent|agreement|approval|blessing)"
)
_BEGINS = re.compile(rf"{_CALL}\b")
_HIS = re.compile(rf"{_ITS}\b", re.IGNORECASE)
_CHARGE = re.compile(
    r"(?:(?:the|its|his|her|their|that|this)\s)?(?:[a-z-]{1,20}\s){0,2}?(?:(?P<accuse>charges?|accusations?|allegations?)|claims?|assertions?|statements?)\b"
)
_SURE = 0.9  # words of closed tables
_NEXT = 3  # attributions behind a renewal, one of which may tell it again


def with_renewals(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, sorted by cue, without those that tell by its noun what somebody renews."""
    again = {
        id(other)
        for number, one in enumerate(attributions)
        if (noun := _renewed(text, one))
        for other in attributions[number + 1 : number + 1 + _NEXT]
        if other.cue.overlaps(noun) and _is_his(one, other)
    }
    return [_charging(one) for one in attributions if id(one) not in again]


def _charging(one: Attribution) -> Attribution:
    """Return who repeats a charge with the act that it is."""
    charge = _CHARGE.match(one.content[0].text) if one.act == "deny" and _RENEWS.search(one.cue.text) else None
    if not charge or one.negation:
        return one
    return replace(one, chances=acting(one.chances, "accuse" if charge["accuse"] else "assert", _SURE))


def _renewed(text: str, one: Attribution) -> Span | None:
    """Return the noun for what somebody renews, right behind the verb, the *his* or *its* taken in by the content or not."""
    if not _RENEWS.search(one.cue.text):
        return None
    noun = _BEGINS.match(text, one.cue.end + 1)
    return Span.of(text, *noun.span("noun")) if noun and one.content[0].start <= noun.start("noun") else None


def _is_his(one: Attribution, other: Attribution) -> bool:
    """Tell whether the call is told to be of whoever renews it: by the same words, by *his*, or by none."""
    return not other.source or other.source == one.source or bool(_HIS.match(other.source[0].text))
