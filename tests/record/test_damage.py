"""Of a file that is damaged is said how much of it is there, which pages and tables are broken, what can be read."""

from __future__ import annotations

import os
import shutil
import sqlite3
from pathlib import Path

import pytest

from aidememoire.record import RecordError, open_store
from aidememoire.record.damage import damage_of
from tests.record.conftest import Fresh
from tests.record.made import moment, passages

PAGE = 4096


@pytest.fixture
def record(fresh_file: Fresh, tmp_path: Path) -> Path:
    path = Path(shutil.move(fresh_file(), tmp_path / "dossier.db"))
    with open_store(path) as store:
        store.add_all(passages(), moment())
    return path


def told(path: Path) -> list[str]:
    return [f"{fault.where}: {fault.what}" for fault in damage_of(str(path))]


def verified(path: Path) -> None:
    with open_store(path, create=False) as store:
        store.verify()


def overwrite(path: Path, page: int) -> None:
    with path.open("r+b") as file:
        file.seek((page - 1) * PAGE)
        file.write(bytes(reversed(range(256))) * (PAGE // 256))


def page_of(path: Path, name: str) -> int:
    """Return the number of the first page of a table or index."""
    connection = sqlite3.connect(path)
    (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (name,)).fetchone()
    connection.close()
    return int(page)


def test_of_a_sound_file_nothing_is_said(record: Path) -> None:
    assert told(record) == []


def test_of_a_file_that_was_cut_off_is_said_how_much_is_left(record: Path) -> None:
    pages = record.stat().st_size // PAGE
    os.truncate(record, (pages - 10) * PAGE)
    before = record.read_bytes()
    found = told(record)
    assert found[0] == f"file: it is cut off: {pages - 10} of its {pages} pages of 4,096 bytes are left"
    assert any(line.startswith("database: ") for line in found)
    assert any(line.startswith("table ") and "of its rows can be read, and then no more" in line for line in found)
    assert record.read_bytes() == before, "it is looked at, and not changed"
    with pytest.raises(RecordError, match="the record is damaged; restore the last good copy; `verify` says") as raised:
        verified(record)
    assert raised.value.status == 500


def test_a_table_that_was_overwritten_is_named_and_no_other(record: Path) -> None:
    overwrite(record, page_of(record, "meanings"))
    named = {line.partition(":")[0] for line in told(record)} - {"database"}
    assert named == {"table meanings"}
    assert "table meanings: 0 of its rows can be read, and then no more: database disk image is malformed" in told(
        record
    )


def test_an_index_that_was_overwritten_leaves_the_rows_of_its_table(record: Path) -> None:
    overwrite(record, page_of(record, "statements_reading"))
    named = [line for line in told(record) if line.startswith("table ")]
    assert named
    assert all(line.startswith("table statements: all of its ") and "rows can be read, but: " in line for line in named)


def test_where_even_the_list_of_tables_is_gone_that_is_said(record: Path) -> None:
    with record.open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * (PAGE - 100))
    assert told(record)[-1].startswith("database: the list of its tables cannot be read: ")
