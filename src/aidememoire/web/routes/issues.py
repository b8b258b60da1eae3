"""The issues: what is said on each, and where the parties stand on it."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from aidememoire.exports.view_records import Records, iso
from aidememoire.naming import issue_named
from aidememoire.record import Filter
from aidememoire.views.positions import issue_order
from aidememoire.vocabulary import issues as vocabulary
from aidememoire.web.asked import Visiting
from aidememoire.web.listing import facets
from aidememoire.web.rendering import page
from aidememoire.web.tables import also_as_tables

router = APIRouter(include_in_schema=False)

_ISSUE = ("issue", "statements", "first", "last", "parties")
_SHOWN, _FEW = 20, 3
_COUNTED = 1_000  # statements of which the facets are counted


def _issues(visit: Visiting) -> Records:
    """Return the issues that are spoken of, each with the parties that speak of it most."""
    counted = visit.dossier.catalogue.issues_counted()
    by_party = sorted((one for one in counted if one.of), key=lambda one: (-one.sayings, one.of))
    rows = (
        {
            "issue": one.name,
            "statements": one.sayings,
            "first": iso(one.first),
            "last": iso(one.last),
            "parties": [each.of or "" for each in by_party if each.name == one.name][:_FEW],
        }
        for one in sorted(counted, key=lambda one: issue_order(one.name))
        if one.of is None
    )
    return Records("issues", _ISSUE, tuple(rows))


also_as_tables(router, "/issues", _issues)


@router.get("/issues")
def issues(request: Request, found: Annotated[Records, Depends(_issues)]) -> Response:
    """Show the issues that are spoken of."""
    meanings = {one.name: one.meaning for one in vocabulary()}
    return page(request, "issues.html.j2", found=found, meanings=meanings)


@router.get("/issues/{name}")
def issue(request: Request, visit: Visiting, name: str) -> Response:
    """Show where the parties stand on one issue, and what was said on it last."""
    own, days = issue_named(name), visit.dossier.catalogue.days()
    sayings = visit.dossier.catalogue.latest(Filter(issue=own), _COUNTED)
    return page(
        request,
        "issue.html.j2",
        name=own,
        meaning=next((one.meaning for one in vocabulary() if one.name == own), ""),
        matrix=visit.dossier.positions(days[-1] if days else date.today(), own),
        sayings=sayings[:_SHOWN],
        total=next(
            (one.sayings for one in visit.dossier.catalogue.issues_counted() if one.name == own and not one.of), 0
        ),
        facets=[one for one in facets(sayings) if one.field != "issue"],
    )
