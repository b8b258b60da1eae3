"""The meetings of a record, each with all its accounts, as they could be known on a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from aidememoire.record import Store, shifted
from aidememoire.views import Gathering, Told, gatherings
from aidememoire.views.participants import people_of

_MARGIN = 14  # days: accounts that put one meeting on different days are no further apart


def gathered(
    store: Store, as_of: date | None = None, since: date | None = None, until: date | None = None
) -> tuple[Gathering, ...]:
    """Return the meetings that fall between two days, both included; those without a day where no days are asked for."""
    told = told_near(store, as_of, since, until)
    met = gatherings(told, sides_of(store, told))
    return met if since is until is None else tuple(one for one in met if _falls_between(one, since, until))


def gathering_named(store: Store, name: str, as_of: date | None = None) -> Gathering | None:
    """Return the meeting of that id, which begins with its day; None where there is none."""
    day = _day_in(name)
    return next((one for one in gathered(store, as_of, day, day) if one.id == name), None)


def told_near(
    store: Store, as_of: date | None = None, since: date | None = None, until: date | None = None
) -> list[Told]:
    """Return the meetings as each document tells of them; of those near two days, all that may be accounts of one between."""
    begin, end = since and shifted(since, -_MARGIN), until and shifted(until, _MARGIN)
    held = store.meetings(since=begin, until=end)
    return [Told(one.account, one.meeting) for one in held if one.account.was_out(as_of)]


def sides_of(store: Store, told: Iterable[Told]) -> Mapping[str, str]:
    """Return the sides of those who met, by their names."""
    return store.sides({name for one in told for name in people_of(one.meeting)})


def _day_in(name: str) -> date | None:
    try:
        return date.fromisoformat(name[: len("2023-07-25")])
    except ValueError:  # no meeting, or one without a day
        return None


def _falls_between(met: Gathering, since: date | None, until: date | None) -> bool:
    start, end = met.start, met.end or met.start
    if start is None or end is None:
        return False
    return (since is None or end >= since) and (until is None or start <= until)
