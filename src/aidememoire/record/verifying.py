"""Proves the record: every text its hash, every span its words, every row what it was made from, every correction its target."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, RowMapping, Table, select

from aidememoire.model.documents import Document
from aidememoire.model.readings import Reading, Statement
from aidememoire.record import dialect, rows, schema
from aidememoire.record.asking import whole_reading
from aidememoire.record.checking import faults_of
from aidememoire.record.corrections import ADD, UNDO, Correction, Evidence, fault_of
from aidememoire.record.indexing import index_faults
from aidememoire.record.tables import (
    VERSION,
    corrections,
    documents,
    invocations,
    meetings,
    readings,
    statement_issues,
    statements,
)
from aidememoire.record.values import Fault

_UNREADABLE = (ValueError, TypeError, KeyError, IndexError, AttributeError)


def verify(connection: Connection) -> Iterator[Fault]:
    """Yield everything that is wrong, and where."""
    version = schema.version_of(connection)
    if version != VERSION:
        yield Fault("record", f"its version is {version}, not {VERSION}")
    for broken in dialect.damage(connection):
        yield Fault("database", broken)
    for number in connection.execute(select(documents.c.number).order_by(documents.c.number)).scalars().all():
        yield from _document(connection, number)
    yield from index_faults(connection)


def _document(connection: Connection, number: int) -> Iterator[Fault]:
    row = connection.execute(select(documents).where(documents.c.number == number)).mappings().one()
    where = f"document {row['id']}"
    try:
        document = rows.document_of(row)
    except _UNREADABLE as error:
        yield Fault(where, f"it cannot be read: {error}")
        return
    if (document.sha256, document.id) != (row["sha256"], row["id"]):
        yield Fault(where, f"its text has the hash {document.sha256}, not {row['sha256']}")
    held = select(readings).where(readings.c.document == number).order_by(readings.c.number)
    read: set[Evidence] = set()
    for own in connection.execute(held).mappings().all():
        yield from _reading(connection, own, where, read)
    yield from _corrections(connection, number, document, read)


def _reading(connection: Connection, row: RowMapping, where: str, read: set[Evidence]) -> Iterator[Fault]:
    place = f"reading {row['number']} of {where}"
    numbers = select(statements.c.number).where(statements.c.reading == row["number"]).order_by(statements.c.position)
    own = connection.execute(numbers).scalars().all()
    try:
        reading = whole_reading(connection, row)
        if rows.digest_of(reading) != row["digest"]:
            yield Fault(place, "it is not what was recorded: its digest differs")
        yield from faults_of(reading)
        yield from _columns(connection, row["number"], own, reading, place)
    except _UNREADABLE as error:
        yield Fault(place, f"it cannot be read: {error}")
        return
    read.update(map(Evidence.of, reading.statements))


def _columns(connection: Connection, number: int, own: Any, reading: Reading, place: str) -> Iterator[Fault]:
    """Yield a fault for each table whose columns do not tell what the whole values beside them tell."""
    published = reading.document.published
    numbered: list[tuple[int, Statement]] = list(zip(own, reading.statements, strict=True))
    made = [rows.statement_row(at, number, place_, one, published) for place_, (at, one) in enumerate(numbered)]
    days = {row["number"]: row["day"] for row in made}
    expected: dict[Table, list[rows.Row]] = {
        statements: made,
        statement_issues: [row for at, one in numbered for row in rows.issue_rows(at, one, days[at])],
        invocations: [row for at, one in numbered for row in rows.invocation_rows(at, one)],
        meetings: [rows.meeting_row(number, at, one) for at, one in enumerate(reading.meetings)],
    }
    for table, wanted in expected.items():
        column = table.c.statement if "statement" in table.c else table.c.reading
        ids = select(statements.c.number).where(statements.c.reading == number) if "statement" in table.c else [number]
        found = connection.execute(select(table).where(column.in_(ids)).order_by(column, table.c.position))
        if [dict(row) for row in found.mappings()] != wanted:
            yield Fault(place, f"the columns of {table.name} are not those of its statements or meetings")


def _corrections(connection: Connection, number: int, document: Document, read: set[Evidence]) -> Iterator[Fault]:
    made: dict[str, Correction] = {}
    asked = select(corrections).where(corrections.c.document == number).order_by(corrections.c.number)
    for row in connection.execute(asked).mappings():
        where = f"correction {row['id']} of document {document.id}"
        try:
            correction = rows.correction_of(row)
            if dict(row) != rows.correction_row(row["number"], number, correction):
                yield Fault(where, "it is not what was recorded: its columns differ")
        except _UNREADABLE as error:
            yield Fault(where, f"it cannot be read: {error}")
            continue
        if fault := fault_of(correction, document.text) or _astray(correction, made, read):
            yield Fault(where, fault)
        made[correction.id] = correction


def _astray(correction: Correction, made: dict[str, Correction], read: set[Evidence]) -> str | None:
    """Return why a correction has no target, even to wait for; `made` are the ones before it."""
    if correction.kind == UNDO:
        return None if correction.undoes in made else f"it undoes {correction.undoes}, which is not there"
    added = {one.evidence for one in made.values() if one.kind == ADD}
    if correction.kind != ADD and correction.evidence not in read | added:
        return "no reading ever had a statement on its words"
    return None
