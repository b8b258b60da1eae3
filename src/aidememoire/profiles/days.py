"""Dates as a profile gives them: a day, or a month or year of which only that much is known."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from aidememoire.days import day_of

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def first_day(text: str) -> date | None:
    """Return the first day of a date such as 2021-08-19, 2021-08 or 2021; None where it is no date."""
    found = _DATE.fullmatch(text)
    if found is None:
        return None
    year, month, day = (int(part) if part else 1 for part in found.groups())
    return day_of(year, month, day)


def last_day(text: str) -> date | None:
    """Return the last day of such a date; None where it is no date."""
    first = first_day(text)
    if first is None or len(text) == len("2021-08-19"):
        return first
    month = first.month if len(text) == len("2021-08") else 12
    return date(first.year, month, monthrange(first.year, month)[1])


def since_words(day: date) -> str:
    """Return the day in as few digits as give it back as a first day: 2021, 2021-08 or 2021-08-19."""
    return next(text for text in _shortest(day) if first_day(text) == day)


def until_words(day: date) -> str:
    """Return the day in as few digits as give it back as a last day."""
    return next(text for text in _shortest(day) if last_day(text) == day)


def _shortest(day: date) -> tuple[str, str, str]:
    return day.isoformat()[:4], day.isoformat()[:7], day.isoformat()
