"""The answers of the record, read on one connection that sees one state of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, or_, select

from aidememoire.model.entries import Account, Entry
from aidememoire.model.readings import Reading, Statement
from aidememoire.record import rows
from aidememoire.record.applying import Applied, apply
from aidememoire.record.codec import loads
from aidememoire.record.corrections import UNDO, Correction
from aidememoire.record.filters import Filter, content_of
from aidememoire.record.queries import ACCOUNT, current, current_statements, recorded_by
from aidememoire.record.tables import copies, corrections, documents, meetings, readings, statements
from aidememoire.record.values import Event, Held, Hit, MeetingEntry
from aidememoire.record.words import Query, snippet

_AT_ONCE = 500  # rows


@contextmanager
def _streamed(connection: Connection, asked: Select[Any]) -> Iterator[Iterable[RowMapping]]:
    """Give rows a few at a time; PostgreSQL's cursor is closed also where not all of them are wanted."""
    with connection.execute(asked, execution_options={"yield_per": _AT_ONCE}) as found:
        yield found.mappings()


def held_documents(connection: Connection, as_of: datetime | None, document: str | None = None) -> Iterator[Held]:
    """Yield the documents, or the one of that id, in the order in which they came."""
    asked = select(documents).where(recorded_by(documents.c.recorded, as_of)).order_by(documents.c.number)
    again = select(copies).where(recorded_by(copies.c.recorded, as_of)).order_by(copies.c.number)
    if document is not None:
        asked = asked.where(documents.c.id == document)
        again = again.join(documents, copies.c.document == documents.c.number).where(documents.c.id == document)
    others: defaultdict[int, list[Account]] = defaultdict(list)
    for row in connection.execute(again).mappings():
        others[row["document"]].append(loads(Account, row["whole"]))
    with _streamed(connection, asked) as found:
        for row in found:
            yield Held(rows.document_of(row), row["recorded"], tuple(others[row["number"]]))


def newest_reading(connection: Connection, document: str, as_of: datetime | None) -> Reading | None:
    """Return the reading of a document that was recorded last by `as_of`."""
    asked = select(readings).join(documents, readings.c.document == documents.c.number)
    row = connection.execute(asked.where(documents.c.id == document, current(as_of))).mappings().one_or_none()
    return None if row is None else whole_reading(connection, row)


def whole_reading(connection: Connection, row: RowMapping) -> Reading:
    """Return the reading of a row of `readings`, with its document, statements and meetings."""
    own = connection.execute(select(documents).where(documents.c.number == row["document"])).mappings().one()
    met = select(meetings).where(meetings.c.reading == row["number"]).order_by(meetings.c.position)
    mentions, notes = rows.mentions_of(row)
    return Reading(
        document=rows.document_of(own),
        reader=rows.reader_of(row),
        statements=_statements(connection, row["number"]),
        mentions=mentions,
        meetings=tuple(map(rows.meeting_of, connection.execute(met).mappings())),
        notes=notes,
    )


def _statements(connection: Connection, reading: int) -> tuple[Statement, ...]:
    asked = select(statements.c.whole).where(statements.c.reading == reading).order_by(statements.c.position)
    return tuple(map(rows.statement_of, connection.execute(asked).mappings()))


def entries(connection: Connection, asked: Filter, as_of: datetime | None) -> Iterator[Entry]:
    """Yield the entries that are asked for, those of corrected documents last."""
    with _streamed(connection, current_statements(connection, asked, as_of).order_by(statements.c.number)) as found:
        yield from filter(asked.matches, map(_entry, found))
    yield from _corrected_entries(connection, asked, as_of)


def entry(connection: Connection, statement: str, as_of: datetime | None) -> Entry | None:
    """Return the entry of that id, in whichever document it stands."""
    read = select(readings.c.document).join(statements, statements.c.reading == readings.c.number)
    added = select(corrections.c.document).where(corrections.c.statement == statement)
    numbers = read.where(statements.c.id == statement).union(added)
    ids = connection.execute(select(documents.c.id).where(documents.c.number.in_(numbers))).scalars().all()
    found = (one for own in ids for one in entries(connection, Filter(document=own), as_of))
    return next((one for one in found if one.statement.id == statement), None)


def hits(connection: Connection, asked: Filter, query: Query, as_of: datetime | None, limit: int) -> list[Hit]:
    """Return the latest entries that are asked for, as many as `limit`, each with the words that meet the query."""
    latest = statements.c.day.desc().nulls_last()
    wanted = current_statements(connection, asked, as_of).order_by(latest, statements.c.number)
    with _streamed(connection, wanted) as found:
        met = list(islice(filter(asked.matches, map(_entry, found)), limit))
    met += _corrected_entries(connection, asked, as_of)
    met.sort(key=lambda one: one.day or date.min, reverse=True)
    return [Hit(one, snippet(content_of(one.statement), query)) for one in met[:limit]]


def _entry(row: RowMapping) -> Entry:
    return Entry(rows.statement_of(row), rows.account_of(row), row["recorded"])


def meeting_entries(connection: Connection, as_of: datetime | None) -> Iterator[MeetingEntry]:
    """Yield the meetings of the newest readings, in the order of recording."""
    asked = (
        select(meetings.c.whole, meetings.c.position, readings.c.recorded, *ACCOUNT)
        .join_from(meetings, readings, meetings.c.reading == readings.c.number)
        .join(documents, readings.c.document == documents.c.number)
        .where(current(as_of))
        .order_by(meetings.c.reading, meetings.c.position)
    )
    with _streamed(connection, asked) as found:
        for row in found:
            yield MeetingEntry(rows.meeting_of(row), rows.account_of(row), row["recorded"], row["position"])


@dataclass(frozen=True, slots=True)
class CorrectedDocument:
    """A document that somebody has corrected: its newest reading's statements with all corrections laid over them."""

    account: Account
    recorded: datetime
    applied: Applied

    def entries(self) -> Iterator[Entry]:
        """Yield its statements as people left them."""
        for one in self.applied.statements:
            yield Entry(one.statement, self.account, one.added or self.recorded, one.fields)


def corrected_documents(
    connection: Connection, as_of: datetime | None, document: str | None = None
) -> Iterator[CorrectedDocument]:
    """Yield the documents with corrections, or the one of that id if it has some, in the order in which they came."""
    made = _by_document(connection, as_of, document)
    newest = (
        select(readings.c.number, readings.c.document, readings.c.recorded, *ACCOUNT)
        .join(documents, readings.c.document == documents.c.number)
        .where(current(as_of))
    )
    for number, own in sorted(made.items()):
        row = connection.execute(newest.where(documents.c.number == number)).mappings().one_or_none()
        if row is not None:
            applied = apply(_statements(connection, row["number"]), own)
            yield CorrectedDocument(rows.account_of(row), row["recorded"], applied)


def _corrected_entries(connection: Connection, asked: Filter, as_of: datetime | None) -> Iterator[Entry]:
    for own in corrected_documents(connection, as_of, asked.document):
        yield from filter(asked.matches, own.entries())


def _by_document(
    connection: Connection, as_of: datetime | None, document: str | None = None
) -> dict[int, list[Correction]]:
    """Return the corrections of each document that has some, by its number, in the order of their recording."""
    asked = select(corrections).where(recorded_by(corrections.c.recorded, as_of)).order_by(corrections.c.number)
    if document is not None:
        asked = asked.join(documents, corrections.c.document == documents.c.number).where(documents.c.id == document)
    made: defaultdict[int, list[Correction]] = defaultdict(list)
    for row in connection.execute(asked).mappings():
        made[row["document"]].append(rows.correction_of(row))
    return dict(made)


def recorded_corrections(connection: Connection, as_of: datetime | None) -> list[Correction]:
    """Return all corrections in the order of their recording."""
    asked = select(corrections).where(recorded_by(corrections.c.recorded, as_of)).order_by(corrections.c.number)
    return list(map(rows.correction_of, connection.execute(asked).mappings()))


def misfit(connection: Connection, document: int, correction: Correction) -> str | None:
    """Return why a new correction has nothing to hold for, or None where it has."""
    if correction.kind == UNDO:
        own = select(corrections.c.id).where(corrections.c.document == document, corrections.c.id == correction.undoes)
        return (
            None if connection.execute(own).first() else f"there is no correction {correction.undoes} of the document"
        )
    newest = connection.execute(
        select(readings.c.number).where(readings.c.document == document, current(None))
    ).scalar()
    read = () if newest is None else _statements(connection, newest)
    asked = select(corrections).where(corrections.c.document == document).order_by(corrections.c.number)
    made = [rows.correction_of(row) for row in connection.execute(asked).mappings()]
    if correction in apply(read, [*made, correction]).waiting:
        return f"no statement of the newest reading stands on the words that {correction.statement} stood on"
    return None


def history(connection: Connection, target: str, as_of: datetime | None) -> list[Event]:
    """Return the readings that hold a document or a statement, and the corrections of it, in the order of time."""
    holding = select(statements.c.reading).where(statements.c.id == target)
    own = select(documents.c.number).where(documents.c.id == target)
    asked = select(readings).where(or_(readings.c.document.in_(own), readings.c.number.in_(holding)))
    asked = asked.where(recorded_by(readings.c.recorded, as_of)).order_by(readings.c.number)
    about = or_(corrections.c.document.in_(own), corrections.c.statement == target)
    made = select(corrections).where(about, recorded_by(corrections.c.recorded, as_of)).order_by(corrections.c.number)
    events = [Event(row["recorded"], reader=rows.reader_of(row)) for row in connection.execute(asked).mappings()]
    events += [
        Event(row["recorded"], correction=rows.correction_of(row)) for row in connection.execute(made).mappings()
    ]
    return sorted(events, key=lambda event: event.at)
