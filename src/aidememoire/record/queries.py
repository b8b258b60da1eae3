"""Questions put to the tables. What is current is one of them: the newest reading of each document by a moment."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, datetime

from sqlalchemy import (
    CTE,
    ColumnElement,
    CompoundSelect,
    Connection,
    FromClause,
    Select,
    and_,
    exists,
    func,
    or_,
    select,
    text,
    true,
    union_all,
)

from aidememoire.record import dialect
from aidememoire.record.filters import Filter
from aidememoire.record.tables import (
    TOGETHER,
    accounts,
    cells,
    families,
    first_place,
    invocations,
    readings,
    standing,
    statements,
)
from aidememoire.record.types import Exact

_FAMILY = select(families.c.family).where(families.c.document == accounts.c.number).scalar_subquery().label("family")
# What `rows.account_of` takes: of a document as it holds today.
ACCOUNT = (*(own for own in accounts.c if own is not accounts.c.number), _FAMILY)


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
            standing.c.told_on,
            standing.c.told_from,
            standing.c.told_by,
            standing.c.voice,
            standing.c.utterance,
            func.coalesce(standing.c.whole, statements.c.whole).label("whole"),
            *ACCOUNT,
        )
        .join_from(standing, accounts, standing.c.document == accounts.c.number)
        .outerjoin(statements, standing.c.statement == statements.c.number)
    )


def out_by(known: FromClause, day: date | None) -> ColumnElement[bool]:
    """Return the condition that a row was published by a day; what has no day of publication is taken to be."""
    return true() if day is None else or_(known.c.published.is_(None), known.c.published <= day)


def as_table(connection: Connection, names: Collection[str]) -> CTE:
    """Return ids or names as a table to ask from, which has them in its one column `name`."""
    exact = Exact()
    return dialect.table_of(connection, [(exact.stored(one),) for one in names], {"name": exact})


def narrowed(asked: Filter) -> Iterator[ColumnElement[bool]]:
    """Yield conditions that a filter sets for standing entries.

    They only narrow: they never leave out what the filter would let through, and the filter itself decides on what they
    bring.
    """
    yield from _on_statements(asked)
    yield from _on_documents(asked)


def _on_statements(asked: Filter) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions on statements that can be asked in SQL; they only narrow, `Filter.matches` decides."""
    own = standing.c
    if asked.party is not None:
        yield own.place.in_(_of_party(asked.party, asked.issue))
    elif asked.issue is not None:
        # Looked up for one statement after the other: few are wanted mostly, and of an issue there may be many.
        yield exists().where(cells.c.place == own.place, cells.c.issue == asked.issue)
    if asked.instrument is not None:
        cited = or_(invocations.c.instrument == asked.instrument, invocations.c.name == asked.instrument)
        read = own.statement.in_(select(invocations.c.statement).where(cited))
        yield or_(read, own.whole.is_not(None))
    if asked.speaker is not None:
        yield own.place.in_(union_all(*_by_speaker(asked.speaker)))
    if asked.since is not None:
        yield own.day >= asked.since
        yield own.place >= first_place(asked.since)  # by which they are found where nothing else tells them
    if asked.until is not None:
        yield own.day <= asked.until


def _of_party(party: str, issue: str | None) -> CompoundSelect[int]:
    """Return the places of what a party or a speaker may say, on an issue where one is named."""
    said = select(cells.c.place).where(cells.c.party == party)
    # Of what a speaker says all comes in: a join with the issue would be looked at from its other end.
    return union_all(said if issue is None else said.where(cells.c.issue == issue), *_by_speaker(party))


def _by_speaker(name: str) -> Iterator[Select[int]]:
    """Yield questions, each for one index, for the places of what somebody may say.

    Where several speak as one, the filter looks into their names.
    """
    for said in (standing.c.speaker == name, standing.c.speaker_id == name, text(TOGETHER)):
        yield select(standing.c.place).where(said)


def _on_documents(asked: Filter) -> Iterator[ColumnElement[bool]]:
    own = accounts.c
    for column, value in ((own.id, asked.document), (own.kind, asked.kind), (own.publisher, asked.publisher)):
        if value is not None:
            yield column == value
    if asked.published_by is not None:
        yield own.published <= asked.published_by
