"""The day that the head of a document gives: of its heading, of the meeting that it is the account of, of the session it opens with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain, islice

from aidememoire.linking.text.index import ends_with
from aidememoire.linking.text.pages import Page, inferred, is_one_day, is_referred_to, is_relative, words_in
from aidememoire.model import Interval
from aidememoire.reading.dates import DateExpression, with_preposition

#: The end of a paragraph that is a sentence; a heading is none.
_PARAGRAPH = re.compile(r"[.!?:][\"”’)]*(?=\n\s*\n|\s*\Z)")
#: All that a line with the day on which a page came out has beside it, or an hour.
_PRINTED = frozenset(["published", "posted", "updated", "issued", "date", "on", "at", "gmt", "utc"])
# What is dated is a deed and no session: *regrets the decision announced yesterday to leave the talks*.
_DONE_ON = re.compile(
    r"\b(?:announced|declared|decided|taken|made|issued|published|imposed|signed|launched|carried out)\s(?:on\s)?\Z"
)
_LINE = 120  # code points, more than such a line has on either side of its date
_LONGEST_MEETING, _OLDEST_MEETING = 7, 14  # days


@dataclass(frozen=True, slots=True)
class Session:
    """The session that a statement opens with: its days, and the words of the sentence that dates it."""

    interval: Interval
    words: frozenset[str]


def headed(page: Page) -> Interval | None:
    """Return the day that a heading gives: `Press conference, Sava, 25 July 2023`.

    The heading is all before the first paragraph that is a sentence. A day with a line of its own goes before others; that of
    what the document is on, *the statement of 5 November*, is not its own.
    """
    heading = _opening(page.text)[0]
    days = [day for day in page.dates if day.span.start < heading.stop and is_recent(page, day) and is_one_day(day)]
    lined = (day for day in days if _is_date_line(page, day))
    plain = (day for day in days if not _names_something(page, day))
    return next((inferred(page, day) for day in chain(lined, plain)), None)


def meeting_of(page: Page) -> Interval | None:
    """Return the days of the meeting that the first paragraph dates, else the second, else the heading.

    The heading comes last: what stands there is often the day on which the page came out.
    """
    heading, *paragraphs = _opening(page.text)
    opened = (_likely(page, part, named=False) for part in (*paragraphs, heading))
    return next((inferred(page, day) for day in opened if day), None)


def session_of(page: Page) -> Session | None:
    """Return the session that the first paragraph of a statement dates, for it may open with any other event."""
    heading, first, _ = _opening(page.text)
    day = _likely(page, first, named=True) or _likely(page, heading, named=True)
    return Session(inferred(page, day), frozenset(words_in(page.words_around(day.span.start)))) if day else None


def is_recent(page: Page, day: DateExpression) -> bool:
    """Tell whether a date is short enough for a meeting and not long before publication."""
    if day.interval is None:
        return False
    published, length = page.document.published, day.interval.end - day.interval.start
    recent = published is None or (published - day.interval.end).days <= _OLDEST_MEETING
    return recent and length.days <= _LONGEST_MEETING


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
    return is_recent(page, day) and not (
        is_referred_to(page, day) or _names_something(page, day) or _is_date_line(page, day)
    )


def _names_something(page: Page, day: DateExpression) -> bool:
    """Tell whether a date is of the name of something: *the statement of 5 November*."""
    start = with_preposition(page.text, day.span).start
    return words_in(page.text[max(0, start - 8) : start])[-1:] == ["of"]


def _is_date_line(page: Page, day: DateExpression) -> bool:
    """Tell whether a date, or a day and an hour, has a line of its own: that tells when the page came out."""
    before = page.text[max(0, day.span.start - _LINE) : day.span.start].rpartition("\n")[2]
    after = page.text[day.span.end : day.span.end + _LINE].partition("\n")[0]
    return _PRINTED.issuperset(words_in(f"{before} {after}"))


def _opening(text: str) -> tuple[range, range, range]:
    """Return where the heading of a text stands, its first paragraph that is a sentence, and the next one, if any."""
    ends = [found.end() for found in islice(_PARAGRAPH.finditer(text), 2)]
    if not ends:
        return range(0), range(len(text)), range(0)
    start = max(text.rfind("\n\n", 0, ends[0] - 1), 0)
    return range(start), range(start, ends[0]), range(ends[0], ends[-1])
