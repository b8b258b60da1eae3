"""The entries of a chronology: what a date at the head of a paragraph, or alone on its line, holds for.

`12 March: Orsk accused Sava of delay` is one entry, its paragraph. A date alone on its line, as a heading is, holds for all
below it up to the next date or heading.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from aidememoire.model import Span
from aidememoire.reading.dates import DateExpression

ALONE = "alone"

_LINE = re.compile(r"\S[^\n]*")
_MARKS = re.compile(r"[>*•·|#_–— \t\xa0-]*")  # of lists, tables and bold print
#: Behind a date at the head of an entry; after a stop or comma a new sentence or clause must begin.
_BEHIND = re.compile(
    r"[*_ \t]*(?:\([^()\n]{1,40}\)[*_ \t]*)?"
    r"(?:(?P<alone>[:.|*_ \t]*(?=\n|\Z))|(?:[:|–—]|--?\s)|(?:[.,][*_]*\s+(?=[\"“'‘(]?[A-Z])))"
)
_ITEM = re.compile(r"[>*•·|–—-]\s")
_ENDED = re.compile(r"[.!?:;|][\"”’)*_]*\s*\Z")
_SENTENCE_ABOVE = re.compile(r"[.!?:][\"”’)*_]*[ \t]*\n\s*\n")
_PARAGRAPH_ENDS = re.compile(r"\s*(?:\n\s*\n|\Z)")
_LONGEST_HEADING = 12  # words

_Dates = Mapping[int, DateExpression]
_Head = tuple[DateExpression, str]


@dataclass(frozen=True, slots=True)
class Entries:
    """From where on which date holds, in the order of the text; None where none does any more."""

    starts: tuple[int, ...] = ()
    days: tuple[DateExpression | None, ...] = ()

    def at(self, offset: int) -> DateExpression | None:
        """Return the date that holds at an offset."""
        number = bisect_right(self.starts, offset)
        return self.days[number - 1] if number else None

    @property
    def are_several(self) -> bool:
        """Whether the text is a chronology."""
        return len({day.span for day in self.days if day}) > 1


def entries_of(text: str, dates: Sequence[DateExpression], told: Iterable[Span]) -> Entries:
    """Return the entries of a text; `told` are words that stand in no heading, the cues of what is said.

    A single date that stands above the first sentence of the text tells when it was written, and is none.
    """
    marks = tuple(_marks(text, {day.span.start: day for day in dates}, sorted(span.start for span in told)))
    found = Entries(tuple(start for start, _ in marks), tuple(day for _, day in marks))
    first = next((start for start, day in marks if day), 0)
    return found if found.are_several or _SENTENCE_ABOVE.search(text, 0, first) else Entries()


def _marks(text: str, dates: _Dates, told: Sequence[int]) -> Iterator[tuple[int, DateExpression | None]]:
    """Yield where each paragraph and each item of a list begins, and the date that holds there."""
    section: DateExpression | None = None
    opened = False
    for line, head in _openings(text, dates):
        if head and head[1] == ALONE:
            section = head[0]
        elif not (opened or head) and _is_heading(text, line, told):
            section = None
        opened = bool(head and head[1] == ALONE)
        yield line.start, head[0] if head else section


def _openings(text: str, dates: _Dates) -> Iterator[tuple[Span, _Head | None]]:
    """Yield the first line of each paragraph and of each item of a list, with the date that it begins with."""
    end, dated = 0, False  # of the line above
    for found in _LINE.finditer(text):
        line = Span.of(text, *found.span())
        head = _head(text, line, dates)
        apart = not end or text.count("\n", end, line.start) > 1 or bool(_ITEM.match(line.text))
        if apart or (head and (dated or _ENDED.search(text, max(0, end - 8), end))):
            yield line, head
        end, dated = line.end, bool(head)


def _head(text: str, line: Span, dates: _Dates) -> _Head | None:
    """Return the date that a line begins with, and how what follows is set off from it."""
    marks = _MARKS.match(text, line.start)
    day = dates.get(marks.end()) if marks else None
    behind = _BEHIND.match(text, day.span.end) if day else None
    return (day, behind.lastgroup or "") if day and behind else None


def _is_heading(text: str, line: Span, told: Sequence[int]) -> bool:
    """Tell whether a paragraph is a short line that tells nothing: no full stop, nobody who says a thing."""
    short = len(line.text.split()) <= _LONGEST_HEADING and not _ENDED.search(line.text)
    speaks = bisect_left(told, line.start) < bisect_left(told, line.end)
    return short and not speaks and bool(_PARAGRAPH_ENDS.match(text, line.end))
