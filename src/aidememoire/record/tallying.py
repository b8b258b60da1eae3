"""Keeps the tallies of the index: whatever puts rows into it, changes or takes them out, counts them here.

A tally is a sum over rows, so that what comes and goes is added and taken off, and nothing else is looked at.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Connection, Select, bindparam, delete, distinct, func, select, text

from aidememoire.record import dialect
from aidememoire.record.tables import ENDLESS, ISSUES, PARTIES, SPEAKERS, STATEMENTS, cells, standing, tallies
from aidememoire.record.types import Exact
from aidememoire.record.values import Fault

_Tallies = Counter[tuple[int, str, str]]  # by kind, name and side

_ADDED = text(
    "INSERT INTO tallies (kind, name, side, number) VALUES (:kind, :name, :side, :number)"
    " ON CONFLICT (kind, name, side) DO UPDATE SET number = tallies.number + excluded.number"
).bindparams(bindparam("name", type_=Exact()), bindparam("side", type_=Exact()))


def come(connection: Connection, places: Collection[int]) -> None:
    """Count the rows at these places, which have come into the index."""
    _add(connection, _counted(connection, places))


def go(connection: Connection, places: Collection[int]) -> None:
    """Count the rows at these places no more, which are about to be taken out."""
    gone = _counted(connection, places)
    _add(connection, {one: -number for one, number in gone.items()})


@contextmanager
def changing(connection: Connection, places: Collection[int]) -> Iterator[None]:
    """Count the rows at these places as they are left."""
    before = _counted(connection, places)
    yield
    after = _counted(connection, places)
    after.subtract(before)
    _add(connection, after)


def fill(connection: Connection) -> None:
    """Count all rows of the index, where nothing is counted yet."""
    _add(connection, _counted(connection))


def faults(connection: Connection) -> Iterator[Fault]:
    """Yield the tallies that are not what the rows of the index come to."""
    own = tallies.c
    found = {tuple(row[:3]): row[3] for row in connection.execute(select(own.kind, own.name, own.side, own.number))}
    wanted = _counted(connection)
    for one in sorted(wanted.keys() | found.keys()):
        if found.get(one, 0) != wanted[one]:
            yield Fault("tallies of the index", f"{one[1:]} is counted {found.get(one, 0)} times, not {wanted[one]}")


def _counted(connection: Connection, places: Collection[int] | None = None) -> _Tallies:
    """Return the tallies of the rows at some places, or of all."""
    found: _Tallies = Counter()
    given = None if places is None else [(place,) for place in sorted(places)]
    for kind, asked, place in _asked() if given is None or given else ():
        if given is not None:
            among = dialect.table_of(connection, given, {"place": BigInteger()})
            asked = asked.join(among, among.c.place == place)
        for name, side, number in connection.execute(asked):
            found[kind, name or "", side or ""] += number
    return found


def _asked() -> Iterator[tuple[int, Select[Any], ColumnElement[int]]]:
    """Yield for each kind the question for name, side and number, and the column of places."""
    held, own = standing.c, cells.c
    speaking, spoken = (held.until == ENDLESS, held.speaker.is_not(None)), own.until == ENDLESS
    number: ColumnElement[int] = func.count()
    of_parties = select(own.issue, own.party, number).where(spoken).group_by(own.issue, own.party)
    by_speakers = select(held.speaker, held.side, number).where(*speaking).group_by(held.speaker, held.side)
    # Of several parties, who speak as one, each has a row.
    on_issue = select(own.issue, text("''"), func.count(distinct(own.place))).where(spoken).group_by(own.issue)
    yield ISSUES, on_issue, own.place
    yield PARTIES, of_parties, own.place
    yield SPEAKERS, by_speakers, held.place
    yield STATEMENTS, select(text("''"), text("''"), number).select_from(standing), held.place


def _add(connection: Connection, counted: Mapping[tuple[int, str, str], int]) -> None:
    given = [
        {"kind": kind, "name": name, "side": side, "number": number}
        for (kind, name, side), number in counted.items()
        if number
    ]
    if given:
        connection.execute(_ADDED, given)
    if any(one["number"] < 0 for one in given):
        connection.execute(delete(tallies).where(tallies.c.number == 0))
