"""Views as grids of short cells, for a table that a person reads: words cut, each cell with its document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import singledispatch

from aidememoire.exports import wording
from aidememoire.exports.view_lists import OF_SEQUENCES, met, present, tellers
from aidememoire.exports.view_records import Records, View
from aidememoire.exports.view_words import (
    ABSENT,
    MARKS,
    does,
    doubt,
    given,
    issue,
    legend,
    mark,
    on,
    quoted,
    reference,
    retold,
    short,
    span,
    speaker,
    teller,
    trail,
    when,
    who,
)
from aidememoire.model import Account
from aidememoire.views import (
    Actor,
    Cell,
    Change,
    Changes,
    Commitment,
    Comparison,
    Event,
    Gathering,
    Opened,
    Part,
    Positions,
    Row,
    Saying,
    Timeline,
    Use,
)
from aidememoire.views.changes import FIRST, HARDENED, LABELS, NEW, RESTATED, SOFTENED
from aidememoire.views.stances import ACTS_OF

SILENT = "– silent –"
_NAMED = 24  # parties without a column, named up to so many
_MOST_COLUMNS = 4  # of words beside the first column: more cannot be read in 100 columns
_LABELS = {
    HARDENED: "hardened: about the same thing, by a firmer act; or an offer now has a condition, or a refusal has lost its own",
    SOFTENED: "softened: about the same thing, by a less firm act; or an offer has lost its condition, or a refusal now has one",
    NEW: "new: not said before in this voice; what was said last on the issue stands beside it",
    FIRST: "first: nothing is known that was said before on the issue in this voice, the party's own or that of those who tell of it",
    RESTATED: "restated: about the same thing, and no move is seen: the same stance, a mere assertion, or an act that is in doubt",
}
# Words as `quoted` shows them: a sign like (i) in them is no mark of ours.
_QUOTED = re.compile(r"[“‘].*?(?=(?: \(\?\))? \[[0-9a-f]{8}\])", re.DOTALL)
_APART = {
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


def explained(view: View) -> tuple[Grid, ...]:
    """Return the grids of a view, one below the other, and below the last what the marks in all of them stand for."""
    *above, last = grids(view)
    cells = [_QUOTED.sub("", cell) for grid in (*above, last) for row in grid.rows for cell in row]
    marks = tuple(words for own, words in MARKS.items() if any(own in cell for cell in cells))
    return *above, replace(last, notes=(*marks, *last.notes))


@singledispatch
def grids(view: View) -> tuple[Grid, ...]:
    """Return the grids of a view, one below the other; TypeError for what is none."""
    if isinstance(view, Sequence) and not isinstance(view, str):
        kinds = {type(one) for one in view}
        notes = _of_part(view) if isinstance(view, Part) else ()
        if not kinds:
            return (_empty("Nothing found", notes),)
        if len(kinds) == 1 and (found := OF_SEQUENCES.get(kinds.pop())):
            title, heads, widths, row = found
            rows = tuple(row(one) for one in view)
            return (Grid(title, heads, rows, widths, (*notes, *legend(_accounts(view)))),)
    raise TypeError(f"no view: {type(view).__name__}")


@grids.register
def _nothing(view: Records) -> tuple[Grid, ...]:
    """Return what is said of the records of a view that has none."""
    if view.rows:
        raise TypeError("records are rows for a program, and no view")
    return (_empty(f"{view.view.capitalize()}: nothing found"),)


def _empty(title: str, notes: tuple[str, ...] = ()) -> Grid:
    return Grid(title, (), (), (), notes)


@grids.register
def _positions(view: Positions) -> tuple[Grid, ...]:
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
    return (*shown[:-1], *(Grid(last.title, last.heads, last.rows, last.widths, notes) for last in shown[-1:])) or (
        Grid(title, (), (), (), ("Nobody is known to have spoken.", *notes)),
    )


@grids.register
def _opened(view: Opened) -> tuple[Grid, ...]:
    cell = view.cell
    title = f"{cell.party} on {cell.issue}{f', up to {wording.day(view.as_of)}' if view.as_of else ''}"
    if not view.history:
        return (_empty(title, ("Silent: nothing was found that it said.",)),)
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


@grids.register
def _timeline(view: Timeline) -> tuple[Grid, ...]:
    events = (*view.events, *view.undated)
    rows = tuple(_event(one) for one in events)
    accounts = [account for one in events for account in _accounts([one.happened])]
    notes = (*read_twice(view.doubled), *_left_out(view.cut))
    if not rows:
        return (_empty("Timeline: nothing found", notes),)
    heads = ("day", "who", "issue", "what")
    return (Grid("Timeline", heads, rows, (12, 24, 14, 0), (*notes, *legend(accounts))),)


@grids.register
def _comparison(view: Comparison) -> tuple[Grid, ...]:
    names = tuple(_account_name(account, view.accounts) for account in view.accounts)
    told = [("What all have", view.common), ("What some have", view.shared)]
    alone = [(f"What only {name} has", view.only(one.id)) for name, one in zip(names, view.accounts, strict=True)]
    alone.append((wording.UNSAID, view.unsaid))
    found = [_side_by_side(title, names, rows) for title, rows in told if rows]
    found += [_alone(title, rows, view.accounts) for title, rows in alone if rows]
    title = f"Comparison of {wording.counted(len(view.accounts), 'account')}"
    of = f"{title} of the {met(view.meeting)}, {span(view.meeting.start, view.meeting.end)}" if view.meeting else title
    return (Grid(of, (), (), (), (*compared(view), *legend(view.accounts))), *found)


def compared(view: Comparison) -> Iterable[str]:
    """Yield how many rows there are, and of what; what stands in none, and what an account's own words are."""
    several, own = (len(view.common), len(view.shared), len(view.unsaid)), sum(row.own for row in view.rows)
    alone = len(view.rows) - sum(several)
    unsaid = f", {several[2]} in none" if several[2] else ""
    found = f"{several[0]} in all, {several[1]} in some, {alone} in one alone{unsaid}"
    yield f"{wording.counted(len(view.rows), 'row')}: {found}"
    if own:
        yield f"{own} of them {_are(own)} of sentences of the reports alone, in which no statement was read"
    if view.meeting and (announcing := view.meeting.announcing):
        named = wording.listed([f"{reference(one)} {one.title}" for one in announcing])
        yield f"the meeting is only announced by {named}, which {_are(len(announcing))} not compared"
    if left := len(view.nested):
        yield f"{left} more {_are(left)} told by another statement or sentence of the same account, or only lead to it"


def _are(number: int) -> str:
    return "is" if number == 1 else "are"


def _side_by_side(title: str, names: Sequence[str], rows: Iterable[Row]) -> Grid:
    cells = ((_issue(row), *(_told(one, row, len(names)) for one in row.sayings), _differences(row)) for row in rows)
    return Grid(title, ("issue", *names, "differs in"), tuple(cells), (14, *(0 for _ in names), 12))


def _alone(title: str, rows: Iterable[Row], among: Sequence[Account]) -> Grid:
    return Grid(title, ("issue", "who", "words"), tuple(_by_one(row, among) for row in rows), (14, 26, 0))


def _by_one(row: Row, among: Sequence[Account]) -> tuple[str, ...]:
    """Return the row of what one account has, with what others say of it that leave it out; or of what none has."""
    first = (*row.had, *row.told)[0]
    others = (one for one in row.told if one is not first)
    beside = (f"left out by {_account_name(one.account, among)}: {quoted(one, 110)}" for one in others)
    act = f"{does(first)} " if row.had and first.act else ""
    return _issue(row), who(first), "\n".join((f"{act}{quoted(first, 160)}", *beside))


def _issue(row: Row) -> str:
    """Return the issue of a row, marked where the reader is not sure of it in any statement that has it."""
    given = [doubt(one, "issue") for one in row.told if row.issue in one.issues]
    return f"{row.issue}{min(given, default='')}"


@grids.register
def _changes(view: Changes) -> tuple[Grid, ...]:
    days = f"{wording.day(view.since)} to {wording.day(view.until)}"
    if not view.changes:
        return (_empty(f"What is new since {wording.day(view.since)}: nothing", _left_out(view.cut)),)
    counts = [f"{len(view.of(label))} {label}" for label in LABELS if view.of(label)]
    title = f"What is new from {days}, {wording.counted(view.statements, 'statement')}: {', '.join(counts)}"
    rows = tuple(_change(one) for one in view.changes)
    told = [one for change in view.changes for one in (change.after, change.before, change.last, *change.also) if one]
    heads = ("issue", "party", "label", "before", "now")
    explained = tuple(words for label, words in _LABELS.items() if view.of(label))
    notes = (*explained, *_left_out(view.cut))
    return (Grid(title, heads, rows, (14, 14, 12, 0, 0), (*notes, *legend(one.account for one in told))),)


def read_twice(number: int) -> tuple[str, ...]:
    """Return a line on so many statements that stand in another one; none on none."""
    return (f"{wording.counted(number, 'statement')} {_APART['doubled']}",) if number else ()


def _left_out(cut: date | None) -> tuple[str, ...]:
    return (f"What was before {wording.day(cut)} is left out: ask for other days, or for more",) if cut else ()


def _of_part(view: Part[object]) -> tuple[str, ...]:
    unnamed = f"{wording.counted(view.unnamed, 'statement')} {_APART['unnamed']}"
    return (*_left_out(view.cut), *((unnamed,) if view.unnamed else ()))


def _position(cell: Cell, columns: int) -> str:
    standing = cell.standing
    if standing is None:
        return SILENT
    length = {1: 160, 2: 130}.get(columns, 110)
    lines = [_speaker(standing, cell.party), quoted(standing, length), ", ".join(_facts(cell, standing))]
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
    yield from _more(cell, standing)
    if cell.other_day:
        acts = ", ".join(map(wording.verb_of, cell.other_acts))
        yield f"another act than on {short(cell.other_day)} ({acts})"
    elif cell.since and cell.since != cell.begun:
        stance = wording.listed([*map(wording.verb_of, ACTS_OF[standing.stance])], "or")
        yield f"{stance} since {short(cell.since)}{' or before' if cell.before else ''}"


def _more(cell: Cell, standing: Saying) -> Iterator[str]:
    """Yield how many more of the latest are of the day of the one that stands, or of the same days, and how many of others."""
    same = sum(one.days == standing.days for one in cell.latest) - 1
    if same:
        yield f"{same} more {'that day' if standing.days and standing.days[0] == standing.days[1] else 'of these days'}"
    if rest := len(cell.latest) - 1 - same:
        yield f"{rest} more"


def _hearsay(cell: Cell, told: Saying, length: int) -> str:
    """Return what another side tells of the party; *but* says that it takes another stance than the party itself."""
    by = f"as told by {teller(told, cell.party)}, {when(told)}"
    return f"{'but ' * cell.differs(told)}{_speaker(told, cell.party)}, {by}: {quoted(told, length)}"


def _speaker(one: Saying, party: str) -> str:
    """Return who does it, the party itself without its name, unless the reader is not sure that it is the speaker."""
    name = speaker(one)
    return does(one) if name == party else f"{name} {does(one)}"


def _told(one: Saying | None, row: Row, columns: int) -> str:
    if one is None:
        return ABSENT
    length = 130 if columns < 3 else 90
    if row.leaves_out(one):
        return f"leaves it out:\n{quoted(one, length)}"
    return f"{who(one)}{',' * retold(one, ',').startswith(',')} {does(one)}\n{quoted(one, length)}"


def _differences(row: Row) -> str:
    return "\n".join(f"{one.field}: {' / '.join(given(one))}" for one in row.differences)


def _change(one: Change) -> tuple[str, ...]:
    also = f", also {' '.join(reference(each.account) for each in one.also)}" if one.also else ""
    if one.before:
        before = _in_full(one.before, one.party)
    else:
        before = f"last: {_in_full(one.last, one.party)}" if one.last else ABSENT
    return one.issue + doubt(one.after, "issue"), one.party, one.label, before, _in_full(one.after, one.party) + also


def _in_full(one: Saying, party: str) -> str:
    teller_of = teller(one, party if party in one.parties else None)  # a row may be of several parties
    told = f"as told by {teller_of}\n" if teller_of else ""
    return f"{_speaker(one, party)}\n{told}{quoted(one, 110)}\n{when(one)}"


def _event(event: Event) -> tuple[str, ...]:
    happened = event.happened
    day = on(event) + mark(event)
    if isinstance(happened, Saying):
        return day, who(happened), issue(happened), f"{does(happened)} {quoted(happened, 130)}"
    return day, present(happened), "meeting", f"{met(happened)} {tellers(happened)}"


def _account_name(account: Account, among: Sequence[Account]) -> str:
    name = account.side or account.publisher or account.title
    several = sum((each.side or each.publisher or each.title) == name for each in among) > 1
    return f"{name} {reference(account)}" if several else name


def _below(view: Positions) -> Iterable[str]:
    whole = ", in the whole record" if 1 in (len(view.issues), len(view.parties)) else ""  # they are not of one cell
    for name, words in _APART.items():
        if count := getattr(view.apart, name):
            yield f"{wording.counted(count, 'statement')} {words}{whole}"
    if any(one.silent for one in view.cells):
        yield f"{SILENT} nothing was found that the party said on the issue, by itself or as told by others"
    if view.absent:
        more = f" and {len(view.absent) - _NAMED} more" if len(view.absent) > _NAMED else ""
        yield f"Without a column: {', '.join(view.absent[:_NAMED])}{more}"


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
