"""Statements as they lie in the record, by every field, page by page; one of them, its evidence and its history."""

from __future__ import annotations

from typing import Annotated

from fastapi import Path, Query, Request, Response

from aidememoire.api import telling, wire
from aidememoire.api.answers import answer, lasting
from aidememoire.api.asking import PLAIN, AskedStatements
from aidememoire.api.paging import page
from aidememoire.api.routing import Reader, router

statements = router("statements")
Id = Annotated[
    str, Path(description="Its id, or a beginning of it.", examples=["480be967003d"], max_length=100, pattern=PLAIN)
]


@statements.get("/statements", response_model=wire.Entries)
def listed(visit: Reader, asked: Annotated[AskedStatements, Query()]) -> Response:
    """Give the statements that fit every field given, by day said, those without one first."""
    held = visit.dossier.catalogue.entries_after(asked.filter(visit.dossier.store), asked.after)
    found = page(((place, one) for place, one in held if asked.fits(one)), asked.limit)
    return answer({"rows": [telling.entry(one) for one in found.things], "next": found.next})


@statements.get("/statements/{id}", response_model=wire.Entry)
def one(visit: Reader, id: Id) -> Response:  # noqa: A002
    """One statement, as people left it."""
    return answer(telling.entry(visit.dossier.register.entry(id)))


@statements.get("/statements/{id}/evidence", response_model=wire.Evidence)
def evidence(request: Request, visit: Reader, id: Id) -> Response:  # noqa: A002
    """Give the words that it stands on, at their offsets, in the words around them."""
    found = visit.dossier.register.entry(id)
    return lasting(request, telling.evidence(found, visit.dossier.register.document(found.account.id).document))


@statements.get("/statements/{id}/history", response_model=wire.Events)
def history(visit: Reader, id: Id) -> Response:  # noqa: A002
    """Give what was recorded of it: the readings that hold it, and corrections."""
    return answer({"rows": [telling.event(one) for one in visit.dossier.register.history(id)]})
