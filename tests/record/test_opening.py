"""Opening a record: new, old, newer, somebody else's, in use, on a full disk."""

from __future__ import annotations

import re
import shutil
import sqlite3
from collections.abc import Sequence
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import event

import aidememoire.record
from aidememoire.model import AideMemoireError, Reading
from aidememoire.record import RecordError, Store, open_store
from aidememoire.record.dialect import name_of, url_of
from aidememoire.record.tables import VERSION, metadata
from tests.record.conftest import Fresh
from tests.record.made import moment, passages

PACKAGE = Path(aidememoire.record.__file__).parent
OLD = sorted(
    Path(__file__).parent.glob("version-*.db")
)  # each made by `python -m tests.record.make_first`, and never again


@pytest.mark.parametrize("old", OLD, ids=lambda path: path.stem)
def test_a_record_of_an_earlier_version_opens_with_all_that_it_held(old: Path, tmp_path: Path) -> None:
    with open_store(shutil.copy(old, tmp_path / "old.db")) as store:
        assert store.verify() == []
        assert store.stats().version == VERSION
        assert [store.reading(one.document.id) for one in passages()[:2]] == list(passages()[:2])
        assert [entry.corrected for entry in store.entries() if entry.corrected] == [("act",)]


@pytest.mark.parametrize("old", OLD[1:], ids=lambda path: path.stem)  # the first version had none
def test_the_vectors_of_a_record_of_an_earlier_version_are_kept(old: Path, tmp_path: Path) -> None:
    path, vector = shutil.copy(old, tmp_path / "old.db"), bytes(range(128)) * 3
    with sqlite3.connect(path) as connection:
        (number, id_) = connection.execute("SELECT number, id FROM statements ORDER BY number LIMIT 1").fetchone()
        connection.execute("INSERT INTO meanings VALUES (?, ?)", (number, vector))
    connection.close()
    with open_store(path) as store:
        assert store.meanings([id_]) == {id_: vector}


@pytest.mark.filterwarnings("ignore:Skipped unsupported reflection of expression-based index")
def test_the_migrations_make_the_tables_that_the_program_uses(fresh: Fresh) -> None:
    def ours(item: object, name: str | None, kind: str, reflected: bool, other: object) -> bool:
        return not str(name).startswith("words") and name not in ("statements_doubt", "cells_place")

    with open_store(fresh()) as store, store.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": ours})
        assert compare_metadata(context, metadata) == []


def test_the_newest_migration_is_the_version_of_the_program() -> None:
    assert ScriptDirectory(str(PACKAGE / "migrations")).get_current_head() == VERSION


def test_a_record_that_is_not_there_is_made_only_where_asked(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match=r"none\.db: there is no record of that name; .*add"):
        open_store(tmp_path / "none.db", create=False)
    assert list(tmp_path.iterdir()) == []
    open_store(tmp_path / "none.db").close()
    open_store(tmp_path / "none.db", create=False).close()


def test_a_file_that_is_no_record_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    other = tmp_path / "notes.db"
    other.write_text("These are notes, and no database at all. " * 40, encoding="utf-8")
    before = other.read_bytes()
    with pytest.raises(RecordError, match=r"notes\.db: .*no record.*; name another file") as raised:
        open_store(other)
    assert other.read_bytes() == before
    assert raised.value.status == 422


def test_a_database_of_somebody_else_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE documents (number INTEGER)")
    connection.close()
    before = other.read_bytes()
    with pytest.raises(RecordError, match="something else than a record"):
        open_store(other)
    assert other.read_bytes() == before


def test_a_record_of_a_newer_version_is_refused(fresh_file: Fresh) -> None:
    path = fresh_file()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(RecordError, match=f"version 9999, .* up to {VERSION}; install a newer"):
        open_store(path)


def test_a_record_in_use_says_so(fresh_file: Fresh, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("aidememoire.record.dialect.connections._PATIENCE", 0.1)
    path = fresh_file()
    with open_store(path) as store:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(RecordError, match=r"\.db: the record is in use by another process; try again") as raised:
            store.add(passages()[0], moment())
        assert list(store.entries()) == [], "who reads does not wait for who writes"
        other.close()
        assert raised.value.status == 409
        assert store.add(passages()[0], moment()).new_document


def test_a_full_disk_leaves_the_record_as_it_was(fresh_file: Fresh) -> None:
    with open_store(fresh_file()) as store:
        store.add(passages()[0], moment())
        store.engine.dispose()
        event.listen(store.engine, "connect", lambda connection, _: connection.execute("PRAGMA max_page_count = 1"))
        with pytest.raises(
            RecordError, match="the disk is full; nothing of this step was recorded; make room"
        ) as raised:
            add_all(store, passages()[1:])
        assert raised.value.status == 507
        assert store.verify() == []
        assert store.stats().documents < len(passages())


def add_all(store: Store, readings: Sequence[Reading]) -> None:
    for reading in readings:
        store.add(reading, moment())


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="its folder exists"):
        open_store(tmp_path / "none" / "dossier.db")


def test_a_server_that_does_not_answer_is_named_without_the_password() -> None:
    with pytest.raises(RecordError, match=r"\Apostgresql://ada:.*cannot be reached") as raised:
        open_store("postgresql://ada:secret@127.0.0.1:1/dossier")
    assert "secret" not in str(raised.value)
    assert raised.value.status == 500


def test_other_databases_are_refused() -> None:
    with pytest.raises(RecordError, match="SQLite or PostgreSQL"):
        open_store("mysql://127.0.0.1/dossier")


def test_a_record_error_is_one_of_the_program_s() -> None:
    assert issubclass(RecordError, AideMemoireError)
    assert name_of(url_of("a b.db")) == "a b.db"


def test_no_module_changes_or_takes_out_a_row_but_of_the_index() -> None:
    change = re.compile(
        r"\b(?:UPDATE|DELETE|REPLACE|TRUNCATE|ON CONFLICT)\b|sqlalchemy.*import.*\b(?:update|delete)\b"
        r"|\.delete\(|(?<![.\w])(?:update|delete)\((?!standing\)|cells\))"
    )
    trigger = re.compile(r'for change in \("UPDATE", "DELETE"\)|BEFORE UPDATE OR DELETE OR TRUNCATE ON')
    index = {
        "facts.py": [
            "from sqlalchemy import Connection, RowMapping, Select, delete, insert, select",
            "    connection.execute(delete(accounts).where(accounts.c.number == number))",
        ],
        "standing.py": ["from sqlalchemy import Connection, delete, insert, select"],
        "grouping.py": [
            "from sqlalchemy import BigInteger, Connection, Select, and_, bindparam, update",
        ],
        "tallying.py": [
            "from sqlalchemy import BigInteger, ColumnElement, Connection, Select, bindparam, delete, distinct, func, select, text",
            '    " ON CONFLICT (kind, name, side) DO UPDATE SET number = tallies.number + excluded.number"',
            "        connection.execute(delete(tallies).where(tallies.c.number == 0))",
        ],
    }
    for module in sorted(PACKAGE.rglob("*.py")):
        lines = module.read_text(encoding="utf-8").splitlines()
        found = [line for line in lines if change.search(line) and not trigger.search(line)]
        assert found == index.get(module.name, []), module.name
