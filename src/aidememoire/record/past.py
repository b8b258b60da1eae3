"""What the record held at a moment, worked out from all that was recorded by then: readings, and corrections over them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from aidememoire.linking.tellings.utterances import annotated
from aidememoire.model.entries import Account, Entry
from aidememoire.model.readings import Reading, Statement
from aidememoire.record import facts, rows
from aidememoire.record.applying import Applied, apply
from aidememoire.record.corrections import ADD, REPIN, Correction
from aidememoire.record.queries import ACCOUNT, current, recorded_by
from aidememoire.record.tables import accounts, corrections, documents, meanings, readings, statements


@dataclass(frozen=True, slots=True)
class CorrectedDocument:
    """A document as it stood at a moment: its newest reading's statements with all corrections laid over them.

    `read` are the statements as they were read and `numbers` those of their rows, by id; `added` are the numbers of the
    corrections by which people added some; `meanings` are the vectors of those that were read, where they were kept.
    """

    account: Account
    recorded: datetime
    applied: Applied
    read: Mapping[str, Statement]
    numbers: Mapping[str, int]
    added: Mapping[str, int]
    meanings: Mapping[str, bytes]

    @classmethod
    def as_read(cls, account: Account, reading: Reading, recorded: datetime, first: int) -> CorrectedDocument:
        """Return a document of which there is one reading and no correction; `first` is its first statement's number."""
        read = {one.id: one for one in reading.statements}
        numbers = {one.id: number for number, one in enumerate(reading.statements, first)}
        return cls(account, recorded, apply(reading.statements, ()), read, numbers, {}, reading.meanings)

    def entries(self) -> Iterator[Entry]:
        """Yield its statements as people left them."""
        for one in self.applied.statements:
            meaning = self.meanings.get(one.statement.id)
            yield Entry(one.statement, self.account, one.added or self.recorded, one.fields, meaning=meaning)


def entries_then(connection: Connection, as_of: datetime) -> list[Entry]:
    """Return all entries as of a moment, in the order of recording."""
    return annotated(one for own in documents_then(connection, as_of) for one in own.entries())


def documents_then(
    connection: Connection, as_of: datetime | None, *, touched: bool = False
) -> Iterator[CorrectedDocument]:
    """Yield the documents in the order in which they came; only those that somebody has corrected, where `touched`."""
    asked = select(documents.c.number).order_by(documents.c.number)
    if touched:
        asked = asked.where(documents.c.number.in_(select(corrections.c.document)))
    for number in connection.execute(asked).scalars().all():
        if own := corrected_document(connection, number, as_of):
            yield own


def corrected_document(connection: Connection, number: int, as_of: datetime | None = None) -> CorrectedDocument | None:
    """Return the document of that number as of a moment, or None where it had not been read by then."""
    newest = (
        select(readings.c.number, readings.c.recorded, *ACCOUNT)
        .join(accounts, readings.c.document == accounts.c.number)
        .where(current(as_of), accounts.c.number == number)
    )
    row = connection.execute(newest).mappings().one_or_none()
    if row is None:
        return None
    read = list(_statements(connection, row["number"]))
    made = _corrections(connection, number, as_of)
    return CorrectedDocument(
        account=facts.as_then(rows.account_of(row), facts.accounts_then(connection, as_of, [number])),
        recorded=row["recorded"],
        applied=apply([one for _, one, _ in read], list(made.values())),
        read={one.id: one for _, one, _ in read},
        numbers={one.id: at for at, one, _ in read},
        added=dict(_added(made)),
        meanings={one.id: vector for _, one, vector in read if vector},
    )


def _statements(connection: Connection, reading: int) -> Iterator[tuple[int, Statement, bytes | None]]:
    asked = select(statements.c.number, statements.c.whole, meanings.c.vector).where(statements.c.reading == reading)
    asked = asked.outerjoin(meanings, meanings.c.statement == statements.c.number)
    for row in connection.execute(asked.order_by(statements.c.position)).mappings():
        yield row["number"], rows.statement_of(row), row["vector"]


def _corrections(connection: Connection, document: int, as_of: datetime | None) -> dict[int, Correction]:
    asked = select(corrections).where(corrections.c.document == document, recorded_by(corrections.c.recorded, as_of))
    ordered = connection.execute(asked.order_by(corrections.c.number)).mappings()
    return {row["number"]: rows.correction_of(row) for row in ordered}


def _added(made: Mapping[int, Correction]) -> Iterator[tuple[str, int]]:
    """Yield the ids of the statements that people added or put on other words, and the numbers of these corrections."""
    for number, one in made.items():
        if one.kind == ADD:
            yield str(one.statement), number
        for new in one.others if one.kind == REPIN else ():
            yield new.statement, number
