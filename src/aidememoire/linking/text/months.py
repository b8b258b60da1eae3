"""Months named without a year: which year is meant, where the dates of news alone cannot tell."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from aidememoire.days import MONTHS
from aidememoire.reading.dates import DateExpression

Days = tuple[date, date]

_MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)}|(?:{'|'.join(month[:3] for month in MONTHS)}|Sept)\b\.?)(?!\w)")
_YEAR = re.compile(r"\b\d{4}\b|\b(?:this|last|next|that|same|following|previous) year\b")


def lacks_year(words: str) -> bool:
    """Tell whether some words name a month and no year: *the truce of 1 May*."""
    return bool(_MONTH.search(words)) and not _YEAR.search(words)


def years_on(days: Days, years: int) -> Days:
    """Return the same days of a year so many years later; of whole months all the days that they have."""
    start, end = days
    last = monthrange(end.year + years, end.month)[1]
    whole = (end + timedelta(1)).day == 1 and start != end
    first = start.replace(year=start.year + years, day=min(start.day, monthrange(start.year + years, start.month)[1]))
    return first, end.replace(year=end.year + years, day=last if whole else min(end.day, last))


def moved(one: DateExpression, years: int) -> DateExpression:
    """Return a date so many years later, as a month without a year may be meant."""
    assert one.interval is not None
    start, end = years_on((one.interval.start, one.interval.end), years)
    value = re.sub(r"\A\d{4}", str(start.year), one.value)
    return replace(one, interval=replace(one.interval, start=start, end=end), value=value)
