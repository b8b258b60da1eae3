"""Proves the index of what holds today against what it is made from: every statement, cell, word and utterance."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from sqlalchemy import Connection, select

from aidememoire.linking.tellings.utterances import order
from aidememoire.record import dialect, rows, tying
from aidememoire.record.grouping import Told, lasting, misplaced
from aidememoire.record.past import corrected_document
from aidememoire.record.queries import standing_entries
from aidememoire.record.standing import Standing, cell_rows, standing_of, standing_row
from aidememoire.record.tables import cells, documents, standing
from aidememoire.record.values import Fault

_UNREADABLE = (ValueError, TypeError, KeyError, IndexError, AttributeError)


def index_faults(connection: Connection) -> Iterator[Fault]:
    """Yield everything in which the index is not what it should be."""
    words = dialect.indexed(connection)
    for number, name in connection.execute(select(documents.c.number, documents.c.id)).all():
        yield from _of_document(connection, number, f"index of document {name}", words)


def utterance_faults(connection: Connection) -> Iterator[Fault]:
    """Yield what tells another utterance than it should, and utterances whose accounts are not in their order.

    All entries must be such that they can be read.
    """
    ties = tying.ties_now(connection)
    for number in connection.execute(select(documents.c.number)).scalars().all():
        names = connection.execute(select(standing.c.id).where(standing.c.document == number)).scalars().all()
        for name, wanted in misplaced(connection, names, ties):
            yield Fault("index of utterances", f"statement {name} is not put to {wanted}, which it tells")
    own = standing.c
    asked = standing_entries().add_columns(own.known, own.until).order_by(own.utterance)
    told = ((rows.entry_of(row), row["known"], row["until"]) for row in connection.execute(asked).mappings())
    for name, group in groupby(told, key=lambda one: one[0].utterance):
        accounts = list(group)
        ends = dict(lasting((order(one), one.statement.id, known) for one, known, _ in accounts))
        if any(until != ends[one.statement.id] for one, _, until in accounts):
            yield Fault("index of utterances", f"the accounts of {name} do not lead it in their order")


def _of_document(connection: Connection, number: int, where: str, words: set[int]) -> Iterator[Fault]:
    """Yield where the index of one document is not what its readings and corrections make of it."""
    held = select(standing).where(standing.c.document == number)
    found = {row["id"]: dict(row) for row in connection.execute(held).mappings()}
    try:
        wanted = {one.entry.statement.id: one for one in _wanted(connection, number)}
    except _UNREADABLE:  # the reading itself is broken, which its own check tells
        return
    for name in sorted(found.keys() ^ wanted.keys()):
        yield Fault(where, f"statement {name} {'does not hold today' if name in found else 'is missing'}")
    for name in sorted(found.keys() & wanted.keys()):
        yield from _of_statement(connection, number, wanted[name], found[name], where)
    if missing := len({one.place for one in wanted.values()} - words):
        yield Fault(where, f"{missing} of its statements are not in the index of words")


def _wanted(connection: Connection, number: int) -> Iterator[Standing]:
    own = corrected_document(connection, number)
    yield from standing_of(own) if own else ()


def _of_statement(
    connection: Connection, document: int, wanted: Standing, found: rows.Row, where: str
) -> Iterator[Fault]:
    told = Told(found["utterance"], found["until"])
    if found != standing_row(document, wanted, told):
        yield Fault(where, f"statement {found['id']} is not as it should be")
    own = connection.execute(select(cells).where(cells.c.place == found["place"])).mappings()
    if _sorted(map(dict, own)) != _sorted(cell_rows(wanted, told)):
        yield Fault(where, f"the cells of statement {found['id']} are not as they should be")


def _sorted(given: Iterator[rows.Row]) -> list[rows.Row]:
    return sorted(given, key=lambda row: (row["issue"], row["party"]))
