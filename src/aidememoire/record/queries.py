"""Questions put to the tables. What is current is one of them: the newest reading of each document by a moment."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from sqlalchemy import ColumnElement, FromClause, Select, and_, exists, func, or_, select, true

from aidememoire.record.filters import Filter
from aidememoire.record.tables import cells, documents, families, invocations, readings, standing, statements

ACCOUNT = (
    documents.c.id,
    documents.c.title,
    documents.c.publisher,
    documents.c.published,
    documents.c.dateline,
    documents.c.kind,
    documents.c.url,
    documents.c.side,
    select(families.c.family).where(families.c.document == documents.c.number).scalar_subquery().label("family"),
)


def current(as_of: datetime | None) -> ColumnElement[bool]:
    """Return the condition that a reading is the newest of its document among those recorded by `as_of`."""
    later = readings.alias("later")
    newer = and_(later.c.document == readings.c.document, later.c.number > readings.c.number)
    return and_(recorded_by(readings.c.recorded, as_of), ~exists().where(newer, recorded_by(later.c.recorded, as_of)))


def recorded_by(recorded: ColumnElement[datetime], as_of: datetime | None) -> ColumnElement[bool]:
    """Return the condition that a row was in the record at that moment; None is now."""
    return true() if as_of is None else recorded <= as_of


def standing_entries() -> Select[tuple[object, ...]]:
    """Return the question for all entries that hold today: its rows are what `rows.entry_of` takes."""
    return (
        select(
            standing.c.place,
            standing.c.recorded,
            standing.c.corrected,
            standing.c.told_by,
            standing.c.voice,
            standing.c.utterance,
            func.coalesce(standing.c.whole, statements.c.whole).label("whole"),
            *ACCOUNT,
        )
        .join_from(standing, documents, standing.c.document == documents.c.number)
        .outerjoin(statements, standing.c.statement == statements.c.number)
    )


def out_by(known: FromClause, day: date | None) -> ColumnElement[bool]:
    """Return the condition that a row was published by a day; what has no day of publication is taken to be."""
    return true() if day is None else or_(known.c.published.is_(None), known.c.published <= day)


def narrowed(asked: Filter) -> Iterator[ColumnElement[bool]]:
    """Yield conditions that a filter sets for standing entries.

    They only narrow: they never leave out what the filter would let through, and the filter itself decides on what they
    bring.
    """
    yield from _on_statements(asked)
    yield from _on_documents(asked)


def _on_statements(asked: Filter) -> Iterator[ColumnElement[bool]]:
    own = standing.c
    if asked.issue is not None:
        about = select(cells.c.place).where(cells.c.issue == asked.issue)
        yield own.place.in_(about if asked.party is None else about.where(_party_in_cells(asked.party)))
    elif asked.party is not None:
        yield or_(own.place.in_(select(cells.c.place).where(cells.c.party == asked.party)), _speaker_is(asked.party))
    if asked.instrument is not None:
        cited = or_(invocations.c.instrument == asked.instrument, invocations.c.name == asked.instrument)
        read = own.statement.in_(select(invocations.c.statement).where(cited))
        yield or_(read, own.whole.is_not(None))
    if asked.speaker is not None:
        yield _speaker_is(asked.speaker)
    if asked.since is not None:
        yield own.day >= asked.since
    if asked.until is not None:
        yield own.day <= asked.until


def _party_in_cells(party: str) -> ColumnElement[bool]:
    return or_(cells.c.party == party, cells.c.place.in_(select(standing.c.place).where(_speaker_is(party))))


def _speaker_is(name: str) -> ColumnElement[bool]:
    """Return the condition that somebody may speak; of several names in one, the filter looks into them."""
    return or_(*(or_(column == name, column.contains("; ")) for column in (standing.c.speaker, standing.c.speaker_id)))


def _on_documents(asked: Filter) -> Iterator[ColumnElement[bool]]:
    own = documents.c
    for column, value in ((own.id, asked.document), (own.kind, asked.kind), (own.publisher, asked.publisher)):
        if value is not None:
            yield column == value
    if asked.published_by is not None:
        yield own.published <= asked.published_by
