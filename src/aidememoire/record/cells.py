"""The cells of the positions, asked of the index: on which days a party spoke, what it said on one, and since when.

An utterance is led by the first of its accounts that were published by a day: what was not out yet leads none. A cell has
the utterances whose leading accounts are of its issue and party.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    Connection,
    FromClause,
    Integer,
    Select,
    and_,
    exists,
    func,
    or_,
    select,
    type_coerce,
)
from sqlalchemy.types import TypeEngine

from aidememoire.model.entries import Entry
from aidememoire.record import dialect, rows
from aidememoire.record.queries import out_by, standing_entries
from aidememoire.record.tables import OWN, TOLD, cells, standing
from aidememoire.record.types import Day, Exact


@dataclass(frozen=True, slots=True)
class Voice:
    """What a party says on an issue itself (`own`), or what others say that it said."""

    issue: str
    party: str
    own: bool


@dataclass(frozen=True, slots=True)
class Brief:
    """Utterances of one voice in brief, the last first: their days, as numbers of the calendar, and their acts.

    They lie side by side: objects of thousands of utterances would keep Python's collector busy for as long again.
    """

    days: Sequence[int]
    acts: Sequence[str | None]


def ends(connection: Connection, voices: Collection[Voice], by: date) -> dict[Voice, tuple[date, date]]:
    """Return the first and the last day of those voices that are known by a day to have spoken."""
    asked = asked_voices(connection, dict.fromkeys(voices, by))
    days = _days(asked, by)
    first = days.order_by(cells.c.day).limit(1).scalar_subquery()
    last = days.order_by(cells.c.day.desc()).limit(1).scalar_subquery()
    found = connection.execute(select(*voice_in(asked), first, last))
    return {voice_of(row): (row[3], row[4]) for row in found if row[3]}


def said_on(connection: Connection, days: Mapping[Voice, date], by: date, back: int = 0) -> dict[Voice, list[Entry]]:
    """Return for each voice all accounts of what it said on its day and so many days before."""
    told: defaultdict[str, list[Voice]] = defaultdict(list)
    asked, voices = asked_voices(connection, days), list(days)
    first = type_coerce(asked.c.day, Integer) - back
    days_asked = type_coerce(cells.c.day, Integer).between(first, asked.c.day) if back else cells.c.day == asked.c.day
    same = and_(same_voice(cells, asked), days_asked)
    # Asked for up to a day as well, SQLite would go through all of a voice's earlier days.
    led = select(asked.c.number, standing.c.utterance).join_from(asked, cells, same).where(leads_by(cells, by))
    for number, utterance in connection.execute(led.join(standing, standing.c.place == cells.c.place)):
        told[utterance].append(voices[number])
    found: dict[Voice, list[Entry]] = {voice: [] for voice in days}
    for one in accounts_of(connection, told, by):
        for voice in told[one.utterance] if one.day else ():
            found[voice].append(one)
    return found


def latest_before(connection: Connection, days: Mapping[Voice, date], most: int, by: date) -> dict[Voice, Brief]:
    """Return for each voice its latest utterances before its day, `most` of them."""
    asked = asked_voices(connection, days)
    latest = select(cells.c.day, cells.c.act).where(same_voice(cells, asked), cells.c.day < asked.c.day)
    latest = latest.where(leads(cells, by)).order_by(cells.c.day.desc()).limit(most).correlate(asked)
    # A row for each voice: some thousands of rows would take longer to come than to be found.
    told = connection.execute(select(asked.c.number, dialect.columns_of(connection, latest.subquery())))
    found = {number: Brief(*(each or () for each in json.loads(line))) for number, line in told}
    return {voice: found[at] for at, voice in enumerate(days)}


def last_without(
    connection: Connection,
    days: Mapping[Voice, date],
    acts: Collection[str],
    others: Collection[str],
    most: int,
    by: date,
) -> dict[Voice, tuple[date | None, date | None]]:
    """Return for each voice the last day before its day on which it spoke in `others`, and in none of `acts`.

    It is looked for among its latest utterances before that day in `others`, `most` of them: None where there is none. The
    second day is that of the first one of these, None where they are fewer.
    """
    asked, other = asked_voices(connection, days), cells.alias()
    latest = select(cells.c.day).where(same_voice(cells, asked), cells.c.day < asked.c.day, leads(cells, by))
    latest = latest.where(cells.c.act.in_(others)).order_by(cells.c.day.desc()).limit(most).correlate(asked)
    seen = latest.subquery()
    # By that day alone: SQLite would rather go through all days up to another one.
    taken = exists().where(
        same_voice(other, asked), other.c.day == seen.c.day, other.c.act.in_(acts), leads_by(other, by)
    )
    last = select(func.max(seen.c.day)).where(~taken.correlate(asked, seen)).correlate(asked).scalar_subquery()
    first = latest.offset(most - 1).limit(1).scalar_subquery()
    return {voice_of(row): (row[3], row[4]) for row in connection.execute(select(*voice_in(asked), last, first))}


def first_in(connection: Connection, days: Mapping[Voice, date], acts: Collection[str], by: date) -> dict[Voice, date]:
    """Return for each voice the first day after its day on which it spoke in one of these acts."""
    asked = asked_voices(connection, days)
    later = _days(asked, by).where(cells.c.day > asked.c.day, cells.c.act.in_(acts))
    first = later.order_by(cells.c.day).limit(1).scalar_subquery()
    return {voice_of(row): row[3] for row in connection.execute(select(*voice_in(asked), first)) if row[3]}


def accounts_of(connection: Connection, utterances: Collection[str], by: date) -> Iterator[Entry]:
    """Yield all accounts of utterances that are known by a day, those without a day too."""
    exact = Exact()
    given = dialect.table_of(connection, [(exact.stored(name),) for name in utterances], {"utterance": exact})
    known = or_(standing.c.day.is_(None), standing.c.day <= by), out_by(standing, by)
    wanted = standing_entries().join(given, given.c.utterance == standing.c.utterance).where(*known)
    yield from map(rows.entry_of, connection.execute(wanted).mappings())


def asked_voices(connection: Connection, days: Mapping[Voice, date]) -> CTE:
    """Return the voices and their days as a table to ask from, numbered from 0 in their order."""
    exact = Exact()
    given = [
        (at, exact.stored(one.issue), exact.stored(one.party), OWN if one.own else TOLD, day.toordinal())
        for at, (one, day) in enumerate(days.items())
    ]
    columns: dict[str, TypeEngine[Any]] = {
        "number": Integer(),
        "issue": exact,
        "party": exact,
        "voice": Integer(),
        "day": Day(),
    }
    return dialect.table_of(connection, given, columns)


def voice_in(asked: CTE) -> tuple[ColumnElement[str], ColumnElement[str], ColumnElement[int]]:
    """Return the columns of `asked_voices` that name a voice, as `voice_of` takes them."""
    return asked.c.issue, asked.c.party, asked.c.voice


def voice_of(row: Sequence[Any]) -> Voice:
    """Return the voice that a row begins with."""
    return Voice(row[0], row[1], row[2] == OWN)


def same_voice(held: FromClause, asked: CTE) -> ColumnElement[bool]:
    """Return the condition that a row is of a voice of `asked_voices`."""
    return and_(held.c.issue == asked.c.issue, held.c.party == asked.c.party, held.c.voice == asked.c.voice)


def _days(asked: CTE, by: date) -> Select[tuple[date]]:
    """Return the question for the days on which a voice spoke."""
    return select(cells.c.day).where(same_voice(cells, asked), leads(cells, by)).correlate(asked)


def leads(held: FromClause, by: date) -> ColumnElement[bool]:
    """Return the condition that a row leads its utterance, by what was said and published up to a day."""
    return and_(held.c.day <= by, leads_by(held, by))


def leads_by(held: FromClause, by: date) -> ColumnElement[bool]:
    """Return the same of a row whose day is known to be one up to that day."""
    return and_(held.c.known <= by.toordinal(), held.c.until > by.toordinal())
