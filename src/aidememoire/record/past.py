"""What the record held at a moment, worked out from all that was recorded by then: readings, and corrections over them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from aidememoire.linking.utterances import annotated
from aidememoire.model.entries import Account, Entry
from aidememoire.model.readings import Statement
from aidememoire.record import rows
from aidememoire.record.applying import Applied, apply
from aidememoire.record.corrections import ADD, Correction
from aidememoire.record.queries import ACCOUNT, current, recorded_by
from aidememoire.record.tables import corrections, documents, readings, statements


@dataclass(frozen=True, slots=True)
class CorrectedDocument:
    """A document as it stood at a moment: its newest reading's statements with all corrections laid over them.

    `read` are the statements as they were read and `numbers` those of their rows, by id; `added` are the numbers of the
    corrections by which people added some.
    """

    account: Account
    recorded: datetime
    applied: Applied
    read: Mapping[str, Statement]
    numbers: Mapping[str, int]
    added: Mapping[str, int]

    def entries(self) -> Iterator[Entry]:
        """Yield its statements as people left them."""
        for one in self.applied.statements:
            yield Entry(one.statement, self.account, one.added or self.recorded, one.fields)


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
        .join(documents, readings.c.document == documents.c.number)
        .where(current(as_of), documents.c.number == number)
    )
    row = connection.execute(newest).mappings().one_or_none()
    if row is None:
        return None
    numbered = dict(_statements(connection, row["number"]))
    made = _corrections(connection, number, as_of)
    return CorrectedDocument(
        account=rows.account_of(row),
        recorded=row["recorded"],
        applied=apply(tuple(numbered.values()), list(made.values())),
        read={one.id: one for one in numbered.values()},
        numbers={one.id: at for at, one in numbered.items()},
        added={str(one.statement): at for at, one in made.items() if one.kind == ADD},
    )


def _statements(connection: Connection, reading: int) -> Iterator[tuple[int, Statement]]:
    asked = select(statements.c.number, statements.c.whole).where(statements.c.reading == reading)
    for row in connection.execute(asked.order_by(statements.c.position)).mappings():
        yield row["number"], rows.statement_of(row)


def _corrections(connection: Connection, document: int, as_of: datetime | None) -> dict[int, Correction]:
    asked = select(corrections).where(corrections.c.document == document, recorded_by(corrections.c.recorded, as_of))
    ordered = connection.execute(asked.order_by(corrections.c.number)).mappings()
    return {row["number"]: rows.correction_of(row) for row in ordered}
