"""Proves the record: every text its hash, every span its words, every row what it was made from, every correction its target."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, RowMapping, Table, select

from aidememoire.model.documents import Document
from aidememoire.model.readings import Reading, Statement
from aidememoire.profiles import digest, profile_of_text
from aidememoire.record import dialect, facts, joining, rows, schema, tallying
from aidememoire.record.asking import whole_reading
from aidememoire.record.checking import faults_of
from aidememoire.record.corrections import ADD, DESCRIBE, MEETINGS, REPIN, UNDO, Correction
from aidememoire.record.evidence import Evidence
from aidememoire.record.indexing import index_faults, utterance_faults
from aidememoire.record.soundness import fault_of
from aidememoire.record.tables import (
    VERSION,
    corrections,
    documents,
    invocations,
    meetings,
    profiles,
    readings,
    statements,
)
from aidememoire.record.tying import misplaced_elsewhere
from aidememoire.record.values import Fault

_UNREADABLE = (ValueError, TypeError, KeyError, IndexError, AttributeError)


def verify(connection: Connection) -> Iterator[Fault]:
    """Yield everything that is wrong, and where; how utterances are told and counted, only where nothing else is."""
    sound = True
    for fault in _faults(connection):
        sound = False
        yield fault
    if sound:
        yield from utterance_faults(connection)
        yield from tallying.faults(connection)


def _faults(connection: Connection) -> Iterator[Fault]:
    version = schema.version_of(connection)
    if version != VERSION:
        yield Fault("record", f"its version is {version}, not {VERSION}")
    for broken in dialect.damage(connection):
        yield Fault("database", broken)
    for number in connection.execute(select(documents.c.number).order_by(documents.c.number)).scalars().all():
        yield from _document(connection, number)
    yield from _profiles(connection)
    yield from _accounts(connection)
    yield from index_faults(connection)


def _accounts(connection: Connection) -> Iterator[Fault]:
    try:
        yield from facts.faults(connection)
    except _UNREADABLE:  # a correction is broken, which its own check tells
        return


def _profiles(connection: Connection) -> Iterator[Fault]:
    """Yield a fault for each kept profile that cannot be read, or knows something else than readings were made with."""
    for sha256, known in connection.execute(select(profiles.c.sha256, profiles.c.known).order_by(profiles.c.sha256)):
        where = f"profile {sha256[:16]}"
        try:
            found = digest(profile_of_text(known))
        except _UNREADABLE as error:
            yield Fault(where, f"it cannot be read: {error}")
            continue
        if found != sha256:
            yield Fault(where, f"what it knows has the digest {found}, not {sha256}")


def _document(connection: Connection, number: int) -> Iterator[Fault]:
    """Yield the faults of one document, its readings and corrections."""
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
    """Yield the faults of one reading; a sound one adds its words to `read`, where corrections are sought."""
    place = f"reading {row['number']} of {where}"
    numbers = select(statements.c.number).where(statements.c.reading == row["number"]).order_by(statements.c.position)
    own = connection.execute(numbers).scalars().all()
    try:
        reading = whole_reading(connection, row)
        if rows.Lines.of(reading).digest != row["digest"]:
            yield Fault(place, "it is not what was recorded: its digest differs")
        yield from faults_of(reading)
        yield from _columns(connection, row["number"], own, reading, place)
    except _UNREADABLE as error:
        yield Fault(place, f"it cannot be read: {error}")
        return
    read.update(map(Evidence.of, reading.statements))


def _columns(connection: Connection, number: int, own: Any, reading: Reading, place: str) -> Iterator[Fault]:
    """Yield a fault for each table whose columns do not tell what the whole values beside them tell."""
    lines = rows.Lines.of(reading)
    numbered: list[tuple[int, Statement]] = list(zip(own, reading.statements, strict=True))
    made = [
        rows.statement_row(at, number, place, one, line)
        for place, ((at, one), line) in enumerate(zip(numbered, lines.statements, strict=True))
    ]
    expected: dict[Table, list[rows.Row]] = {
        statements: made,
        invocations: [row for at, one in numbered for row in rows.invocation_rows(at, one)],
        meetings: list(rows.meeting_rows(number, reading.meetings, lines)),
    }
    for table, wanted in expected.items():
        column = table.c.statement if "statement" in table.c else table.c.reading
        ids = select(statements.c.number).where(statements.c.reading == number) if "statement" in table.c else [number]
        found = connection.execute(select(table).where(column.in_(ids)).order_by(column, table.c.position))
        if [dict(row) for row in found.mappings()] != wanted:
            yield Fault(place, f"the columns of {table.name} are not those of its statements or meetings")


def _corrections(connection: Connection, number: int, document: Document, read: set[Evidence]) -> Iterator[Fault]:
    """Yield the faults of the corrections of one document, in the order of their recording."""
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
        fault = fault_of(correction, document.text) or _astray(correction, made, read)
        fault = fault or misplaced_elsewhere(connection, correction)
        if fault := fault or joining.never_told(connection, correction):
            yield Fault(where, fault)
        made[correction.id] = correction


def _astray(correction: Correction, made: dict[str, Correction], read: set[Evidence]) -> str | None:
    """Return why a correction has no target, even to wait for; `made` are the ones before it."""
    if correction.kind == UNDO:
        return None if correction.undoes in made else f"it undoes {correction.undoes}, which is not there"
    if correction.kind == DESCRIBE:
        return None  # its target is the document
    if correction.kind in MEETINGS:
        return None  # `joining.never_told` looks for its targets, which are no statements
    added = {one.evidence for one in made.values() if one.kind == ADD}
    added |= {new.evidence for one in made.values() if one.kind == REPIN for new in one.others}
    if correction.kind != ADD and correction.evidence not in read | added:
        return "no reading ever had a statement on its words"
    return None
