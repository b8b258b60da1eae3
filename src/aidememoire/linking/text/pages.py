"""A reading laid out for the question when things were said: its dates, its sentences, what stands inside what."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import pairwise

from aidememoire.linking.text.entries import Entries, entries_of
from aidememoire.linking.text.index import Cover, Shelf, ends_with
from aidememoire.model import Document, Interval, Reading, Span, Statement
from aidememoire.reading.dates import Anchor, DateExpression, find_dates, later_items, with_preposition
from aidememoire.reading.dates.words import SIMPLE_PAST

PAST, PRESENT, PERFECT, PARTICIPLE, MODAL = "past", "present", "perfect", "participle", "modal"

_TITLES = r"(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|St|Lt|No))(?<!\b(?:Mrs|Gen|Col|Sen|Rep|Gov|Maj|Rtd|Hon|hon))"
#: Behind a month cut short its day goes on: *on Feb. 15*.
_MONTHS = r"(?!(?:(?<=\b(?:Jan|Feb|Mar|Apr|Aug|Sep|Oct|Nov|Dec))|(?<=\bSept))\.\s+\d)"
_SENTENCE_END = re.compile(rf"{_TITLES}{_MONTHS}[.!?]['\"”’)]*\s+(?=['\"“‘(]?[A-Z0-9])|\n\s*\n")
_LONGEST = 5_000  # code points of a sentence
_HAVE = frozenset({"has", "have", "had", "having"})
_MODALS = frozenset({"would", "could", "might", "should"})
_WORD = re.compile(r"[^\W\d_]+")
_REFERRED_TO = re.compile(
    r"(?i)\b(?:(?:with|in) reference to|referring to|further to|with regard to|pursuant to|regarding|concerning|recalling(?= the| its| their))\s"
    r"(?:[^,.;\n]|(?<=\bNo)\.){0,200}\Z"
)

#: In the sentence that dates a session these name it; a statement without one may open with any event.
SESSIONS = frozenset({
    "met", "meet", "meeting", "meetings", "held", "hosted", "received", "convened", "gathered", "session", "summit",
    "round", "talks", "conference", "videoconference", "consultations",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Page:
    """A reading with the dates that may tell when something was said, and where its sentences begin.

    `statements` stand in the order of their cues; `contents` and `sources` are their words, for what stands in them.
    `entries` are those of a chronology, days to come among them.
    """

    document: Document
    statements: tuple[Statement, ...]
    dates: tuple[DateExpression, ...]
    starts: tuple[int, ...]
    cues: Shelf[Statement]
    contents: Cover[Statement]
    sources: Cover[Statement]
    entries: Entries

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text

    def sentence(self, at: int) -> int:
        """Return the number of the sentence that holds an offset, from 1."""
        return bisect_right(self.starts, at)

    def words_around(self, at: int) -> str:
        """Return the sentence that holds an offset."""
        number = self.sentence(at)
        return self.text[self.starts[number - 1] : self.end_of(number)]

    def end_of(self, number: int) -> int:
        """Return where a sentence ends, by its number: where the next one begins."""
        return self.starts[number] if number < len(self.starts) else len(self.text)

    def parted(self, before: Statement, one: Statement) -> bool:
        """Tell whether another report of a round-up, or entry of a chronology, begins between two statements."""
        if self.entries.at(cue_of(before).start) != self.entries.at(cue_of(one).start):
            return True
        items = later_items(self.text, self.document.published)
        return any(cue_of(before).start < item.start <= cue_of(one).start for item in items)

    def names_session(self, span: Span) -> bool:
        """Tell whether the sentence of some words names a meeting."""
        return not SESSIONS.isdisjoint(words_in(self.words_around(span.start)))

    def around(self, statement: Statement) -> int:
        """Return the number of the sentence that a statement's cue stands in."""
        return self.sentence(cue_of(statement).start)

    def holder(self, span: Span, but: Statement | None = None) -> Statement | None:
        """Return the statement with the shortest content around some words, `but` left out."""
        holders = (one for one in self.contents.around(span) if one is not but)
        return min(holders, key=lambda one: sum(len(part.text) for part in one.content), default=None)

    def beside(self, span: Span) -> list[Statement]:
        """Return the statements whose cues stand in the sentence of some words and in the same content, or none."""
        number, holder = self.sentence(span.start), self.holder(span)
        near = self.cues.beginning(self.starts[number - 1], self.end_of(number))
        return [one for one in near if self.holder(cue_of(one), but=one) is holder]


def page_of(reading: Reading) -> Page:
    """Lay out a reading."""
    document = reading.document
    anchor = Anchor(document.published, document.dateline)
    every = find_dates(document.text, anchor)
    statements = tuple(sorted(reading.statements, key=lambda one: cue_of(one).start))
    return Page(
        document=document,
        statements=statements,
        dates=tuple(each for each in every if may_date(each, document.published)),
        starts=_starts(document.text),
        cues=Shelf.of((cue_of(one), one) for one in statements),
        contents=Cover.of((part, one) for one in statements for part in one.content),
        sources=Cover.of((one.source[0], one) for one in statements if one.source),
        entries=entries_of(document, every, map(cue_of, statements)),
    )


@lru_cache(maxsize=4)  # several steps of linking lay out one document
def _starts(text: str) -> tuple[int, ...]:
    """Return where the sentences of a text begin; what runs on for very long is cut, as tables and lists are none."""
    ends = (*(found.end() for found in _SENTENCE_END.finditer(text)), len(text))
    return tuple(at for start, end in pairwise((0, *ends)) for at in range(start, max(end, start + 1), _LONGEST))


def may_date(each: DateExpression, published: date | None) -> bool:
    """Tell whether an expression may say when something was said: it has days, bounds nothing and is not to come."""
    bounds = each.relation is not None and not (each.parts and each.relation == "from")  # `from 24 to 25 July`
    return each.interval is not None and not bounds and (published is None or each.interval.start <= published)


def is_relative(day: DateExpression) -> bool:
    """Tell whether an expression is counted from another day: `yesterday`, `on Monday`."""
    return day.interval is not None and day.interval.reliability == "relative"


def is_one_day(day: DateExpression) -> bool:
    """Tell whether an expression is of a single day."""
    return day.interval is not None and day.interval.start == day.interval.end


def is_referred_to(page: Page, day: DateExpression) -> bool:
    """Tell whether an expression is of what a text but refers to: *with reference to the meeting held on 20 May*."""
    return ends_with(_REFERRED_TO, page.text, day.span.start)


def inferred(page: Page, day: DateExpression) -> Interval:
    """Return the days of an expression that has some, with its words and preposition, as taken over."""
    assert day.interval is not None
    return replace(day.interval, basis=with_preposition(page.text, day.span).text, reliability="inferred")


def cue_of(statement: Statement) -> Span:
    """Return the words of a statement's cue that its verb stands in, the last, else the first of its source or content."""
    return statement.cue[-1] if statement.cue else (statement.source or statement.content)[0]


def opening(statement: Statement) -> int:
    """Return where the words that bring a statement begin: its source or cue."""
    return min((part.start for part in (*statement.source, *statement.cue)), default=cue_of(statement).start)


def spans_of(statement: Statement) -> tuple[Span, ...]:
    """Return all that a statement covers."""
    return (*statement.source, *statement.cue, *statement.content)


def beginning(statement: Statement) -> int:
    """Return where a statement begins, its content included."""
    return min(part.start for part in spans_of(statement))


def words_in(text: str) -> list[str]:
    """Return the words of a text in small letters."""
    return _WORD.findall(text.lower())


def words_of(spans: Sequence[Span]) -> list[str]:
    """Return the words of some spans in small letters."""
    return [word for part in spans for word in words_in(part.text)]


def names_in(words: str) -> Iterator[str]:
    """Return the words that begin with a capital, short ones left out."""
    return (word for word in _WORD.findall(words) if word[0].isupper() and len(word) > 3)


def tense_of(statement: Statement) -> str:
    """Return the tense of a cue, by its first words: `had no objection` is past, `had objected` perfect."""
    words = words_of(statement.cue[-1:])
    first = next(iter(words), "")
    if first in _HAVE and any(_is_past(word) for word in words[1:4]):
        return PERFECT
    if first.endswith("ing"):
        return PARTICIPLE
    if first in _MODALS:
        return MODAL
    return PAST if first == "had" or _is_past(first) else PRESENT


def _is_past(word: str) -> bool:
    return word in SIMPLE_PAST or word.endswith("ed")
