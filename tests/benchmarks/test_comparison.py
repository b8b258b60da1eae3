"""The accounts of the sample's three meetings are set side by side as the project asks."""

from __future__ import annotations

import pytest

from benchmarks.comparison import PAIR, aligned, as_read, meetings, of_labels, only_rows, tally
from benchmarks.measures import Tally

WANTED = 75.0  # F1, in per cent, where the statements are right
REACHED = 68.0  # with the statements as they are read: see docs/accuracy.md for how much weights change it


def test_all_three_meetings_are_labelled() -> None:
    assert len(meetings()) == 3
    assert sum(row.kind == PAIR for row in aligned()) >= 20
    assert all(len(row.sides) == (1 if row.kind == "alone" else 2) for row in aligned())


def test_statements_are_aligned_as_somebody_who_reads_the_accounts_aligns_them() -> None:
    assert sum((tally(meeting, of_labels(meeting)) for meeting in meetings()), Tally()).f1 >= WANTED
    assert sum((tally(meeting, as_read(meeting)) for meeting in meetings()), Tally()).f1 >= REACHED


@pytest.mark.parametrize(("file", "words", "shown"), only_rows())
def test_the_moscow_readouts_show_what_each_alone_has(file: str, words: str, shown: str) -> None:
    assert shown == "alone", f"{words!r} of {file}"
