"""The timeline as shapes on a sheet: lanes by party, meetings as bars across them, statements as marks by act.

All measures are in units of the sheet, `WIDTH` across.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta
from textwrap import wrap

from aidememoire.exports import wording
from aidememoire.exports.view_words import cut, does, on, short, told, who
from aidememoire.record.types import shifted
from aidememoire.views import Event, Gathering, Saying

WIDTH = 1200
_LEFT, _RIGHT, _TOP, _BOTTOM = 150, 20, 34, 8
_LETTERS = 20  # of a name, on one line left of the marks
_STEP = 10  # between marks
_HIGH = 7  # marks one above the other, before a second row begins beside them
_LANES = 8
_VAGUE = 100  # units wide, from which on what is planned is but a strip
OTHERS = "all others"
MOST = 500  # marks: more would be neither read nor sent
# One shape for each tone, so that no colour is needed to tell them apart.
SHAPES = {
    "agreeing": "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z",
    "opposing": "M0 -4.6L4.6 3.8H-4.6z",
    "cautioning": "M0 -5L5 0L0 5L-5 0z",
    "asking": "M-3.7 -3.7H3.7V3.7H-3.7z",
    "stating": "M-4 -1.3H-1.3V-4H1.3V-1.3H4V1.3H1.3V4H-1.3V1.3H-4z",
}


@dataclass(frozen=True, slots=True)
class Lane:
    """A strip of the sheet that one party has."""

    name: str
    top: float
    height: float

    @property
    def label(self) -> tuple[str, ...]:
        """The name as it stands before the first mark, on two lines at most; the rest of a longer one is told by pointing at it."""
        return tuple(wrap(self.name, _LETTERS, max_lines=2, placeholder=" …"))


@dataclass(frozen=True, slots=True)
class Mark:
    """A statement: where it stands, its tone, where it leads, and what it is in words."""

    x: float
    y: float
    tone: str
    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A meeting: where it runs across the lanes."""

    x: float
    width: float
    id: str
    title: str
    planned: bool

    @property
    def vague(self) -> bool:
        """Tell whether it is to be held some time within so many days that it would lie over all lanes like a fog."""
        return self.planned and self.width > _VAGUE


@dataclass(frozen=True, slots=True)
class Tick:
    """A day of the axis with its label, and the last day of the stretch that begins there."""

    x: float
    label: str
    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole drawing, and how many statements there was no room for."""

    height: float
    lanes: tuple[Lane, ...]
    marks: tuple[Mark, ...]
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    left_out: int


def draw(events: Sequence[Event], since: date, until: date, parties: Sequence[str]) -> Sheet:
    """Return the drawing of the events from one day to another; a lane each for the parties that speak most."""
    sayings = [one for one in events if isinstance(one.happened, Saying)]
    names = _lane_names(sayings, parties)
    placed, tops, left_out = _placed(sayings[:MOST], names, since, until), [], max(len(sayings) - MOST, 0)
    heights = [_height(placed[name]) for name in names]
    at = float(_TOP)
    for height in heights:
        tops.append(at)
        at += height
    lanes = tuple(map(Lane, names, tops, heights))
    return Sheet(
        height=at + _BOTTOM,
        lanes=lanes,
        marks=tuple(mark for lane in lanes for mark in _marks(lane, placed[lane.name])),
        bars=tuple(_bar(one.happened, since, until) for one in events if isinstance(one.happened, Gathering)),
        ticks=tuple(_ticks(since, until)),
        left_out=left_out,
    )


def _lane_names(events: Iterable[Event], parties: Sequence[str]) -> list[str]:
    said = [one.happened for one in events if isinstance(one.happened, Saying)]
    spoken = Counter(party for one in said for party in one.parties)
    named = [name for name in parties if name in spoken][:_LANES] or [name for name, _ in spoken.most_common(_LANES)]
    rest = any(not set(one.parties) & set(named) for one in said)
    return [*named, OTHERS] if rest else named


_Placed = dict[str, list[tuple[float, Saying]]]


def _placed(events: Iterable[Event], names: Sequence[str], since: date, until: date) -> _Placed:
    """Return for each lane the place of its statements along the axis; one that several make stands in each lane."""
    placed: _Placed = {name: [] for name in names}
    for event in events:
        if isinstance(one := event.happened, Saying) and event.day:
            for lane in [name for name in one.parties if name in placed] or [OTHERS]:
                placed[lane].append((_x(event.day, since, until), one))
    return placed


def _x(day: date, since: date, until: date) -> float:
    days = max((until - since).days, 1)
    return round(_LEFT + _STEP + (day - since).days / days * (WIDTH - _LEFT - _RIGHT - 2 * _STEP), 1)


def _height(placed: Sequence[tuple[float, Saying]]) -> float:
    columns = Counter(x for x, _ in placed)
    return (min(max(columns.values(), default=1), _HIGH) + 2) * _STEP


def _marks(lane: Lane, placed: Iterable[tuple[float, Saying]]) -> Iterable[Mark]:
    """Yield the marks, those of one day one above the other from the middle of the lane on."""
    taken: Counter[float] = Counter()
    for x, one in placed:
        number = taken[x]
        taken[x] += 1
        row, column = number % _HIGH, number // _HIGH
        away = (row + 1) // 2 * _STEP * (1 if row % 2 else -1)
        y = lane.top + lane.height / 2 + away
        yield Mark(
            min(x + column * _STEP, WIDTH - _RIGHT), y, wording.tone(one.statement) or "stating", one.id, _title(one)
        )


def _title(one: Saying) -> str:
    return f"{on(one)}: {who(one)}{',' * bool(one.told_by)} {does(one)}: {cut(told(one), 100)}"


def _bar(one: object, since: date, until: date) -> Bar:
    assert isinstance(one, Gathering)
    start = max(one.start or since, since)
    end = min(one.end or start, until)
    left, right = _x(start, since, until), _x(end, since, until)
    place = f" in {one.place}" if one.place else ""
    title = f"{short(one.start)}: {one.kind or 'meeting'}{place}, {wording.listed(one.participants)}"
    return Bar(left - 2, max(right - left, 0) + 4, one.id, title, one.planned)


def _ticks(since: date, until: date) -> Iterable[Tick]:
    """Yield days, weeks, months or years, as many as can be read."""
    days = (until - since).days
    step = next((step for longest, step in _STEPS if days <= longest), _Months(12 * (days // _MOST_YEARS + 1)))
    day: date | None = step.first(since)
    while day and day <= until:
        after = step.next(day)
        if day >= since:
            yield Tick(_x(day, since, until), step.label(day), day, after - timedelta(days=1) if after else until)
        day = after


@dataclass(frozen=True, slots=True)
class _Days:
    """Steps of so many days; weeks begin on a Monday."""

    number: int

    def first(self, since: date) -> date:
        return since if self.number == 1 else shifted(since, -since.weekday())

    def next(self, day: date) -> date | None:
        after = shifted(day, self.number)
        return after if after > day else None

    def label(self, day: date) -> str:
        return " ".join(short(day).split()[:2])


@dataclass(frozen=True, slots=True)
class _Months:
    """Steps of so many months, counted from the year 1; twelve are a year."""

    number: int

    def first(self, since: date) -> date:
        months = (since.year - 1) * 12 + since.month - 1
        return self._day(months // self.number * self.number) or since

    def next(self, day: date) -> date | None:
        return self._day((day.year - 1) * 12 + day.month - 1 + self.number)

    def label(self, day: date) -> str:
        _, month, year = short(day).split()
        return year if self.number >= 12 else f"{month} {year}"

    def _day(self, months: int) -> date | None:
        year = months // 12 + 1
        return date(year, months % 12 + 1, 1) if year <= MAXYEAR else None


_STEPS: tuple[tuple[int, _Days | _Months], ...] = (
    (12, _Days(1)),
    (75, _Days(7)),
    (400, _Months(1)),
    (1300, _Months(3)),
)
_MOST_YEARS = 12 * 365  # days for which each year has a label
