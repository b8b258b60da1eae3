"""The outline of a reading: its statements as a numbered tree, each under the one that holds it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from aidememoire.model import Statement


@dataclass(frozen=True, slots=True)
class Entry:
    """A statement with its number in the outline, `2.1`, and the statements that its content holds.

    `position` is where it stands among the statements of the reading, counted from 0.
    """

    number: str
    position: int
    statement: Statement
    children: tuple[Entry, ...]

    def walk(self) -> Iterator[Entry]:
        """Yield this entry and all below it, in the order of their numbers."""
        yield self
        for child in self.children:
            yield from child.walk()


_Below = dict[str | None, list[tuple[int, Statement]]]


def outline(statements: Sequence[Statement]) -> tuple[Entry, ...]:
    """Return the outline of the statements: siblings keep their order, and none is left out."""
    by_id = {statement.id: statement for statement in statements}
    below: _Below = defaultdict(list)
    for position, statement in enumerate(statements):
        below[statement.parent if _hangs(statement, by_id) else None].append((position, statement))
    return _entries(None, "", below)


def _entries(parent: str | None, prefix: str, below: _Below) -> tuple[Entry, ...]:
    # Taken out as it is used: of two statements with one id, the first has the children.
    siblings = below.pop(parent, [])
    return tuple(
        Entry(f"{prefix}{number}", position, statement, _entries(statement.id, f"{prefix}{number}.", below))
        for number, (position, statement) in enumerate(siblings, start=1)
    )


def _hangs(statement: Statement, by_id: dict[str, Statement]) -> bool:
    """Tell whether the parent stands in the reading, and is not in turn held by this statement."""
    seen = {statement.id}
    above = by_id.get(statement.parent or "")
    if above is None:
        return False
    while above and above.id not in seen:
        seen.add(above.id)
        above = by_id.get(above.parent or "")
    return above is None
