"""`verify` names what is wrong, and where, in records that somebody has tampered with."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import pytest

from aidememoire.record import corrections, open_store
from tests.record.conftest import Fresh
from tests.record.made import BY, keep_one_s_own_profile, moment, passages, read_by, undo


@pytest.fixture
def path(fresh_file: Fresh) -> str:
    path = fresh_file()
    first = passages()[0]
    with open_store(path) as store:
        for reading in (*passages()[:2], read_by("another", first)):
            store.add(reading, moment())
        event = corrections.edit(first.document.id, first.statements[0], BY, moment(1), act="warn")
        store.correct(event)
        undo(store, event, 2)
        keep_one_s_own_profile(store)
        assert store.verify() == []
    return path


LAST = "place = (SELECT max(place) FROM standing)"
CASES = {
    "a letter of a text": ("UPDATE documents SET text = 'X' || substr(text, 2) WHERE number = 1", "document", "hash"),
    "a hash": ("UPDATE documents SET sha256 = replace(sha256, '1', '2')", "document", "hash"),
    "words of a statement": (
        """UPDATE statements SET whole = replace(whole, 'said', 'sang')""",
        "statement",
        "do not stand",
    ),
    "an offset": ("UPDATE statements SET whole = replace(whole, '[[', '[[1')", "reading", "cannot be read"),
    "broken JSON": ("UPDATE statements SET whole = '{' WHERE number = 3", "reading 1", "cannot be read"),
    "a confidence": ("UPDATE statements SET sure_span = 7 WHERE number = 3", "reading 1", "columns of statements"),
    "a cell": (f"UPDATE cells SET party = 'Bo' WHERE {LAST}", "index of document", "the cells of statement"),
    "a tally": (
        "UPDATE tallies SET number = 9 WHERE name = (SELECT max(name) FROM tallies)",
        "tallies",
        "is counted 9 times",
    ),
    "an index of one less": (f"DELETE FROM standing WHERE {LAST}", "index of document", "is missing"),
    "who tells of it": (f"UPDATE standing SET told_by = 'Bo' WHERE {LAST}", "index of document", "is not as"),
    "an utterance": (
        f"UPDATE standing SET utterance = id || 'x' WHERE {LAST}",
        "index of utterances",
        "is not put to",
    ),
    "when it leads": (
        "UPDATE standing SET until = 3; UPDATE cells SET until = 3",
        "index of utterances",
        "in their order",
    ),
    "a missing statement": ("DELETE FROM statements WHERE number = 1", "reading 1", "digest"),
    "a missing reading": ("DELETE FROM readings WHERE number = 1", "database", "refers to a row of readings"),
    "a parent": (
        """UPDATE statements SET whole = replace(whole, '"parent":"', '"parent":"9')""",
        "statement",
        "is not in the reading",
    ),
    "who corrected": ("UPDATE corrections SET person = 'Bo'", "correction", "columns differ"),
    "what was corrected": (
        "UPDATE corrections SET whole = replace(whole, 'warn', 'deny')",
        "correction",
        "columns differ",
    ),
    "what a profile knew": (
        "UPDATE profiles SET known = replace(known, 'Corvo', 'Grebe')",
        "profile",
        "has the digest",
    ),
    "a profile": ("UPDATE profiles SET known = '['", "profile", "cannot be read"),
    "an undo's target": ("DELETE FROM corrections WHERE number = 1", "correction", "is not there"),
    "the version": ("UPDATE alembic_version SET version_num = '0000'", "record", "version is 0000"),
}


@pytest.mark.parametrize("case", CASES)
def test_what_was_tampered_with_is_named(path: str, case: str) -> None:
    change, where, what = CASES[case]
    with open_store(path) as store:
        tamper(path, change)
        faults = store.verify()
    assert any(fault.where.startswith(where) and what in fault.what for fault in faults), faults


def test_words_missing_from_the_index_are_named(path: str) -> None:
    with open_store(path) as store:
        tamper(path, "INSERT INTO words (words) VALUES ('delete-all')")
        assert any("not in the index" in fault.what for fault in store.verify())


def test_a_sound_record_stays_sound_when_it_is_looked_at(path: str) -> None:
    before = Path(path).read_bytes()
    with open_store(path) as store:
        assert store.verify() == []
    assert Path(path).read_bytes() == before


def tamper(path: str, change: str) -> None:
    """Change a record behind the back of its triggers."""
    connection = sqlite3.connect(path)
    triggers = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for (name,) in triggers:
        assert re.fullmatch(r"\w+", name)
        connection.execute(f"DROP TRIGGER {name}")
    connection.executescript(change)
    connection.commit()
    connection.close()
