"""What came into the record of late, and how its publishers have kept coming: all by indexes, however large it is.

Documents are numbered in the order in which they came, and the statements of a day lie side by side: what is new lies at
one end, and the rest is not looked at.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, exists, func, select

from aidememoire.model import Account
from aidememoire.record import dialect, rows
from aidememoire.record.codec import loads
from aidememoire.record.queries import ACCOUNT
from aidememoire.record.store import Store
from aidememoire.record.tables import (
    ENDLESS,
    accounts,
    cells,
    copies,
    corrections,
    documents,
    first_place,
    readings,
    standing,
)
from aidememoire.record.tallies import Listed, standing_today

_FEW = 3  # documents, before which nobody can tell how often a publisher comes
_LATE = 4  # times as long as it usually takes


@dataclass(frozen=True, slots=True)
class Source:
    """How a publisher, None where none is named, has kept coming over a stretch of days.

    Of its `documents`, `copied` ones have the very text of one that somebody else brought first, and `bare` ones no statement
    that holds today; `silent` are the days from its last one to the end of the stretch, `every` those that usually lie
    between two, None where there are too few to tell.
    """

    name: str | None
    documents: int
    copied: int
    bare: int
    last: date
    silent: int
    every: float | None

    @property
    def late(self) -> bool:
        """Whether it has been silent for much longer than it usually is."""
        return self.every is not None and self.silent > _LATE * max(self.every, 1)


@dataclass(frozen=True, slots=True)
class Arrived:
    """The documents that came after a moment: how many, and the last of them, the latest first."""

    total: int
    latest: tuple[Listed, ...]


def state_of(store: Store) -> tuple[int | None, ...]:
    """Return what is another one once anything was added or corrected, and else the same."""
    numbers = (select(func.max(one.c.number)).scalar_subquery() for one in (readings, copies, corrections))
    with dialect.reading(store.engine) as connection:
        return tuple(connection.execute(select(*numbers)).one())


def last_day(store: Store) -> date | None:
    """Return the last day on which something was said or published; None in an empty record."""
    with dialect.reading(store.engine) as connection:
        said = connection.execute(select(standing.c.day).order_by(standing.c.place.desc()).limit(1)).scalar()
        published = connection.execute(select(func.max(accounts.c.published))).scalar()
        return max((day for day in (said, published) if day), default=None)


def arrived(store: Store, moment: datetime, most: int) -> Arrived:
    """Return the documents that came after a moment, at most so many of them by name."""
    with dialect.reading(store.engine) as connection:
        before, last = _number_by(connection, moment)
        return Arrived(last - before, tuple(_listed(connection, before, most)))


def counts(store: Store) -> tuple[int, int]:
    """Return how many documents there are, and how many statements that hold today."""
    with dialect.reading(store.engine) as connection:
        return _last_number(connection), standing_today(connection)


def issues_since(store: Store, day: date, most: int) -> list[tuple[str, int]]:
    """Return the issues that were spoken of since a day, the busiest first, and how many utterances there are on each."""
    own = cells.c
    leading = (
        select(own.place, own.issue).where(own.place >= first_place(day), own.until == ENDLESS).distinct().subquery()
    )
    number = func.count()
    asked = select(leading.c.issue, number).group_by(leading.c.issue).order_by(number.desc(), leading.c.issue)
    with dialect.reading(store.engine) as connection:
        return [(issue, sayings) for issue, sayings in connection.execute(asked.limit(most))]


def sources(store: Store, since: date, until: date) -> list[Source]:
    """Return the publishers of what was published between two days, copies of others' texts too, those with most first."""
    came: defaultdict[str | None, list[_Came]] = defaultdict(list)
    with dialect.reading(store.engine) as connection:
        for name, one in (*_first_accounts(connection, since, until), *_further_accounts(connection, since, until)):
            came[name].append(one)
    found = [_source(name, own, until) for name, own in came.items()]
    return sorted(found, key=lambda one: (-one.documents, one.name or ""))


@dataclass(frozen=True, slots=True)
class _Came:
    """A text that came: the number of its document, the day, whether a statement of it holds, whether it had come before."""

    document: int
    day: date
    read: bool
    copied: bool


_READ = exists().where(standing.c.document == accounts.c.number)


def _first_accounts(connection: Connection, since: date, until: date) -> Iterator[tuple[str | None, _Came]]:
    own = accounts.c
    asked = select(own.publisher, own.number, own.published, _READ)
    for name, number, day, read in connection.execute(asked.where(own.published >= since, own.published <= until)):
        yield name, _Came(number, day, bool(read), copied=False)


def _further_accounts(connection: Connection, since: date, until: date) -> Iterator[tuple[str | None, _Came]]:
    asked = select(copies.c.whole, accounts.c.number, _READ).join(accounts, accounts.c.number == copies.c.document)
    for whole, number, read in connection.execute(asked):
        account = loads(Account, whole)
        if account.published and since <= account.published <= until:
            yield account.publisher, _Came(number, account.published, bool(read), copied=True)


def _source(name: str | None, came: list[_Came], until: date) -> Source:
    """Return how a publisher has kept coming; a text that it brought twice is one document."""
    days = sorted({one.day for one in came})
    every = (days[-1] - days[0]).days / (len(days) - 1) if len(days) >= _FEW else None
    texts, own = {one.document for one in came}, {one.document for one in came if not one.copied}
    bare = {one.document for one in came if not one.read}
    return Source(name, len(texts), len(texts - own), len(bare), days[-1], (until - days[-1]).days, every)


def _number_by(connection: Connection, moment: datetime) -> tuple[int, int]:
    """Return the number of the last document that came by a moment, and of the last of all; found by halving."""
    low, high = 0, (last := _last_number(connection))
    while low < high:
        middle = (low + high + 1) // 2
        came = connection.execute(select(documents.c.recorded).where(documents.c.number == middle)).scalar_one()
        low, high = (middle, high) if came <= moment else (low, middle - 1)
    return low, last


def _last_number(connection: Connection) -> int:
    """Return the number of the last document, which is how many there are: none is ever taken out."""
    return connection.execute(select(func.max(documents.c.number))).scalar() or 0


def _listed(connection: Connection, after: int, most: int) -> Iterator[Listed]:
    own = documents.c
    held = select(func.count()).where(standing.c.document == own.number).correlate(documents).scalar_subquery()
    asked = select(*ACCOUNT, own.language, own.recorded, held.label("statements")).where(own.number > after)
    asked = asked.join_from(documents, accounts, accounts.c.number == own.number)
    for row in connection.execute(asked.order_by(own.number.desc()).limit(most)).mappings():
        yield Listed(rows.account_of(row), row["language"], row["recorded"], row["statements"])
