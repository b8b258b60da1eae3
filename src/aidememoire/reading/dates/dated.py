"""Dates by day, month and year: their fields, what neighbours in a series share, and the missing year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from aidememoire.reading.dates import tense, words
from aidememoire.reading.dates.context import EXPLICIT, INFERRED, Context, Meaning, meant, nearest, portion_of
from aidememoire.reading.dates.grammar import Phrase
from aidememoire.reading.dates.lexer import spelt_year
from aidememoire.reading.dates.periods import Period

#: The rules whose phrases have fields.
DATED = frozenset({"day_month", "month_day", "numeric", "day", "month_year", "month", "year", "short_year"})


@dataclass(frozen=True, slots=True)
class Fields:
    """Day, month and year as far as the words or their neighbours in a series tell."""

    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    short: int | None = None


def _number_of_day(word: str) -> int | None:
    """Return a day of the month from `9`, `25th` or `twelfth`; None where it is none."""
    if word in words.ORDINALS:
        return words.ORDINALS[word]
    digits = re.match(r"[0-9]+", word)
    return int(digits[0]) if digits and 1 <= int(digits[0]) <= 31 else None


def number_of_year(word: str) -> int | None:
    """Return a year from digits or words."""
    if not word:
        return None
    return int(word) if word.isdigit() else spelt_year(word)


def fields_of(phrase: Phrase, context: Context, order: str) -> Fields | None:
    """Return the fields of a phrase, None where it has none; `order` reads dates in digits."""
    if phrase.rule not in DATED:
        return None
    if phrase.rule == "numeric":
        return _numeric(phrase.get("date"), order)
    year = number_of_year(phrase.get("year"))
    if phrase.get("step"):
        year = _year_by_step(phrase.get("step"), context)
    return Fields(
        day=_number_of_day(phrase.get("day")),
        month=words.MONTHS.get(phrase.get("month")),
        year=year,
        weekday=words.WEEKDAYS.get(phrase.get("weekday")),
        short=int(phrase.get("short")) if phrase.get("short") else None,
    )


def _year_by_step(step: str, context: Context) -> int | None:
    word = step.split()[-1]
    base = context.base("year", word in words.ANAPHORIC)
    return base.index + words.STEPS[word] if base else None


def _numeric(text: str, order: str) -> Fields:
    first, second, third = (int(part) for part in re.split(r"[-./]", text))
    if first > 31:
        return Fields(third, second, first)
    year = third if third > 99 else 2000 + third if third < 70 else 1900 + third
    american = second > 12 or (order == "mdy" and first <= 12 and "." not in text)
    return Fields(second, first, year) if american else Fields(first, second, year)


def order_of(phrases: Sequence[Phrase], hint: str | None) -> str:
    """Tell `dmy` from `mdy`: by the outlet, by a date in digits that reads one way only, by month names."""
    if hint in ("dmy", "mdy"):
        return hint
    for phrase in phrases:
        found = re.fullmatch(r"([0-9]{1,2})[-/]([0-9]{1,2})[-/][0-9]+", phrase.get("date"))
        if found and max(int(found[1]), int(found[2])) > 12:
            return "dmy" if int(found[1]) > 12 else "mdy"
    rules = [phrase.rule for phrase in phrases]
    return "mdy" if rules.count("month_day") > rules.count("day_month") else "dmy"


def shared(fields: Sequence[Fields]) -> tuple[Fields, ...]:
    """Fill what the members of a series leave to each other: `9 and 10 June`, `11 May and 1 June 2021`."""
    filled = list(fields)
    for place in range(len(filled) - 2, -1, -1):
        filled[place] = _from_next(filled[place], filled[place + 1])
    for place in range(1, len(filled)):
        filled[place] = _from_previous(filled[place], filled[place - 1])
    for place in range(len(filled) - 2, -1, -1):
        filled[place] = _from_next(filled[place], filled[place + 1])
    return tuple(filled)


def _from_next(this: Fields, following: Fields) -> Fields:
    if this.day and not this.month and following.month and following.day:
        this = replace(this, month=following.month)
    if this.month and not this.year and following.month and following.year:
        turned = _place(this) > _place(following)
        return replace(this, year=following.year - turned)
    return this


def _from_previous(this: Fields, previous: Fields) -> Fields:
    if this.short and previous.year:
        return replace(this, year=previous.year - previous.year % 100 + this.short)
    if this.day and not this.month and previous.month and previous.day:
        this = replace(this, month=previous.month)
    if this.month and not this.year and previous.month and previous.year:
        turned = _place(this) < _place(previous)
        return replace(this, year=previous.year + turned)
    return this


def _place(fields: Fields) -> tuple[int, int]:
    return fields.month or 0, fields.day or 0


def calendar_date(phrase: Phrase, fields: Fields, context: Context) -> Meaning | None:
    """Resolve a date by its fields; None where there is no such day."""
    year = fields.year
    if fields.month is None:
        return _year(phrase, year) if year else _day_of_month(phrase, fields, context)
    period, reliability = _dated(year, fields), EXPLICIT
    if year is None:
        period, reliability = _with_likely_year(phrase, fields, context), INFERRED
        if period is None:
            return _without_year(fields)
    if period is None:
        return None
    return _trimmed(period, phrase, INFERRED if phrase.get("step") else reliability)


def _year(phrase: Phrase, year: int) -> Meaning:
    return _trimmed(Period.year(year), phrase, EXPLICIT)


def _day_of_month(phrase: Phrase, fields: Fields, context: Context) -> Meaning | None:
    """Resolve `on the 25th`: the last one, or the next where the clause looks ahead; `Friday the 13th`: the like."""
    if fields.day is None or context.published is None:
        return None
    this = Period.of("month", context.published)
    reach = 2 if fields.weekday is None else 14  # every date but 29 to 31 falls on every weekday within 14 months
    months = [this.shift(steps).first for steps in range(-reach, reach + 1)]
    days = [found for month in months if (found := _on_weekday(month.year, replace(fields, month=month.month)))]
    if context.direction(phrase) == tense.AHEAD:
        likely = [found for found in days if found.first >= context.published][:1]
    else:
        likely = [found for found in days if found.first <= context.published][-1:]
    return meant(likely[0], INFERRED) if likely else None


def _trimmed(period: Period, phrase: Phrase, reliability: str) -> Meaning:
    if phrase.get("whole"):
        return meant(period.within(phrase.get("whole")), reliability)
    days = None if period.unit == "day" else portion_of(phrase, period)
    return meant(period, reliability, days)


def _dated(year: int | None, fields: Fields) -> Period | None:
    if year is None or fields.month is None:
        return None
    if fields.day is None:
        return Period.month(year, fields.month)
    try:
        return Period.of("day", date(year, fields.month, fields.day))
    except ValueError:
        return None


def _with_likely_year(phrase: Phrase, fields: Fields, context: Context) -> Period | None:
    """Choose the year: said before in the text, fitting the weekday, else nearest to publication by tense."""
    direction = context.direction(phrase)
    known = context.years.get((fields.month or 0, fields.day or 0))
    if known and direction != tense.AHEAD:
        return _dated(known, fields)
    if context.published is None:
        return _by_the_heading(fields, context.heading, direction)
    if fields.weekday is not None:
        fitting = nearest(lambda year: _on_weekday(year, fields), context.published, direction)
        if fitting:
            return fitting
    reach = 4 if (fields.month, fields.day) == (2, 29) else 1
    return nearest(lambda year: _dated(year, fields), context.published, direction, reach)


def _by_the_heading(fields: Fields, heading: Period | None, direction: int) -> Period | None:
    """Choose the year by the heading above, where the day of publication is not known: *2003*, *August 2016*."""
    if heading is None or heading.unit == "year":
        return _dated(heading.index, fields) if heading else None
    return nearest(lambda year: _dated(year, fields), heading.last, direction)


def _on_weekday(year: int, fields: Fields) -> Period | None:
    period = _dated(year, fields)
    fits = period and fields.weekday in (None, period.first.weekday())
    return period if fits else None


def _without_year(fields: Fields) -> Meaning | None:
    if fields.day and not _dated(2000, fields):  # 2000 was a leap year: no year has this day
        return None
    day = f"-{fields.day:02}" if fields.day else ""
    return Meaning(f"XXXX-{fields.month:02}{day}", None, INFERRED)
