"""Where the parties stand, as of a day; and one of these positions with all that led to it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from aidememoire.dossier import Dossier
from aidememoire.hosting.keeping import Shelf
from aidememoire.views import Apart, Cell, Opened, Positions
from aidememoire.web.asked import Day, Name, Number, Visiting, Yes
from aidememoire.web.listing import Slice
from aidememoire.web.rendering import page
from aidememoire.web.tables import also_as_tables

router = APIRouter(include_in_schema=False)

_A_PAGE = 60
# Statements of a history that are looked at: by the first pages, and by tables and further pages at most.
_LOOKED_AT, _MOST = 240, 1_000
_APART = {
    "undated": "without any day",
    "unnamed": "by no party that is named",
    "doubled": "that another one of the same party holds",
}


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days of the record around the one that is shown; `line` has all of them, as the slider takes them."""

    days: tuple[date, ...]
    line: str
    shown: date

    @property
    def before(self) -> date | None:
        """The last day before the one that is shown."""
        at = bisect_left(self.days, self.shown)
        return self.days[at - 1] if at else None

    @property
    def after(self) -> date | None:
        """The first day after the one that is shown."""
        at = bisect_right(self.days, self.shown)
        return self.days[at] if at < len(self.days) else None

    @property
    def place(self) -> int:
        """Where the slider stands: at the last day that is not later than the one that is shown."""
        return max(bisect_right(self.days, self.shown) - 1, 0)


def _calendar(request: Request, visit: Visiting, as_of: Day = None) -> Calendar:
    kept: Shelf[tuple[tuple[date, ...], str]] = request.app.state.days
    state = request.app.state.basis.state()
    days, line = kept.find(state) or kept.keep(state, _days(visit.dossier))
    return Calendar(days, line, as_of or (days[-1] if days else date.today()))


def _days(dossier: Dossier) -> tuple[tuple[date, ...], str]:
    days = dossier.catalogue.days()
    return days, " ".join(map(str, days))


Shown = Annotated[Calendar, Depends(_calendar)]


def _positions(
    visit: Visiting, calendar: Shown, issue: Name = None, party: Name = None, everyone: Yes = False
) -> Positions:
    return visit.dossier.positions(calendar.shown, issue, party, everyone=everyone)


def _cell(visit: Visiting, calendar: Shown, issue: str, party: str) -> Opened:
    return visit.dossier.cell(issue, party, calendar.shown, _MOST)


also_as_tables(router, "/positions", _positions)
also_as_tables(router, "/position", _cell)


@router.get("/positions")
def positions(
    request: Request,
    matrix: Annotated[Positions, Depends(_positions)],
    calendar: Shown,
    issue: Name = None,
    party: Name = None,
    everyone: Yes = False,
) -> Response:
    """Show the matrix of issue and party as of a day."""
    asked = {"issue": issue, "party": party, "everyone": everyone}
    return page(
        request,
        "positions.html.j2",
        apart=_apart(matrix.apart),
        asked=asked,
        calendar=calendar,
        matrix=matrix,
        rows=_rows(matrix),
    )


@router.get("/position")
def position(request: Request, visit: Visiting, calendar: Shown, issue: str, party: str, at: Number = 1) -> Response:
    """Show what one party said on one issue up to a day, the last first."""
    most = min(max(_LOOKED_AT, 2 * at * _A_PAGE), _MOST)
    opened = visit.dossier.cell(issue, party, calendar.shown, most)
    return page(
        request,
        "position.html.j2",
        asked={"issue": issue, "party": party, "as_of": request.query_params.get("as_of")},
        calendar=calendar,
        cell=opened.cell,
        cut=opened.cut,
        shown=Slice.of(opened.history[::-1], at, _A_PAGE),
    )


def _rows(matrix: Positions) -> list[tuple[str, tuple[Cell, ...]]]:
    width = len(matrix.parties)
    return [(issue, matrix.cells[at * width : (at + 1) * width]) for at, issue in enumerate(matrix.issues)]


def _apart(apart: Apart) -> list[tuple[int, str]]:
    counts = ((int(getattr(apart, name)), words) for name, words in _APART.items())
    return [(number, words) for number, words in counts if number]
