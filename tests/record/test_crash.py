"""A process that is killed while it adds leaves a record that opens, verifies and goes on."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from aidememoire.model import Reading
from aidememoire.record import open_store
from tests.record.conftest import Fresh
from tests.record.made import moment, read_by

ROOT = Path(__file__).parents[2]
# Adds the passages over and over, each time as another reader, and says how many it has added.
ADDER = """
import sys
from itertools import count
from aidememoire.record import open_store
from tests.record.made import moment, passages, read_by
with open_store(sys.argv[1]) as store:
    for turn in count():
        for reading in passages():
            store.add(read_by(f"reader {turn}", reading), moment(turn))
            print(turn, flush=True)
"""


def adding_until_killed(where: str, turns: int) -> int:
    """Start a process that adds, kill it in the middle of the turn after so many readings; return how many it told of."""
    process = subprocess.Popen([sys.executable, "-c", ADDER, where], stdout=subprocess.PIPE, cwd=ROOT)
    assert process.stdout is not None
    told = sum(1 for _ in zip(range(turns), process.stdout, strict=False))
    os.kill(process.pid, signal.SIGKILL)
    told += len(process.stdout.readlines())
    process.stdout.close()
    assert process.wait() == -signal.SIGKILL
    return told


@pytest.mark.parametrize("turns", [1, 6, 11])
def test_a_killed_process_leaves_whole_readings_only(fresh: Fresh, turns: int) -> None:
    where = fresh()
    told = adding_until_killed(where, turns)
    with open_store(where) as store:
        assert store.verify() == []
        assert told <= store.stats().readings <= told + 1, "what was told is there, and at most one that was not"
        again = [store.add(read_by("after", held), moment(99)) for held in newest(where)]
        assert all(added.new_reading for added in again)
        assert store.verify() == []


def newest(where: str) -> list[Reading]:
    with open_store(where) as store:
        return [reading for held in store.documents() if (reading := store.reading(held.document.id))]


def test_a_process_killed_while_it_makes_the_record_leaves_one_that_opens(tmp_path: Path) -> None:
    where = tmp_path / "new.db"
    script = f"from aidememoire.record import open_store; print('go', flush=True); open_store({str(where)!r})"
    process = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, cwd=ROOT)
    assert process.stdout is not None
    process.stdout.readline()
    while not where.exists() and process.poll() is None:
        pass
    process.kill()
    process.wait()
    process.stdout.close()
    with open_store(where) as store:
        assert store.verify() == []


def test_two_processes_add_side_by_side(fresh: Fresh) -> None:
    where = fresh()
    command = [sys.executable, "-c", ADDER, where]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) for _ in range(2)]
    for process in both:
        assert process.stdout is not None
        assert len([process.stdout.readline() for _ in range(12)]) == 12
    for process in both:
        process.kill()
        process.communicate()
    with open_store(where) as store:
        assert store.verify() == []
        assert store.stats().readings >= 12
