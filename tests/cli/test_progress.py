"""The bar of long commands, on a real terminal."""

from __future__ import annotations

import os
import pty
import subprocess
import sys

SCRIPT = """
import time
from aidememoire.cli.progress import with_progress
for one in with_progress(range(60), "reading"):
    time.sleep(0.02)
"""


def test_a_terminal_is_told_how_many_are_done_how_many_a_second_and_the_time_left() -> None:
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", SCRIPT], stderr=theirs, env={**os.environ, "TERM": "xterm"}
    ) as process:
        os.close(theirs)
        shown = _all_of(ours)
    assert process.returncode == 0
    for told in ("reading", "60/60", "/s", "0:00:0"):
        assert told in shown


def test_where_there_is_no_terminal_nothing_is_said() -> None:
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("", "")


def _all_of(terminal: int) -> str:
    found = b""
    try:
        while part := os.read(terminal, 4096):
            found += part
    except OSError:  # as Linux says that the other end is closed
        pass
    os.close(terminal)
    return found.decode()
