"""What the reader is least sure of, and nobody has decided on."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from typing import Any

from sqlalchemy import ColumnElement, Connection, case, exists, func, select

from aidememoire.model.entries import Entry
from aidememoire.record import rows
from aidememoire.record.asking import streamed
from aidememoire.record.corrections import ACCEPT, ADD, EDIT
from aidememoire.record.filters import Filter
from aidememoire.record.queries import narrowed, standing_entries
from aidememoire.record.tables import corrections, standing, statements

DECISIONS = (ACCEPT, EDIT, ADD)


def doubtful(connection: Connection, asked: Filter) -> Iterator[Entry]:
    """Yield the entries that are asked for and that nobody has ever accepted or edited, the least certain first."""
    own = statements.c
    others = (func.coalesce(column, 1.0) for column in (own.sure_speaker, own.sure_act, own.sure_issue))
    least: ColumnElement[Any] = reduce(_smaller, others, own.sure_span)
    wanted = standing_entries().where(_untouched(), *narrowed(asked)).order_by(least, standing.c.place.desc())
    with streamed(connection, wanted) as found:
        yield from filter(asked.matches, map(rows.entry_of, found))


def number_untouched(connection: Connection) -> int:
    """Return how many statements hold today that nobody has ever accepted or edited."""
    return connection.execute(select(func.count()).select_from(standing).where(_untouched())).scalar_one()


def _untouched() -> ColumnElement[bool]:
    decided = exists().where(corrections.c.statement == standing.c.id, corrections.c.kind.in_(DECISIONS))
    return ~decided


def _smaller(one: ColumnElement[Any], other: ColumnElement[Any]) -> ColumnElement[Any]:
    # Databases call the smaller of two values by different names.
    return case((one <= other, one), else_=other)
