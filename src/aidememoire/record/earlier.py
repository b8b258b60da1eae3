"""What was said before, in brief: of each voice its latest utterances, no more of each than it takes to measure by them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import BigInteger, Connection, Integer, Text, and_, func, select, type_coerce

from aidememoire.linking.tellings.matters import Terms, unpacked
from aidememoire.record import dialect
from aidememoire.record.cells import Voice, asked_voices, leads, leads_by, same_voice, voice_in, voice_of
from aidememoire.record.tables import accounts, cells, standing
from aidememoire.record.types import shifted

_Brief = tuple[int, int, str, int, str, str, Terms]  # in the order of `utterances.place`, then utterance and terms


@dataclass(frozen=True, slots=True)
class Before:
    """Utterances of one voice by their leading accounts, the first first: their days, ids, and words.

    Days are numbers of the calendar, words those of `matters.terms_of`. They lie side by side: objects of
    thousands of utterances would keep Python's collector busy for as long again.
    """

    days: tuple[int, ...]
    utterances: tuple[str, ...]
    terms: tuple[Terms, ...]


def earlier(
    connection: Connection, days: Mapping[Voice, date], until: date, most: int, by: date
) -> dict[Voice, Before]:
    """Return what each voice said before the day `until`, as it was known by a day.

    That is all since its day, and of what it said before that the latest utterances, `most` of them or some more.
    """
    asked = asked_voices(connection, _beginnings(connection, days, most, by))
    # One end alone: with two of them SQLite would go through all that the party said, on any issue.
    end = min(until, shifted(by, 1))
    same = and_(same_voice(cells, asked), cells.c.day >= asked.c.day, cells.c.day < end)
    wanted = select(asked.c.number, cells.c.place).join_from(asked, cells, same).where(leads_by(cells, by))
    places: list[list[int]] = [[] for _ in days]
    for number, place in connection.execute(wanted).all():
        places[number].append(place)
    briefs = _briefs(connection, {place for own in places for place in own})
    return {voice: _before(sorted(map(briefs.__getitem__, own))) for voice, own in zip(days, places, strict=True)}


def _before(said: Collection[_Brief]) -> Before:
    return Before(tuple(one[0] for one in said), tuple(one[-2] for one in said), tuple(one[-1] for one in said))


def _briefs(connection: Connection, places: Collection[int]) -> dict[int, _Brief]:
    """Return what stands at places; a statement is of several cells, and is brought in once."""
    # In their order, which is that of the rows.
    given = dialect.table_of(connection, [(place,) for place in sorted(places)], {"place": BigInteger()})
    own = standing.c
    published = func.coalesce(type_coerce(own.published, Integer), date.max.toordinal())
    # Ids are hexadecimal digits: as plain text they come without a look at each for what was escaped.
    document, statement, utterance = (type_coerce(each, Text) for each in (accounts.c.id, own.id, own.utterance))
    order = type_coerce(own.day, Integer), published, document, own.start, statement
    wanted = select(own.place, *order, utterance, own.terms)
    wanted = wanted.join_from(given, standing, own.place == given.c.place)
    # Not `documents`, whose rows hold their texts: each would be a page of its own to look up.
    rows = connection.execute(wanted.join(accounts, accounts.c.number == own.document)).all()
    return {place: (*brief, unpacked(kept)) for place, *brief, kept in rows}


def _beginnings(connection: Connection, days: Mapping[Voice, date], most: int, by: date) -> dict[Voice, date]:
    """Return for each voice the day of the last but so many of the utterances before its day, the first day without one."""
    asked = asked_voices(connection, days)
    before = select(cells.c.day).where(same_voice(cells, asked), cells.c.day < asked.c.day, leads(cells, by))
    first = before.correlate(asked).order_by(cells.c.day.desc()).offset(most - 1).limit(1).scalar_subquery()
    return {voice_of(row): row[3] or date.min for row in connection.execute(select(*voice_in(asked), first))}
