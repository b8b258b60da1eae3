"""The matrix of positions of a record that is too large to be looked at whole: only what its cells show is asked for.

It gives what `positions` gives of all entries; a test holds the two together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Protocol

from aidememoire.model import Entry
from aidememoire.record import Brief, Voice
from aidememoire.views.positions import LOOK_BACK, Cell, Key
from aidememoire.views.sayings import fold
from aidememoire.views.stances import STANCES, stance

Days = Mapping[Voice, date]
_Course = tuple[date | None, date | None]  # as `Cell.with_course` takes it


class Cells(Protocol):
    """What is asked of a record, each question by what was said and published up to a day."""

    def ends(self, voices: Collection[Voice], by: date) -> Mapping[Voice, tuple[date, date]]:
        """Return the first and the last day of those voices that have spoken."""

    def said_on(self, days: Days, by: date) -> Mapping[Voice, Sequence[Entry]]:
        """Return for each voice all accounts of what it said on its day."""

    def latest_before(self, days: Days, most: int, by: date) -> Mapping[Voice, Brief]:
        """Return for each voice its latest utterances before its day, `most` of them, the last first."""

    def last_without(
        self, days: Days, acts: Collection[str], most: int, by: date
    ) -> Mapping[Voice, tuple[date | None, date | None]]:
        """Return for each voice the last day before its day on which it spoke, and in none of these acts.

        It is looked for among its latest utterances before that day in other acts, `most` of them: None where there is
        none. The second day is that of the first one of these, None where they are fewer.
        """

    def day_after(self, days: Days, by: date) -> Days:
        """Return for each voice the first day after its day on which it spoke."""


def matrix(held: Cells, as_of: date, issues: Sequence[str], parties: Sequence[str]) -> tuple[Cell, ...]:
    """Return the cells of these parties on these issues as of a day, row by row."""
    voices = [Voice(issue, party, own) for issue in issues for party in parties for own in (True, False)]
    ends = held.ends(voices, as_of)
    leading = {one: days for one, days in ends.items() if one.own or _own(one) not in ends}
    last = {one: days[1] for one, days in leading.items()}
    hearsay = {one: days[1] for one, days in ends.items() if one not in leading and days[1] >= last[_own(one)]}
    said = {one: fold(told) for one, told in held.said_on(last | hearsay, as_of).items()}
    cells = {_key(one): Cell(*_key(one), said[one], leading[one][0]) for one in leading}
    for one in hearsay:
        cells[_key(one)] = replace(cells[_key(one)], hearsay=said[one][-1])
    cells |= _with_course(held, {one: cells[_key(one)] for one in leading}, as_of)
    return tuple(cells.get((issue, party), Cell(issue, party)) for issue in issues for party in parties)


def _with_course(held: Cells, cells: Mapping[Voice, Cell], as_of: date) -> dict[Key, Cell]:
    """Return the cells with the day since when their stance stands, and whether it was another the day before."""
    last = {one: cell.last_said for one, cell in cells.items() if cell.last_said}
    before = held.latest_before(last, LOOK_BACK, as_of)
    courses = {one: _course(cells[one], day, before[one]) for one, day in last.items()}
    # Mostly these tell; only where they do not, those of other stances are looked for by themselves.
    courses |= _far_courses(held, {one: cells[one] for one, course in courses.items() if not course}, as_of)
    return {_key(one): cells[one].with_course(*course) for one, course in courses.items() if course}


def _course(cell: Cell, last: date, before: Brief) -> _Course | None:
    """Return the first day on which a party spoke after it last did not take its stance; None where that must be looked for.

    It is told by what the party said `before` its `last` day, the latest LOOK_BACK statements: where there are fewer, they
    are all.
    """
    whole, stands = len(before.days) < LOOK_BACK, cell.stance
    acts = {act for act in set(before.acts) if stance(act) == stands}
    taken = {day for day, act in zip(before.days, before.acts, strict=True) if act in acts}
    following = last.toordinal()
    for day in before.days:
        if day == before.days[-1] and not whole:  # more may have been said on it
            return None
        if day not in taken:
            return date.fromordinal(following), None
        following = day
    return None, None


def _far_courses(held: Cells, cells: Mapping[Voice, Cell], as_of: date) -> dict[Voice, _Course]:
    """Return the same, of those that may have to be looked for far back, and the day up to which they are."""
    lost = _lost(held, cells, as_of)
    following = held.day_after({one: day for one, (day, _) in lost.items() if day}, as_of)
    return {one: (following.get(one), horizon) for one, (_, horizon) in lost.items()}


def _lost(held: Cells, cells: Mapping[Voice, Cell], as_of: date) -> dict[Voice, _Course]:
    """Return the last day on which each voice did not take the stance that stands, as `last_without` does."""
    days: defaultdict[str | None, dict[Voice, date]] = defaultdict(dict)
    for one, cell in cells.items():
        if cell.last_said:
            days[cell.stance][one] = cell.last_said
    found: dict[Voice, _Course] = {}
    for stands, own in days.items():
        acts = [act for act, taken in STANCES.items() if taken == stands]
        found |= held.last_without(own, acts, LOOK_BACK, as_of)
    return found


def _own(voice: Voice) -> Voice:
    return replace(voice, own=True)


def _key(voice: Voice) -> Key:
    return voice.issue, voice.party
