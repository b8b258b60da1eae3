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
from aidememoire.record import Voice
from aidememoire.views.positions import LOOK_BACK, Cell, Key
from aidememoire.views.sayings import fold
from aidememoire.views.stances import STANCES

_FEW = 4
Days = Mapping[Voice, date]
_Lost = tuple[date | None, date | None]


class Cells(Protocol):
    """What is asked of a record, each question by what was said and published up to a day."""

    def ends(self, voices: Collection[Voice], by: date) -> Mapping[Voice, tuple[date, date]]:
        """Return the first and the last day of those voices that have spoken."""

    def said_on(self, days: Days, by: date) -> Mapping[Voice, Sequence[Entry]]:
        """Return for each voice all accounts of what it said on its day."""

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
    lost = _lost(held, cells, as_of, _FEW)
    # Mostly the latest few tell; only where they do not, all are looked at.
    lost |= _lost(held, {one: cells[one] for one, (day, first) in lost.items() if first and not day}, as_of, LOOK_BACK)
    following = held.day_after({one: day for one, (day, _) in lost.items() if day}, as_of)
    return {_key(one): cell.with_course(following.get(one), lost[one][1]) for one, cell in cells.items()}


def _lost(held: Cells, cells: Mapping[Voice, Cell], as_of: date, most: int) -> dict[Voice, _Lost]:
    """Return the last day on which each voice did not take the stance that stands, as `last_without` does."""
    days: defaultdict[str | None, dict[Voice, date]] = defaultdict(dict)
    for one, cell in cells.items():
        if cell.last_said:
            days[cell.stance][one] = cell.last_said
    found: dict[Voice, _Lost] = {}
    for stance, own in days.items():
        acts = [act for act, taken in STANCES.items() if taken == stance]
        found |= held.last_without(own, acts, most, as_of)
    return found


def _own(voice: Voice) -> Voice:
    return replace(voice, own=True)


def _key(voice: Voice) -> Key:
    return voice.issue, voice.party
