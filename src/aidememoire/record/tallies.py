"""What the record holds, counted: documents and publishers, issues and those who speak, each with its statements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, Connection, distinct, func, select

from aidememoire.model.entries import Account
from aidememoire.record import rows
from aidememoire.record.queries import ACCOUNT
from aidememoire.record.tables import cells, documents, standing


@dataclass(frozen=True, slots=True)
class Listing:
    """Which documents are asked for: a field that is None asks for nothing; `since` is a day of publication."""

    publisher: str | None = None
    kind: str | None = None
    side: str | None = None
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """A document without its text, and how many statements hold today that stand in it."""

    account: Account
    language: str
    recorded: datetime
    statements: int


@dataclass(frozen=True, slots=True)
class Tally:
    """How many utterances there are on an issue or by a speaker, the first and the last when; `of` is a party or side."""

    name: str
    of: str | None
    sayings: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Publisher:
    """How many documents a publisher gave, None where none is named, and the last when."""

    name: str | None
    documents: int
    last: date | None


def listed(connection: Connection, asked: Listing, at: int = 0, most: int | None = None) -> Iterator[Listed]:
    """Yield documents that are asked for from the one at a place on, the last published first, those without a day last."""
    own = documents.c
    held = select(func.count()).where(standing.c.document == own.number).correlate(documents).scalar_subquery()
    wanted = select(*ACCOUNT, own.language, own.recorded, held.label("statements")).where(*_wanted(asked))
    wanted = wanted.order_by(own.published.desc().nulls_last(), own.number.desc()).offset(at).limit(most)
    for row in connection.execute(wanted).mappings():
        yield Listed(rows.account_of(row), row["language"], row["recorded"], row["statements"])


def number_listed(connection: Connection, asked: Listing) -> int:
    """Return how many documents are asked for."""
    return connection.execute(select(func.count()).select_from(documents).where(*_wanted(asked))).scalar_one()


def publishers(connection: Connection) -> list[Publisher]:
    """Return the publishers, those with most documents first, then by name."""
    own = documents.c
    asked = select(own.publisher, func.count(), func.max(own.published)).group_by(own.publisher)
    found = [Publisher(*row) for row in connection.execute(asked)]
    return sorted(found, key=lambda one: (-one.documents, one.name or ""))


def issues(connection: Connection) -> list[Tally]:
    """Return the issues of statements, by name; `of` is None."""
    return _tallies(connection, cells.c.issue)


def parties_on_issues(connection: Connection) -> list[Tally]:
    """Return the issues of statements with each party that speaks on it."""
    return _tallies(connection, cells.c.issue, cells.c.party)


def speakers(connection: Connection) -> list[Tally]:
    """Return the speakers of statements with each side that they speak for; several who speak as one as they are named."""
    return _tallies(connection, standing.c.speaker, standing.c.side)


def _tallies(connection: Connection, *by: ColumnElement[str]) -> list[Tally]:
    held = by[0].table
    facts = func.count(distinct(held.c.utterance)), func.min(held.c.day), func.max(held.c.day)
    asked = select(*by, *facts).where(by[0].is_not(None)).group_by(*by).order_by(*by)
    found = connection.execute(asked)
    return [Tally(name, of[0] if of else None, sayings, first, last) for name, *of, sayings, first, last in found]


def _wanted(asked: Listing) -> Iterator[ColumnElement[bool]]:
    own = documents.c
    for column, value in ((own.publisher, asked.publisher), (own.kind, asked.kind), (own.side, asked.side)):
        if value is not None:
            yield column == value
    if asked.since is not None:
        yield own.published >= asked.since
