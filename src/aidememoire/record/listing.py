"""Long lists, a stretch at a time: each thing comes with the place behind which the next stretch begins."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator

from sqlalchemy import ColumnElement, Connection, select

from aidememoire.model.entries import Account, Entry
from aidememoire.record import dialect, facts, rows
from aidememoire.record.asking import streamed
from aidememoire.record.codec import loads
from aidememoire.record.filters import Filter
from aidememoire.record.queries import narrowed, standing_entries
from aidememoire.record.tables import accounts, copies, documents, first_place, standing
from aidememoire.record.values import Held


def entries(connection: Connection, asked: Filter, after: int) -> Iterator[tuple[int, Entry]]:
    """Yield the entries that hold today, are asked for and stand behind a place, each with its own: by day, undated first."""
    if asked.since is not None:
        after = max(after, first_place(asked.since) - 1)  # SQLite goes by one bound alone, and not by the better one
    wanted = standing_entries().where(standing.c.place > after, *narrowed(asked)).order_by(standing.c.place)
    if asked.words is not None:
        wanted = dialect.with_words(connection, wanted, asked.words, standing.c.place)
    with streamed(connection, wanted) as found:
        for row in found:
            if asked.matches(one := rows.entry_of(row)):
                yield row["place"], one


def latest(connection: Connection, asked: Filter) -> Iterator[Entry]:
    """Yield the entries that hold today and are asked for, by whatever but words: the latest day first, undated ones last."""
    wanted = standing_entries().where(*narrowed(asked)).order_by(standing.c.place.desc())
    with streamed(connection, wanted) as found:
        yield from filter(asked.matches, map(rows.entry_of, found))


def held(connection: Connection, asked: Filter, after: int, most: int) -> list[tuple[int, Held]]:
    """Return at most so many documents that stand behind a place, each with its own, in the order in which they came.

    Of what may be asked for, publisher, kind and days count, and the days are those of publication.
    """
    wanted = select(documents).join(accounts, accounts.c.number == documents.c.number)
    wanted = wanted.where(documents.c.number > after, *_conditions(asked))
    found = connection.execute(wanted.order_by(documents.c.number).limit(most)).mappings().all()
    numbers = [row["number"] for row in found]
    again, made = _copies(connection, numbers), facts.told(connection, None, numbers)
    return [(row["number"], facts.held(row, made[row["number"]], again[row["number"]])) for row in found]


def _conditions(asked: Filter) -> Iterator[ColumnElement[bool]]:
    own = accounts.c
    for column, value in ((own.publisher, asked.publisher), (own.kind, asked.kind)):
        if value is not None:
            yield column == value
    if asked.since is not None:
        yield own.published >= asked.since
    if asked.until is not None:
        yield own.published <= asked.until


def _copies(connection: Connection, numbers: Collection[int]) -> defaultdict[int, list[Account]]:
    """Return the further accounts of documents, in the order in which they came."""
    found: defaultdict[int, list[Account]] = defaultdict(list)
    wanted = select(copies).where(copies.c.document.in_(numbers)).order_by(copies.c.number)
    for row in connection.execute(wanted).mappings():
        found[row["document"]].append(loads(Account, row["whole"]))
    return found
