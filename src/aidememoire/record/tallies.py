"""What the record holds, counted: documents and publishers, issues and those who speak, each with its statements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, Connection, ScalarSelect, func, select

from aidememoire.model.entries import Account
from aidememoire.record import rows
from aidememoire.record.queries import ACCOUNT
from aidememoire.record.tables import (
    DOUBLED,
    ISSUES,
    OWN,
    PARTIES,
    SPEAKERS,
    STATEMENTS,
    TOLD,
    accounts,
    cells,
    documents,
    standing,
    tallies,
)


@dataclass(frozen=True, slots=True)
class Listing:
    """Which documents are asked for: a field that is None asks for nothing; `since` is a day of publication.

    `undated` asks for those alone whose day of publication is not known.
    """

    publisher: str | None = None
    kind: str | None = None
    side: str | None = None
    since: date | None = None
    undated: bool = False


@dataclass(frozen=True, slots=True)
class Listed:
    """A document without its text, and how many statements hold today that stand in it."""

    account: Account
    language: str
    recorded: datetime
    statements: int


@dataclass(frozen=True, slots=True)
class Tally:
    """How many utterances there are on an issue or by a speaker, the first and the last when; `of` is a party or side.

    An utterance is counted where its leading account stands; the days are those of all accounts.
    """

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
    own = accounts.c
    held = select(func.count()).where(standing.c.document == own.number).correlate(accounts).scalar_subquery()
    wanted = select(*ACCOUNT, documents.c.language, documents.c.recorded, held.label("statements"))
    wanted = wanted.join_from(accounts, documents, documents.c.number == own.number).where(*_wanted(asked))
    wanted = wanted.order_by(own.published.desc().nulls_last(), own.number.desc()).offset(at).limit(most)
    for row in connection.execute(wanted).mappings():
        yield Listed(rows.account_of(row), row["language"], row["recorded"], row["statements"])


def number_listed(connection: Connection, asked: Listing) -> int:
    """Return how many documents are asked for."""
    return connection.execute(select(func.count()).select_from(accounts).where(*_wanted(asked))).scalar_one()


def publishers(connection: Connection) -> list[Publisher]:
    """Return the publishers, those with most documents first, then by name."""
    own = accounts.c
    asked = select(own.publisher, func.count(), func.max(own.published)).group_by(own.publisher)
    found = [Publisher(*row) for row in connection.execute(asked)]
    return sorted(found, key=lambda one: (-one.documents, one.name or ""))


def issues(connection: Connection) -> list[Tally]:
    """Return the issues of statements, by name, `of` None; and behind them the issues with each party that speaks on it."""
    days = []
    for voice in (OWN, TOLD, DOUBLED):
        same = cells.c.issue == tallies.c.name, cells.c.party == tallies.c.side, cells.c.voice == voice
        days += [select(end(cells.c.day)).where(*same).scalar_subquery() for end in (func.min, func.max)]
    parties = [
        Tally(name, party, number, *_ends(found)) for name, party, number, found in _tallied(connection, PARTIES, days)
    ]
    every: defaultdict[str, list[date]] = defaultdict(list)
    for one in parties:
        every[one.name] += [day for day in (one.first, one.last) if day]
    issues = [Tally(name, None, number, *_ends(every[name])) for name, _, number, _ in _tallied(connection, ISSUES)]
    return [*issues, *parties]


def speakers(connection: Connection) -> list[Tally]:
    """Return the speakers of statements with each side that they speak for; several who speak as one as they are named."""
    # By the days of the speaker: SQLite would else bring in and sort all that was said for the side.
    side = func.coalesce(standing.c.side, "") == tallies.c.side
    said = select(standing.c.day).where(standing.c.speaker == tallies.c.name, side, standing.c.day.is_not(None))
    days = [said.order_by(by).limit(1).scalar_subquery() for by in (standing.c.day, standing.c.day.desc())]
    return [
        Tally(name, of or None, number, *_ends(found))
        for name, of, number, found in _tallied(connection, SPEAKERS, days)
    ]


def standing_today(connection: Connection) -> int:
    """Return how many statements hold today."""
    return sum(number for _, _, number, _ in _tallied(connection, STATEMENTS))


def _tallied(
    connection: Connection, kind: int, days: Sequence[ScalarSelect[date]] = ()
) -> Iterator[tuple[str, str, int, list[date]]]:
    """Yield the name, side and number of the tallies of a kind, by name and side, and those of the days that there are."""
    own = tallies.c
    asked = select(own.name, own.side, own.number, *days).where(own.kind == kind)
    for name, side, number, *found in connection.execute(asked.order_by(own.name, own.side)):
        yield name, side, number, [day for day in found if day]


def _ends(days: Collection[date]) -> tuple[date | None, date | None]:
    return min(days, default=None), max(days, default=None)


def _wanted(asked: Listing) -> Iterator[ColumnElement[bool]]:
    own = accounts.c
    for column, value in ((own.publisher, asked.publisher), (own.kind, asked.kind), (own.side, asked.side)):
        if value is not None:
            yield column == value
    if asked.since is not None:
        yield own.published >= asked.since
    if asked.undated:
        yield own.published.is_(None)
