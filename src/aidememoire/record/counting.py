"""How much the record holds."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, Table, exists, func, select

from aidememoire.record import asking, dialect, schema, tying
from aidememoire.record.applying import standing
from aidememoire.record.corrections import ADD
from aidememoire.record.queries import current, recorded_by
from aidememoire.record.tables import copies, corrections, documents, meetings, readings, statements
from aidememoire.record.values import Stats


def count(connection: Connection, as_of: datetime | None) -> Stats:
    """Return the counts as of a moment; the size is that of today."""
    moments = select(func.min(readings.c.recorded), func.max(readings.c.recorded))
    first, last = connection.execute(moments.where(recorded_by(readings.c.recorded, as_of))).one()
    return Stats(
        version=schema.version_of(connection) or "",
        documents=_recorded(connection, documents, as_of),
        copies=_recorded(connection, copies, as_of),
        readings=_recorded(connection, readings, as_of),
        statements=_current(connection, statements, as_of),
        added=len(
            {one.statement for one in standing(asking.recorded_corrections(connection, as_of)) if one.kind == ADD}
        ),
        meetings=_current(connection, meetings, as_of),
        corrections=_recorded(connection, corrections, as_of),
        waiting=len(tying.waiting(connection, as_of)),
        first_recorded=first,
        last_recorded=last,
        size=dialect.size(connection),
    )


def _recorded(connection: Connection, table: Table, as_of: datetime | None) -> int:
    asked = select(func.count()).select_from(table).where(recorded_by(table.c.recorded, as_of))
    return connection.execute(asked).scalar_one()


def _current(connection: Connection, table: Table, as_of: datetime | None) -> int:
    """Count the rows of newest readings; those of today are all but those of the few that were superseded."""
    if as_of is not None:
        held = table.join(readings, table.c.reading == readings.c.number)
        return connection.execute(select(func.count()).select_from(held).where(current(as_of))).scalar_one()
    later = readings.alias("later")
    newer = exists().where(later.c.document == readings.c.document, later.c.number > readings.c.number)
    every = select(func.count()).select_from(table)
    old = every.where(table.c.reading.in_(select(readings.c.number).where(newer)))
    return connection.execute(every).scalar_one() - connection.execute(old).scalar_one()
