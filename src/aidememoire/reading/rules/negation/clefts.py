"""Clefts: *it was not Corvo that rejected the plan* tells of nobody who rejected it, least of all Corvo."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aidememoire.model import Reason, Span

NOT_HE = Reason("denied", "the text says that it was not he")
_IS_NOT = re.compile(
    r"\b(?:it|that|this)\s(?P<not>(?:is|was)(?:n[’']t|\s(?:not|never))|has\snever\sbeen)\s(?:the\s)?\Z", re.IGNORECASE
)
_WHO = re.compile(r"(?:\s(?:that|who|which))?\s(?:(?:has|have|had|\w{1,20}ly|first|also)\s){0,2}", re.IGNORECASE)
_ENDS_WHO = re.compile(r"\s(?:that|who|which)(?:\s|\Z)", re.IGNORECASE)
_ONLY = re.compile(r"(?:only|just|merely|simply|until)\b", re.IGNORECASE)
_LONGEST = 30  # code points of what leads to a name, and of what leads from it to its verb


def is_not_who(text: str, source: Sequence[Span], cue: Span) -> Span | None:
    """Return the *was not* that tells that a source is not who says a thing, None where there is none."""
    if not source or source[0].start > cue.start or _ONLY.match(source[0].text):
        return None
    found = _IS_NOT.search(text, max(0, source[0].start - _LONGEST), source[0].start)
    behind = _WHO.fullmatch(text, source[-1].end, cue.start)
    who = _ENDS_WHO.search(text, max(source[-1].start, source[-1].end - 6), cue.start)
    return Span.of(text, *found.span("not")) if found and behind and who else None
