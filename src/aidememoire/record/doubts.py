"""What the reader is least sure of, and nobody has decided on."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import ColumnElement, Connection, Integer, and_, exists, func, select

from aidememoire.model.entries import Entry
from aidememoire.record import dialect, rows
from aidememoire.record.asking import streamed
from aidememoire.record.corrections import ACCEPT, ADD, EDIT
from aidememoire.record.filters import Filter
from aidememoire.record.queries import narrowed, standing_entries
from aidememoire.record.tables import corrections, standing, statements
from aidememoire.record.tallies import standing_today
from aidememoire.record.types import Exact

DECISIONS = (ACCEPT, EDIT, ADD)
_AT_ONCE, _MOST_AT_ONCE = 100, 5_000  # statements


def doubtful(connection: Connection, asked: Filter) -> Iterator[Entry]:
    """Yield the entries that are asked for and that nobody has ever accepted or edited, the least certain first."""
    if asked == Filter():
        yield from _least_certain(connection)
        return
    order = dialect.least_sure(connection), standing.c.place.desc()
    with streamed(connection, standing_entries().where(_untouched(), *narrowed(asked)).order_by(*order)) as found:
        yield from filter(asked.matches, map(rows.entry_of, found))


def number_untouched(connection: Connection) -> int:
    """Return how many statements hold today that nobody has ever accepted or edited."""
    decided = select(corrections.c.statement).where(corrections.c.kind.in_(DECISIONS))
    touched = select(func.count()).select_from(standing).where(standing.c.id.in_(decided))
    return standing_today(connection) - connection.execute(touched).scalar_one()


def _least_certain(connection: Connection) -> Iterator[Entry]:
    """Yield all of them, a stretch of the index at a time: it has statements of earlier readings too."""
    own, at, most = statements.c, 0, _AT_ONCE
    while True:
        wanted = select(own.number, own.id).order_by(dialect.least_sure(connection), own.number.desc())
        found = connection.execute(wanted.offset(at).limit(most)).all()
        exact = Exact()
        numbered = [(place, number, exact.stored(name)) for place, (number, name) in enumerate(found)]
        given = dialect.table_of(connection, numbered, {"at": Integer(), "number": Integer(), "id": exact})
        same = and_(standing.c.id == given.c.id, standing.c.statement == given.c.number)
        held = standing_entries().join(given, same).where(_untouched()).order_by(given.c.at)
        yield from map(rows.entry_of, connection.execute(held).mappings())
        if len(found) < most:
            return
        at, most = at + most, min(4 * most, _MOST_AT_ONCE)


def _untouched() -> ColumnElement[bool]:
    decided = exists().where(corrections.c.statement == standing.c.id, corrections.c.kind.in_(DECISIONS))
    return ~decided
