"""Accounts of one meeting side by side, as grids: what all have, what some, what one alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from aidememoire.exports import wording
from aidememoire.exports.grid import Grid
from aidememoire.exports.view_lists import met
from aidememoire.exports.view_words import ABSENT, does, doubt, given, legend, quoted, reference, retold, span, who
from aidememoire.model import Account
from aidememoire.views import Comparison, Row, Saying


def comparison(view: Comparison) -> tuple[Grid, ...]:
    """Return how many rows there are, and of what, then a grid of what all have, what some have, and what each has alone."""
    names = tuple(_account_name(account, view.accounts) for account in view.accounts)
    told = [("What all have", view.common), ("What some have", view.shared)]
    alone = [(f"What only {name} has", view.only(one.id)) for name, one in zip(names, view.accounts, strict=True)]
    alone.append((wording.UNSAID, view.unsaid))
    found = [_side_by_side(title, names, rows) for title, rows in told if rows]
    found += [_alone(title, rows, view.accounts) for title, rows in alone if rows]
    title = f"Comparison of {wording.counted(len(view.accounts), 'account')}"
    of = f"{title} of the {met(view.meeting)}, {span(view.meeting.start, view.meeting.end)}" if view.meeting else title
    return (Grid(of, (), (), (), (*totals(view), *legend(view.accounts))), *found)


def totals(view: Comparison) -> Iterable[str]:
    """Yield how many rows there are, and of what; what stands in none, and what an account's own words are."""
    several, own = (len(view.common), len(view.shared), len(view.unsaid)), sum(row.own for row in view.rows)
    alone = len(view.rows) - sum(several)
    unsaid = f", {several[2]} in none" if several[2] else ""
    found = f"{several[0]} in all, {several[1]} in some, {alone} in one alone{unsaid}"
    yield f"{wording.counted(len(view.rows), 'row')}: {found}"
    if own:
        yield f"{own} of them {_are(own)} of sentences of the reports alone, in which no statement of a party was read"
    if view.meeting and (announcing := view.meeting.announcing):
        named = wording.listed([f"{reference(one)} {one.title}" for one in announcing])
        yield f"The meeting is only announced by {named}, which {_are(len(announcing))} not compared"
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
    marks = [doubt(one, "issue") for one in row.told if row.issue in one.issues]
    return f"{row.issue}{min(marks, default='')}"


def _told(one: Saying | None, row: Row, columns: int) -> str:
    if one is None:
        return ABSENT
    length = 130 if columns < 3 else 90
    if row.leaves_out(one):
        return f"leaves it out:\n{quoted(one, length)}"
    closing = "," if retold(one, ",").startswith(",") else ""  # behind *X, as told by Y*; none behind brackets
    return f"{who(one)}{closing} {does(one)}\n{quoted(one, length)}"


def _differences(row: Row) -> str:
    return "\n".join(f"{one.field}: {' / '.join(given(one))}" for one in row.differences)


def _account_name(account: Account, among: Sequence[Account]) -> str:
    name = account.side or account.publisher or account.title
    several = sum((each.side or each.publisher or each.title) == name for each in among) > 1
    return f"{name} {reference(account)}" if several else name
