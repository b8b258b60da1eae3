"""The statements that hold today, found by the index: entries, the hits of a search, and the cells of the positions."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from sqlalchemy import BigInteger, ColumnElement, Connection, FromClause, exists, or_, select

from aidememoire.linking.voices import words_of
from aidememoire.model.entries import Entry
from aidememoire.record import dialect, rows
from aidememoire.record.asking import streamed
from aidememoire.record.cells import accounts_of, leads
from aidememoire.record.filters import Filter
from aidememoire.record.queries import as_table, narrowed, out_by, standing_entries
from aidememoire.record.tables import accounts, cells, first_place, invocations, meanings, standing
from aidememoire.record.types import shifted
from aidememoire.record.values import Hit
from aidememoire.record.words import Query, snippet

_DIGITS = frozenset("0123456789abcdef")  # of an id


@dataclass(frozen=True, slots=True)
class Led:
    """Which utterances are wanted: between two days, both included, on an issue, of a party, the latest `most` of them.

    Day, issue and party of an utterance are those of its first account, by what was published up to the day `by`.
    """

    by: date
    since: date | None = None
    until: date | None = None
    issue: str | None = None
    party: str | None = None
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Latest:
    """Which statements are wanted: the latest `most` that were published by a day, of some acts, or that invoke something.

    Those with the ids `beside` come in too, whenever they were said.
    """

    most: int
    by: date | None = None
    acts: frozenset[str] = frozenset()
    invoking: bool = False
    beside: frozenset[str] = frozenset()


def latest(connection: Connection, wanted: Latest) -> tuple[list[Entry], date | None]:
    """Return the entries that are wanted, and the first day of the latest ones where there may be more before it."""
    asked = standing_entries().where(out_by(standing, wanted.by), *_of_kind(wanted)).order_by(standing.c.place.desc())
    found = list(map(rows.entry_of, connection.execute(asked.limit(wanted.most)).mappings()))
    cut = found[-1].day if len(found) == wanted.most else None
    have = {one.statement.id for one in found}
    return [*found, *_with_ids(connection, wanted.beside - have, wanted.by)], cut


def telling(connection: Connection, utterances: Collection[str], by: date | None) -> list[Entry]:
    """Return all accounts of utterances that were published by a day."""
    given = as_table(connection, utterances)
    asked = standing_entries().join(given, given.c.name == standing.c.utterance).where(out_by(standing, by))
    return list(map(rows.entry_of, connection.execute(asked).mappings()))


def entries(connection: Connection, asked: Filter, by: date | None = None) -> Iterator[Entry]:
    """Yield the entries that are asked for and were published by a day: by day said, those without one first."""
    wanted = standing_entries().where(out_by(standing, by), *narrowed(asked)).order_by(standing.c.place)
    if asked.words is not None and asked.words.terms:
        wanted = dialect.with_words(connection, wanted, asked.words, standing.c.place)
    with streamed(connection, wanted) as found:
        yield from filter(asked.matches, map(rows.entry_of, found))


def entry(connection: Connection, statement: str) -> Entry | None:
    """Return the entry of that id, in whichever document it stands."""
    asked = standing_entries().where(standing.c.id == statement).order_by(standing.c.place).limit(1)
    row = connection.execute(asked).mappings().one_or_none()
    return rows.entry_of(row) if row else None


def document_ids(connection: Connection, beginning: str, most: int) -> list[str]:
    """Return the first ids of documents that begin so, at most so many."""
    return _beginning(connection, accounts.c.id, beginning, most)


def statement_ids(connection: Connection, beginning: str, most: int) -> list[str]:
    """Return the first ids of statements that hold today and begin so, at most so many."""
    return _beginning(connection, standing.c.id, beginning, most)


def _beginning(connection: Connection, own: ColumnElement[str], beginning: str, most: int) -> list[str]:
    """Return the first ids of a column that begin so, found by its index in whatever order of letters the database has.

    Where an id goes on behind its beginning stands a digit, and none that an id has comes behind `f`.
    """
    if not _DIGITS.issuperset(beginning):
        return []
    asked = select(own).where(own >= beginning, own < f"{beginning}g").distinct().order_by(own).limit(most)
    return list(connection.execute(asked).scalars())


def kept_meanings(connection: Connection, statements: Collection[str]) -> dict[str, bytes]:
    """Return the vectors that were kept of statements, by their ids."""
    given = as_table(connection, statements)
    asked = select(standing.c.id, meanings.c.vector).join_from(given, standing, given.c.name == standing.c.id)
    found = connection.execute(asked.join(meanings, meanings.c.statement == standing.c.statement))
    return {row[0]: row[1] for row in found}


def hits(connection: Connection, asked: Filter, query: Query, by: date | None, limit: int) -> list[Hit]:
    """Return the latest entries that are asked for, as many as `limit`, each with the words that meet the query."""
    latest = filter(asked.matches, _latest_with_words(connection, asked, query, by, limit))
    return [Hit(one, snippet(words_of(one.statement), query)) for one in islice(latest, limit)]


def holding(connection: Connection, asked: Filter, by: date | None, most: int) -> list[Entry]:
    """Return the latest entries that are asked for, by their words and else, and were published by a day: at most so many."""
    assert asked.words, "without words, nothing is held"
    return list(islice(filter(asked.matches, _latest_with_words(connection, asked, asked.words, by, most)), most))


def _latest_with_words(
    connection: Connection, asked: Filter, query: Query, by: date | None, most: int
) -> Iterator[Entry]:
    """Yield the entries whose words meet the query, the latest first; they come in a stretch at a time.

    PostgreSQL would otherwise bring in and sort whatever meets it, for the few that are wanted.
    """
    conditions = [*narrowed(asked), *([] if by is None else [out_by(standing, by)])]
    among = select(standing.c.place).join(accounts, accounts.c.number == standing.c.document).where(*conditions)
    before = first_place(date.max) << 1  # behind the last day
    while True:
        wanted = dialect.latest_with_words(
            connection, query, before, most, among if conditions else None, standing.c.place
        )
        places = connection.execute(wanted).scalars().all()
        given = dialect.table_of(connection, [(place,) for place in places], {"place": BigInteger()})
        held = standing_entries().join(given, given.c.place == standing.c.place).order_by(standing.c.place.desc())
        yield from map(rows.entry_of, connection.execute(held).mappings())
        if len(places) < most:
            return
        before, most = places[-1], 4 * most


def led(connection: Connection, wanted: Led) -> Iterator[Entry]:
    """Yield all accounts of the utterances that are wanted, each account published by a day."""
    own = standing.alias()
    leading = select(own.c.utterance).where(leads(own, wanted.by)).order_by(own.c.place.desc())
    leading = leading.where(*_between(own, wanted)).limit(wanted.most)
    yield from accounts_of(connection, connection.execute(leading).scalars().all(), wanted.by)


def whole_days(connection: Connection, wanted: Led) -> date | None:
    """Return the first of the last days on which together no more was said than is wanted; None where that is all.

    One day there is at any rate.
    """
    assert wanted.most, "without it, nothing is left out"
    own = standing.alias()
    latest = select(own.c.day).where(leads(own, wanted.by), *_between(own, wanted)).order_by(own.c.place.desc())
    days: Sequence[date] = connection.execute(latest.limit(wanted.most + 1)).scalars().all()
    if len(days) <= wanted.most:
        return None
    return min((day for day in days if day > days[-1]), default=days[-1])


def undated(connection: Connection, by: date) -> Iterator[Entry]:
    """Yield the entries without any day."""
    asked = standing_entries().where(standing.c.day.is_(None), out_by(standing, by)).order_by(standing.c.place)
    yield from map(rows.entry_of, connection.execute(asked).mappings())


def _of_kind(wanted: Latest) -> Iterator[ColumnElement[bool]]:
    if wanted.acts:
        yield exists().where(cells.c.place == standing.c.place, cells.c.act.in_(wanted.acts))
    if wanted.invoking:
        # What people have set anew stands in the statement itself: it may invoke something.
        read = exists().where(invocations.c.statement == standing.c.statement)
        yield or_(read, standing.c.whole.contains('"invokes"'))


def _with_ids(connection: Connection, names: Collection[str], by: date | None) -> Iterator[Entry]:
    if names:
        given = as_table(connection, names)
        asked = standing_entries().join(given, given.c.name == standing.c.id).where(out_by(standing, by))
        yield from map(rows.entry_of, connection.execute(asked).mappings())


def _between(own: FromClause, wanted: Led) -> Iterator[ColumnElement[bool]]:
    # Places are in the order of days, and rows lie in theirs: a stretch of days is one of rows.
    if wanted.since is not None:
        yield own.c.place >= first_place(wanted.since)
    if wanted.until is not None and wanted.until < date.max:
        yield own.c.place < first_place(shifted(wanted.until, 1))
    if wanted.issue is not None or wanted.party is not None:
        yield own.c.place.in_(select(cells.c.place).where(*_about(wanted)))


def _about(wanted: Led) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions for the cells of what is wanted; the days once more, by which they are found."""
    for column, name in ((cells.c.issue, wanted.issue), (cells.c.party, wanted.party)):
        if name is not None:
            yield column == name
    if wanted.since is not None:
        yield cells.c.day >= wanted.since
    if wanted.until is not None:
        yield cells.c.day <= wanted.until
