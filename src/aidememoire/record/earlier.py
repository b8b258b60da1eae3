"""What was said before, in brief: of each voice its latest utterances, no more of each than it takes to measure by them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, and_, select

from aidememoire.linking.wording import terms_in
from aidememoire.record.cells import Voice, asked_voices, leads, same_voice, voice_of
from aidememoire.record.tables import cells, documents, standing


@dataclass(frozen=True, slots=True)
class Brief:
    """An utterance by its leading account: where it stands among others, as `utterances.place` says, and its words.

    `id` is that of the account, `terms` are the hashes of its telling words.
    """

    day: date
    published: date
    document: str
    start: int
    id: str
    utterance: str
    terms: frozenset[int]


def earlier(
    connection: Connection, days: Mapping[Voice, date], until: date, most: int, by: date
) -> dict[Voice, list[Brief]]:
    """Return what each voice said before the day `until`, the first first, as it was known by a day.

    That is all since its day, and of what it said before that the latest utterances, `most` of them or some more.
    """
    found: dict[tuple[Any, ...], list[Brief]] = {}
    asked = asked_voices(connection, _beginnings(connection, days, most, by))
    same = and_(same_voice(cells, asked), cells.c.day >= asked.c.day, cells.c.day < until)
    own = standing.c
    wanted = (
        select(*asked.c, own.day, own.published, documents.c.id, own.start, own.id, own.utterance, own.terms)
        .select_from(asked)
        .join(cells, same)
        .join(standing, own.place == cells.c.place)
        .join(documents, documents.c.number == own.document)
        .where(leads(cells, by))
    )
    for *voice, _, day, published, document, start, own_id, utterance, terms in connection.execute(wanted):
        one = Brief(day, published or date.max, document, start, own_id, utterance, terms_in(terms))
        found.setdefault(tuple(voice), []).append(one)
    # Their order is that of their first fields, and compares quicker as tuples.
    said = {voice_of(voice): sorted(own, key=_place) for voice, own in found.items()}
    return {voice: said.get(voice, []) for voice in days}


def _place(one: Brief) -> tuple[date, date, str, int, str]:
    return one.day, one.published, one.document, one.start, one.id


def _beginnings(connection: Connection, days: Mapping[Voice, date], most: int, by: date) -> dict[Voice, date]:
    """Return for each voice the day of the last but so many of the utterances before its day, the first day without one."""
    asked = asked_voices(connection, days)
    before = select(cells.c.day).where(same_voice(cells, asked), cells.c.day < asked.c.day, leads(cells, by))
    first = before.correlate(asked).order_by(cells.c.day.desc()).offset(most - 1).limit(1).scalar_subquery()
    return {voice_of(row): row[-1] or date.min for row in connection.execute(select(*asked.c, first))}
