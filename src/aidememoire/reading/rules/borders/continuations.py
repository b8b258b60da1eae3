"""Quotations that run on: a new paragraph that opens with a quotation mark goes on with the one left open before it.

English sets no closing mark at the end of a paragraph whose quotation goes on in the next one, which then opens
with a new mark. Such a paragraph belongs to the speaker the quotation began with, however far his cue stands.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.spans import States, joined
from aidememoire.reading.quotations import INSIDE, MARK

_PARAGRAPH = re.compile(r"[^\n]*\S")


def with_continuations(text: str, states: States, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, sorted by cue, with the paragraphs that their quotations run on in."""
    found = list(attributions)
    left_open: Span | None = None
    for paragraph in _PARAGRAPH.finditer(text):
        start, end = paragraph.start(), paragraph.end()
        if left_open and states[start] == MARK:
            quotation = _quotation_at(text, states, start, end)
            if not _has_own_cue(quotation, found):
                _extend(found, left_open, quotation, text)
        left_open = _last_quotation(text, states, start, end) if states[end - 1] == INSIDE else None
    return found


def _extend(found: list[Attribution], before: Span, quotation: Span, text: str) -> None:
    """Give `quotation` to the attribution whose content holds the end of `before`, where there is one."""
    holders = [
        number
        for number in _near(found, before.start - 5_000, before.end)
        if found[number].content[-1].end >= before.end - 1 and found[number].content[-1].start <= before.end
    ]
    if holders:
        number = max(holders, key=lambda one: sum(len(span.text) for span in found[one].content))
        found[number] = replace(found[number], content=joined((*found[number].content, quotation), text))


def _has_own_cue(quotation: Span, found: Sequence[Attribution]) -> bool:
    """Tell whether an attribution with its cue outside the quotation has words of it as its content already."""
    return any(
        not quotation.holds(found[number].cue) and any(span.overlaps(quotation) for span in found[number].content)
        for number in _near(found, quotation.start - 5_000, quotation.end + 500)
    )


def _near(found: Sequence[Attribution], start: int, end: int) -> range:
    """Return the numbers of the attributions whose cue begins in [start, end)."""
    return range(*(bisect_left(found, at, key=lambda one: one.cue.start) for at in (start, end)))


def _quotation_at(text: str, states: States, start: int, end: int) -> Span:
    closing = states.find(MARK, start + 1, end)
    return Span.of(text, start, end if closing < 0 else closing + 1)


def _last_quotation(text: str, states: States, start: int, end: int) -> Span:
    return Span.of(text, states.rfind(MARK, start, end), end)
