"""Questions put to the tables. What is current is one of them: the newest reading of each document by a moment.

The conditions made of a filter only narrow: they never leave out what the filter would let through, and the filter itself
decides on what they bring.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Select, and_, exists, or_, select, true

from aidememoire.record import dialect
from aidememoire.record.filters import Filter
from aidememoire.record.tables import corrections, documents, invocations, readings, statement_issues, statements

ACCOUNT = (
    documents.c.id,
    documents.c.title,
    documents.c.publisher,
    documents.c.published,
    documents.c.dateline,
    documents.c.kind,
    documents.c.url,
    documents.c.side,
)


def current(as_of: datetime | None) -> ColumnElement[bool]:
    """Return the condition that a reading is the newest of its document among those recorded by `as_of`."""
    later = readings.alias("later")
    newer = and_(later.c.document == readings.c.document, later.c.number > readings.c.number)
    return and_(recorded_by(readings.c.recorded, as_of), ~exists().where(newer, recorded_by(later.c.recorded, as_of)))


def recorded_by(recorded: ColumnElement[datetime], as_of: datetime | None) -> ColumnElement[bool]:
    """Return the condition that a row was in the record at that moment; None is now."""
    return true() if as_of is None else recorded <= as_of


def current_statements(
    connection: Connection, asked: Filter, as_of: datetime | None
) -> Select[tuple[str, datetime, *tuple[object, ...]]]:
    """Return the statements that may be asked for, of documents that nobody has corrected by `as_of`."""
    touched = select(corrections.c.document).where(recorded_by(corrections.c.recorded, as_of))
    return (
        select(statements.c.whole, readings.c.recorded, *ACCOUNT)
        .join_from(statements, readings, statements.c.reading == readings.c.number)
        .join(documents, readings.c.document == documents.c.number)
        .where(current(as_of), documents.c.number.not_in(touched), *_narrowed(connection, asked))
    )


def _narrowed(connection: Connection, asked: Filter) -> Iterator[ColumnElement[bool]]:
    yield from _on_statements(asked)
    yield from _on_documents(asked)
    if asked.words is not None:
        yield dialect.holds_words(connection, asked.words, statements.c.number)


def _on_statements(asked: Filter) -> Iterator[ColumnElement[bool]]:
    own = statements.c
    if asked.issue is not None:
        yield own.number.in_(select(statement_issues.c.statement).where(statement_issues.c.issue == asked.issue))
    if asked.instrument is not None:
        cited = or_(invocations.c.instrument == asked.instrument, invocations.c.name == asked.instrument)
        yield own.number.in_(select(invocations.c.statement).where(cited))
    if asked.party is not None:
        yield or_(_named(own.side, asked.party), _named(own.speaker, asked.party), _named(own.speaker_id, asked.party))
    if asked.speaker is not None:
        yield or_(_named(own.speaker, asked.speaker), _named(own.speaker_id, asked.speaker))
    if asked.act is not None:
        yield own.act == asked.act
    if asked.since is not None:
        yield own.day >= asked.since
    if asked.until is not None:
        yield own.day <= asked.until


def _named(column: ColumnElement[str], name: str) -> ColumnElement[bool]:
    return or_(column == name, column.contains("; "))  # several names in one: the filter looks into them


def _on_documents(asked: Filter) -> Iterator[ColumnElement[bool]]:
    own = documents.c
    for column, value in ((own.id, asked.document), (own.kind, asked.kind), (own.publisher, asked.publisher)):
        if value is not None:
            yield column == value
    if asked.published_by is not None:
        yield own.published <= asked.published_by
