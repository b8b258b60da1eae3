"""Attributions in their order: where a rule finds those around a place, what it makes, and puts there, without a look at all of them."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution, Sensing
from aidememoire.reading.network.sense import acting

_STOP = re.compile(r"[.!?][”\"’)]*\s")
_MANY = 99  # sentences, more than any rule looks back over
_BEFORE = 8  # attributions whose cue begins before a span, one of which may reach into it


def at(found: Sequence[Attribution], place: int) -> int:
    """Return the number of the first of the attributions, sorted by cue, whose cue begins at a place or behind it."""
    return bisect_left(found, place, key=lambda one: one.cue.start)


def between(found: Sequence[Attribution], start: int, end: int) -> range:
    """Return the numbers of those of the attributions, sorted by cue, whose cue begins in [start, end)."""
    return range(at(found, start), at(found, end))


def before(found: Sequence[Attribution], place: int, most: int) -> Sequence[Attribution]:
    """Return the last of the attributions, sorted by cue, whose cue begins before a place: so many at most."""
    end = at(found, place)
    return found[max(0, end - most) : end]


def sentence_ends(text: str, start: int, end: int) -> int:
    """Return how many sentences end between two places; many, where a paragraph does."""
    between = text[start:end]
    return _MANY if "\n" in between else len(_STOP.findall(between))


def tells(one: Attribution, other: Attribution) -> bool:
    """Tell whether one attribution tells another: the cue of that stands in its content."""
    return one is not other and any(span.holds(other.cue) for span in one.content)


def over(found: Sequence[Attribution], span: Span) -> list[Attribution]:
    """Return those of the attributions, sorted by cue, whose cue overlaps a span."""
    near = (*before(found, span.start, _BEFORE), *found[at(found, span.start) : at(found, span.end)])
    return [one for one in near if one.cue.overlaps(span)]


def put(found: list[Attribution], made: Iterable[Attribution], gone: Iterable[Attribution] = ()) -> None:
    """Put attributions into a list that is sorted by cue, and stays so, in place of some that are in it."""
    for one in gone:
        number = next(each for each in range(at(found, one.cue.start), len(found)) if found[each] is one)
        del found[number]
    for one in made:
        insort(found, one, key=lambda each: each.cue)


def beginning_in(spans: Sequence[Span], words: Span) -> Sequence[Span]:
    """Return those of some spans, which are sorted, that begin in some words."""
    return spans[bisect_left(spans, words.start, key=_start) : bisect_left(spans, words.end, key=_start)]


def _start(span: Span) -> int:
    return span.start


def of_whom(one: Attribution, source: Span, why: Reason) -> Attribution:
    """Return an attribution with another source, and why that is it."""
    return replace(one, source=(source,), reasons=(*one.reasons, why))


class Draft(NamedTuple):
    """A statement that the network has not found: who tells what by which cue, the act that this is, and why it is one."""

    source: tuple[Span, ...]
    cue: Span
    content: tuple[Span, ...]
    act: str
    why: Reason


def made_of(drafts: Sequence[Draft], sensed: Sensing, sure: float) -> list[Attribution]:
    """Return an attribution for each draft, as sure as the rule is, with what the network makes of its issues."""
    chances = sensed([(draft.cue, draft.content) for draft in drafts])
    return [
        Attribution(draft.source, draft.cue, draft.content, sure, acting(each, draft.act, sure), (draft.why,))
        for draft, each in zip(drafts, chances, strict=True)
        if each
    ]
