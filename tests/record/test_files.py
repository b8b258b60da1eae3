"""A record that may not be written can be read all the same, and says in one line what cannot be done with it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from aidememoire.record import RecordError, Store, open_store
from aidememoire.record.words import parse_query
from tests.record.conftest import Fresh
from tests.record.made import moment, passages
from tests.record.unwritable import somebody_else, unwritable

OLD = Path(__file__).parent / "version-0005.db"


@pytest.fixture
def record(fresh_file: Fresh, tmp_path: Path) -> Path:
    path = Path(shutil.move(fresh_file(), tmp_path / "of a colleague.db"))
    with open_store(path) as store:
        store.add_all(passages()[:3], moment())
    return path


@pytest.fixture(params=[True, False], ids=["folder", "file alone"])
def kept(request: pytest.FixtureRequest, record: Path) -> Iterator[Path]:
    """Give a record that may not be written, in a folder that may not be or may."""
    with unwritable(record, folder=request.param) as path:
        yield path


def test_what_may_not_be_written_is_read_and_nothing_is_left_beside_it(kept: Path, record: Path) -> None:
    with open_store(record) as store:
        all_of_it = [one.statement for one in store.entries()]
    with somebody_else(), open_store(kept, create=False) as store:
        assert [one.statement for one in store.entries()] == all_of_it
        assert store.verify() == []
        assert store.stats().documents == 3
        word = next(word for word in all_of_it[0].content[0].text.split() if parse_query(word).terms)
        assert store.search(word)
    assert [one.name for one in kept.parent.iterdir()] == [kept.name]


def test_writing_it_is_refused_in_one_line(kept: Path) -> None:
    with somebody_else(), open_store(kept) as store:
        with pytest.raises(
            RecordError, match=r"colleague\.db: the record cannot be written; see to the rights"
        ) as raised:
            store.add(passages()[3], moment(1))
        assert "\n" not in str(raised.value)
        assert store.stats().documents == 3


def test_what_somebody_else_has_just_written_is_seen(record: Path) -> None:
    with open_store(record) as store:
        store.add(passages()[3], moment(1))
        assert Path(f"{record}-wal").stat().st_size, "what was written lies beside the file"
        with unwritable(record) as path, somebody_else(), open_store(path, create=False) as other:
            assert other.stats().documents == 4
            assert other.verify() == []


def test_what_was_left_beside_it_and_cannot_be_read_is_named(record: Path) -> None:
    with open_store(record) as store:
        store.add(passages()[3], moment(1))
        with unwritable(record) as path:
            path.parent.chmod(0o755)
            Path(f"{path}-shm").unlink()
            path.parent.chmod(0o555)
            with somebody_else(), pytest.raises(RecordError, match=r"last changes lie in .*db-wal.*copy both files"):
                open_store(path, create=False)


@contextmanager
def as_reader(path: Path) -> Iterator[Store]:
    """Give the record as opened by somebody who may not write it; the file's owner is its owner again afterwards."""
    with somebody_else():
        store = open_store(path, create=False)
    with store:
        yield store


def test_what_is_written_while_it_is_read_is_said_and_not_taken_for_one_state(record: Path) -> None:
    with unwritable(record) as path, as_reader(path) as store:
        read = store.entries()
        next(read)
        os.utime(path, (1, 1))
        with pytest.raises(RecordError, match="was written while it was read; ask once more") as raised:
            list(read)
        assert raised.value.status == 409
        assert list(store.entries())


def test_an_older_record_that_may_not_be_written_says_who_can_mend_that() -> None:
    why = "must bring the record up to date, and may not write it; have its owner"
    with unwritable(OLD) as path, somebody_else(), pytest.raises(RecordError, match=why):
        open_store(path, create=False)


def test_a_file_with_nothing_in_it_is_no_record_unless_one_is_to_be_made(tmp_path: Path) -> None:
    path = tmp_path / "emptied.db"
    path.touch()
    with pytest.raises(RecordError, match="there is no record in it, nor anything else; restore a copy"):
        open_store(path, create=False)
    assert path.stat().st_size == 0
    open_store(path).close()
    open_store(path, create=False).close()
