"""What the record holds, read on one connection that sees one state of it: documents, readings, meetings, corrections."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, Subquery, and_, or_, select, text

from aidememoire.model.entries import Account
from aidememoire.model.readings import Reading, Statement
from aidememoire.record import facts, rows
from aidememoire.record.applying import apply
from aidememoire.record.codec import loads
from aidememoire.record.corrections import UNDO, Correction
from aidememoire.record.queries import ACCOUNT, current, recorded_by
from aidememoire.record.tables import LONG, accounts, copies, corrections, documents, meetings, readings, statements
from aidememoire.record.values import Event, Held, MeetingEntry

_AT_ONCE = 500  # rows


@contextmanager
def streamed(connection: Connection, asked: Select[Any]) -> Iterator[Iterable[RowMapping]]:
    """Give rows a few at a time, at first very few; PostgreSQL's cursor is closed also where not all of them are wanted."""
    with connection.execute(asked, execution_options={"stream_results": True, "max_row_buffer": _AT_ONCE}) as found:
        yield found.mappings()


def held_documents(connection: Connection, as_of: datetime | None, document: str | None = None) -> Iterator[Held]:
    """Yield the documents, or the one of that id, in the order in which they came."""
    asked = select(documents).where(recorded_by(documents.c.recorded, as_of)).order_by(documents.c.number)
    again = select(copies).where(recorded_by(copies.c.recorded, as_of)).order_by(copies.c.number)
    own = None if document is None else select(documents.c.number).where(documents.c.id == document)
    if document is not None:
        asked = asked.where(documents.c.id == document)
        again = again.join(documents, copies.c.document == documents.c.number).where(documents.c.id == document)
    others: defaultdict[int, list[Account]] = defaultdict(list)
    for row in connection.execute(again).mappings():
        others[row["document"]].append(loads(Account, row["whole"]))
    made = facts.told(connection, as_of, own)
    with streamed(connection, asked) as found:
        for row in found:
            yield facts.held(row, made[row["number"]], others[row["number"]])


def newest_reading(connection: Connection, document: str, as_of: datetime | None) -> Reading | None:
    """Return the reading of a document that was recorded last by `as_of`."""
    asked = select(readings).join(documents, readings.c.document == documents.c.number)
    row = connection.execute(asked.where(documents.c.id == document, current(as_of))).mappings().one_or_none()
    return None if row is None else whole_reading(connection, row, as_of)


def whole_reading(connection: Connection, row: RowMapping, as_of: datetime | None = None) -> Reading:
    """Return the reading of a row of `readings`, with its document as of a moment, statements and meetings."""
    said = facts.told(connection, as_of, [row["document"]])[row["document"]]
    own = connection.execute(select(documents).where(documents.c.number == row["document"])).mappings().one()
    met = select(meetings).where(meetings.c.reading == row["number"]).order_by(meetings.c.position)
    mentions, notes = rows.mentions_of(row)
    return Reading(
        document=facts.document_with(rows.document_of(own), said),
        reader=rows.reader_of(row),
        statements=_statements(connection, row["number"]),
        mentions=mentions,
        meetings=tuple(map(rows.meeting_of, connection.execute(met).mappings())),
        notes=notes,
    )


def _statements(connection: Connection, reading: int) -> tuple[Statement, ...]:
    asked = select(statements.c.whole).where(statements.c.reading == reading).order_by(statements.c.position)
    return tuple(map(rows.statement_of, connection.execute(asked).mappings()))


def meeting_entries(
    connection: Connection,
    as_of: datetime | None,
    since: date | None = None,
    until: date | None = None,
    told_by: Collection[str] | None = None,
) -> Iterator[MeetingEntry]:
    """Yield the meetings of the newest readings, in the order of recording.

    They are those that may fall between two days, and those that documents of certain ids tell of, where that is asked.
    """
    asked = (
        select(meetings.c.whole, meetings.c.position, readings.c.recorded, *ACCOUNT)
        .join_from(meetings, readings, meetings.c.reading == readings.c.number)
        .join(accounts, readings.c.document == accounts.c.number)
        .where(current(as_of))
        .order_by(meetings.c.reading, meetings.c.position)
    )
    if told_by is not None:
        asked = asked.where(accounts.c.id.in_(told_by))
    if since is not None or until is not None:
        some = _falling_between(since, until)
        asked = asked.join(some, and_(some.c.reading == meetings.c.reading, some.c.position == meetings.c.position))
    then = facts.accounts_then(connection, as_of)
    with streamed(connection, asked) as found:
        for row in found:
            account = facts.as_then(rows.account_of(row), then)
            yield MeetingEntry(rows.meeting_of(row), account, row["recorded"], row["position"])


def _falling_between(since: date | None, until: date | None) -> Subquery:
    """Return the readings and positions of the meetings that may fall between two days."""
    own = meetings.c
    asked = select(own.reading, own.position)
    if until is not None:
        asked = asked.where(own.start <= until)
    if since is None:
        return asked.subquery()
    # Those of one day lie together; of those that are longer there are few, and they are looked up by their ends.
    late = asked.where(own.start >= since)
    return late.union(asked.where(own.start < since, own.end >= since, text(LONG))).subquery()


def recorded_corrections(
    connection: Connection,
    as_of: datetime | None,
    kinds: Collection[str] | None = None,
    document: int | None = None,
) -> list[Correction]:
    """Return all corrections, or those of certain kinds or of the document of that number, in the order of their recording."""
    asked = select(corrections).where(recorded_by(corrections.c.recorded, as_of)).order_by(corrections.c.number)
    if kinds is not None:
        asked = asked.where(corrections.c.kind.in_(kinds))
    if document is not None:
        asked = asked.where(corrections.c.document == document)
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
    made = recorded_corrections(connection, None, document=document)
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
