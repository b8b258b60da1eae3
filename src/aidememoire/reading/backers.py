"""Who backs or opposes by the way: *Norway, supported by Chile, called for a vote*, *Norway proposed, and Chile and Peru opposed, a vote*.

What Chile supports is the vote. The network takes the name of Norway for it, or but the last name of those who do.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from aidememoire.model import Reason, Span
from aidememoire.reading.attributions import Attribution
from aidememoire.reading.sense import acting

BACKED = Reason("content", "what is said by whom they support or oppose")
_SURE = 0.9  # verbs of a closed table and names; corpus/ has too few to measure it by
_FOR, _AGAINST = r"supported|backed|seconded|endorsed", r"opposed|rejected|resisted"
_NAME = r"(?:(?:the|its|both)\s)?[A-Z][\w’'-]*(?:\s(?:(?:of|for|and)\s(?:the\s)?)?[A-Z0-9][\w’'-]*){0,6}(?:\s\([A-Z]{2,12}\))?"
_NAMES = rf"{_NAME}(?:,\s{_NAME}){{0,8}}(?:,?\sand\s{_NAME})?"
_BY = re.compile(
    rf",?\s(?:and\s)?(?P<cue>(?:(?P<for>{_FOR})|(?:{_AGAINST}))\sby)\s(?P<source>{_NAMES}),\s(?:has\s|have\s)?"
)
_AND = re.compile(
    rf",\s(?:and|but|with)\s(?P<source>{_NAMES})\s(?P<cue>(?P<for>{_FOR}|supporting|backing)|(?:{_AGAINST}|opposing|rejecting)),\s"
)
_FAR = 200  # code points between a subject and its cue, at most


def with_backers(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, sorted by cue, with those who back or oppose by the way what another says."""
    found = list(attributions)
    for pattern, main_of in ((_BY, _behind), (_AND, _before)):
        for match in pattern.finditer(text):
            main = main_of(found, match)
            content = _content(text, main, match) if main else ()
            if main and content:
                made = _backing(text, match, main, content)
                kept = (one for one in found if one is not main and not one.cue.overlaps(made.cue))
                found = sorted([*kept, replace(main, content=content), made], key=lambda one: one.cue)
    return found


def _behind(found: Sequence[Attribution], match: re.Match[str]) -> Attribution | None:
    """Return what is said with a cue right behind *supported by Chile,* by whoever is named before."""
    at = bisect_left(found, match.start() + 1, key=lambda one: one.cue.start)
    near = (one for one in found[at : at + 3] if match.end() - 5 <= one.cue.start <= match.end())
    return next(
        (one for one in near if one.source and match.start() - _FAR < one.source[0].start < match.start()), None
    )


def _before(found: Sequence[Attribution], match: re.Match[str]) -> Attribution | None:
    """Return what is said with a cue right before *, and Chile opposed,*."""
    at = bisect_left(found, match.start(), key=lambda one: one.cue.start)
    return next((one for one in found[max(0, at - 3) : at] if one.cue.end == match.start()), None)


def _content(text: str, main: Attribution, match: re.Match[str]) -> tuple[Span, ...]:
    """Return what is said without the words of those who back it."""
    behind = tuple(span for span in main.content if span.start >= match.end())
    across = next((span for span in main.content if span.start < match.end() < span.end), None)
    if behind or not across:
        return behind
    return (Span.of(text, match.end(), across.end),)


def _backing(text: str, match: re.Match[str], main: Attribution, content: tuple[Span, ...]) -> Attribution:
    chances = replace(main.chances, flags=np.zeros_like(main.chances.flags))
    act = "endorse" if match["for"] else "reject"
    source, cue = (Span.of(text, *match.span(group)) for group in ("source", "cue"))
    return Attribution((source,), cue, content, _SURE, acting(chances, act, _SURE), (BACKED,))
