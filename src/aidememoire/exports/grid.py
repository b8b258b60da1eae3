"""A table for a person to read, and the notes below it on what a view leaves out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from aidememoire.exports import wording

WHOLE = -1  # of a column that is as wide as its longest cell: an id that is cut cannot be copied
# Statements that stand beside a view, and why.
BESIDE = {
    "undated": "without any day",
    "unnamed": "by no party that is named",
    "later": "of a later day",
    "doubled": "that another one of the same party holds",
}


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its title, the heads of its columns, rows of as many cells; `notes` stand below it.

    A cell may have several lines. `widths` says how the columns share the width: a number is a fixed one, 0 a share,
    WHOLE as wide as its longest cell.
    """

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    notes: tuple[str, ...] = ()


def empty(title: str, notes: tuple[str, ...] = ()) -> Grid:
    """Return a grid without rows: what is said where a view has nothing to show."""
    return Grid(title, (), (), (), notes)


def read_twice(number: int) -> tuple[str, ...]:
    """Return a line on so many statements that stand in another one; none on none."""
    return (f"{wording.counted(number, 'statement')} {BESIDE['doubled']}",) if number else ()


def left_out(cut: date | None) -> tuple[str, ...]:
    """Return a line on what was before a day and is left out; none where nothing is."""
    return (f"What was before {wording.day(cut)} is left out: ask for other days, or for more",) if cut else ()
