"""Proves the index of what holds today against what it is made from: every statement, cell, word and utterance."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import Any

from sqlalchemy import Connection, Select, select

from aidememoire.linking.utterances import near, utterances
from aidememoire.model.entries import Entry
from aidememoire.record import dialect, rows
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
    yield from _utterances(connection)


def _of_document(connection: Connection, number: int, where: str, words: set[int]) -> Iterator[Fault]:
    held = select(standing).where(standing.c.document == number)
    found = {row["id"]: dict(row) for row in connection.execute(held).mappings()}
    try:
        wanted = {one.entry.statement.id: one for one in standing_of(connection, number)}
    except _UNREADABLE:  # the reading itself is broken, which its own check tells
        return
    for name in sorted(found.keys() ^ wanted.keys()):
        yield Fault(where, f"statement {name} {'does not hold today' if name in found else 'is missing'}")
    for name in sorted(found.keys() & wanted.keys()):
        yield from _of_statement(connection, number, wanted[name], found[name], where)
    if missing := len({one.place for one in wanted.values()} - words):
        yield Fault(where, f"{missing} of its statements are not in the index of words")


def _of_statement(
    connection: Connection, document: int, wanted: Standing, found: rows.Row, where: str
) -> Iterator[Fault]:
    told = found["utterance"], found["rank"]
    if found != standing_row(document, wanted, *told):
        yield Fault(where, f"statement {found['id']} is not as it should be")
    own = connection.execute(select(cells).where(cells.c.place == found["place"])).mappings()
    if _sorted(map(dict, own)) != _sorted(cell_rows(wanted, *told)):
        yield Fault(where, f"the cells of statement {found['id']} are not as they should be")


def _sorted(given: Iterator[rows.Row]) -> list[rows.Row]:
    return sorted(given, key=lambda row: (row["issue"], row["party"]))


def _utterances(connection: Connection) -> Iterator[Fault]:
    """Yield utterances that are not whole: those told by what is not alike, and alike statements not told together."""
    asked = standing_entries().add_columns(standing.c.key)
    by_utterance = asked.order_by(standing.c.utterance, standing.c.rank)
    for name, group in groupby(_entries(connection, by_utterance), key=lambda one: one[1].utterance):
        told = [one for _, one in group]
        if list(utterances(told)) != [tuple(told)] or told[0].statement.id != name:
            yield Fault("index of utterances", f"{name} is not told by what is said to tell it")
    by_key = asked.where(standing.c.key.is_not(None)).order_by(standing.c.key, standing.c.day)
    for (key, one), (other_key, other) in pairwise(_entries(connection, by_key)):
        if key == other_key and near(one, other) and one.utterance != other.utterance:
            yield Fault("index of utterances", f"{one.statement.id} and {other.statement.id} tell one utterance")


def _entries(connection: Connection, asked: Select[Any]) -> Iterator[tuple[int, Entry]]:
    """Yield the keys and entries of rows; what cannot be read is told of by the check of its reading."""
    for row in connection.execute(asked).mappings():
        try:
            yield row["key"], rows.entry_of(row)
        except _UNREADABLE:
            continue
