"""Documents that are an account of one day: readouts of a meeting, statements, transcripts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from aidememoire.linking.pages import (
    MODAL,
    PAST,
    PERFECT,
    PRESENT,
    Page,
    is_relative,
    tense_of,
    words_in,
    words_of,
)
from aidememoire.model import Interval, Statement
from aidememoire.reading.dates import DateExpression, with_preposition

#: The basis of a day that no words of the text tell.
DAY_OF_PUBLICATION = "the day of publication"

MEETING = "the passage is the account of what happened that day"
PUBLISHED = "the document itself says so, on its day of publication"

Given = tuple[Statement, Interval, str]

_FIRST_PERSON = frozenset(["i", "we", "us", "our", "my"])
_PRONOUNS = frozenset(["he", "she", "it", "they"])
#: Up to the end of the first paragraph that is a sentence; a heading is none.
_FIRST_PARAGRAPH = re.compile(r"[.!?:][\"”’)]*(?=\n\s*\n|\s*\Z)")
_LONGEST_MEETING, _OLDEST_MEETING = 7, 14  # days


def account_days(page: Page) -> Iterator[Given]:
    """Yield the days of the statements of a document that is plainly the account of one day's event."""
    accounts = {"readout": _readout, "statement": _statement, "transcript": _transcript}
    if page.document.kind in accounts:
        yield from accounts[page.document.kind](page)


def _readout(page: Page) -> Iterator[Given]:
    """Give what was said at a meeting its day, and what its author says now the day of publication."""
    meeting, published = _meeting(page, named=False) or _published(page), _published(page)
    author = _Author(page)
    for one in _top(page):
        tense = tense_of(one)
        if tense == PRESENT and author.is_named(one) and published:
            yield one, published, PUBLISHED
        elif meeting and (tense not in (PRESENT, PERFECT) or not one.source):
            yield one, meeting, MEETING


def _statement(page: Page) -> Iterator[Given]:
    """Give the author's own words the day of publication; where a session speaks, what was said there the session's."""
    session, published = _meeting(page, named=True), _published(page)
    author = _Author(page)
    for one in _top(page):
        own = author.says(one)
        if session and tense_of(one) != PERFECT and (own or tense_of(one) != PRESENT):
            yield one, session, MEETING
        elif published and not session and own:
            yield one, published, PUBLISHED


def _transcript(page: Page) -> Iterator[Given]:
    """Give the turns, and what the speakers say there for themselves, the day of publication.

    Only where the speakers count days from their own, as `yesterday` and `on Monday` do: so the passage tells its day.
    """
    published = _published(page)
    if published is None or not any(map(is_relative, page.dates)):
        return
    turns = {one.id for one in page.statements if not words_of(one.cue)}
    author = _Author(page)
    for one in page.statements:
        own = author.is_named(one) or not _FIRST_PERSON.isdisjoint(words_of(one.source))
        if one.id in turns or (one.parent in turns and own and tense_of(one) in (PRESENT, MODAL)):
            yield one, published, PUBLISHED


class _Author:
    """Who speaks in a document for itself: its publisher, whoever speaks first, and all who share a name with them."""

    def __init__(self, page: Page) -> None:
        """Begin with the words of the publisher; each statement that is the author's adds those of its source."""
        self._names = {word for word in words_in(page.document.publisher or "") if len(word) > 3}
        self._is_first = True

    def is_named(self, one: Statement) -> bool:
        """Tell whether a source has a word of the author's names."""
        return not self._names.isdisjoint(words_of(one.source))

    def says(self, one: Statement) -> bool:
        """Tell whether a statement is the author's, made in the document, not what another has said before."""
        tense, words = tense_of(one), set(words_of(one.source))
        if not words:
            return tense == PAST  # `it was recalled`
        if words <= _PRONOUNS:
            return tense != PERFECT
        if words & _FIRST_PERSON:
            own = tense in (PRESENT, MODAL)
        else:
            own = self.is_named(one) or (self._is_first and tense != PERFECT)
        if own:
            self._names |= {word for word in words_of(one.source) if len(word) > 3}
        self._is_first = False
        return own


def _top(page: Page) -> Iterator[Statement]:
    return (one for one in page.statements if one.parent is None)


def _published(page: Page) -> Interval | None:
    day = page.document.published
    return Interval(day, day, DAY_OF_PUBLICATION, "inferred") if day else None


def _meeting(page: Page, named: bool) -> Interval | None:
    """Return the days of the meeting that the first paragraph dates, headings left out.

    `named`: only where the sentence names a session, for a statement may open with any event.
    """
    end = _FIRST_PARAGRAPH.search(page.text)
    opened = [day for day in page.dates if end is None or day.span.start < end.end()]
    likely = [day for day in opened if _may_be_met_on(page, day)]
    plain = [day for day in likely if not page.holder(day.span) and (not named or page.names_session(day.span))]
    if not plain:  # `placed on record that the session, held yesterday, ...`
        plain = [day for day in likely if is_relative(day) and page.names_session(day.span)]
    if not plain or plain[0].interval is None:
        return None
    whole = with_preposition(page.text, plain[0].span)
    return replace(plain[0].interval, basis=whole.text, reliability="inferred")


def _may_be_met_on(page: Page, day: DateExpression) -> bool:
    """Tell whether a date is short and recent enough to be that of the meeting, and names no instrument."""
    if day.interval is None:
        return False
    whole, published = with_preposition(page.text, day.span), page.document.published
    names = words_in(page.text[max(0, whole.start - 8) : whole.start])[-1:] == ["of"]
    recent = published is None or (published - day.interval.end).days <= _OLDEST_MEETING
    return recent and not names and (day.interval.end - day.interval.start).days <= _LONGEST_MEETING
