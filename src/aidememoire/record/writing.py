"""Puts readings and corrections into the record: rows are added, and no row is ever changed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Column, Connection, Table, func, insert, select

from aidememoire.linking.utterances import Ties
from aidememoire.model.documents import Document
from aidememoire.model.entries import Account
from aidememoire.model.readings import Reading
from aidememoire.record import kinship, rows, tying
from aidememoire.record.codec import dumps
from aidememoire.record.corrections import Correction
from aidememoire.record.standing import refresh
from aidememoire.record.tables import (
    copies,
    corrections,
    documents,
    invocations,
    meanings,
    meetings,
    readings,
    statements,
)
from aidememoire.record.values import Added


def add_reading(connection: Connection, reading: Reading, at: datetime) -> Added:
    """Add what is new of a reading and of its document; the connection must be the one that writes."""
    document = reading.document
    first = connection.execute(select(documents).where(documents.c.id == document.id)).mappings().one_or_none()
    if first is None:
        number = _next(connection, documents.c.number)
        _enter(connection, documents, [rows.document_row(number, document, at)])
        alike = kinship.tie(connection, number, document.id, document.text)
        _add_whole(connection, number, reading, rows.Lines.of(reading), at)
        return Added(document.id, new_document=True, new_reading=True, resembles=alike)
    if Account.of(document) != rows.account_of(first):
        # Its reading goes by another publisher and day than the document that the record holds: the copy alone counts.
        copy = _add_copy(connection, first["number"], document, at)
        return Added(document.id, new_document=False, new_reading=False, copy=copy)
    lines = rows.Lines.of(reading)
    new = newest_digest(connection, first["number"]) != lines.digest
    if new:
        _add_whole(connection, first["number"], reading, lines, at)
    return Added(document.id, new_document=False, new_reading=new)


def newest_digest(connection: Connection, document: int) -> str | None:
    """Return the digest of the reading of a document that was recorded last."""
    newest = select(readings.c.digest).where(readings.c.document == document)
    return connection.execute(newest.order_by(readings.c.number.desc()).limit(1)).scalar_one_or_none()


def add_correction(connection: Connection, document: int, correction: Correction) -> None:
    """Add a correction of the document of that number."""
    ties = tying.ties_now(connection)
    number = _next(connection, corrections.c.number)
    _enter(connection, corrections, [rows.correction_row(number, document, correction)])
    _index(connection, document, ties)


def _add_copy(connection: Connection, number: int, document: Document, at: datetime) -> bool:
    """Keep under which title, publisher, day and address the text came this time, unless it did so before."""
    account = dumps(Account.of(document))
    if account in connection.execute(select(copies.c.whole).where(copies.c.document == number)).scalars().all():
        return False
    row = {"number": _next(connection, copies.c.number), "document": number, "recorded": at, "whole": account}
    _enter(connection, copies, [row])
    return True


def _add_whole(connection: Connection, document: int, reading: Reading, lines: rows.Lines, at: datetime) -> None:
    """Add a reading with its statements, what they are found by, and its meetings."""
    ties = tying.ties_now(connection)
    number = _next(connection, readings.c.number)
    _enter(connection, readings, [rows.reading_row(number, document, reading.reader, lines, at)])
    first = _next(connection, statements.c.number)
    numbered = list(enumerate(reading.statements, first))
    own = zip(numbered, lines.statements, strict=True)
    made = [rows.statement_row(at_, number, at_ - first, one, line) for (at_, one), line in own]
    _enter(connection, statements, made)
    found = [(at_, reading.meanings.get(one.id)) for at_, one in numbered]
    _enter(connection, meanings, [{"statement": at_, "vector": vector} for at_, vector in found if vector])
    _enter(connection, invocations, [row for at_, one in numbered for row in rows.invocation_rows(at_, one)])
    _enter(connection, meetings, list(rows.meeting_rows(number, reading.meetings, lines)))
    _index(connection, document, ties)


def _index(connection: Connection, document: int, before: Ties) -> None:
    """Make the index of a document anew, and of all that the ties of people have tied or parted by it."""
    now = tying.ties_now(connection)
    changed = before.merged ^ now.merged | before.split ^ now.split
    refresh(connection, document, now, {name for pair in changed for name in pair})


def _next(connection: Connection, number: Column[int]) -> int:
    return int(connection.execute(select(func.coalesce(func.max(number), 0) + 1)).scalar_one())


def _enter(connection: Connection, table: Table, entered: Sequence[rows.Row]) -> None:
    if entered:
        connection.execute(insert(table), entered)
