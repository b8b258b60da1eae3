"""Tables as text: each row a paragraph, ` | ` between its cells.

Where the columns are those of parties, a cell goes on from the head of its column, as its reader's eye does: of the columns
*Point*, *Corvo*, *Sarvania* a row becomes *Inspections | Corvo accepts them | Sarvania: No objection*.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

BETWEEN = " | "
Row = Sequence[str]
"""The cells of a row, as their words."""

_FEWEST = 3  # columns: of two, the first heads the second
_LONGEST_NAME, _LONGEST_HEAD = 5, 60  # words; letters, as every row repeats it
# What the rows are about, where each is about a matter.
_MATTER = re.compile(
    r"(?i)(?:(?:the |key |main |open |disputed )?(?:points?|issues?|topics?|subjects?|matters?|questions?|items?|themes?|areas?|articles?"
    r"|clauses?|demands?|proposals?|provisions?|chapters?|sections?|files?|baskets?|agenda(?: items?)?)(?: (?:at issue|in dispute|of dispute))?"
    r"|no\.?|nr\.?|#)?"
)
# In the head of a column that is no party's.
_NO_PARTY = re.compile(
    r"(?i)\b(?:positions?|stands?|stances?|views?|days?|dates?|times?|years?|deadlines?|status|state of play|notes?|sources?|comments?|remarks"
    r"|outcomes?|results?|responses?|repl(?:y|ies)|answers?|reasons?|details?|descriptions?|explanations?|texts?|words|agreed|open|disputed"
    r"|pending|progress|steps?|next|before|after|old|new|former|current|proposals?|demands?|issues?|points?|responsible|places?|venues?|hosts?"
    r"|part(?:y|ies)|sides?|countr(?:y|ies)|who|what|when|where|why|numbers?|total|share|assessment|change|background|agreements?|differences?"
    r"|areas?|topics?|level|type|kind|measures?|actions?)$"
)


def headed(rows: Sequence[Row]) -> list[Row]:
    """Return the rows of a table, each cell with the head of its column where that names a party. The first row may be the head.

    Empty cells keep their column and stay empty; a row that has not as many cells as the first stays as it is.
    """
    if not rows or not _names_parties(rows[0]):
        return list(rows)
    heads = rows[0]
    return [heads, *(_with_heads(row, heads) if len(row) == len(heads) else row for row in rows[1:])]


def rows_as_text(rows: Sequence[Row]) -> Iterator[str]:
    """Yield the paragraph of each row."""
    yield from filter(None, (BETWEEN.join(filter(None, row)) for row in headed(rows)))


def tables_note(tables: Iterable[Sequence[Row]]) -> Iterator[str]:
    """Yield what is to be said where cells are read without the heads of their columns."""
    first = [rows[0] for rows in tables if _is_read_by_rows(rows)]
    if first:
        which = "a table was" if len(first) == 1 else f"{len(first)} tables were"
        yield f"{which} read row by row, the cells without the heads of their columns: {BETWEEN.join(first[0])}"


def _is_read_by_rows(rows: Sequence[Row]) -> bool:
    """Tell whether a table has more columns than one and its head, and some cells go without the heads of theirs."""
    wide = len(rows) > 1 and len(rows[0]) >= _FEWEST
    return wide and not (_names_parties(rows[0]) and all(len(row) == len(rows[0]) for row in rows))


def _with_heads(row: Row, heads: Row) -> Row:
    return (row[0], *map(_behind, heads[1:], row[1:]))


def _names_parties(heads: Row) -> bool:
    """Tell whether a row heads columns of parties: matters first, then names, each another."""
    first, *names = (one.strip(" *:") for one in heads)
    return (
        len(heads) >= _FEWEST
        and _MATTER.fullmatch(first) is not None
        and len({*names}) == len(names)
        and all(map(_may_be_a_party, names))
    )


def _may_be_a_party(name: str) -> bool:
    return (
        len(name) <= _LONGEST_HEAD
        and 0 < len(name.split()) <= _LONGEST_NAME
        and name[0].isupper()
        and name[-1] not in ".?!"
        and not _NO_PARTY.search(name)
    )


def _behind(head: str, cell: str) -> str:
    """Return a cell behind the head of its column: what begins with a small letter goes on from it."""
    if not cell or cell.startswith(head):
        return cell
    return f"{head}{' ' if cell[0].islower() else ': '}{cell}"
