"""Which accounts tell of one meeting: by its days, its place, its kind and the people who are named."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from aidememoire.linking.text.plain import plain
from aidememoire.model import Account, Meeting
from aidememoire.record import MeetingTies
from aidememoire.views.participants import OFFICE, Participant, people_of

SEVERAL = frozenset(("trilateral", "multilateral"))
_LONG = timedelta(days=7)  # a longer span tells when, not how long: *in July* is no day to know a meeting by
_LONGEST = timedelta(days=62)  # *in September*, *in the autumn*: a plan for longer is none that can be told again
_RECENT = timedelta(days=4)  # from the last day of a meeting to a document that tells of it without a day, at most


@dataclass(frozen=True, slots=True)
class Told:
    """A meeting as one account tells it, and the `id` of that in the record, as `MeetingEntry` has it."""

    account: Account
    meeting: Meeting
    id: str = ""


def together(told: Iterable[Told], sides: Mapping[str, str], ties: MeetingTies) -> list[list[Told]]:
    """Return the accounts of each meeting, as `order` has them, the meetings in the order of their first ones.

    What people have joined is together, whatever it tells, and what they have parted is not.
    """
    compared = [_Compared.of(each, sides) for each in sorted(told, key=order)]
    # Who is named by office alone may be of several: those who are named in full are together before.
    # And where the day is that of publication alone, those who tell it come before.
    grouping = _Grouping(ties)
    # What is planned for some day of a month, *in September*, comes behind what was held in it.
    for one in sorted(compared, key=lambda one: (one.is_vague_plan, one.told.meeting.day_assumed, one.by_office)):
        grouping.put(one)
    return sorted((sorted(met.accounts, key=order) for met in grouping.met), key=lambda each: order(each[0]))


def order(one: Told) -> tuple[date, date, date, str, str, int, str]:
    """Sort by days, published, document, place, place in the text; of what is still alike, by all that is told."""
    meeting, account = one.meeting, one.account
    start = meeting.start or date.max
    first = min((span.start for span in meeting.evidence), default=0)
    published = account.published or date.max
    return start, meeting.end or start, published, account.id, meeting.place or "", first, repr(meeting)


@dataclass(frozen=True, slots=True)
class _Compared:
    """A meeting as it is compared with many: who took part, in plain letters."""

    told: Told
    people: tuple[Participant, ...]

    @classmethod
    def of(cls, told: Told, sides: Mapping[str, str]) -> _Compared:
        return cls(told, tuple(Participant.of(name, sides) for name in people_of(told.meeting)))

    @property
    def persons(self) -> set[str]:
        """Those who have a side and are none."""
        return {one.name for one in self.people if one.side != one.name}

    @property
    def is_vague_plan(self) -> bool:
        """Whether it is planned for one of many days."""
        start, end = self.told.meeting.start, self.told.meeting.end
        return bool(self.told.meeting.planned and start and end and timedelta(0) < end - start <= _LONGEST)

    @property
    def by_office(self) -> bool:
        """Whether somebody is named by an office."""
        return any(one.kind == OFFICE for one in self.people)


@dataclass(slots=True)
class _Met:
    """A meeting while accounts are put to it.

    `bound` are the ids of its accounts and of all that people have joined to one of them, those too that come later.
    """

    bound: set[str] = field(default_factory=set)
    accounts: list[Told] = field(default_factory=list)


@dataclass(slots=True)
class _Group:
    """Accounts of a meeting that fit one another. A meeting has several only where people have joined what does not fit."""

    met: _Met
    accounts: list[_Compared] = field(default_factory=list)


class _Grouping:
    """Puts each account to the first group that it fits; by office alone or a day assumed, if but one meeting fits so."""

    def __init__(self, ties: MeetingTies) -> None:
        self.met: list[_Met] = []
        self._joined = {one: group for group in ties.joined for one in group}
        self._parted: defaultdict[str, set[str]] = defaultdict(set)
        for one, other in map(tuple, ties.parted):
            self._parted[one].add(other)
            self._parted[other].add(one)
        self._bound: dict[str, _Met] = {}  # of accounts that people have joined to one that has come
        self._groups: list[_Group] = []
        self._found: defaultdict[Hashable, list[int]] = defaultdict(list)  # of groups whose first has a key of days

    def put(self, one: _Compared) -> None:
        """Put an account to its meeting, and there to the accounts that it fits."""
        own = self._joined.get(one.told.id) or frozenset((one.told.id,))
        group = self._fitting(one, own) or self._new(one)
        group.accounts.append(one)
        group.met.accounts.append(one.told)
        group.met.bound |= own
        if len(own) > 1:
            self._bound.update(dict.fromkeys(own, group.met))

    def _new(self, one: _Compared) -> _Group:
        """Return a group of its own for an account, in the meeting to which people have joined it, else in a new one."""
        met = self._bound.get(one.told.id)
        if met is None:
            met = _Met()
            self.met.append(met)
        for key in _days_of(one.told.meeting):
            self._found[key].append(len(self._groups))
        self._groups.append(_Group(met))
        return self._groups[-1]

    def _fitting(self, one: _Compared, own: frozenset[str]) -> _Group | None:
        """Return the group whose meeting an account tells of: on its days, else by office, by an assumed day or a vague plan, if but one fits."""
        meeting = one.told.meeting
        near = list(self._near(one, own, _days_of(meeting)))
        found = next((group for group in near if all(_same(one, other) for other in group.accounts)), None)
        if found is None and one.by_office:
            found = _only([group for group in near if _fits_by_office(one, group.accounts)])
        if found is None and meeting.day_assumed:
            before = self._near(one, own, _days_before(meeting))
            found = _only([group for group in before if _was_before(one, group.accounts)])
        if found is None and one.is_vague_plan:
            meant = self._near(one, own, _each_day(meeting))
            found = _only([group for group in meant if _was_planned(one, group.accounts)])
        return found

    def _near(self, one: _Compared, own: frozenset[str], keys: Iterable[Hashable]) -> Iterator[_Group]:
        """Yield the groups with one of these keys, in their order, that what people say leaves to an account.

        `own` are the account and those that people have joined to it.
        """
        bound = self._bound.get(one.told.id)
        apart = set().union(*(self._parted.get(each, ()) for each in own))
        for at in sorted({at for key in keys for at in self._found.get(key, ())}):
            group = self._groups[at]
            if group.met is bound if bound else apart.isdisjoint(group.met.bound):
                yield group


def _only(groups: Sequence[_Group]) -> _Group | None:
    """Return the first of groups that are all of one meeting."""
    return groups[0] if len({id(one.met) for one in groups}) == 1 else None


def _days_of(meeting: Meeting) -> Iterator[Hashable]:
    """Yield what meetings have in common whose days meet: each day, or of a span too long for that its ends."""
    start, end = meeting.start, meeting.end or meeting.start
    if start is None or end is None:
        return
    yield start, end
    if end - start <= _LONG:
        yield from (start + timedelta(days=number) for number in range((end - start).days + 1))


def _each_day(meeting: Meeting) -> Iterator[Hashable]:
    """Yield the days on one of which a meeting is to be."""
    if meeting.start and meeting.end:
        yield from (meeting.start + timedelta(days=number) for number in range((meeting.end - meeting.start).days + 1))


def _days_before(meeting: Meeting) -> Iterator[Hashable]:
    """Yield the days before a meeting on which it may have been in truth, where its day was not told."""
    if meeting.start:
        yield from (meeting.start - timedelta(days=number) for number in range(1, _RECENT.days + 1))


def _same(one: _Compared, other: _Compared, *, by_office: bool = False) -> bool:
    first, second = one.told.meeting, other.told.meeting
    return (
        _days_meet(first, second)
        and (places_meet(first.place, second.place) or _is_one_day_of_two(one, other))
        and _kinds_meet(first.kind, second.kind)
        and (_people_meet(one, other) or (by_office and _offices_meet(one, other)))
    )


def _days_meet(one: Meeting, other: Meeting) -> bool:
    if one.start is None or other.start is None:
        return False
    ends = one.end or one.start, other.end or other.start
    if (one.start, ends[0]) == (other.start, ends[1]):
        return True
    short = all(end - start <= _LONG for start, end in ((one.start, ends[0]), (other.start, ends[1])))
    return short and one.start <= ends[1] and other.start <= ends[0]


def places_meet(one: str | None, other: str | None) -> bool:
    """Tell whether two places may be one: one is not given, or its words stand in the other's."""
    if not one or not other:
        return True
    first, second = f" {plain(one)} ", f" {plain(other)} "
    return first in second or second in first


def _is_one_day_of_two(one: _Compared, other: _Compared) -> bool:
    """Tell whether two meetings are of one and the same single day, and two persons who have a side are at both."""
    return _is_one_day(one, other) and len(one.persons & other.persons) > 1


def _is_one_day(one: _Compared, other: _Compared) -> bool:
    meetings = (one.told.meeting, other.told.meeting)
    return len({day for each in meetings for day in (each.start, each.end or each.start)}) == 1


def _kinds_meet(one: str | None, other: str | None) -> bool:
    return not one or not other or one == other or {one, other} <= SEVERAL


def _fits_by_office(one: _Compared, group: Sequence[_Compared]) -> bool:
    """Tell whether an account that names offices may be of a meeting: of one day, at one place, with two of its people.

    An office may have another bearer than the person of its side: so all of this has to be told.
    """
    placed = one.told.meeting.place and any(other.told.meeting.place for other in group)
    return bool(placed) and all(_same(one, other, by_office=True) for other in group)


def _was_before(one: _Compared, group: Sequence[_Compared]) -> bool:
    """Tell whether a meeting without a day, told on the day of publication, may be one that was held in the days before.

    All accounts of that one give its days, or have none either; one that gives its place, as this one does, tells of it as held.
    """
    dated = [other.told.meeting for other in group if not other.told.meeting.day_assumed]
    place, published = one.told.meeting.place, one.told.meeting.start
    recent = published and all(day and timedelta(0) < published - day <= _RECENT for day in map(_last_day, dated))
    held = any(each.place and not each.planned for each in dated)
    if not (place and recent and held) or one.told.meeting.planned:
        return False
    return all(
        places_meet(place, other.told.meeting.place)
        and _kinds_meet(one.told.meeting.kind, other.told.meeting.kind)
        and _several_meet(one, other)
        for other in group
    )


def _was_planned(one: _Compared, group: Sequence[_Compared]) -> bool:
    """Tell whether a meeting that was held on a day is the one that was planned for one of several: at that place, with two of its people.

    Who announced it did so before; who of a side came in the end may be another than was named then.
    """
    plan, published = one.told.meeting, one.told.account.published
    held = [other for other in group if not other.told.meeting.planned]
    days = [other.told.meeting.start for other in held if not other.told.meeting.day_assumed]
    if not (plan.place and published and days and all(day and published < day for day in days)):
        return False
    return all(
        other.told.meeting.place
        and places_meet(plan.place, other.told.meeting.place)
        and _kinds_meet(plan.kind, other.told.meeting.kind)
        and _several_meet(one, other)
        for other in held
    )


def _last_day(meeting: Meeting) -> date | None:
    return meeting.end or meeting.start


def _several_meet(one: _Compared, other: _Compared) -> bool:
    """Tell whether two are at both, a state and its person being one."""
    return sum(any(each.is_like(another) for another in other.people) for each in one.people) > 1


def _people_meet(one: _Compared, other: _Compared) -> bool:
    """Tell whether two of them, or all of the one that names fewer, are named alike, or one by name and one by side."""
    fewer, more = sorted((one.people, other.people), key=len)
    alike = sum(any(each.is_like(another) for another in more) for each in fewer)
    return bool(fewer) and alike >= min(2, len(fewer))


def _offices_meet(one: _Compared, other: _Compared) -> bool:
    """Tell whether two who are named by office in one account may be two of the other, on one and the same day."""
    fewer, more = sorted((one.people, other.people), key=len)
    return _is_one_day(one, other) and sum(any(map(each.may_be, more)) for each in fewer) > 1
