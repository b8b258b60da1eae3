"""What a meeting is told, and what is said at it, which may be of another day: *The meeting was informed that exports would resume in July*."""

from __future__ import annotations

import re

from aidememoire.linking.text.index import ends_with
from aidememoire.model import Span

#: Behind a noun: it was told something, which may be of what is to come.
_WAS_TOLD = re.compile(
    r"\s+(?:was|were|has been|had been|heard|learned)(?:\s+also)?(?:\s+(?:informed|told|advised|notified|assured|briefed))?\s+(?:by\s+[^,.;]{1,60}?\s+)?that\b",
    re.IGNORECASE,
)
#: At the beginning of a sentence, what was said at it follows: *At the meeting, Chile said*.
_AT_IT = re.compile(r"(?:\A|[.!?”\n]\s*)(?:At|During|In)\s+(?:(?:the|this|that|their)\s+(?:\w+\s+)?)?\Z")
_SAYS = re.compile(
    r"\b(?:said|told|stated|announced|informed|noted|added|stressed|confirmed)\s+(?:[\w’'-]+\s+){0,6}?that\b"
)


def hears(noun: Span, text: str) -> bool:
    """Tell whether a noun names a meeting that is told something, or at which somebody speaks at once."""
    return ends_with(_AT_IT, text, noun.start) or bool(_WAS_TOLD.match(text, noun.end))


def is_heard(day: Span, noun: Span, text: str) -> bool:
    """Tell whether a day is in what somebody told a meeting or said at it: *At the meeting, Chile said that exports would resume in July*."""
    if day.start < noun.end:
        return False
    said = ends_with(_AT_IT, text, noun.start) and _SAYS.search(text, noun.end, day.start)
    return bool(said or _WAS_TOLD.match(text, noun.end))
