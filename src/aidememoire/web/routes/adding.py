"""Adding documents: files or a pasted text, read at the desk that the app was given, and kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, File, Form, Request, Response, UploadFile

from aidememoire.dossier import Dossier
from aidememoire.hosting import Role
from aidememoire.hosting.desk import Desk
from aidememoire.model import Reading, SettingsError, SourceError
from aidememoire.record import RecordError
from aidememoire.web.asked import Visiting
from aidememoire.web.errors import NotAllowedError
from aidememoire.web.rendering import page

router = APIRouter(include_in_schema=False)

_PASTED = "pasted text.md"  # so that a heading or front matter is taken for what it is
_REFUSED = 422  # the status of a reading that the record does not take; all else is about the record itself
_MOST = 50  # files at once


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one document: the `reading` that is kept, or the `fault` that it could not be read or kept for."""

    name: str
    reading: Reading | None = None
    new: bool = False
    fault: str = ""


@router.get("/add")
def form(request: Request, visit: Visiting) -> Response:
    """Show where documents are added."""
    return page(request, "add.html.j2", open=_desk(request) is not None, outcomes=())


@router.post("/add")
def add(
    request: Request,
    visit: Visiting,
    files: Annotated[list[UploadFile] | None, File()] = None,
    text: Annotated[str, Form()] = "",
) -> Response:
    """Read what was sent, keep it, and say what came of each document."""
    desk = _desk(request)
    if desk is None or visit.role < Role.editor:
        raise NotAllowedError(
            "documents are not taken here; `aidememoire add` takes them, and who has the role of an editor"
        )
    sent = [(one.filename or "document", one.file.read()) for one in files or () if one.filename]
    sent += [(_PASTED, text.encode("utf-8", "replace"))] if text.strip() else []
    if not 0 < len(sent) <= _MOST:
        raise SettingsError(f"nothing to read; choose up to {_MOST} files, or paste a text")
    outcomes = [one for name, data in sent for one in _kept(name, desk.read(name, data), visit.dossier)]
    return page(request, "add.html.j2", open=True, outcomes=outcomes)


def _desk(request: Request) -> Desk | None:
    found: Desk | None = request.app.state.desk
    return found


def _kept(name: str, read: Iterable[Reading | SourceError], dossier: Dossier) -> Iterator[Outcome]:
    for one in read:
        if isinstance(one, SourceError):
            yield Outcome(name, fault=str(one))
            continue
        try:
            added = dossier.add(one, datetime.now(UTC))
        except RecordError as error:
            if error.status != _REFUSED:
                raise
            yield Outcome(name, fault=f"{error.cause}; {error.mend}")
        else:
            yield Outcome(name, one, not added.unchanged)
