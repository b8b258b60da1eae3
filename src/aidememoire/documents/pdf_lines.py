"""Lines on pages made into paragraphs: running lines dropped, line breaks and hyphens joined."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

HYPHENS = "\x02\ufffe"
"""What the PDF library gives for the hyphen at the end of a line."""

_MOST_RUNNING = 3
_WIDER_GAP = 1.35
_OTHER_SIZE = 0.25
_SAME_HEIGHT = 4.0
_COLUMN = 40.0
_BULLET = re.compile(r"[•▪●◦]\s*\S")
_ITEM = re.compile(r"[•▪●◦–—*-]\s|\(?\d{1,2}[.)]\s|\(?\w\)\s")
_COMPOUND = re.compile(r"(?<!\w)\w++-\w++(?:-\w++)*+")
_PARTED = re.compile(rf"(?<![\w-])-*+(?P<word>\w[\w-]*?)[-\u2010\xad{HYPHENS}]$")
_AFTER_WORD = re.compile(r"[^\w-]")
_ANY_HYPHEN = re.compile(f"[{HYPHENS}]")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page and where it stands, in points from the lower left corner."""

    text: str
    left: float
    right: float
    bottom: float
    top: float

    @property
    def size(self) -> float:
        """The height of its letters."""
        return self.top - self.bottom


Pages = Sequence[Sequence[Line]]


def without_running_lines(pages: Pages) -> tuple[Pages, list[str]]:
    """Return the pages without the heads, feet and page numbers that repeat, and those in words."""
    dropped: list[str] = []
    for at in (0, -1):
        for _ in range(_MOST_RUNNING):
            counts = Counter(_pattern(page[at]) for page in pages if page)
            # Heads differ between left and right pages at times, and the first page has none.
            running = [one for one, count in counts.items() if count > 1 and 3 * count >= len(pages)]
            pages = [_without(page, at, running) for page in pages]
            dropped += [words for words, _ in running if words not in dropped]
    return pages, dropped


def _pattern(line: Line) -> tuple[str, int]:
    """Return the words of a line with its numbers as `#`, as pages count on, and its height on the page."""
    return re.sub(r"\d+", "#", " ".join(line.text.split())), round(line.bottom / _SAME_HEIGHT)


def _without(page: Sequence[Line], at: int, running: list[tuple[str, int]]) -> Sequence[Line]:
    if not page or _pattern(page[at]) not in running:
        return page
    return page[1:] if at == 0 else page[:-1]


def paragraphs(pages: Pages) -> str:
    """Return the text of the pages, a blank line between paragraphs."""
    compounds = {word.lower() for page in pages for line in page for word in _COMPOUND.findall(line.text)}
    found: list[list[str]] = []
    before: _Placed | None = None
    for placed in _placed(pages):
        if before is None or _begins_paragraph(before, placed):
            found.append([])
        found[-1].append(placed.line.text)
        before = placed
    return "\n\n".join(_joined(lines, compounds) for lines in found)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A line, its page, how far the lines of its column reach to the right, and how far lines are apart."""

    line: Line
    page: int
    edge: float
    pitch: float


def _placed(pages: Pages) -> Iterator[_Placed]:
    for number, page in enumerate(pages):
        pitch, edges = _pitch(page), _edges(page)
        for line in page:
            column = int(line.left // _COLUMN)
            yield _Placed(line, number, max(edges.get(near, 0.0) for near in (column - 1, column, column + 1)), pitch)


def _pitch(page: Sequence[Line]) -> float:
    """Return how far apart lines of one paragraph are: a quarter of the steps on a page, at least, is no longer."""
    steps = sorted(before.bottom - line.bottom for before, line in pairwise(page) if before.bottom > line.bottom + 1)
    return steps[len(steps) // 4] if steps else 0.0


def _edges(page: Sequence[Line]) -> dict[int, float]:
    """Return how far the lines that begin in each strip of a page reach, headings and small print left aside."""
    edges: dict[int, float] = {}
    usual = median([line.size for line in page] or [0.0])
    for line in page:
        if abs(line.size - usual) <= _OTHER_SIZE * usual:
            column = int(line.left // _COLUMN)
            edges[column] = max(edges.get(column, 0.0), line.right)
    return edges


def _begins_paragraph(before: _Placed, after: _Placed) -> bool:
    """Tell whether a line begins a paragraph, by size, gap, indent, or room left at the end of the line before it."""
    one, two = before.line, after.line
    down = one.bottom - two.bottom
    if _PARTED.search(one.text) or (abs(down) < one.size / 2 and two.left >= one.right):
        return False
    if abs(two.size - one.size) > _OTHER_SIZE * one.size or _BULLET.match(two.text):
        return True
    if before.page == after.page and down > _WIDER_GAP * max(after.pitch, one.size):
        return True
    indent = two.left - one.left
    return (one.size < indent < _COLUMN and not _ITEM.match(one.text)) or _had_room(before, two)


def _had_room(before: _Placed, line: Line) -> bool:
    """Tell whether the first word of a line would have stood in the line before it: its end was meant."""
    letter = (line.right - line.left) / len(line.text)
    return before.line.right + letter * (len(line.text.split()[0]) + 2) < before.edge


def _joined(lines: list[str], compounds: set[str]) -> str:
    """Return the lines as one; a word parted at the end of a line is whole again."""
    pieces = lines[:1]
    for line in lines[1:]:
        parted = _PARTED.search(pieces[-1])
        if not parted:
            pieces += " ", line
            continue
        halves = parted["word"], _AFTER_WORD.split(line, 1)[0]
        # `cease-` and `fire` have a hyphen where the text writes `cease-fire` elsewhere, or goes on with a capital.
        kept = not line[0].islower() or "-".join(halves).lower() in compounds
        pieces[-1] = pieces[-1][: parted.end("word")] + ("-" if kept else "")
        pieces.append(line)
    return _ANY_HYPHEN.sub("-", "".join(pieces))
