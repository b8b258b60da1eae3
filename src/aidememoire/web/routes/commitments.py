"""The ledger of commitments: who undertook what, to whom, on which condition."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from aidememoire.views.commitments import Commitment
from aidememoire.web.asked import Day, Name, Visiting
from aidememoire.web.rendering import page
from aidememoire.web.tables import also_as_tables

router = APIRouter(include_in_schema=False)


def _commitments(visit: Visiting, party: Name = None, status: Name = None, as_of: Day = None) -> tuple[Commitment, ...]:
    found = visit.dossier.commitments(as_of)
    return tuple(one for one in found if party in (None, one.party) and status in (None, one.status))


also_as_tables(router, "/commitments", _commitments)


@router.get("/commitments")
def commitments(
    request: Request,
    visit: Visiting,
    found: Annotated[tuple[Commitment, ...], Depends(_commitments)],
    party: Name = None,
    status: Name = None,
    as_of: Day = None,
) -> Response:
    """Show the commitments, by the day first said."""
    every = visit.dossier.commitments(as_of)
    choices = {
        "party": sorted({one.party for one in every if one.party}),
        "status": sorted({one.status for one in every}),
    }
    asked = {"party": party, "status": status, "as_of": as_of}
    return page(request, "commitments.html.j2", found=found, choices=choices, asked=asked)
