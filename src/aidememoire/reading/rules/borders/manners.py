"""Manners that a cue is cut by: of *condemned in the strongest terms the attack* the cue is *condemned*, the rest is what is condemned."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Span
from aidememoire.reading.network.attributions import Attribution

_ENDS_IN = re.compile(r"\w(?P<in>\sin)\Z")
_TERMS = re.compile(
    r"\s(?:the\s)?(?:\w{3,15}est|most\s\w{3,15}|strong|clear|sharp|firm|plain|no\suncertain)(?:\spossible)?\s(?:terms|words|language)\b"
)


def with_manners(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, none with a cue that ends in the *in* of how a thing is said."""
    return [_whole(text, one) for one in attributions]


def _whole(text: str, one: Attribution) -> Attribution:
    ends = _ENDS_IN.search(one.cue.text)
    first = one.content[0]
    if not ends or first.start != one.cue.end + 1 or not _TERMS.match(text, one.cue.end):
        return one
    end = one.cue.start + ends.start("in")
    content = Span.of(text, end + 1, first.end)
    return replace(one, cue=Span.of(text, one.cue.start, end), content=(content, *one.content[1:]))
