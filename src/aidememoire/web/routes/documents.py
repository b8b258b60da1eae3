"""The documents: the list of them, and each with its statements drawn over its text."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from aidememoire.exports.article import article
from aidememoire.exports.json import reading_to_dict
from aidememoire.exports.view_records import Record, Records, iso
from aidememoire.exports.wording import doubts
from aidememoire.model import Document, Reading
from aidememoire.record import Filter
from aidememoire.views import Gathering
from aidememoire.web.asked import Name, Number, Visiting
from aidememoire.web.listing import Slice
from aidememoire.web.rendering import page
from aidememoire.web.tables import also_as_tables

router = APIRouter(include_in_schema=False)

_KEYS = ("document", "title", "publisher", "published", "kind", "side", "language", "url", "statements")
_A_PAGE = 50


def _records(visit: Visiting, publisher: Name = None, kind: Name = None, side: Name = None) -> Records:
    """Return the documents that are asked for, the latest first."""
    statements = Counter(each.account.id for one in visit.dossier.said(Filter()) for each in one.entries)
    asked = {"publisher": publisher, "kind": kind, "side": side}
    documents = [one.document for one in visit.dossier.documents()]
    found = [one for one in documents if all(value in (None, getattr(one, key)) for key, value in asked.items())]
    found.sort(key=lambda one: one.published or date.min, reverse=True)
    return Records("documents", _KEYS, tuple(_record(one, statements[one.id]) for one in found))


def _record(one: Document, statements: int) -> Record:
    return {
        "document": one.id,
        "title": one.title,
        "publisher": one.publisher,
        "published": iso(one.published),
        "kind": one.kind,
        "side": one.side,
        "language": one.language,
        "url": one.url,
        "statements": statements,
    }


also_as_tables(router, "/documents", _records)
Found = Annotated[Records, Depends(_records)]


@router.get("/documents")
def documents(
    request: Request,
    found: Found,
    at: Number = 1,
    publisher: Name = None,
    kind: Name = None,
    side: Name = None,
) -> Response:
    """Show the documents, the latest first."""
    asked = {"publisher": publisher, "kind": kind, "side": side}
    return page(request, "documents.html.j2", found=Slice.of(found.rows, at, _A_PAGE), asked=asked)


@router.get("/documents/{document}.json")
def reading(visit: Visiting, document: str) -> Response:
    """Give the newest reading of a document, its statements as people left them, as `read --format json` does."""
    told = reading_to_dict(visit.dossier.reading(document))
    return Response(json.dumps(told, indent=1), media_type="application/json")


@router.get("/documents/{document}")
def document(request: Request, visit: Visiting, document: str) -> Response:
    """Show one document."""
    found = visit.dossier.reading(document)
    return page(
        request,
        "document.html.j2",
        article=article(1, found),
        uncertain=[number for number, one in enumerate(found.statements) if doubts(one)],
        met=_met(visit, found),
        history=visit.dossier.history(found.document.id),
    )


def _met(visit: Visiting, reading: Reading) -> list[Gathering]:
    """Return the meetings that the document tells of, each with all its accounts."""
    if not reading.meetings:
        return []
    return [one for one in visit.dossier.gatherings() if reading.document.id in one.documents]
