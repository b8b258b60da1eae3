"""What was said in documents that were published between two days, whenever it was said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sqlalchemy import ColumnElement, exists, select

from aidememoire.model.entries import Entry
from aidememoire.record import dialect, rows
from aidememoire.record.cells import accounts_of, leads
from aidememoire.record.finding import Led
from aidememoire.record.queries import standing_entries
from aidememoire.record.store import Store
from aidememoire.record.tables import accounts, cells, standing


def led_as_published(store: Store, wanted: Led) -> list[Entry]:
    """Return all accounts of the utterances that are wanted, where the days are those on which the first one came out.

    Of many the last published ones, `wanted.most`; of one day those that were said last.
    """
    own = standing.alias()
    leading = select(own.c.utterance).join_from(accounts, own, own.c.document == accounts.c.number)
    leading = leading.where(leads(own, wanted.by), *_between(wanted))
    if wanted.issue is not None or wanted.party is not None:
        leading = leading.where(exists().where(cells.c.place == own.c.place, *_about(wanted)))
    leading = leading.order_by(accounts.c.published.desc(), own.c.place.desc()).limit(wanted.most)
    with dialect.reading(store.engine) as connection:
        return list(accounts_of(connection, connection.execute(leading).scalars().all(), wanted.by))


def never_published(store: Store) -> list[Entry]:
    """Return the entries in documents that have no day of publication."""
    asked = standing_entries().where(accounts.c.published.is_(None)).order_by(standing.c.place)
    with dialect.reading(store.engine) as connection:
        return list(map(rows.entry_of, connection.execute(asked).mappings()))


def _between(wanted: Led) -> Iterator[ColumnElement[bool]]:
    # Two ends even where none are asked for: so SQLite goes by the index of these days, and stops where it has enough.
    yield accounts.c.published >= (wanted.since or date.min)
    yield accounts.c.published <= (wanted.until or date.max)


def _about(wanted: Led) -> Iterator[ColumnElement[bool]]:
    named = ((cells.c.issue, wanted.issue), (cells.c.party, wanted.party))
    return (column == name for column, name in named if name is not None)
