"""Where the parties stand, as grids: a cell for each issue and party, and the history of one cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from aidememoire.exports import wording
from aidememoire.exports.grid import BESIDE, Grid, empty
from aidememoire.exports.view_words import does, doing, doubt, legend, more, quoted, short, teller, trail, when, who
from aidememoire.views import Cell, Opened, Positions, Saying
from aidememoire.views.stances import ACTS_OF

SILENT = "– silent –"
_NAMED = 24  # parties without a column, named up to so many
_MOST_COLUMNS = 4  # of words beside the first column: more cannot be read in 100 columns


def positions(view: Positions) -> tuple[Grid, ...]:
    """Return a grid for each few parties, one below the other, and what stands beside them below the last."""
    title = f"Positions as of {wording.day(view.as_of)}"
    blocks = [view.parties[at : at + _MOST_COLUMNS] for at in range(0, len(view.parties), _MOST_COLUMNS)]
    shown = [
        Grid(
            title=title,
            heads=("issue", *parties),
            rows=tuple(
                (issue, *(_position(view.cell(issue, party), len(parties)) for party in parties))
                for issue in view.issues
            ),
            widths=(14, *(0 for _ in parties)),
        )
        for parties in blocks
    ]
    sayings = [one for cell in view.cells for one in (cell.standing, cell.hearsay) if one]
    notes = (*_below(view), *legend(one.account for one in sayings))
    if not shown:
        return (empty(title, ("Nobody is known to have spoken.", *notes)),)
    *above, last = shown
    return *above, replace(last, notes=notes)


def opened(view: Opened) -> tuple[Grid, ...]:
    """Return the one grid of a cell: what stands, then what was said before it."""
    cell = view.cell
    title = f"{cell.party} on {cell.issue}{f', up to {wording.day(view.as_of)}' if view.as_of else ''}"
    if not view.history:
        return (empty(title, ("Silent: nothing was found that it said.",)),)
    rows = [(when(one), who(one), trail(one), _what(one)) for one in view.history]
    if standing := cell.standing:
        told = f"\n{_hearsay(cell, cell.hearsay, 150)}" if cell.hearsay else ""
        what = f"{does(standing)}\n{quoted(standing, 150)}\n{', '.join(_facts(cell, standing))}{told}"
        rows.insert(0, ("stands", who(standing), trail(standing), what))
    notes = ("Earlier statements are left out: ask for more",) if view.cut else ()
    heads = ("day", "who", "via", "what")
    return (Grid(title, heads, tuple(rows), (12, 22, 22, 0), (*notes, *legend(one.account for one in view.history))),)


def _what(one: Saying) -> str:
    unsure = ("issue (?)",) if doubt(one, "issue") else ()
    return "\n".join((does(one), quoted(one, 150), *unsure))


def _position(cell: Cell, columns: int) -> str:
    standing = cell.standing
    if standing is None:
        return SILENT
    length = {1: 160, 2: 130}.get(columns, 110)
    lines = [doing(standing, cell.party), quoted(standing, length), ", ".join(_facts(cell, standing))]
    if standing.told_of(cell.party):
        lines.insert(1, f"as told by {teller(standing, cell.party)}")
    if cell.hearsay is not None:
        lines.append(_hearsay(cell, cell.hearsay, length))
    return "\n".join(lines)


def _facts(cell: Cell, standing: Saying) -> Iterator[str]:
    yield when(standing) + (f" (mainly {standing.issues[0]})" if standing.issues[0] != cell.issue else "")
    yield wording.counted(cell.sources, "source")
    if doubt(standing, "issue"):
        yield "issue (?)"
    yield from more(cell, standing)
    if cell.other_day:
        acts = ", ".join(map(wording.verb_of, cell.other_acts))
        yield f"another act than on {short(cell.other_day)} ({acts})"
    elif cell.since and cell.since != cell.begun:
        stance = wording.listed([*map(wording.verb_of, ACTS_OF[standing.stance])], "or")
        yield f"{stance} since {short(cell.since)}{' or before' if cell.before else ''}"


def _hearsay(cell: Cell, told: Saying, length: int) -> str:
    """Return what another side tells of the party; *but* says that it takes another stance than the party itself."""
    by = f"as told by {teller(told, cell.party)}, {when(told)}"
    return f"{'but ' * cell.differs(told)}{doing(told, cell.party)}, {by}: {quoted(told, length)}"


def _below(view: Positions) -> Iterable[str]:
    whole = ", in the whole record" if 1 in (len(view.issues), len(view.parties)) else ""  # they are not of one cell
    for name, words in BESIDE.items():
        if count := getattr(view.apart, name):
            yield f"{wording.counted(count, 'statement')} {words}{whole}"
    if any(one.silent for one in view.cells):
        yield f"{SILENT} nothing was found that the party said on the issue, by itself or as told by others"
    if view.absent:
        more = f" and {len(view.absent) - _NAMED} more" if len(view.absent) > _NAMED else ""
        yield f"Without a column: {', '.join(view.absent[:_NAMED])}{more}"
