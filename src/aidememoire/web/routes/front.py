"""The front page: what is new, who met, which positions moved, what is talked of most, where it comes from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from fastapi import APIRouter, Request, Response

from aidememoire.dossier import Dossier
from aidememoire.record import Filter, Listing
from aidememoire.record.types import shifted
from aidememoire.views import Cell, Saying
from aidememoire.web.asked import Day, Visiting
from aidememoire.web.rendering import page

router = APIRouter(include_in_schema=False)

_RECENT = 30  # days
_MOST, _FEW = 8, 5  # of what is shown of each kind, and of meetings
_COLUMNS = 16  # parties: where no profile says who they are, a great many may speak
_LOOKED_AT = 20  # statements before a position that moved
_COUNTED = 1_000  # statements of which the issues are counted


@dataclass(frozen=True, slots=True)
class Moved:
    """A position that is another one than before, and what was said before it."""

    cell: Cell
    before: Saying | None


@router.get("/")
def front(request: Request, visit: Visiting, since: Day = None) -> Response:
    """Show the dossier as it stands, and what is new since a day, without one in its last thirty days."""
    dossier, days = visit.dossier, visit.dossier.catalogue.days()
    last = days[-1] if days else None
    since = since or (shifted(last, -_RECENT) if last else None)
    readable = last is not None and len(dossier.columns(last)) <= _COLUMNS
    moved = _moved(dossier.positions(last).cells, since) if readable and last and since else []
    met = sorted(dossier.gatherings(since=since), key=lambda one: one.start or date.min, reverse=True) if since else []
    said = dossier.catalogue.latest(Filter(since=since), _COUNTED)
    new = Listing(since=since)
    return page(
        request,
        "front.html.j2",
        issues=Counter(issue for one in said for issue in one.issues).most_common(_MOST),
        last=last,
        meetings=met[:_FEW],
        moved=[Moved(one, _before(dossier, one)) for one in moved[:_MOST]],
        moved_in_all=len(moved),
        readable=readable,
        new=dossier.catalogue.documents(new, most=_MOST),
        new_in_all=dossier.catalogue.documents_counted(new),
        since=since,
        sources=dossier.catalogue.publishers()[:_MOST],
        stats=dossier.catalogue.stats(),
        undecided=dossier.catalogue.undecided_counted(),
    )


def _moved(cells: Iterable[Cell], since: date) -> list[Cell]:
    """Return the positions whose stance is another one than before, taken since the day, the latest first."""
    found = [one for one in cells if one.changed and one.last_said and one.last_said >= since]
    return sorted(found, key=lambda one: one.last_said or since, reverse=True)


def _before(dossier: Dossier, cell: Cell) -> Saying | None:
    """Return what the party said last before it changed its stance."""
    assert cell.last_said is not None, "a position that moved has a day"
    own = cell.standing.told_by is None if cell.standing else True
    until = shifted(cell.since or cell.last_said, -1)
    # The latest first; what it says itself is seldom far behind what others tell of it.
    earlier = dossier.catalogue.latest(Filter(issue=cell.issue, party=cell.party, until=until), _LOOKED_AT)
    return next((one for one in earlier if (one.told_by is None) == own and not one.entry.doubled), None)
