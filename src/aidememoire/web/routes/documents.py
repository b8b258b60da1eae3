"""The documents: the list of them, and each with its statements drawn over its text."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request, Response
from pydantic import BaseModel

from aidememoire.correcting import describing
from aidememoire.correcting.events import Signed
from aidememoire.exports.article import article
from aidememoire.exports.json import reading_to_dict
from aidememoire.exports.saying_records import Record, iso
from aidememoire.exports.showing import came_as
from aidememoire.exports.view_records import Records
from aidememoire.exports.wording import doubts
from aidememoire.hosting.desk import reads_again
from aidememoire.hosting.leading import see_other
from aidememoire.model import Document, Reading, SettingsError
from aidememoire.record import Listed, Listing
from aidememoire.record.corrections import DESCRIBABLE, DESCRIBE
from aidememoire.views import Gathering
from aidememoire.web.addresses import segment
from aidememoire.web.asked import LONGEST, Given, Name, Number, Text, Visiting
from aidememoire.web.deciding import latest_in, refuse_conflict
from aidememoire.web.listing import Slice
from aidememoire.web.rendering import page
from aidememoire.web.tables import also_as_tables

router = APIRouter(include_in_schema=False)

_KEYS = ("document", "title", "publisher", "published", "kind", "side", "language", "url", "statements")
_A_PAGE = 50


class Describing(BaseModel):
    """The form of the facts of a document, which comes filled in; `seen` is the latest description that the person saw.

    What is as it was may be of any length, as it came.
    """

    title: str
    kind: Text
    publisher: str = ""
    published: Annotated[date | None, Given] = None
    side: str = ""
    dateline: str = ""
    why: Annotated[Text | None, Given] = None
    seen: str = ""

    def wanted(self, document: Document) -> describing.Facts:
        """Return the facts that are to be another way; raises SettingsError where there are none, or one is too long."""
        every = {name: getattr(self, name) or None for name in DESCRIBABLE}
        changed = {name: value for name, value in every.items() if value != getattr(document, name)}
        for name, value in changed.items():
            if isinstance(value, str) and len(value) > LONGEST:
                raise SettingsError(f"{name} has {len(value)} letters; write at most {LONGEST}")
        empty = tuple(sorted(name for name, value in changed.items() if value is None))
        return describing.Facts(**changed, clear=empty)


def _listing(publisher: Name = None, kind: Name = None, side: Name = None) -> Listing:
    return Listing(publisher, kind, side)


Asked = Annotated[Listing, Depends(_listing)]


def _records(visit: Visiting, asked: Asked) -> Records:
    """Return the documents that are asked for, the last published first."""
    return listing(visit.dossier.catalogue.documents(asked))


def listing(found: Iterable[Listed]) -> Records:
    """Return documents as rows."""
    return Records("documents", _KEYS, tuple(map(_record, found)))


def _record(one: Listed) -> Record:
    account = one.account
    return {
        "document": account.id,
        "title": account.title,
        "publisher": account.publisher,
        "published": iso(account.published),
        "kind": account.kind,
        "side": account.side,
        "language": one.language,
        "url": account.url,
        "statements": one.statements,
    }


also_as_tables(router, "/documents", _records)


@router.get("/documents")
def documents(request: Request, visit: Visiting, asked: Asked, at: Number = 1) -> Response:
    """Show the documents, the last published first."""
    total = visit.dossier.catalogue.documents_counted(asked)
    pages = max(-(-total // _A_PAGE), 1)
    at = min(at, pages)
    rows = visit.dossier.catalogue.documents(asked, (at - 1) * _A_PAGE, _A_PAGE)
    found = Slice(rows, at, pages, total)
    named = {"publisher": asked.publisher, "kind": asked.kind, "side": asked.side}
    return page(request, "documents.html.j2", found=found, asked=named)


@router.get("/documents/{document}.json")
def reading(visit: Visiting, document: str) -> Response:
    """Give the newest reading of a document, its statements as people left them, as `read --format json` does."""
    told = reading_to_dict(visit.dossier.register.reading(document))
    return Response(json.dumps(told, indent=1), media_type="application/json")


@router.get("/documents/{document}")
def document(request: Request, visit: Visiting, document: str) -> Response:
    """Show one document."""
    found = visit.dossier.register.reading(document)
    settled = visit.dossier.register.settled(found.document.id)
    history = visit.dossier.register.history(found.document.id)
    return page(
        request,
        "document.html.j2",
        article=article(1, found, settled),
        uncertain=[number for number, one in enumerate(found.statements) if doubts(one, settled.get(one.id, ()))],
        met=_met(visit, found),
        reprints=visit.dossier.register.reprints(found.document.id),
        history=history,
        came=came_as(visit.dossier.register.document(found.document.id)),
        reads=request.app.state.desk is not None,
        seen=latest_in(history, DESCRIBE),
    )


@router.post("/documents/{document}/facts")
def describe(request: Request, visit: Visiting, document: str, form: Annotated[Describing, Form()]) -> Response:
    """Record the facts that somebody has put right, and read the document anew by them."""
    visit.check(DESCRIBE)
    held = visit.dossier.register.document(document).document
    refuse_conflict(visit.dossier, held, form.seen, visit.person)
    signed = Signed(visit.person, datetime.now(UTC), form.why)
    event = describing.described(held.id, visit.dossier, form.wanted(held), signed)
    describing.recorded(event, visit.dossier, reads_again(request.app.state.desk, visit.dossier))
    return see_other(f"/documents/{segment(held.id)}")


def _met(visit: Visiting, reading: Reading) -> list[Gathering]:
    """Return the meetings that the document tells of, each with all its accounts."""
    days = [day for one in reading.meetings for day in (one.start, one.end) if day]
    if not days:
        return []
    met = visit.dossier.gatherings(since=min(days), until=max(days))
    return [one for one in met if reading.document.id in one.documents]
