"""Clefts: *it was not Corvo that rejected the plan* tells of nobody who rejected it, least of all Corvo."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution

NOT_HE = Reason("denied", "the text says that it was not he")
_IS_NOT = re.compile(
    r"\b(?:it|that|this)\s(?P<not>(?:is|was)(?:n[’']t|\s(?:not|never))|has\snever\sbeen)\s(?:the\s)?\Z", re.IGNORECASE
)
_WHO = re.compile(r"(?:\s(?:that|who|which))?\s(?:(?:has|have|had|\w{1,20}ly|first|also)\s){0,2}", re.IGNORECASE)
_ENDS_WHO = re.compile(r"\s(?:that|who|which)(?:\s|\Z)", re.IGNORECASE)
_ONLY = re.compile(r"(?:only|just|merely|simply|until)\b", re.IGNORECASE)
# *It was Corvo that*, right before a verb, whose subject that is; not *it was the map that was signed by Corvo*.
_IT_IS = re.compile(
    r"\b(?:it|that|this)\s(?:(?:is|was)(?:n[’']t)?|has\snever\sbeen)\s(?:(?:not|never|only|just|merely|also)\s){0,2}"
    r"(?P<who>(?!(?:not|until)\b)[^\W_][^,.;:!?\n“”\"]{0,60}?)\s(?:that|who|which)\s(?:(?:has|have|had|\w{1,20}ly|first|also)\s){0,2}\Z",
    re.IGNORECASE,
)
_BE = re.compile(r"(?:(?:has|have|had)\s)?(?:is|are|was|were|be|been|being)\b", re.IGNORECASE)
_FARTHEST = 130  # code points from *it was* to the verb
_LONGEST = 30  # code points of what leads to a name, and of what leads from it to its verb


def with_who_it_is(text: str, one: Attribution) -> Attribution:
    """Return an attribution whose source, where a cleft leads to its cue, is who is told to be the one, or not to be it."""
    begin = max(0, one.cue.start - _FARTHEST)
    before = text[begin : one.cue.start]
    leads = (" that " in before or " who " in before or " which " in before) and not _BE.match(one.cue.text)
    found = _IT_IS.search(text, begin, one.cue.start) if leads else None
    if not found:
        return one
    who = Span.of(text, *found.span("who"))
    return one if any(who.overlaps(span) for span in one.content) else replace(one, source=(who,))


def is_not_who(text: str, source: Sequence[Span], cue: Span) -> Span | None:
    """Return the *was not* that tells that a source is not who says a thing, None where there is none."""
    if not source or source[0].start > cue.start or _ONLY.match(source[0].text):
        return None
    found = _IS_NOT.search(text, max(0, source[0].start - _LONGEST), source[0].start)
    behind = _WHO.fullmatch(text, source[-1].end, cue.start)
    who = _ENDS_WHO.search(text, max(source[-1].start, source[-1].end - 6), cue.start)
    return Span.of(text, *found.span("not")) if found and behind and who else None
