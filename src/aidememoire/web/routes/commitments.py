"""The ledger of commitments: who undertook what, to whom, on which condition."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from aidememoire.views import Part
from aidememoire.views.commitments import Commitment
from aidememoire.web.asked import Day, Name, Number, Visiting
from aidememoire.web.listing import Slice
from aidememoire.web.rendering import page
from aidememoire.web.tables import also_as_tables

router = APIRouter(include_in_schema=False)

_A_PAGE = 60
MOST = 1_000  # statements from which they are gathered


def _every(visit: Visiting, as_of: Day = None) -> Part[Commitment]:
    return visit.dossier.commitments(as_of, most=MOST)


Every = Annotated[Part[Commitment], Depends(_every)]


def _commitments(every: Every, party: Name = None, status: Name = None) -> Part[Commitment]:
    return Part(tuple(one for one in every if party in (None, one.party) and status in (None, one.status)), every.cut)


also_as_tables(router, "/commitments", _commitments)


@router.get("/commitments")
def commitments(
    request: Request,
    every: Every,
    found: Annotated[Part[Commitment], Depends(_commitments)],
    at: Number = 1,
) -> Response:
    """Show the commitments, by the day first said."""
    choices = {
        "party": sorted({one.party for one in every if one.party}),
        "status": sorted({one.status for one in every}),
    }
    asked = {name: request.query_params.get(name) for name in ("party", "status", "as_of")}
    return page(
        request, "commitments.html.j2", found=Slice.of(found, at, _A_PAGE), cut=found.cut, choices=choices, asked=asked
    )
