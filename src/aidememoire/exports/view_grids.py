"""Views as grids of short cells, for a table that a person reads: words cut, each cell with its document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import singledispatch

from aidememoire.exports import wording
from aidememoire.exports.grid import BESIDE, Grid, empty, left_out, read_twice
from aidememoire.exports.view_changes import changes
from aidememoire.exports.view_comparison import comparison
from aidememoire.exports.view_lists import OF_SEQUENCES, met, present, tellers
from aidememoire.exports.view_positions import opened, positions
from aidememoire.exports.view_records import Records, View
from aidememoire.exports.view_words import (
    MARKS,
    does,
    issue,
    legend,
    mark,
    on,
    quoted,
    who,
)
from aidememoire.model import Account
from aidememoire.views import (
    Actor,
    Changes,
    Commitment,
    Comparison,
    Event,
    Gathering,
    Opened,
    Part,
    Positions,
    Saying,
    Timeline,
    Use,
)

# Words as `quoted` shows them: a sign like (i) in them is no mark of ours.
# What nothing closes is taken whole, and put back: it is gone through once.
_QUOTED = re.compile(r"[“‘].*?(?=(?: \(\?\))? \[[0-9a-f]{8}\])|([“‘].*)", re.DOTALL)


def explained(view: View) -> tuple[Grid, ...]:
    """Return the grids of a view, one below the other, and below the last what the marks in all of them stand for."""
    *above, last = grids(view)
    cells = [_QUOTED.sub(r"\1", cell) for grid in (*above, last) for row in grid.rows for cell in row]
    marks = tuple(words for own, words in MARKS.items() if any(own in cell for cell in cells))
    return *above, replace(last, notes=(*marks, *last.notes))


@singledispatch
def grids(view: View) -> tuple[Grid, ...]:
    """Return the grids of a view, one below the other; TypeError for what is none."""
    if isinstance(view, Sequence) and not isinstance(view, str):
        kinds = {type(one) for one in view}
        notes = _of_part(view) if isinstance(view, Part) else ()
        if not kinds:
            return (empty("Nothing found", notes),)
        if len(kinds) == 1 and (found := OF_SEQUENCES.get(kinds.pop())):
            title, heads, widths, row = found
            rows = tuple(row(one) for one in view)
            return (Grid(title, heads, rows, widths, (*notes, *legend(_accounts(view)))),)
    raise TypeError(f"no view: {type(view).__name__}")


grids.register(Positions, positions)
grids.register(Opened, opened)
grids.register(Comparison, comparison)
grids.register(Changes, changes)


@grids.register
def _nothing(view: Records) -> tuple[Grid, ...]:
    """Return what is said of the records of a view that has none."""
    if view.rows:
        raise TypeError("records are rows for a program, and no view")
    return (empty(f"{view.view.capitalize()}: nothing found"),)


@grids.register
def _timeline(view: Timeline) -> tuple[Grid, ...]:
    events = (*view.events, *view.undated)
    rows = tuple(_event(one) for one in events)
    accounts = [account for one in events for account in _accounts([one.happened])]
    notes = (*read_twice(view.doubled), *left_out(view.cut))
    if not rows:
        return (empty("Timeline: nothing found", notes),)
    heads = ("day", "who", "issue", "what")
    return (Grid("Timeline", heads, rows, (12, 24, 14, 0), (*notes, *legend(accounts))),)


def _of_part(view: Part[object]) -> tuple[str, ...]:
    unnamed = f"{wording.counted(view.unnamed, 'statement')} {BESIDE['unnamed']}"
    return (*left_out(view.cut), *((unnamed,) if view.unnamed else ()))


def _event(event: Event) -> tuple[str, ...]:
    happened = event.happened
    day = on(event) + mark(event)
    if isinstance(happened, Saying):
        return day, who(happened), issue(happened), f"{does(happened)} {quoted(happened, 130)}"
    return day, present(happened), "meeting", f"{met(happened)} {tellers(happened)}"


def _accounts(things: Iterable[object]) -> list[Account]:
    found: list[Account] = []
    for one in things:
        match one:
            case Gathering():
                found += [each.account for each in one.accounts]
            case Commitment() | Use():
                found += [each.account for each in one.sayings]
                found += one.sourced if isinstance(one, Commitment) else ()
            case Actor():
                found += [each.account for each in one.entries]
            case Saying():
                found.append(one.account)
    return found
