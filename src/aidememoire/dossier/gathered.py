"""The meetings of a record, each with all its accounts, as they could be known on a day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from aidememoire.record import Joined, MeetingEntry, MeetingTies, Store, shifted
from aidememoire.views import Gathering, Told, gatherings
from aidememoire.views.meetings import UNDATED
from aidememoire.views.participants import people_of

_YEAR = re.compile(r"(?!0000)([0-9]{4})(?:-|$)")
_MARGIN = 14  # days: accounts that put one meeting on different days are no further apart


@dataclass(frozen=True, slots=True)
class Near:
    """The meetings as each document tells of them, the sides of those who met, and what people have joined and parted."""

    told: Sequence[Told]
    sides: Mapping[str, str]
    ties: MeetingTies


def gathered(
    store: Store, as_of: date | None = None, since: date | None = None, until: date | None = None
) -> tuple[Gathering, ...]:
    """Return the meetings that fall between two days, both included; those without a day where no days are asked for."""
    near = accounts_near(store, as_of, since, until)
    met = gatherings(near.told, near.sides, near.ties)
    return met if since is until is None else tuple(one for one in met if _falls_between(one, since, until))


def gathering_named(store: Store, name: str, as_of: date | None = None) -> Gathering | None:
    """Return the meeting of that id, which begins with its day; None where there is none."""
    day = _day_in(name)
    if day is None and not name.startswith(UNDATED):
        return None
    return next((one for one in gathered(store, as_of, day, day) if one.id == name), None)


def gatherings_beginning(store: Store, beginning: str) -> tuple[Gathering, ...]:
    """Return the meetings whose ids begin so; where no id of a meeting can, nothing is looked through."""
    if year := _YEAR.match(beginning):
        met = gathered(store, None, date(int(year[1]), 1, 1), date(int(year[1]), 12, 31))
    else:
        met = gathered(store) if beginning.startswith(UNDATED) or UNDATED.startswith(beginning) else ()
    return tuple(one for one in met if one.id.startswith(beginning))


def accounts_near(
    store: Store, as_of: date | None = None, since: date | None = None, until: date | None = None
) -> Near:
    """Return the accounts of meetings near two days: all that may be of a meeting between them."""
    joined = store.joined()
    groups = list(_groups(joined, as_of))
    begin, end = _reach(groups, since and shifted(since, -_MARGIN), until and shifted(until, _MARGIN))
    held = [one for one in store.meetings(since=begin, until=end) if one.account.was_out(as_of)]
    if begin or end:  # what has no day is not found by one: it comes in with what people have joined it to
        held += [one for group in groups if _meets(group, begin, end) for one in group if not one.meeting.start]
    told = [Told(one.account, one.meeting, one.id) for one in held]
    return Near(told, store.sides({name for one in told for name in people_of(one.meeting)}), joined.ties)


def _groups(joined: Joined, as_of: date | None) -> Iterator[list[MeetingEntry]]:
    """Yield for each meeting that people have joined the accounts that were out by a day."""
    for group in joined.ties.joined:
        yield [one for one in joined.accounts if one.id in group and one.account.was_out(as_of)]


def _reach(
    groups: Sequence[Sequence[MeetingEntry]], begin: date | None, end: date | None
) -> tuple[date | None, date | None]:
    """Return the days from `begin` to `end`, or more: what people have joined is wholly between them, or not at all."""
    while begin or end:
        days = [day for group in groups if _meets(group, begin, end) for day in _days(group)]
        first = begin and min([begin, *(shifted(day, -_MARGIN) for day in days)])
        last = end and max([end, *(shifted(day, _MARGIN) for day in days)])
        if (first, last) == (begin, end):
            break
        begin, end = first, last
    return begin, end


def _meets(group: Sequence[MeetingEntry], begin: date | None, end: date | None) -> bool:
    """Tell whether an account falls between two days."""
    return any(_is_between(one.meeting.start, one.meeting.end, begin, end) for one in group)


def _days(group: Sequence[MeetingEntry]) -> Iterator[date]:
    return (day for one in group for day in (one.meeting.start, one.meeting.end) if day)


def _day_in(name: str) -> date | None:
    try:
        return date.fromisoformat(name[: len("2023-07-25")])
    except ValueError:  # no meeting, or one without a day
        return None


def _falls_between(met: Gathering, since: date | None, until: date | None) -> bool:
    return _is_between(met.start, met.end, since, until)


def _is_between(start: date | None, end: date | None, since: date | None, until: date | None) -> bool:
    last = end or start
    if start is None or last is None:
        return False
    return (since is None or last >= since) and (until is None or start <= until)
