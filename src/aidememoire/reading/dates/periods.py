"""Periods of the calendar: a day, a week, a month, a season ... as a unit and a running number.

Every period of one unit is numbered through, so that the one before it is `index - 1` across all
turns of month and year. Weeks are those of ISO 8601 and begin on Monday; a winter begins in December
and takes its year from there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

Days = tuple[date, date]

#: Units that are made of months: how many, and how many months after January of year 0 the first begins.
_MONTHS: Mapping[str, tuple[int, int]] = {
    "month": (1, 0),
    "quarter": (3, 0),
    "half": (6, 0),
    "season": (3, 2),
    "year": (12, 0),
    "decade": (120, 0),
    "century": (1200, 12),
}
#: Units that are made of days: how many, and which day of them is the first and the last that counts.
_DAYS: Mapping[str, tuple[int, int, int]] = {"day": (1, 0, 0), "week": (7, 0, 6), "weekend": (7, 5, 6)}
#: From the shortest to the longest.
UNITS = ("day", "weekend", "week", "month", "quarter", "season", "half", "year", "decade", "century")


@dataclass(frozen=True, slots=True)
class Period:
    """One period of the calendar; `first` and `last` raise OverflowError or ValueError beyond 1-9999."""

    unit: str
    index: int

    @classmethod
    def of(cls, unit: str, day: date) -> Period:
        """Return the period of this unit that holds the day (for a weekend: that of its week)."""
        if unit in _DAYS:
            return cls(unit, (day.toordinal() - 1) // _DAYS[unit][0])
        size, offset = _MONTHS[unit]
        return cls(unit, (12 * day.year + day.month - 1 - offset) // size)

    @classmethod
    def year(cls, number: int) -> Period:
        """Return a year."""
        return cls("year", number)

    @classmethod
    def month(cls, year: int, month: int) -> Period:
        """Return a month, 1 to 12."""
        return cls("month", 12 * year + month - 1)

    @property
    def first(self) -> date:
        """The first day."""
        if self.unit in _DAYS:
            size, start, _ = _DAYS[self.unit]
            return date.fromordinal(self.index * size + 1 + start)
        size, offset = _MONTHS[self.unit]
        year, month = divmod(self.index * size + offset, 12)
        return date(year, month + 1, 1)

    @property
    def last(self) -> date:
        """The last day, included."""
        if self.unit in _DAYS:
            size, _, end = _DAYS[self.unit]
            return date.fromordinal(self.index * size + 1 + end)
        return self.shift(1).first - timedelta(days=1)

    @property
    def days(self) -> Days:
        """The first and the last day."""
        return self.first, self.last

    @property
    def value(self) -> str:
        """The period as TIMEX3 writes it: 2023-07-25, 2023-W30, 2023-Q3, 202X ..."""
        return _FORMATS[self.unit](self.first)

    def shift(self, steps: int) -> Period:
        """Return the period of the same unit so many steps later, or earlier where negative."""
        return Period(self.unit, self.index + steps)

    def within(self, unit: str) -> Period:
        """Return the period of another unit that holds the first day of this one."""
        return Period.of(unit, self.first)

    def is_finer(self, unit: str) -> bool:
        """Tell whether this period is shorter than such a unit."""
        return UNITS.index(self.unit) < UNITS.index(unit)

    def holds(self, day: date) -> bool:
        """Tell whether the day lies in this period."""
        return self.first <= day <= self.last


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


_FORMATS: Mapping[str, Callable[[date], str]] = {
    "day": date.isoformat,
    "week": _week,
    "weekend": lambda day: _week(day) + "-WE",
    "month": lambda day: f"{day.year:04}-{day.month:02}",
    "quarter": lambda day: f"{day.year:04}-Q{(day.month + 2) // 3}",
    "half": lambda day: f"{day.year:04}-H{(day.month + 5) // 6}",
    "season": lambda day: f"{day.year:04}-{('SP', 'SU', 'FA', 'WI')[day.month // 3 - 1]}",
    "year": lambda day: f"{day.year:04}",
    "decade": lambda day: f"{day.year // 10:03}X",
    "century": lambda day: f"{day.year // 100:02}XX",
}

#: Where early ends and late begins: of which finer unit, after how many.
_CUTS: Mapping[str, tuple[str, int, int]] = {
    "century": ("decade", 3, 7), "decade": ("year", 4, 7), "year": ("month", 4, 8), "half": ("month", 2, 4),
    "season": ("month", 1, 2), "quarter": ("month", 1, 2), "month": ("day", 10, 20), "week": ("day", 2, 4),
}  # fmt: skip
#: The start and the end of a period: its first and its last finer unit; of a month seven days.
_EDGES: Mapping[str, str] = {
    "century": "decade", "decade": "year", "year": "month", "half": "month", "quarter": "month",
    "season": "month", "week": "day", "weekend": "day",
}  # fmt: skip


def narrowed(period: Period, portion: str) -> Days:
    """Return the days of a portion of a period: early, mid, late, start or end; of a day the day itself."""
    first, last = period.days
    if portion in ("start", "end"):
        return _edge(period, portion == "start")
    if period.unit not in _CUTS:
        return first, last
    finer, early, late = _CUTS[period.unit]
    begin = Period.of(finer, first)
    middle, final = begin.shift(early), begin.shift(late)
    parts = {
        "early": (first, middle.first - timedelta(days=1)),
        "mid": (middle.first, final.first - timedelta(days=1)),
        "late": (final.first, last),
    }
    return parts[portion]


def _edge(period: Period, at_start: bool) -> Days:
    first, last = period.days
    if period.unit == "month":
        return (first, first + timedelta(days=6)) if at_start else (last - timedelta(days=6), last)
    if period.unit not in _EDGES:
        return first, last
    edge = Period.of(_EDGES[period.unit], first if at_start else last)
    return max(first, edge.first), min(last, edge.last)
