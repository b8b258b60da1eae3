"""Documents that are an account of one day: readouts of a meeting, statements, transcripts, agreements."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from aidememoire.linking.days.briefings import Briefing, briefing_of
from aidememoire.linking.days.headings import Session, headed, is_recent, meeting_of, session_of
from aidememoire.linking.text.pages import (
    MODAL,
    PAST,
    PERFECT,
    PRESENT,
    Page,
    cue_of,
    inferred,
    is_one_day,
    tense_of,
    words_in,
    words_of,
)
from aidememoire.model import DAY_OF_PUBLICATION, Interval, Statement
from aidememoire.reading.dates import DateExpression
from aidememoire.reading.network.turns import is_turns_cue
from aidememoire.vocabulary.offices import GOVERNING, NEGOTIATING, SENT, either

MEETING = "the passage is the account of what happened that day"
NAMED = "the day that the statement has named last"
SIGNED = "the agreement was made that day"
PUBLISHED = "the document itself says so, on its day of publication"

Given = tuple[Statement, Interval, str]

_FIRST_PERSON = frozenset(["i", "we", "us", "our", "my"])
#: Who heads the body that issues a statement, by an office with no state or matter before it: *The Chairman, Bo Vik, warns*.
_OWN_OFFICE = re.compile(
    rf"[Tt]he (?:Chair(?:man|woman|person)?|Head|Director|Commissioner|Rapporteur|Mission"
    rf"|{either(GOVERNING, SENT, NEGOTIATING).title()})(?:,|\Z)"
)
_PRONOUNS = frozenset(["he", "she", "it", "they"])
#: Before its date these tell that an agreement was made: `done at Sava`, `adopted in Sava`.
_MADE = re.compile(r"\b(?:done|signed|adopted|concluded|agreed|initialled)\b[^.;]{0,60}$")
_CLOSE = 2  # sentences in which a readout ends


def account_days(page: Page) -> Iterator[Given]:
    """Yield the days of the statements of a document that is plainly the account of one day's event."""
    briefing = briefing_of(page) if page.document.kind in ("readout", "statement") else None
    if briefing:
        yield from _briefed(page, briefing)
        return
    accounts = {"readout": _readout, "statement": _statement, "transcript": _transcript, "agreement": _agreement}
    if page.document.kind in accounts:
        yield from accounts[page.document.kind](page)


def _readout(page: Page) -> Iterator[Given]:
    """Give what was said at a meeting its day, also where it is told in the present, as lists of results are.

    What the author says in the present at the close of the readout has the day of publication.
    """
    meeting, published = meeting_of(page) or _published(page), _published(page)
    author, close = _Author(page), len(page.starts) - _CLOSE
    for one in _top(page):
        tense = tense_of(one)
        if published and tense == PRESENT and page.around(one) > close and author.is_named(one):
            yield one, published, PUBLISHED
        elif meeting and tense != PERFECT and not _is_cited(one):
            yield one, meeting, MEETING


def _briefed(page: Page, briefing: Briefing) -> Iterator[Given]:
    """Give what was said at the session that a document tells of a briefing on its days, the author's own words that of publication."""
    published, author = _published(page), _Author(page)
    for one in _top(page):
        tense, day = tense_of(one), briefing.day_of(page, one)
        if published and tense == PRESENT and author.says(one):
            yield one, published, PUBLISHED
        elif day and tense != PERFECT and not _is_cited(one):
            yield one, day, MEETING


def _statement(page: Page) -> Iterator[Given]:
    """Give the author's own words the day of publication, and what was said at a session that it opens with the session's.

    Where those who sat issue the statement, their own words have the session's day too: its last, for at its close a
    communiqué is agreed. With no session at its head, what is told in the past has the day that the text has named last.
    """
    session, published = session_of(page), headed(page) or _published(page)
    author, told = _Author(page), _Told(page)
    for one in _top(page):
        own, tense = author.says(one), tense_of(one)
        now = tense in (PRESENT, PERFECT) or (own and tense == MODAL)  # *the Embassy would be grateful for*
        named = None if session or now else told.before(one, own=own)
        if session and _is_said_there(page, one, session, own):
            yield one, _at_the_close(page, session.interval), MEETING
        elif named:
            yield one, named, NAMED
        elif published and own and (tense == PRESENT or not session):
            yield one, published, PUBLISHED


def _at_the_close(page: Page, session: Interval) -> Interval:
    """Return the last day of a session, but none after the day of a statement that came out before the session closed."""
    published = page.document.published
    return replace(session, start=min(session.end, published) if published else session.end)


def _transcript(page: Page) -> Iterator[Given]:
    """Give the turns, and what the speakers say there for themselves, the day of the heading, else of publication."""
    published = headed(page) or _published(page)
    if published is None:
        return
    turns = {one.id for one in page.statements if all(map(is_turns_cue, one.cue))}
    author = _Author(page)
    for one in page.statements:
        own = author.is_named(one) or not _FIRST_PERSON.isdisjoint(words_of(one.source))
        said_there = one.parent is None or one.parent in turns
        if one.id in turns or (said_there and own and tense_of(one) in (PRESENT, MODAL)):
            yield one, published, PUBLISHED


def _agreement(page: Page) -> Iterator[Given]:
    """Give what the parties put down in an agreement the day on which it was made, the perfect left out."""
    made = next((inferred(page, day) for day in page.dates if is_one_day(day) and _is_made_on(page, day)), None)
    if made:
        yield from ((one, made, SIGNED) for one in _top(page) if tense_of(one) != PERFECT)


def _is_made_on(page: Page, day: DateExpression) -> bool:
    """Tell whether a date tells when an agreement was made: `done at Sava on 5 May 2023`."""
    before = page.text[page.starts[page.sentence(day.span.start) - 1] : day.span.start].lower()
    return is_recent(page, day) and _MADE.search(before) is not None


class _Told:
    """The days that a statement has named, for what it goes on to tell."""

    def __init__(self, page: Page) -> None:
        """Begin with the recent single days outside contents, and where each stands."""
        self._page = page
        self._days = [
            day for day in page.dates if is_recent(page, day) and is_one_day(day) and not page.holder(day.span)
        ]

    def before(self, one: Statement, *, own: bool) -> Interval | None:
        """Return the day named last before a statement; of another's words, where it is a session's."""
        number = bisect_left(self._days, cue_of(one).start, key=lambda day: day.span.start)
        if not number:
            return None
        day = self._days[number - 1]
        return inferred(self._page, day) if own or self._page.names_session(day.span) else None


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
            return tense in (PAST, PRESENT)  # `it was recalled`, `it must be stressed`
        if words <= _PRONOUNS:
            return tense != PERFECT
        if tense == PRESENT and not self.is_named(one) and _OWN_OFFICE.match(one.source[0].text):
            return True  # and whoever speaks first beside the head of a body is its author, too
        if words & _FIRST_PERSON:
            own = tense in (PRESENT, MODAL)
        else:
            own = tense != PERFECT and (self.is_named(one) or self._is_first)
        if own:
            self._names |= {word for word in words_of(one.source) if len(word) > 3}
        self._is_first = False
        return own


def _top(page: Page) -> Iterator[Statement]:
    return (one for one in page.statements if one.parent is None)


def _published(page: Page) -> Interval | None:
    day = page.document.published
    return Interval(day, day, DAY_OF_PUBLICATION, "inferred") if day else None


def _is_cited(one: Statement) -> bool:
    """Tell whether a statement is only cited beside the account: `according to the relief agency`, not `to Orlo`."""
    return words_of(one.cue)[:1] == ["according"] and words_of(one.source)[:1] in (["the"], ["a"], ["an"])


def _is_said_there(page: Page, one: Statement, session: Session, own: bool) -> bool:
    """Tell whether a statement was made at a session, not before it, nor about it by an author who did not sit there."""
    tense = tense_of(one)
    if tense == PRESENT:
        telling = {word for word in words_of(one.source) if len(word) > 3}
        return own and (not telling or not telling.isdisjoint(session.words))
    return tense != PERFECT and not _is_cited(one)
