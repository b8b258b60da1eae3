"""An id may be cut to its beginning: the index finds it, on both databases, and nothing else is brought in for that."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from hashlib import sha256

import pytest
from sqlalchemy import text

from aidememoire.dossier import Dossier
from aidememoire.dossier.naming import ENOUGH, SHORTEST, UnknownNameError
from aidememoire.dossier.showing import shown
from aidememoire.model import Reading
from aidememoire.record import Store, dialect, open_store
from benchmarks.plans import captured
from tests.record.conftest import Fresh
from tests.record.made import moment, passages


@pytest.fixture
def store(fresh: Fresh) -> Iterator[Store]:
    with closing(open_store(fresh())) as store:
        store.add_all(map(_with_ids, passages()), moment())
        yield store


def _with_ids(reading: Reading) -> Reading:
    """Return the reading with ids such as the reader gives."""
    ids = {one.id: sha256(one.id.encode()).hexdigest()[:16] for one in reading.statements}
    told = (replace(one, id=ids[one.id], parent=ids.get(one.parent or "")) for one in reading.statements)
    return replace(reading, statements=tuple(told))


def test_the_first_ids_that_begin_so_are_found_in_their_order(store: Store) -> None:
    documents = sorted(held.document.id for held in store.documents())
    statements = sorted(one.statement.id for one in store.entries())
    assert store.document_ids("", ENOUGH) == documents[:ENOUGH]
    assert store.statement_ids("", 3) == statements[:3]
    for own in (*documents, *statements):
        for length in (1, SHORTEST, len(own)):
            beginning = own[:length]
            found = [*store.document_ids(beginning, 99), *store.statement_ids(beginning, 99)]
            assert found == [one for one in (*documents, *statements) if one.startswith(beginning)]


@pytest.mark.parametrize("beginning", ["xyz", "A", "%", "_", "\0", "\\", "\ud800", "é", "0" * 99])
def test_what_no_id_can_begin_with_begins_none(store: Store, beginning: str) -> None:
    assert store.document_ids(beginning, 9) == store.statement_ids(beginning, 9) == []


def test_beginnings_are_looked_up_in_an_index(store: Store) -> None:
    with captured(store.engine) as sent:
        store.document_ids("0a", 9)
        store.statement_ids("0a", 9)
    with dialect.reading(store.engine) as connection:
        if connection.dialect.name == dialect.POSTGRESQL:  # goes through so few rows rather than look them up
            connection.execute(text("SET LOCAL enable_seqscan = off"))
            plans = [
                "\n".join(row[0] for row in connection.exec_driver_sql(f"EXPLAIN {one}", own))
                for one, own in sent.items()
            ]
            assert all(re.search(r"Index Cond: \(+id\b", one) for one in plans), plans
        else:
            plans = [
                "\n".join(row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {one}", own))
                for one, own in sent.items()
            ]
            assert all("(id>? AND id<?)" in one for one in plans), plans
    assert len(plans) == 2


@pytest.mark.parametrize("unknown", ["xyzw", "0000000", "2023-99-nowhere"])
def test_an_unknown_id_brings_no_statements_in(store: Store, unknown: str) -> None:
    dossier = Dossier(store)
    for ask in (
        lambda: shown(dossier, unknown),
        lambda: dossier.register.entry(unknown),
        lambda: dossier.register.history(unknown),
    ):
        with captured(store.engine) as sent, pytest.raises(UnknownNameError):
            ask()
        entries = [one for one in sent if one.startswith("SELECT standing.place, ")]
        assert all("WHERE standing.id = " in one for one in entries)


def test_the_beginning_of_an_id_shows_what_the_whole_one_does(store: Store) -> None:
    dossier = Dossier(store)
    for own in (next(store.entries()).statement.id, next(store.documents()).document.id):
        assert shown(dossier, own[:8]) == shown(dossier, own)
        assert dossier.register.history(own[:8]) == dossier.register.history(own)
