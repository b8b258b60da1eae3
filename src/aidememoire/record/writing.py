"""Puts readings and corrections into the record: rows are added, and no row is ever changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Column, Connection, String, Table, func, insert, select

from aidememoire.linking.tellings.utterances import Ties
from aidememoire.model.documents import Document
from aidememoire.model.entries import Account
from aidememoire.model.readings import Reading
from aidememoire.record import dialect, facts, kinship, rows, tying
from aidememoire.record.codec import dumps
from aidememoire.record.corrections import Correction
from aidememoire.record.grouping import Touched
from aidememoire.record.kinship import Named
from aidememoire.record.past import CorrectedDocument
from aidememoire.record.standing import enter, refresh
from aidememoire.record.tables import (
    accounts,
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


def add_readings(connection: Connection, given: Sequence[Reading], at: datetime) -> Iterator[Added]:
    """Add what is new of readings and of their documents, in their order; the connection must be the one that writes.

    Documents that the record does not hold yet are added together.
    """
    held = _held(connection, [one.document.id for one in given])
    new: list[Reading] = []
    for one in given:
        if one.document.id not in held:
            new.append(one)
            held.add(one.document.id)
            continue
        yield from _add_new(connection, new, at)
        new = []
        yield _add_again(connection, one, at)
    yield from _add_new(connection, new, at)


def _held(connection: Connection, names: Sequence[str]) -> set[str]:
    """Return those of the ids of documents that the record holds."""
    given = dialect.table_of(connection, [(name,) for name in names], {"id": String()})
    return set(connection.execute(select(documents.c.id).join(given, given.c.id == documents.c.id)).scalars())


def _add_new(connection: Connection, given: Sequence[Reading], at: datetime) -> Iterator[Added]:
    """Add readings of documents that the record does not hold, each of another one."""
    if not given:
        return
    numbered = dict(enumerate((one.document for one in given), _next(connection, documents.c.number)))
    _enter(connection, documents, [rows.document_row(number, one, at) for number, one in numbered.items()])
    facts.enter(connection, ((number, Account.of(one)) for number, one in numbered.items()))
    kin = kinship.tie(connection, {number: Named(one.id, one.text) for number, one in numbered.items()})
    before = tying.ties_now(connection)
    firsts = _add_whole(
        connection, [(number, one, rows.Lines.of(one)) for number, one in zip(numbered, given, strict=True)], at
    )
    held = {
        number: CorrectedDocument.as_read(replace(Account.of(one.document), family=kin[number].family), one, at, first)
        for (number, first), one in zip(firsts.items(), given, strict=True)
    }
    # A merge or split that waits for its words may find them in a document that comes in.
    now = tying.ties_now(connection)
    enter(connection, held, now, Touched(_changed(before, now)))
    yield from (
        Added(one.document.id, True, True, resembles=own.alike) for one, own in zip(given, kin.values(), strict=True)
    )


def _add_again(connection: Connection, reading: Reading, at: datetime) -> Added:
    """Add what is new of a reading of a document that the record holds, and of the document."""
    document, came = reading.document, Account.of(reading.document)
    first = connection.execute(select(documents).where(documents.c.id == document.id)).mappings().one()
    now = connection.execute(select(accounts).where(accounts.c.number == first["number"])).mappings().one()
    if came == rows.account_of(first) != rows.account_of(now):
        # It came once more as it came at first, and people have put that right since.
        return Added(document.id, new_document=False, new_reading=False)
    if came != rows.account_of(now):
        # Its reading goes by another publisher and day than the document that the record holds: the copy alone counts.
        copy = _add_copy(connection, first["number"], document, at)
        return Added(document.id, new_document=False, new_reading=False, copy=copy)
    lines = rows.Lines.of(reading)
    new = _newest_digest(connection, first["number"]) != lines.digest
    if new:
        ties = tying.ties_now(connection)
        _add_whole(connection, [(first["number"], reading, lines)], at)
        _index(connection, first["number"], ties)
    return Added(document.id, new_document=False, new_reading=new)


def _newest_digest(connection: Connection, document: int) -> str | None:
    """Return the digest of the reading of a document that was recorded last."""
    newest = select(readings.c.digest).where(readings.c.document == document)
    return connection.execute(newest.order_by(readings.c.number.desc()).limit(1)).scalar_one_or_none()


def add_correction(connection: Connection, document: int, correction: Correction) -> None:
    """Add a correction of the document of that number."""
    ties = tying.ties_now(connection)
    number = _next(connection, corrections.c.number)
    _enter(connection, corrections, [rows.correction_row(number, document, correction)])
    if correction.kind in facts.SAID:
        facts.refresh(connection, document)
    _index(connection, document, ties)


def _add_copy(connection: Connection, number: int, document: Document, at: datetime) -> bool:
    """Keep under which title, publisher, day and address the text came this time, unless it did so before."""
    account = dumps(Account.of(document))
    if account in connection.execute(select(copies.c.whole).where(copies.c.document == number)).scalars().all():
        return False
    row = {"number": _next(connection, copies.c.number), "document": number, "recorded": at, "whole": account}
    _enter(connection, copies, [row])
    return True


def _add_whole(
    connection: Connection, given: Sequence[tuple[int, Reading, rows.Lines]], at: datetime
) -> dict[int, int]:
    """Add readings of documents with all that is theirs; return by the documents' numbers those of their first statements.

    The index is left as it is.
    """
    first = _next(connection, statements.c.number)
    made: defaultdict[Table, list[rows.Row]] = defaultdict(list)
    firsts = {}
    for number, (document, reading, lines) in enumerate(given, _next(connection, readings.c.number)):
        firsts[document] = first
        made[readings].append(rows.reading_row(number, document, reading.reader, lines, at))
        for position, (one, line) in enumerate(zip(reading.statements, lines.statements, strict=True)):
            made[statements].append(rows.statement_row(first, number, position, one, line))
            if vector := reading.meanings.get(one.id):
                made[meanings].append({"statement": first, "vector": vector})
            made[invocations] += rows.invocation_rows(first, one)
            first += 1
        made[meetings] += rows.meeting_rows(number, reading.meetings, lines)
    for table in (readings, statements, meanings, invocations, meetings):
        _enter(connection, table, made[table])
    return firsts


def _index(connection: Connection, document: int, before: Ties) -> None:
    """Make the index of a document anew, and of all that the ties of people have tied or parted by it."""
    now = tying.ties_now(connection)
    refresh(connection, document, now, _changed(before, now))


def _changed(before: Ties, now: Ties) -> frozenset[str]:
    """Return the ids of the statements about which what people say has changed."""
    return frozenset(name for pair in before.merged ^ now.merged | before.split ^ now.split for name in pair)


def _next(connection: Connection, number: Column[int]) -> int:
    return int(connection.execute(select(func.coalesce(func.max(number), 0) + 1)).scalar_one())


def _enter(connection: Connection, table: Table, entered: Sequence[rows.Row]) -> None:
    if entered:
        connection.execute(insert(table), entered)
