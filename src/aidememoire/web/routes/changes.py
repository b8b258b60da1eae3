"""What is new since a day, against what each party had said before."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from aidememoire.days import in_order
from aidememoire.record.types import shifted
from aidememoire.views import Changes
from aidememoire.views.labels import LABELS
from aidememoire.web.asked import Day, Visiting
from aidememoire.web.rendering import page
from aidememoire.web.tables import also_as_tables

router = APIRouter(include_in_schema=False)

_RECENT = 30  # days
MOST = 500  # statements that are measured, or those of one day


def _changes(visit: Visiting, since: Day = None, until: Day = None) -> Changes:
    """Return the changes since a day, without one in the last thirty days of the record."""
    in_order(since, until)
    if since is None:
        days = visit.dossier.catalogue.days()
        since = shifted(until or (days[-1] if days else date.today()), -_RECENT)
    return visit.dossier.changes(since, until, most=MOST)


also_as_tables(router, "/changes", _changes)


@router.get("/changes")
def changes(request: Request, view: Annotated[Changes, Depends(_changes)]) -> Response:
    """Show what is new, what a reader must see first first."""
    groups = [(label, view.of(label)) for label in LABELS if view.of(label)]
    return page(request, "changes.html.j2", view=view, groups=groups, counts=view.counts())
