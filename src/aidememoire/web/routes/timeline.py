"""The timeline: what was said and who met, drawn on a sheet and told in a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response

from aidememoire.days import in_order
from aidememoire.dossier import Dossier
from aidememoire.dossier.naming import ISSUES
from aidememoire.dossier.published import timeline_as_published
from aidememoire.record.types import shifted
from aidememoire.views import Sought, Timeline
from aidememoire.web.asked import From, Given, Name, Number, To, Visiting
from aidememoire.web.drawing import MOST, draw
from aidememoire.web.listing import Slice
from aidememoire.web.rendering import page
from aidememoire.web.tables import also_as_tables

router = APIRouter(include_in_schema=False)

_A_PAGE = 60


class By(StrEnum):
    """Which day statements stand under."""

    said = "said"
    published = "published"


class Kind(StrEnum):
    """What of a timeline is asked for."""

    statement = "statement"
    meeting = "meeting"


def _days(since: From = None, until: To = None) -> tuple[date | None, date | None]:
    in_order(since, until, "from", "to")
    return since, until


Days = Annotated[tuple[date | None, date | None], Depends(_days)]
Sort = Annotated[Kind | None, Given, Query()]


def _asked(days: Days, issue: Name = None, party: Name = None, kind: Sort = None) -> Sought:
    return Sought(*days, issue, party, kind)


Asked = Annotated[Sought, Depends(_asked)]


def _asked_of(dossier: Dossier, asked: Sought, by: By, most: int | None = None) -> Timeline:
    if by == By.said:
        return dossier.timeline(asked, most=most)
    return timeline_as_published(dossier, asked, most=most)


def _whole(visit: Visiting, asked: Asked, by: By = By.said) -> Timeline:
    return _asked_of(visit.dossier, asked, by)


def _shown(visit: Visiting, asked: Asked, by: By = By.said) -> Timeline:
    """Return as much of it as can be drawn."""
    return _asked_of(visit.dossier, asked, by, MOST)


also_as_tables(router, "/timeline", _whole)


@router.get("/timeline")
def timeline(
    request: Request, visit: Visiting, view: Annotated[Timeline, Depends(_shown)], days: Days, at: Number = 1
) -> Response:
    """Show the timeline between two days, without them from its first day to its last."""
    told = [one.day for one in view.events if one.day]
    since = days[0] or min(told, default=None)
    until = days[1] or max(told, default=None)
    parties = visit.dossier.columns(until) if until else ()
    asked = {name: request.query_params.get(name) for name in ("from", "to", "issue", "party", "kind", "by")}
    return page(
        request,
        "timeline.html.j2",
        asked=asked,
        choices={"issue": ISSUES, "party": _with(parties, asked["party"])},
        by=asked["by"] or By.said,
        sheet=draw(view.events, since, until, parties) if since and until and view.events else None,
        shown=Slice.of(view.events, at, _A_PAGE),
        stretch=Stretch(since, until) if since and until else None,
        cut=view.cut,
        undated=len(view.undated),
    )


def _with(parties: Sequence[str], asked: str | None) -> tuple[str, ...]:
    """Return the parties that may be chosen, the one that is asked for among them."""
    return tuple(dict.fromkeys((*parties, *([asked] if asked else []))))


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days that are shown, and what lies a step away from them."""

    since: date
    until: date

    @property
    def steps(self) -> tuple[tuple[str, date, date], ...]:
        """The stretches that a step leads to: its name, first and last day."""
        half = max((self.until - self.since).days // 2, 1)
        return (
            ("Earlier", shifted(self.since, -half), shifted(self.until, -half)),
            ("Later", shifted(self.since, half), shifted(self.until, half)),
            ("Closer", shifted(self.since, half // 2), shifted(self.until, -(half // 2))),
            ("Wider", shifted(self.since, -half), shifted(self.until, half)),
        )
