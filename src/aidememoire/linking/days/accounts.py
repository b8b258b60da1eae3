"""Documents that are an account of one day: readouts of a meeting, statements, transcripts, agreements."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain, islice

from aidememoire.linking.days.briefings import Briefing, briefing_of
from aidememoire.linking.text.index import ends_with
from aidememoire.linking.text.pages import (
    MODAL,
    PAST,
    PERFECT,
    PRESENT,
    Page,
    cue_of,
    inferred,
    is_one_day,
    is_referred_to,
    is_relative,
    tense_of,
    words_in,
    words_of,
)
from aidememoire.model import DAY_OF_PUBLICATION, Interval, Statement
from aidememoire.reading.dates import DateExpression, with_preposition
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
#: The end of a paragraph that is a sentence; a heading is none.
_PARAGRAPH = re.compile(r"[.!?:][\"”’)]*(?=\n\s*\n|\s*\Z)")
#: Before its date these tell that an agreement was made: `done at Sava`, `adopted in Sava`.
_MADE = re.compile(r"\b(?:done|signed|adopted|concluded|agreed|initialled)\b[^.;]{0,60}$")
#: All that a line with the day on which a page came out has beside it, or an hour.
_PRINTED = frozenset(["published", "posted", "updated", "issued", "date", "on", "at", "gmt", "utc"])
# What is dated is a deed and no session: *regrets the decision announced yesterday to leave the talks*.
_DONE_ON = re.compile(
    r"\b(?:announced|declared|decided|taken|made|issued|published|imposed|signed|launched|carried out)\s(?:on\s)?\Z"
)
_CLOSE = 2  # sentences in which a readout ends
_LONGEST_MEETING, _OLDEST_MEETING = 7, 14  # days


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
    meeting, published = _meeting(page) or _published(page), _published(page)
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
    session, published = _session(page), _headed(page) or _published(page)
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
    published = _headed(page) or _published(page)
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
    return _is_recent(page, day) and _MADE.search(before) is not None


class _Told:
    """The days that a statement has named, for what it goes on to tell."""

    def __init__(self, page: Page) -> None:
        """Begin with the recent single days outside contents, and where each stands."""
        self._page = page
        self._days = [
            day for day in page.dates if _is_recent(page, day) and is_one_day(day) and not page.holder(day.span)
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


def _headed(page: Page) -> Interval | None:
    """Return the day that a heading gives: `Press conference, Sava, 25 July 2023`.

    The heading is all before the first paragraph that is a sentence. A day with a line of its own goes before others; that of
    what the document is on, *the statement of 5 November*, is not its own.
    """
    heading = _opening(page.text)[0]
    days = [day for day in page.dates if day.span.start < heading.stop and _is_recent(page, day) and is_one_day(day)]
    lined = (day for day in days if _is_date_line(page, day))
    plain = (day for day in days if not _names_something(page, day))
    return next((inferred(page, day) for day in chain(lined, plain)), None)


def _meeting(page: Page) -> Interval | None:
    """Return the days of the meeting that the first paragraph dates, else the second, else the heading.

    The heading comes last: what stands there is often the day on which the page came out.
    """
    heading, *paragraphs = _opening(page.text)
    opened = (_likely(page, part, named=False) for part in (*paragraphs, heading))
    return next((inferred(page, day) for day in opened if day), None)


def _opening(text: str) -> tuple[range, range, range]:
    """Return where the heading of a text stands, its first paragraph that is a sentence, and the next one, if any."""
    ends = [found.end() for found in islice(_PARAGRAPH.finditer(text), 2)]
    if not ends:
        return range(0), range(len(text)), range(0)
    start = max(text.rfind("\n\n", 0, ends[0] - 1), 0)
    return range(start), range(start, ends[0]), range(ends[0], ends[-1])


@dataclass(frozen=True, slots=True)
class _Session:
    """The session that a statement opens with: its days, and the words of the sentence that dates it."""

    interval: Interval
    words: frozenset[str]


def _session(page: Page) -> _Session | None:
    """Return the session that the first paragraph of a statement dates, for it may open with any other event."""
    heading, first, _ = _opening(page.text)
    day = _likely(page, first, named=True) or _likely(page, heading, named=True)
    return _Session(inferred(page, day), frozenset(words_in(page.words_around(day.span.start)))) if day else None


def _is_said_there(page: Page, one: Statement, session: _Session, own: bool) -> bool:
    """Tell whether a statement was made at a session, not before it, nor about it by an author who did not sit there."""
    tense = tense_of(one)
    if tense == PRESENT:
        telling = {word for word in words_of(one.source) if len(word) > 3}
        return own and (not telling or not telling.isdisjoint(session.words))
    return tense != PERFECT and not _is_cited(one)


def _likely(page: Page, part: range, *, named: bool) -> DateExpression | None:
    """Return the first date in a part of the text that may be that of the meeting.

    `named`: only where the sentence names a session.
    """
    likely = [day for day in page.dates if day.span.start in part and _may_be_met_on(page, day)]
    plain = [day for day in likely if not page.holder(day.span) and (not named or page.names_session(day.span))]
    if not plain:  # `placed on record that the session, held yesterday, ...`
        plain = [day for day in likely if page.names_session(day.span) and (is_relative(day) or not named)]
        plain = [day for day in plain if not ends_with(_DONE_ON, page.text, day.span.start)]
    return plain[0] if plain else None


def _may_be_met_on(page: Page, day: DateExpression) -> bool:
    """Tell whether a date is short and recent enough to be that of the meeting, names no instrument and is no date line.

    What a text only refers to, *with reference to the meeting held on 20 May*, is an earlier one.
    """
    return _is_recent(page, day) and not (
        is_referred_to(page, day) or _names_something(page, day) or _is_date_line(page, day)
    )


def _names_something(page: Page, day: DateExpression) -> bool:
    """Tell whether a date is of the name of something: *the statement of 5 November*."""
    start = with_preposition(page.text, day.span).start
    return words_in(page.text[max(0, start - 8) : start])[-1:] == ["of"]


def _is_date_line(page: Page, day: DateExpression) -> bool:
    """Tell whether a date, or a day and an hour, has a line of its own: that tells when the page came out."""
    start = page.text.rfind("\n", 0, day.span.start) + 1
    before, after = page.text[start : day.span.start], page.text[day.span.end :].split("\n", 1)[0]
    return _PRINTED.issuperset(words_in(f"{before} {after}"))


def _is_recent(page: Page, day: DateExpression) -> bool:
    """Tell whether a date is short enough for a meeting and not long before publication."""
    if day.interval is None:
        return False
    published, length = page.document.published, day.interval.end - day.interval.start
    recent = published is None or (published - day.interval.end).days <= _OLDEST_MEETING
    return recent and length.days <= _LONGEST_MEETING
