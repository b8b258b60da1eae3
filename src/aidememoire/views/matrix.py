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
from aidememoire.views.cells import LOOK_BACK, NEAR, Cell, Course, occasion
from aidememoire.views.positions import Key
from aidememoire.views.sayings import Saying, fold
from aidememoire.views.stances import ACTS_OF, STANCES, stance, takes

Days = Mapping[Voice, date]


class Cells(Protocol):
    """What is asked of a record, each question by what was said and published up to a day."""

    def ends(self, voices: Collection[Voice], by: date) -> Mapping[Voice, tuple[date, date]]:
        """Return the first and the last day of those voices that have spoken."""

    def said_on(self, days: Days, by: date, back: int = 0) -> Mapping[Voice, Sequence[Entry]]:
        """Return for each voice all accounts of what it said on its day and so many days before."""

    def latest_before(self, days: Days, most: int, by: date) -> Mapping[Voice, Brief]:
        """Return for each voice its latest utterances before its day, `most` of them, the last first."""

    def last_without(
        self, days: Days, acts: Collection[str], others: Collection[str], most: int, by: date
    ) -> Mapping[Voice, tuple[date | None, date | None]]:
        """Return for each voice the last day before its day on which it spoke in `others`, and in none of `acts`.

        It is looked for among its latest utterances before that day in `others`, `most` of them: None where there is
        none. The second day is that of the first one of these, None where they are fewer.
        """

    def first_in(self, days: Days, acts: Collection[str], by: date) -> Days:
        """Return for each voice the first day after its day on which it spoke in one of these acts."""


def matrix(held: Cells, as_of: date, issues: Sequence[str], parties: Sequence[str]) -> tuple[Cell, ...]:
    """Return the cells of these parties on these issues as of a day, row by row."""
    voices = [Voice(issue, party, own) for issue in issues for party in parties for own in (True, False)]
    ends = held.ends(voices, as_of)
    leading = {one: days for one, days in ends.items() if one.own or _own(one) not in ends}
    last = {one: days[1] for one, days in leading.items()}
    hearsay = {one: days[1] for one, days in ends.items() if one not in leading and days[1] >= last[_own(one)]}
    said = {one: fold(told) for one, told in held.said_on(last | hearsay, as_of).items()}
    near = _said_near(held, {one: last[one] for one in leading if _undated(said[one])}, as_of)
    cells = {
        _key(one): Cell(*_key(one), occasion(said[one], near.get(one, ())), days[0]) for one, days in leading.items()
    }
    for one in hearsay:
        cells[_key(one)] = cells[_key(one)].with_hearsay(said[one])
    cells |= _with_course(held, {one: cells[_key(one)] for one in leading}, as_of)
    return tuple(cells.get((issue, party), Cell(issue, party)) for issue in issues for party in parties)


def _said_near(held: Cells, days: Days, as_of: date) -> dict[Voice, Sequence[Saying]]:
    """Return what voices said on their days and shortly before."""
    return {one: fold(told) for one, told in held.said_on(days, as_of, NEAR).items()} if days else {}


def _undated(said: Sequence[Saying]) -> bool:
    return all(one.basis == "published" for one in said)


def _with_course(held: Cells, cells: Mapping[Voice, Cell], as_of: date) -> dict[Key, Cell]:
    """Return the cells with the day since when their stance stands, and with the one that was taken before."""
    begun = {one: cell.begun for one, cell in cells.items() if cell.begun and takes(cell.act)}
    before = held.latest_before(begun, LOOK_BACK, as_of)
    courses = {one: _course(cells[one], before[one]) for one in begun}
    # Mostly these tell; only where they do not, those of other stances are looked for by themselves.
    far = _far_courses(held, {one: cells[one] for one, course in courses.items() if course is None}, as_of)
    found = {one: cells[one].with_course(*(course or far[one])) for one, course in courses.items()}
    turns = {one: cell.turn for one, cell in found.items() if cell.turn}
    said = held.said_on(turns, as_of) if turns else {}
    return {_key(one): cell.as_far_as_sure(fold(said.get(one, ()))) for one, cell in found.items()}


def _course(cell: Cell, before: Brief) -> Course | None:
    """Return what `Cell.with_course` takes; None where that must be looked for.

    It is told by what the party said `before` what it said last, the latest LOOK_BACK statements: where there are fewer, they are
    all.
    """
    whole, stands = len(before.days) < LOOK_BACK, cell.stance
    stances = {act: stance(act) for act in set(before.acts) if takes(act)}
    taken = {day for day, act in zip(before.days, before.acts, strict=True) if stances.get(act) == stands}
    days = {day for day, act in zip(before.days, before.acts, strict=True) if act in stances}
    # Of the first day that is told of, more may have been said.
    known = days if whole else days - {before.days[-1]}
    lost = max(known - taken, default=None)
    if lost is None and not whole:
        return None
    following = min((day for day in taken if lost is None or day > lost), default=None)
    return _date(lost), _date(following), None


def _far_courses(held: Cells, cells: Mapping[Voice, Cell], as_of: date) -> dict[Voice, Course]:
    """Return the same, of those that may have to be looked for far back."""
    begun: defaultdict[str, dict[Voice, date]] = defaultdict(dict)
    for one, cell in cells.items():
        if cell.begun and cell.stance:
            begun[cell.stance][one] = cell.begun
    found: dict[Voice, Course] = {}
    for stands, days in begun.items():
        acts = ACTS_OF[stands]
        others = [act for act in STANCES if takes(act) and act not in acts]
        lost = held.last_without(days, acts, others, LOOK_BACK, as_of)
        following = held.first_in({one: lost[one][0] or date.min for one in days}, acts, as_of)
        for one, (day, horizon) in lost.items():
            first = following.get(one)
            follows = first if first and first < days[one] else None
            found[one] = (day, follows, None) if day or horizon is None else (None, None, horizon)
    return found


def _date(day: int | None) -> date | None:
    return None if day is None else date.fromordinal(day)


def _own(voice: Voice) -> Voice:
    return replace(voice, own=True)


def _key(voice: Voice) -> Key:
    return voice.issue, voice.party
