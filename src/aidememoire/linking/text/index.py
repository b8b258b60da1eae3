"""Things pinned to words, laid out by where they stand, so that nobody has to look through a whole document for them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from aidememoire.model import Span

T = TypeVar("T")

#: Code points within which a pronoun, a description or *both sides* is taken to point: some 2,500 words, more than any
#: news report or readout has. What a longer document named still farther away, it names anew before it refers to it.
REACH = 15_000
_BEFORE = 120  # code points, more than any words before a mention that tell something of it
_BLOCK = 1_000  # code points; a few statements begin in so many


def ends_with(pattern: re.Pattern[str], text: str, at: int) -> bool:
    r"""Tell whether a pattern that ends in \Z is found right before a place."""
    return bool(pattern.search(text, max(0, at - _BEFORE), at))


@dataclass(frozen=True, slots=True)
class Shelf(Generic[T]):
    """Things in the order in which their words begin; those that begin at one place keep the order they came in."""

    items: tuple[T, ...]
    starts: tuple[int, ...]
    spans: tuple[Span, ...]
    ends: tuple[int, ...]
    by_end: tuple[int, ...]

    @classmethod
    def of(cls, pairs: Iterable[tuple[Span, T]]) -> Shelf[T]:
        """Lay out things, each with its words."""
        ordered = sorted(pairs, key=lambda pair: pair[0].start)
        spans = tuple(span for span, _ in ordered)
        by_end = sorted(range(len(spans)), key=lambda number: spans[number].end)
        return cls(
            items=tuple(item for _, item in ordered),
            starts=tuple(span.start for span in spans),
            spans=spans,
            ends=tuple(spans[number].end for number in by_end),
            by_end=tuple(by_end),
        )

    def beginning(self, first: int, last: int) -> tuple[T, ...]:
        """Return the things whose words begin from `first` up to, not including, `last`."""
        return self.items[bisect_left(self.starts, first) : bisect_left(self.starts, last)]

    def ending(self, first: int, last: int) -> list[T]:
        """Return the things whose words end from `first` up to, not including, `last`, in the order they begin in."""
        numbers = self.by_end[bisect_left(self.ends, first) : bisect_left(self.ends, last)]
        return [self.items[number] for number in sorted(numbers)]

    def inside(self, span: Span) -> list[T]:
        """Return the things whose words stand wholly inside some words."""
        first, last = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
        return [self.items[number] for number in range(first, last) if self.spans[number].end <= span.end]


@dataclass(frozen=True, slots=True)
class Cover(Generic[T]):
    """Things by all the places that their words stretch over, for those that stand around some words."""

    items: tuple[tuple[Span, T], ...]
    blocks: dict[int, list[int]]

    @classmethod
    def of(cls, pairs: Iterable[tuple[Span, T]]) -> Cover[T]:
        """Lay out things, each with its words; one with several words may come several times."""
        items = tuple(pairs)
        blocks: dict[int, list[int]] = defaultdict(list)
        for number, (span, _) in enumerate(items):
            for block in range(span.start // _BLOCK, (span.end - 1) // _BLOCK + 1):
                blocks[block].append(number)
        return cls(items, dict(blocks))

    def overlapping(self, span: Span) -> list[T]:
        """Return the things of whose words some stand in `span`, in the order they came in."""
        return [item for words, item in self._near(span) if words.overlaps(span)]

    def around(self, span: Span) -> list[T]:
        """Return the things whose words hold all of `span`, in the order they came in."""
        return [item for words, item in self._near(span) if words.holds(span)]

    def _near(self, span: Span) -> list[tuple[Span, T]]:
        first, last = span.start // _BLOCK, (span.end - 1) // _BLOCK
        numbers = {number for block in range(first, last + 1) for number in self.blocks.get(block, ())}
        return [self.items[number] for number in sorted(numbers)]
