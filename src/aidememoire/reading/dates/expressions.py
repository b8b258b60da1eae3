"""From text to date expressions: phrases are found, share their years, get their meaning, join to ranges."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from aidememoire.model import Interval, Span
from aidememoire.reading.dates import counted, named, relative
from aidememoire.reading.dates.context import EXPLICIT, INFERRED, RELATIVE, Anchor, Context, Meaning, time_of
from aidememoire.reading.dates.dated import Fields, calendar_date, fields_of, order_of, shared
from aidememoire.reading.dates.datelines import Item, day_written, later_items
from aidememoire.reading.dates.grammar import LEXER, Phrase, recognised
from aidememoire.reading.dates.lexer import Tokens
from aidememoire.reading.dates.periods import Days

#: One resolver for each rule of the grammar that has no fields of day, month and year.
RESOLVERS: Mapping[str, Callable[[Phrase, Context], Meaning | None]] = {
    "weekday": relative.weekday,
    "deictic": relative.deictic,
    "part": relative.part,
    "unit": relative.unit,
    "beside": relative.beside,
    "counted": counted.counted,
    "away": counted.away,
    "rolling": counted.rolling,
    "rest": counted.rest,
    "ahead": counted.ahead,
    "season": relative.season,
    "quarter": named.quarter,
    "half": named.half,
    "slice": named.slice_of,
    "decade": named.decade,
    "century": named.century,
    "reference": named.reference,
}

_LIST = frozenset({",", "and", "or", ", and", ", or"})
_RANGE = frozenset({"-", "–", "‑", "—", "through", "to", "until", "till"})
_NEEDS_FROM = frozenset({"to", "until", "till"})
_RELATIONS = frozenset({"since", "by", "until", "till", "before", "after", "from"})
_SURENESS = (EXPLICIT, RELATIVE, INFERRED)
_PREPOSITION = re.compile(
    r"\b(?:as (?:of|early as|late as|soon as)|(?:early|late|later|earlier) on|on|in|since|by|before|after"
    r"|within|from|until|till|at|over|during|between)\s+\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class DateExpression:
    """Words that name a time of the calendar.

    `span` is their extent as TIMEX3 marks it, without a preposition. `value` is as in TIMEX3: 2023-07-25,
    2023-W30, 202X, PRESENT_REF, XXXX-06 where the year is not known, and first/last for a range.
    `interval` is None where no day is named or known. `relation` is the preposition `since`, `by`, `until`,
    `before`, `after` or `from` where one stands before; `since` runs the interval on to the day of
    publication, the others leave it as named. A range, `from 27 to 29 June`, has its ends as `parts`.
    """

    span: Span
    value: str
    interval: Interval | None
    relation: str | None = None
    parts: tuple[DateExpression, ...] = ()


@dataclass(frozen=True, slots=True)
class _Item:
    """A phrase or a range of two, with its meaning."""

    first: int
    last: int
    meaning: Meaning
    parts: tuple[_Item, ...] = ()


@lru_cache(maxsize=4)  # several steps of linking ask for the dates of one document
def find_dates(text: str, anchor: Anchor) -> tuple[DateExpression, ...]:
    """Return the date expressions of a text in their order, none overlapping another.

    They count from the day of the dateline above, where there is one, else from that of publication. A list (`in 2020, 2021 and 2022`) gives one expression for each member, a range one with two parts.
    Linear in the length of the text; the same text and anchor always give the same expressions.
    """
    tokens = LEXER.read(text)
    written = replace(anchor, published=day_written(text, anchor.published))
    phrases = _without_holidays(_without_numbers_of_resolutions(recognised(tokens), tokens), tokens)
    items = _resolved(phrases, Context(tokens, written), later_items(text, anchor.published))
    return tuple(_expression(item, tokens, anchor) for item in _with_ranges(items, tokens))


def with_preposition(text: str, span: Span) -> Span:
    """Return the span with the preposition before it: `Tuesday` becomes `on Tuesday`."""
    start = max(0, span.start - 24)
    found = _PREPOSITION.search(text, start, span.start)
    return Span.of(text, found.start(), span.end) if found else span


_RESOLUTION = re.compile(r"\b(?:resolutions?|unscr|no\.)\s+(?:\d+ (?:and|or) )?(?P<number>\d{4})\b", re.IGNORECASE)


_HOLIDAY = re.compile(r"\b(?:Good|Holy|Maundy|Ash|Shrove|Palm|Easter|Whit|Black|Bloody|Cyber)\s+\Z")


def _without_holidays(phrases: Iterator[Phrase], tokens: Tokens) -> Iterator[Phrase]:
    """Leave out the weekday in the name of a day or of what is called after it: `the Good Friday Agreement`."""
    for phrase in phrases:
        start = tokens.tokens[phrase.first].start
        if phrase.rule != "weekday" or not _HOLIDAY.search(tokens.text, max(0, start - 12), start):
            yield phrase


def _without_numbers_of_resolutions(phrases: Sequence[Phrase], tokens: Tokens) -> Iterator[Phrase]:
    """Leave out bare years that the text has as the number of a resolution: `Resolution 1701 ... of 1701`."""
    numbers = {found["number"] for found in _RESOLUTION.finditer(tokens.text)}
    for phrase in phrases:
        if phrase.rule != "year" or phrase.get("year") not in numbers:
            yield phrase


def _resolved(phrases: Iterator[Phrase], context: Context, reports: Sequence[Item]) -> list[_Item]:
    """Give phrases their meanings, each from the day of the report that it stands in; `reports` follow the first one."""
    found, to_come = tuple(phrases), deque(reports)
    order = order_of(found, context.anchor.order)
    fields = _shared_fields(found, [fields_of(phrase, context, order) for phrase in found], context.tokens)
    items = []
    for phrase, own in zip(found, fields, strict=True):
        while to_come and to_come[0].start <= context.tokens.tokens[phrase.first].start:
            context.anchor = replace(context.anchor, published=to_come.popleft().day)
        meaning = _meaning(phrase, own, context)
        if meaning is not None:
            context.remember(meaning, phrase)
            items.append(_Item(phrase.first, phrase.last, meaning))
    return items


def _meaning(phrase: Phrase, fields: Fields | None, context: Context) -> Meaning | None:
    try:
        found = RESOLVERS[phrase.rule](phrase, context) if fields is None else calendar_date(phrase, fields, context)
    except (ValueError, OverflowError):  # beyond the years 1 to 9999
        return None
    hour = time_of(phrase)
    return replace(found, value=found.value + hour) if found and hour and found.period else found


def _shared_fields(phrases: Sequence[Phrase], fields: Sequence[Fields | None], tokens: Tokens) -> list[Fields | None]:
    """Let each series of dates share its months and years."""
    filled = list(fields)
    for first, last in _series(phrases, fields, tokens):
        members = [own for own in fields[first:last] if own is not None]
        filled[first:last] = shared(members)
    return filled


def _series(phrases: Sequence[Phrase], fields: Sequence[Fields | None], tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Yield the stretches of two and more phrases that are joined: *5, 6 and 7 May*."""
    first = 0
    for place in range(1, len(phrases) + 1):
        joined = (
            place < len(phrases)
            and fields[place - 1] is not None
            and fields[place] is not None
            and _between(tokens, phrases[place - 1].last, phrases[place].first) in _LIST | _RANGE
        )
        if not joined:
            if place - first > 1:
                yield first, place
            first = place


def _between(tokens: Tokens, first: int, last: int) -> str:
    """Return the few words between two phrases, a closing `the` left out."""
    if last - first > 3:
        return ""
    between = [token.word for token in tokens.tokens[first:last]]
    return " ".join(between[:-1] if between[-1:] == ["the"] else between)


def _with_ranges(items: Sequence[_Item], tokens: Tokens) -> Iterator[_Item]:
    """Join neighbours that stand for a range: `from 27 to 29 June`, `between March and May`, `2020-21`."""
    place = 0
    while place < len(items):
        pair = items[place : place + 2]
        joined = _range(pair[0], pair[1], tokens) if len(pair) == 2 else None
        yield joined or items[place]
        place += 2 if joined else 1


def _range(first: _Item, last: _Item, tokens: Tokens) -> _Item | None:
    """Return two dates as the time between them, where the words say that: *from 5 to 7 May*, *5–7 May*."""
    joiner = _between(tokens, first.last, last.first)
    before = tokens.tokens[first.first - 1].word if first.first else ""
    two_days = joiner == "and" and _consecutive(first.meaning, last.meaning)
    if not (joiner in _RANGE or two_days or (joiner == "and" and before == "between")):
        return None
    dated = first.meaning.reliability != RELATIVE and last.meaning.reliability != RELATIVE
    if joiner in _NEEDS_FROM and before not in ("from", "between") and not dated:
        return None
    last = _put_after(first, last)
    begin, end = first.meaning.days, last.meaning.days
    if begin is None or end is None or end[1] < begin[0]:
        return None
    days = (begin[0], end[1])
    reliability = max(first.meaning.reliability, last.meaning.reliability, key=_SURENESS.index)
    value = f"{first.meaning.value}/{last.meaning.value}"
    return _Item(first.first, last.last, Meaning(value, days, reliability), (first, last))


def _consecutive(first: Meaning, last: Meaning) -> bool:
    """Tell whether two dates are one day and the next: `on 2 and 3 June` is one stretch of two days."""
    if first.period is None or last.period is None or RELATIVE in (first.reliability, last.reliability):
        return False
    return first.period.unit == "day" and first.period.shift(1) == last.period


def _put_after(first: _Item, last: _Item) -> _Item:
    """Move the end of a range by a week or a year where it lies before its beginning: `Friday to Monday`."""
    period, begin = last.meaning.period, first.meaning.days
    if period is None or begin is None or last.meaning.days is None or last.meaning.days[0] >= begin[0]:
        return last
    if last.meaning.reliability == RELATIVE and period.unit == "day":
        moved = period.shift(7)
    elif last.meaning.reliability == INFERRED and period.unit == "month":
        moved = period.shift(12)
    elif last.meaning.reliability == INFERRED and period.unit == "day":
        moved = type(period).of("day", period.first.replace(year=period.first.year + 1))
    else:
        return last
    return replace(last, meaning=replace(last.meaning, value=moved.value, days=moved.days, period=moved))


def _expression(item: _Item, tokens: Tokens, anchor: Anchor) -> DateExpression:
    span = Span.of(tokens.text, tokens.tokens[item.first].start, tokens.tokens[item.last - 1].end)
    before = tokens.tokens[item.first - 1].word if item.first else ""
    relation = before if before in _RELATIONS else None
    days = _since(item.meaning.days, anchor.published) if relation == "since" else item.meaning.days
    basis = " ".join(with_preposition(tokens.text, span).text.split())
    interval = Interval(days[0], days[1], basis, item.meaning.reliability) if days else None
    parts = tuple(_expression(part, tokens, anchor) for part in item.parts)
    return DateExpression(span, item.meaning.value, interval, relation, parts)


def _since(days: Days | None, published: date | None) -> Days | None:
    """Return the days from the named one to that of publication."""
    if days is None or published is None:
        return days
    return days[0], max(days[1], published)
