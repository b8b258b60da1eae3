"""Days written in full: `26 July 2023`, `July 26, 2023`, `2023-07-26`, `26.07.2023`; nothing relative.

Between dots the day comes first, as everywhere that dots are used. Between strokes Europe and America
differ: `03/04/2023` is a day of April or of March, and is left open.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from aidememoire.days import MONTHS, day_of

_MONTHS = {name.lower()[:size]: number for number, name in enumerate(MONTHS, 1) for size in (3, len(name))}
_MONTHS["sept"] = 9

_MONTH = "(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\b"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_SPAN = r"(?:(?<!\d)(?<!\d[-–])\d{1,2}\s?[-–]\s?)?"  # of several days, *4-5 October*, the last
_DAY_MONTH = rf"\b{_SPAN}{_DAY}(?:\s+of)?(?:[\s-]+|\s?/\s?){_MONTH}"
_MONTH_DAY = rf"\b{_MONTH}\s+{_DAY}"
_WITH_YEAR = (
    rf"{_DAY_MONTH}(?:,\s*|\s+|-|\s?/\s?){_YEAR}",
    rf"{_MONTH_DAY}(?:,\s*|\s+|/){_YEAR}",
    rf"(?<!\d){_YEAR}(?P<sign>[-/.])(?P<month>\d\d?)(?P=sign)(?P<day>\d\d?)(?!\d)",
    rf"(?<![\d.])(?P<day>\d\d?)\.(?P<month>\d\d?)\.{_YEAR}",
    rf"(?<!\d)(?P<day>\d\d?)(?P<sign>[/-])(?P<other>\d\d?)(?P=sign){_YEAR}",
)
_FULL = [re.compile(pattern, re.IGNORECASE) for pattern in _WITH_YEAR]
_YEARLESS = [re.compile(pattern, re.IGNORECASE) for pattern in (_DAY_MONTH, _MONTH_DAY)]
_IN_ADDRESS = re.compile(rf"/{_YEAR}[/-](?P<month>\d\d?)[/-](?P<day>\d\d?)(?!\d)")


@dataclass(frozen=True, slots=True, order=True)
class Written:
    """Where a day is written; `day` is None where it may be one of two."""

    start: int
    end: int
    day: date | None


def first_day(words: str, year: int | None = None) -> Written | None:
    """Return the first day written in full; with a `year`, else the first that lacks none but that."""
    found = _all(words, _FULL, None) or (_all(words, _YEARLESS, year) if year else [])
    return min(found, key=lambda one: one.start, default=None)


def day_in_address(address: str) -> date | None:
    """Return the day that a web address has as its folders: `/2023/07/26/`."""
    found = _IN_ADDRESS.search(address)
    return next(iter(_days(found, None)), None) if found else None


def _all(words: str, patterns: list[re.Pattern[str]], year: int | None) -> list[Written]:
    written = []
    for match in (match for pattern in patterns for match in pattern.finditer(words)):
        days = _days(match, year)
        if days:
            written.append(Written(match.start(), match.end(), days.pop() if len(days) == 1 else None))
    return written


def _days(match: re.Match[str], year: int | None) -> set[date]:
    """Return the days that a match may mean: none, one or two."""
    groups = match.groupdict()
    numbers = int(groups.get("year") or year or 0), int(groups["day"])
    month = groups.get("month")
    if month is None:
        other = int(groups["other"])
        orders = {(other, numbers[1]), (numbers[1], other)}
    else:
        orders = {(_MONTHS.get(month.lower()) or int(month), numbers[1])}
    return {day for day in (day_of(numbers[0], *order) for order in orders) if day}
