"""One statement, document or meeting, with all that the record has of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from aidememoire.model import Account, Document, Entry, Judgement, Reading, Span
from aidememoire.record import Event, Held
from aidememoire.views.meetings import Gathering
from aidememoire.views.sayings import Saying, independent

SAME_WORDS, RETOLD, MERGED = "the same words", "the same utterance in other words", "merged by a person"
# Where a paragraph or a sentence ends, quotation marks and brackets closed.
_BREAK = re.compile(r"""\n\s*\n|[.!?…]["'”’»)]*\s+""")
_WIDEST = 300  # characters shown on either side: a transcript may have no full stop for pages


@dataclass(frozen=True, slots=True)
class Witness:
    """An account that tells a statement too, and why it is taken to."""

    entry: Entry
    why: str


@dataclass(frozen=True, slots=True)
class ShownStatement:
    """A statement as people left it: the statement that holds it, those that it holds, its witnesses, its history.

    `rejected` says that a person has taken it out of all views; `judged` what a person says became of it; `asked` is the id
    of the one that was asked for, where this one has taken its place.
    """

    entry: Entry
    document: Document
    holder: Entry | None = None
    inner: tuple[Entry, ...] = ()
    witnesses: tuple[Witness, ...] = ()
    judged: Judgement | None = None
    rejected: bool = False
    asked: str | None = None
    events: tuple[Event, ...] = ()

    @property
    def sources(self) -> int:
        """How many of those that tell it are independent sources: wire copies and reprints are none."""
        return independent([Saying(self.entry, tuple(one.entry for one in self.witnesses))])

    @property
    def publishers(self) -> int:
        """How many publishers tell it."""
        accounts = (one.account for one in (self.entry, *(each.entry for each in self.witnesses)))
        return len({one.publisher or one.id for one in accounts})

    @property
    def sentence(self) -> tuple[str, str, str]:
        """The words that the statement stands on, with those of its sentence before and behind them."""
        statement = self.entry.statement
        return surroundings(self.document.text, statement.content or statement.cue or statement.source)


@dataclass(frozen=True, slots=True)
class Reprint:
    """A document that has much of the text of another one, and what share of the shorter one's words that is.

    It is None where the texts are the same to the letter.
    """

    account: Account
    share: float | None = None


@dataclass(frozen=True, slots=True)
class ShownDocument:
    """A document with its copies, its newest reading, its statements as people left them, its history.

    `reprints` are its near-duplicates, those with most words in common first.
    """

    held: Held
    reading: Reading
    entries: tuple[Entry, ...] = ()
    events: tuple[Event, ...] = ()
    reprints: tuple[Reprint, ...] = ()


@dataclass(frozen=True, slots=True)
class ShownMeeting:
    """A meeting with the documents that tell of it, and what people have said of it."""

    gathering: Gathering
    documents: tuple[Document, ...]
    events: tuple[Event, ...] = ()


Shown = ShownStatement | ShownDocument | ShownMeeting


def surroundings(text: str, spans: Iterable[Span]) -> tuple[str, str, str]:
    """Return what stands before words in their sentence, the words from the first to the last, and what stands behind."""
    ordered = sorted(spans)
    if not ordered:
        return "", "", ""
    start, end = ordered[0].start, max(span.end for span in ordered)
    return text[_begin(text, start) : start], text[start:end], text[end : _end(text, end)]


def _begin(text: str, at: int) -> int:
    """Return where the sentence that holds `at` begins."""
    first = max(at - _WIDEST, 0)
    breaks = [found.end() for found in _BREAK.finditer(text, first, at)]
    return breaks[-1] if breaks else first


def _end(text: str, at: int) -> int:
    """Return where the sentence that holds the words before `at` ends."""
    last = min(at + _WIDEST, len(text))
    for found in _BREAK.finditer(text, max(at - 3, 0), last):  # the stop may be the last of the words themselves
        if found.end() >= at:
            return max(at, found.start() + len(found[0].rstrip()))
    return last
