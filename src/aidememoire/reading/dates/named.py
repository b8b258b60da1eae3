"""Quarters, halves, slices of a month, decades, centuries, and the words for now, once and some day."""

from __future__ import annotations

import re
from datetime import timedelta

from aidememoire.reading.dates import tense, words
from aidememoire.reading.dates.context import (
    EXPLICIT,
    INFERRED,
    RELATIVE,
    Context,
    Meaning,
    meant,
    nearest,
    portion_of,
)
from aidememoire.reading.dates.dated import number_of_year
from aidememoire.reading.dates.grammar import Phrase
from aidememoire.reading.dates.periods import Days, Period, narrowed


def _year_of(phrase: Phrase, context: Context) -> int | None:
    """Return the year that a phrase names itself, in digits or as `last year`; None where it does not."""
    if phrase.get("year"):
        return number_of_year(phrase.get("year"))
    if phrase.get("ago"):  # the year-earlier third quarter
        return context.published.year - 1 if context.published else None
    if phrase.get("step"):
        word = phrase.get("step").split()[-1]
        base = context.base("year", word in words.ANAPHORIC) or context.base("year", anaphoric=False)
        return base.index + words.STEPS[word] if base else None
    return None


def _nth(phrase: Phrase) -> int | None:
    word = phrase.get("nth")
    if word in words.ORDINALS:
        return words.ORDINALS[word]
    digits = re.match(r"[0-9]+", word)
    return int(digits[0]) if digits else None


def quarter(phrase: Phrase, context: Context) -> Meaning | None:
    """Resolve `the third quarter of 1984`; without a year the nearest; `the quarter` is the last named."""
    number = int(phrase.get("code")[1]) if phrase.get("code") else _nth(phrase)
    if phrase.get("code").startswith("h"):
        return _half(number, _year_of(phrase, context))
    if phrase.get("nth") in ("last", "final") and phrase.get("year") + phrase.get("step"):
        number = 4
    if number is None:
        return _quarter_without_number(phrase, context)
    if not 1 <= number <= 4:
        return None
    year = _year_of(phrase, context)
    if year is not None:
        return meant(
            Period("quarter", 4 * year + number - 1), RELATIVE if phrase.get("step") or phrase.get("ago") else EXPLICIT
        )
    if context.published is None:
        return Meaning(f"XXXX-Q{number}", None, INFERRED)
    direction = min(context.direction(phrase), tense.OPEN)  # a report to come is still one on the quarter past
    found = nearest(lambda near: Period("quarter", 4 * near + number - 1), context.published, direction)
    return meant(found, INFERRED) if found else None


def _quarter_without_number(phrase: Phrase, context: Context) -> Meaning | None:
    """Resolve `the quarter` and `the latest period`, and what they are compared with: `the same period of 1988`."""
    said = context.last.get("quarter")
    unnamed = said is None and (phrase.get("nth") or phrase.get("unit") == "quarter")
    if unnamed or phrase.get("nth") in ("last", "final"):
        said = _last_quarter(context)
    year = _year_of(phrase, context)
    if year is None:
        return meant(said, RELATIVE) if said else None
    like = _like_quarter(said, None if phrase.get("ago") else year) if said else Period.year(year)
    return Meaning(like.value, like.days, RELATIVE)  # nothing counts on from what is only compared with


def _like_quarter(said: Period, year: int | None) -> Period:
    """Return the same quarter of a year, or of the year before."""
    return said.shift(-4) if year is None else Period("quarter", 4 * year + said.index % 4)


def _last_quarter(context: Context) -> Period | None:
    return Period.of("quarter", context.published).shift(-1) if context.published else None


def _half(number: int | None, year: int | None) -> Meaning | None:
    return meant(Period("half", 2 * year + number - 1), EXPLICIT) if number and year else None


def half(phrase: Phrase, context: Context) -> Meaning | None:
    """Resolve `the first half of 2019`, `the second half of the year`, `the first half of June`."""
    second = phrase.get("nth") != "first"
    if phrase.get("month"):
        month = _month_of(phrase, context)
        return meant(month, INFERRED, _half_month(month, second)) if month else None
    year = _year_of(phrase, context)
    if year is not None:
        return meant(Period("half", 2 * year + second), EXPLICIT if phrase.get("year") else RELATIVE)
    if context.published is None:
        return None
    if phrase.get("whole"):  # of the year
        return meant(Period("half", 2 * context.published.year + second), RELATIVE)
    found = nearest(lambda near: Period("half", 2 * near + second), context.published, context.direction(phrase))
    return meant(found, INFERRED) if found else None


def _month_of(phrase: Phrase, context: Context) -> Period | None:
    number, year = words.MONTHS[phrase.get("month")], _year_of(phrase, context)
    if year is not None:
        return Period.month(year, number)
    if context.published is None:
        return None
    return nearest(lambda near: Period.month(near, number), context.published, context.direction(phrase))


def _half_month(month: Period, second: bool) -> Days:
    middle = month.first + timedelta(14)
    return (middle + timedelta(1), month.last) if second else (month.first, middle)


def slice_of(phrase: Phrase, context: Context) -> Meaning | None:
    """Resolve `the first week of May`, `the first weeks of 2019`, `the last days of the year`."""
    whole = _month_of(phrase, context) if phrase.get("month") else _whole_year(phrase, context)
    if whole is None:
        return None
    name, number = words.UNITS[phrase.get("unit")], _nth(phrase)
    several = phrase.get("unit") not in words.UNITS.values()
    days = _several(whole, number) if several else _one(whole, name, number)
    return meant(whole, EXPLICIT if phrase.get("year") else INFERRED, days) if days else None


def _whole_year(phrase: Phrase, context: Context) -> Period | None:
    year = _year_of(phrase, context) or (context.published.year if context.published else None)
    return Period.year(year) if year else None


def _several(whole: Period, number: int | None) -> Days | None:
    if number not in (None, 1):
        return None
    return narrowed(whole, "early" if number == 1 else "late")


def _one(whole: Period, name: str, number: int | None) -> Days | None:
    """Return the nth day, seven days or month of a period; the last where there is no number."""
    if name == "month":
        part = whole.within("month").shift(number - 1) if number else Period.of("month", whole.last)
        return part.days if part.last <= whole.last else None
    size = {"day": 1, "week": 7}.get(name)
    if size is None:
        return None
    first = whole.first + timedelta(size * (number - 1)) if number else whole.last - timedelta(size - 1)
    return (first, min(first + timedelta(size - 1), whole.last)) if first <= whole.last else None


def decade(phrase: Phrase, context: Context) -> Meaning | None:
    """Resolve `the 1990s`, `the '80s`, `the late nineties`."""
    word = phrase.get("decade")
    digits = re.sub(r"[^0-9]", "", word)
    index = int(digits) // 10 if len(digits) == 4 else 190 + (int(digits) // 10 if digits else words.DECADES[word])
    if len(digits) == 2 and int(digits) < 30:
        index += 10
    period = Period("decade", index)
    return meant(period, EXPLICIT if len(digits) == 4 else INFERRED, portion_of(phrase, period))


def century(phrase: Phrase, context: Context) -> Meaning | None:
    """Resolve `the 20th century` to 1901-2000."""
    number = _nth(phrase)
    if number is None:
        return None
    period = Period("century", number - 1)
    return meant(period, EXPLICIT, portion_of(phrase, period))


def reference(phrase: Phrase, context: Context) -> Meaning | None:
    """Give now, recently and the future their TIMEX3 value: they name no day."""
    return Meaning(words.REFERENCES[phrase.get("ref")], None, RELATIVE)
