"""Adding documents: files or a pasted text, read at the desk that the app was given, and kept while one looks on."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, File, Form, Request, Response, UploadFile

from aidememoire.hosting.batches import Batches, pasted
from aidememoire.hosting.errors import ForbiddenError
from aidememoire.hosting.leading import see_other
from aidememoire.hosting.rights import DOCUMENTS
from aidememoire.hosting.visit import Visit
from aidememoire.model import SettingsError
from aidememoire.web.asked import Visiting
from aidememoire.web.rendering import page

router = APIRouter(include_in_schema=False)

_MOST = 50  # files at once


@router.get("/add")
def form(request: Request, visit: Visiting) -> Response:
    """Show where documents are added."""
    return page(request, "add.html.j2", open=request.app.state.batches is not None, batch=None)


@router.post("/add")
def add(
    request: Request,
    visit: Visiting,
    files: Annotated[list[UploadFile] | None, File()] = None,
    text: Annotated[str, Form()] = "",
) -> Response:
    """Begin to read and keep what was sent, and lead to where one sees what comes of it."""
    batches = _batches(request, visit)
    sent = [(one.filename or "document", one.file.read()) for one in files or () if one.filename]
    sent += [pasted(text)] if text.strip() else []
    if not 0 < len(sent) <= _MOST:
        raise SettingsError(f"nothing to read; choose up to {_MOST} files, or paste a text")
    batch = batches.start(visit.person, sent, visit.dossier)
    return see_other(f"/add/{batch.id}")


@router.get("/add/{batch}")
def progress(request: Request, visit: Visiting, batch: str) -> Response:
    """Show what came of the documents that were sent together, as far as they have been read."""
    found = _batches(request, visit).find(batch, visit.person)
    return page(request, "add.html.j2", open=True, batch=found)


def _batches(request: Request, visit: Visit) -> Batches:
    found: Batches | None = request.app.state.batches
    if found is None:
        raise ForbiddenError("documents are not taken here; add them with `aidememoire add`")
    visit.check(DOCUMENTS)
    return found
