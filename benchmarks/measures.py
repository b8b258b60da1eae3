"""The measures: what counts as found, over code point offsets, and how it is added up."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

Offsets = tuple[int, int]
LABELS = ("none", "content", "source", "cue")
_TOKEN = re.compile(r"\w+|[^\w\s]")
_SHARED = 0.5  # of the union of two contents, for them to be the same one


@dataclass(frozen=True, slots=True)
class Relation:
    """One attribution by its offsets; `nested` where it stands inside the content of another."""

    source: tuple[Offsets, ...]
    cue: tuple[Offsets, ...]
    content: tuple[Offsets, ...]
    nested: bool = False


Same = Callable[[Relation, Relation], float]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of the `gold` ones and of the `found` ones are `right`."""

    right: int = 0
    found: int = 0
    gold: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.right + other.right, self.found + other.found, self.gold + other.gold)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, in per cent."""
        return 200 * self.right / (self.found + self.gold) if self.found + self.gold else 100.0

    @property
    def precision(self) -> float:
        """The right ones among those found, in per cent."""
        return 100 * self.right / self.found if self.found else 100.0

    @property
    def recall(self) -> float:
        """The right ones among the gold ones, in per cent."""
        return 100 * self.right / self.gold if self.gold else 100.0

    @property
    def shown(self) -> str:
        """F1 with precision and recall behind it, for a cell of a table."""
        return f"{self.f1:.1f} ({self.precision:.1f} / {self.recall:.1f})"


def exact(gold: Iterable[object], found: Iterable[object]) -> Tally:
    """Compare two sets of things that are right only where they are the same."""
    wanted, got = set(gold), set(found)
    return Tally(len(wanted & got), len(got), len(wanted))


def spans_of(relations: Iterable[Relation], role: str) -> Iterator[Offsets]:
    """Yield the spans of one role: `source`, `cue` or `content`."""
    for relation in relations:
        yield from getattr(relation, role)


def same_statement(one: Relation, other: Relation) -> float:
    """Return how much of their union two contents share, 0 where it is less than half."""
    share = union_share(one.content, other.content)
    return share if share >= _SHARED else 0.0


def same_relation(one: Relation, other: Relation) -> float:
    """Return the same share, 0 also where the cues do not overlap, or the sources do not.

    Two relations without a source have the same one.
    """
    sources = overlap(one.source, other.source) if one.source and other.source else one.source == other.source
    return same_statement(one, other) if sources and overlap(one.cue, other.cue) else 0.0


def matched(gold: Sequence[Relation], found: Sequence[Relation], same: Same = same_statement) -> list[tuple[int, int]]:
    """Return pairs (number in gold, number in found), one to one, those that share most first.

    Of statements with the same content, those whose cues overlap are paired before others.
    """
    scored = [
        (share + overlap(one.cue, other.cue), i, j)
        for i, one in enumerate(gold)
        for j, other in enumerate(found)
        if (share := same(one, other))
    ]
    pairs: list[tuple[int, int]] = []
    left, right = set(range(len(gold))), set(range(len(found)))
    for _, i, j in sorted(scored, key=lambda row: (-row[0], row[1], row[2])):
        if i in left and j in right:
            left.remove(i)
            right.remove(j)
            pairs.append((i, j))
    return pairs


def token_labels(text: str, relations: Iterable[Relation]) -> list[int]:
    """Return for each token of the text the number of its label in LABELS; a cue hides a source, a source a content."""
    marks = np.zeros(len(text) + 1, dtype=np.int64)
    kept = list(relations)
    for number, role in enumerate(LABELS[1:], start=1):
        for start, end in spans_of(kept, role):
            marks[start:end] = number
    return [int(marks[token.start()]) for token in _TOKEN.finditer(text)]


def alpha(pairs: Iterable[tuple[int, int]], labels: int = len(LABELS)) -> float:
    """Return Krippendorff's alpha, in per cent, for two annotators and nominal labels (Krippendorff 2011)."""
    table = np.zeros((labels, labels))
    for one, other in pairs:
        table[one, other] += 1
        table[other, one] += 1
    totals, whole = table.sum(axis=1), table.sum()
    disagreed = whole - np.trace(table)
    expected = (whole**2 - (totals**2).sum()) / (whole - 1)
    return float(100 * (1 - disagreed / expected)) if expected else 100.0


def overlap(one: Iterable[Offsets], other: Sequence[Offsets]) -> bool:
    """Tell whether some spans share anything with others."""
    return any(start < e and s < end for start, end in one for s, e in other)


def union_share(one: Sequence[Offsets], other: Sequence[Offsets]) -> float:
    """Return how much of their union two contents share."""
    shared = sum(max(0, min(end, e) - max(start, s)) for start, end in one for s, e in other)
    whole = sum(end - start for start, end in (*one, *other)) - shared
    return shared / whole if whole else 0.0
