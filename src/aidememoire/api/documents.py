"""Documents: the list, one with its text, its reading; and adding further ones."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated

from fastapi import File, Form, Path, Query, Request, Response, UploadFile

from aidememoire.api import telling, wire
from aidememoire.api.answers import answer, lasting
from aidememoire.api.asking import PLAIN, AskedDocuments
from aidememoire.api.paging import page
from aidememoire.api.routing import Editor, Reader, router
from aidememoire.dossier import UnknownNameError
from aidememoire.exports.json import document_to_dict, reading_to_dict
from aidememoire.hosting.batches import keep, pasted
from aidememoire.hosting.desk import Desk
from aidememoire.hosting.errors import ForbiddenError
from aidememoire.model import Reading, SettingsError, SourceError
from aidememoire.record import Added

Json = telling.Json
documents = router("documents")
Id = Annotated[
    str, Path(description="Its id, or a beginning of it.", examples=["480be967f7d2eb0a"], max_length=100, pattern=PLAIN)
]


@documents.get("/documents", response_model=wire.Documents)
def listed(visit: Reader, asked: Annotated[AskedDocuments, Query()]) -> Response:
    """Give the documents, in the order in which they came, without their texts."""
    found = page(visit.dossier.catalogue.documents_after(asked.filter(), asked.after, asked.limit + 1), asked.limit)
    return answer({"rows": [telling.held(one) for one in found.things], "next": found.next})


@documents.get("/documents/{id}", response_model=wire.Document)
def one(request: Request, visit: Reader, id: Id) -> Response:  # noqa: A002
    """One document with its text, which never changes, and its facts as people have put them right."""
    return lasting(request, document_to_dict(visit.dossier.register.document(id).document))


@documents.get("/documents/{id}/reading", response_model=wire.Reading)
def reading(request: Request, visit: Reader, id: Id) -> Response:  # noqa: A002
    """Give the newest reading of it, as the reader made it: without what people corrected."""
    found = visit.dossier.register.read(visit.dossier.register.document(id).document.id)
    if found is None:
        raise UnknownNameError(f"there is no reading of the document {id}")
    return lasting(request, reading_to_dict(found))


@documents.get("/documents/{id}/reprints", response_model=wire.Reprints)
def reprints(visit: Reader, id: Id) -> Response:  # noqa: A002
    """Give the further accounts of its very text, then documents that share much of its wording, the most alike first."""
    found = visit.dossier.register.reprints(visit.dossier.register.document_id(id))
    return answer({"rows": [telling.reprint(one) for one in found]})


@documents.post("/documents", response_model=wire.Added, status_code=HTTPStatus.CREATED)
def add(
    request: Request,
    visit: Editor,
    file: Annotated[UploadFile | None, File(description="A file of a format that `read` knows.")] = None,
    text: Annotated[str | None, Form(description="Or a text, with front matter where it has one.")] = None,
) -> Response:
    """Read a document and keep it; what it is, its content tells. What is there already is not added again."""
    desk = request.app.state.desk
    if not isinstance(desk, Desk):
        raise ForbiddenError("this server takes no documents; add them with `aidememoire add`")
    if (file is None) == (text is None):
        raise SettingsError("send one file as `file`, or one text as `text`")
    name, data = (file.filename or "", file.file.read()) if file else pasted(text or "")
    visit.dossier.keep_profile(desk.settings.profile, desk.profile)
    came = list(keep(name, desk.read(name, data), visit.dossier))
    added = [_added(one.reading, one.added) for one in came if one.reading and one.added]
    refused = [one.fault for one in came if one.fault]
    if refused and not added:
        raise refused[0]
    return answer({"added": added, "refused": [_refused(one) for one in refused]}, HTTPStatus.CREATED)


def _added(reading: Reading, done: Added) -> Json:
    return {
        "document": done.document,
        "title": reading.document.title,
        "statements": len(reading.statements),
        "new_document": done.new_document,
        "new_reading": done.new_reading,
        "copy_of_text": done.copy,
    }


def _refused(one: SourceError) -> Json:
    return {"source": one.source, "cause": one.cause, "mend": one.mend}
