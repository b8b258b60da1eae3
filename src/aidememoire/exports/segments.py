"""A text cut at the borders of all spans, so that nested and crossing statements can be drawn over it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from aidememoire.model import Span, Statement

_PARAGRAPH_END = re.compile(r"\n[^\S\n]*\n\s*")
_DEPTH = {"content": 0, "source": 1, "cue": 2}
LANES = 6


@dataclass(frozen=True, slots=True)
class Layer:
    """One span over one segment: `statement` is a position, `lane` tells how far below the words its line runs.

    Lane 0 is for sources and cues; the content of a statement runs below all that stand inside it.
    `first` and `last` tell whether the source, cue or content of the statement begins or ends here.
    """

    statement: int
    role: str
    lane: int
    first: bool
    last: bool


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the text over which nothing begins or ends, and its layers, the outermost first."""

    text: str
    layers: tuple[Layer, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the text in segments, from the code point `start` on; `lanes` is how many lines run below its words."""

    segments: tuple[Segment, ...]
    start: int = 0

    @property
    def lanes(self) -> int:
        """How many lines run below the words, at most."""
        return max((layer.lane for segment in self.segments for layer in segment.layers), default=0)


@dataclass(frozen=True, slots=True)
class _Part:
    """One span of a statement; `opens` and `closes` tell whether it is the first and last of its role."""

    statement: int
    role: str
    span: Span
    opens: bool
    closes: bool


def paragraphs(text: str, statements: Sequence[Statement]) -> list[Paragraph]:
    """Return the paragraphs of the text: their segments, joined, are the words of the text."""
    parts = [part for number, statement in enumerate(statements) for part in _parts(number, statement)]
    bounds = list(_paragraph_bounds(text))
    stretches = _stretches(parts, {at for bound in bounds for at in bound})
    lanes = _lanes(statements, stretches)
    cut: dict[int, list[Segment]] = defaultdict(list)
    starts = iter(bounds)
    start, end = next(starts, (0, 0))
    for left, right, over in stretches:
        while left >= end and (bound := next(starts, None)):
            start, end = bound
        if start <= left < end:
            layers = sorted((_layer(part, left, right, lanes) for part in over), key=_outermost_first)
            cut[start].append(Segment(text[left:right], tuple(layers)))
    return [Paragraph(tuple(cut[start]), start) for start, _ in bounds]


def _parts(number: int, statement: Statement) -> Iterator[_Part]:
    roles = {"source": statement.source, "cue": statement.cue, "content": statement.content}
    for role, spans in roles.items():
        for span in spans:
            yield _Part(number, role, span, span is spans[0], span is spans[-1])


def _paragraph_bounds(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in _PARAGRAPH_END.finditer(text):
        if text[start : gap.start()].strip():
            yield start, gap.start()
        start = gap.end()
    if text[start:].strip():
        yield start, len(text)


def _stretches(parts: Iterable[_Part], borders: set[int]) -> list[tuple[int, int, tuple[_Part, ...]]]:
    """Return (start, end, the parts over it) from border to border, in the order of the text."""
    opening: dict[int, list[_Part]] = defaultdict(list)
    for part in parts:
        opening[part.span.start].append(part)
        borders |= {part.span.start, part.span.end}
    ordered, over, found = sorted(borders), list[_Part](), []
    for left, right in pairwise(ordered):
        over = [part for part in over if part.span.end > left] + opening[left]
        found.append((left, right, tuple(over)))
    return found


def _lanes(statements: Sequence[Statement], stretches: Iterable[tuple[int, int, tuple[_Part, ...]]]) -> list[int]:
    """Return a lane for the content of each statement: below every shorter one that shares words with it."""
    beside: dict[int, set[int]] = defaultdict(set)
    for _, _, over in stretches:
        contents = {part.statement for part in over if part.role == "content"}
        for number in contents:
            beside[number] |= contents - {number}
    lanes = [0] * len(statements)
    by_length = sorted(beside, key=lambda n: (sum(len(span.text) for span in statements[n].content), n))
    for number in by_length:
        lanes[number] = min(1 + max((lanes[other] for other in beside[number]), default=0), LANES)
    return lanes


def _layer(part: _Part, left: int, right: int, lanes: Sequence[int]) -> Layer:
    return Layer(
        statement=part.statement,
        role=part.role,
        lane=lanes[part.statement] if part.role == "content" else 0,
        first=part.opens and part.span.start == left,
        last=part.closes and part.span.end == right,
    )


def _outermost_first(layer: Layer) -> tuple[int, int, int]:
    return _DEPTH[layer.role], -layer.lane, layer.statement
