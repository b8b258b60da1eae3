"""One statement at an address that stays: its words where they stand, how it came, who else tells it, its history."""

from __future__ import annotations

import json
from dataclasses import replace

from fastapi import APIRouter, Request, Response

from aidememoire.exports.article import article
from aidememoire.exports.view_records import said
from aidememoire.model import Entry, Reading, Statement
from aidememoire.record.corrections import REJECT
from aidememoire.views import Saying
from aidememoire.web.asked import Visiting
from aidememoire.web.citing import citations
from aidememoire.web.deciding import latest_of
from aidememoire.web.rendering import page

router = APIRouter(include_in_schema=False)


@router.get("/s/{statement}.json")
def as_json(visit: Visiting, statement: str) -> Response:
    """Give the saying that the statement is an account of."""
    return Response(json.dumps(said(visit.dossier.register.saying(statement)), indent=1), media_type="application/json")


@router.get("/s/{statement}")
def statement(request: Request, visit: Visiting, statement: str) -> Response:
    """Show one statement; one that was rejected is shown as such."""
    dossier = visit.dossier
    rejected = dossier.register.rejected(statement) if _is_rejected(visit, statement) else None
    one = Saying(rejected) if rejected else dossier.register.saying(statement)
    own = rejected or next((each for each in one.entries if each.statement.id.startswith(statement)), one.entry)
    whole = dossier.register.reading(own.account.id)
    return page(
        request,
        "statement.html.j2",
        latest=latest_of(dossier, own.statement.id),
        citations=citations(own, str(request.url_for("statement", statement=own.statement.id))),
        entry=own,
        history=dossier.register.history(own.statement.id),
        one=one,
        rejected=rejected is not None,
        shown=article(1, replace(whole, statements=(own.statement,))),
        around=_around(whole, own),
    )


def _is_rejected(visit: Visiting, beginning: str) -> bool:
    decided = [one for one in visit.dossier.corrections() if (one.statement or "").startswith(beginning)]
    return bool(decided) and decided[-1].kind == REJECT


def _around(reading: Reading, entry: Entry) -> tuple[list[Statement], list[Statement]]:
    """Return the statement that holds this one, and those that it holds."""
    outer = [one for one in reading.statements if one.id == entry.statement.parent]
    return outer, [one for one in reading.statements if one.parent == entry.statement.id]
