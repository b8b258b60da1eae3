"""The entries of a chronology: what a date at the head of a paragraph, or alone on its line, holds for.

`12 March: Orsk accused Sava of delay` is one entry, its paragraph. A date alone on its line, as a heading is, holds for all
below it up to the next date or heading.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from aidememoire.documents.threads import LABEL
from aidememoire.linking.text.months import lacks_year, moved
from aidememoire.model import Document, Span
from aidememoire.reading.dates import DateExpression

ALONE, _LOOSE = "alone", "loose"

_LINE = re.compile(r"\S[^\n]*")
_MARKS = re.compile(r"[>*•·|#_–— \t\xa0-]*")  # of lists, tables and bold print
#: Behind a date at the head of an entry; after a stop or comma a new sentence or clause must begin.
_BEHIND = re.compile(
    r"[*_ \t]*(?:\([^()\n]{1,40}\)[*_ \t]*)?"
    r"(?:(?P<alone>[:.|*_ \t]*(?=\n|\Z))|(?P<firm>[:|–—]|--?\s)|(?P<loose>[.,][*_]*\s+(?=[\"“'‘(]?[A-Z])))"
)
_ITEM = re.compile(r"[>*•·|–—-]\s")
_ENDED = re.compile(r"[.!?:;|][\"”’)*_]*\s*\Z")
_SENTENCE_ABOVE = re.compile(r"[.!?][\"”’)*_]*[ \t]*\n\s*\n")
_PARAGRAPH_ENDS = re.compile(r"\s*(?:\n\s*\n|\Z)")
_YEAR = re.compile(r"\d{4}")
_LONGEST_HEADING = 12  # words

_Dates = Mapping[int, DateExpression]
_Head = tuple[DateExpression, str]
_Mark = tuple[int, DateExpression | None, DateExpression | None]


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


def entries_of(document: Document, dates: Sequence[DateExpression], told: Iterable[Span]) -> Entries:
    """Return the entries of a document; `told` are words that stand in no heading, the cues of what is said.

    A single date that stands above the first sentence, or is that of publication, tells when the text was written.
    """
    text, by_start = document.text, {day.span.start: day for day in dates}
    marks = tuple(_with_years(_marks(text, by_start, sorted(span.start for span in told)), document.published))
    found = Entries(tuple(start for start, _ in marks), tuple(day for _, day in marks))
    start, first = next(((start, day) for start, day in marks if day), (0, None))
    today = first is not None and first.interval is not None and first.interval.end == document.published
    return found if found.are_several or (_SENTENCE_ABOVE.search(text, 0, start) and not today) else Entries()


def _marks(text: str, dates: _Dates, told: Sequence[int]) -> Iterator[_Mark]:
    """Yield where each paragraph and each item of a list begins, the date that holds there, and that of its section."""
    section: DateExpression | None = None
    opened = False
    for line, head in _openings(text, dates):
        alone = bool(head and head[1] == ALONE)
        if head and alone:
            section = head[0]
        elif not (opened or head) and _is_heading(text, line, told):
            section = None
        opened = alone
        yield line.start, head[0] if head else section, section


def _with_years(marks: Iterable[_Mark], published: date | None) -> Iterator[tuple[int, DateExpression | None]]:
    """Yield the marks, a date without a year in that of the section or, where it is yet to come, after the entry above."""
    before: DateExpression | None = None
    for start, day, section in marks:
        if day and day.interval and lacks_year(day.span.text):
            year = section if section and _YEAR.fullmatch(section.value) else before
            day = _after(day, year, published)
        before = day or before
        yield start, day


def _after(day: DateExpression, before: DateExpression | None, published: date | None) -> DateExpression:
    """Return a date that lacks its year as one of the year before it, or as the first one after an entry."""
    assert day.interval is not None
    if before is None or before.interval is None:
        return day
    if _YEAR.fullmatch(before.value):
        return moved(day, before.interval.start.year - day.interval.start.year)
    earlier = moved(day, -1)
    assert earlier.interval is not None
    to_come = published is not None and day.interval.start > published
    return earlier if to_come and earlier.interval.start >= before.interval.start else day


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
    """Return the date that a line begins with, and how what follows is set off from it; a post has its in its label."""
    if post := LABEL.match(text, line.start):
        inside = range(post.start("colon"), post.start(), -1)
        day = next((dates[at] for at in inside if at in dates), None)
        return (day, ALONE) if day and day.interval else None
    marks = _MARKS.match(text, line.start)
    day = dates.get(marks.end()) if marks else None
    behind = _BEHIND.match(text, day.span.end) if day else None
    if not (day and day.interval and behind and behind.lastgroup):
        return None
    counted = day.interval.reliability == "relative" and (
        behind.lastgroup == _LOOSE or day.span.text.startswith("The ")
    )
    return None if counted else (day, behind.lastgroup)  # `The day after. Orlo said`


def _is_heading(text: str, line: Span, told: Sequence[int]) -> bool:
    """Tell whether a paragraph is a short line that tells nothing: no full stop, nobody who says a thing."""
    short = len(line.text.split()) <= _LONGEST_HEADING and not _ENDED.search(line.text)
    speaks = bisect_left(told, line.start) < bisect_left(told, line.end)
    return short and not speaks and bool(_PARAGRAPH_ENDS.match(text, line.end))
