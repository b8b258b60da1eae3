"""Corrections: what a person says of a statement becomes an event of the record."""

from __future__ import annotations

from datetime import UTC, datetime
from http import HTTPStatus
from typing import Annotated

from fastapi import Body, Path, Query, Request, Response
from pydantic import Field

from aidememoire.api import telling, wire
from aidememoire.api.answers import answer
from aidememoire.api.asking import PLAIN, MaybeName, Question
from aidememoire.api.given import EXAMPLES, NewCorrection, Why
from aidememoire.api.routing import Reader, Reviewer, router
from aidememoire.correcting import describing, wanted
from aidememoire.correcting.events import Fate, Signed, Wanted, added, corrected, judged, recorded, tied
from aidememoire.correcting.joining import joined, parted
from aidememoire.correcting.undoing import undone
from aidememoire.dossier import Dossier
from aidememoire.hosting.desk import reads_again
from aidememoire.model import SettingsError
from aidememoire.record import Correction
from aidememoire.record import corrections as made

corrections = router("corrections")


class AskedHistory(Question):
    """Of what."""

    of: MaybeName = Field(
        None, description="A document, statement or meeting; else all corrections.", examples=["480be967f7d2eb0a"]
    )


@corrections.get("/corrections", response_model=wire.Events)
def history(visit: Reader, asked: Annotated[AskedHistory, Query()]) -> Response:
    """Give what was recorded of a document, statement or meeting; else all corrections, undone ones and undos too, the first first."""
    return answer({"rows": [telling.event(one) for one in visit.dossier.register.history(asked.of)]})


@corrections.post(
    "/corrections",
    response_model=wire.Made,
    status_code=HTTPStatus.CREATED,
    responses={200: {"model": wire.Made, "description": "Exactly this was there already; nothing was recorded."}},
)
def correct(
    request: Request,
    visit: Reviewer,
    new: Annotated[NewCorrection, Body(openapi_examples={name: {"value": value} for name, value in EXAMPLES.items()})],
) -> Response:
    """Correct a statement or a meeting; the correction is tied to its words and holds for every new reading of the document.

    A status takes the role of an editor. Of a repin that sets fields too, the answer is the repin, which comes last. A
    document that is described is read anew by its facts.
    """
    visit.check(new.kind)
    signed = Signed(visit.person, datetime.now(UTC), new.why)
    if new.kind == made.DESCRIBE:
        event = _described(new, visit.dossier, signed, _reading(request, visit.dossier))
        return answer(telling.correction(event) | {"remarks": []}, HTTPStatus.CREATED)
    events = _events(new, visit.dossier, signed)
    about = visit.dossier.register.document(events[0].document).document
    noticed = wanted.remarks(new.set.wanted(), about, visit.dossier) if new.set else ()
    new_ones = recorded(visit.dossier, events)
    there = None if new_ones else made.said_before(events[-1], visit.dossier.corrections())
    told = telling.correction(there or events[-1]) | {"remarks": list(noticed)}
    return answer(told, HTTPStatus.CREATED if new_ones else HTTPStatus.OK)


@corrections.post("/corrections/{id}/undo", response_model=wire.Correction, status_code=HTTPStatus.CREATED)
def undo(
    request: Request,
    visit: Reviewer,
    id: Annotated[str, Path(description="Its id, or a beginning of it.", max_length=100, pattern=PLAIN)],  # noqa: A002
    because: Why | None = None,
) -> Response:
    """Take a correction back, an undo too: an event of its own, and nothing is taken out.

    It takes the role that the correction takes.
    """
    whose = visit.dossier.register.correction(id)
    visit.check(visit.dossier.register.subject_of(whose).kind)
    signed = Signed(visit.person, datetime.now(UTC), because.why if because else None)
    (event,) = undone(whose.id, visit.dossier, signed, _reading(request, visit.dossier))
    return answer(telling.correction(event), HTTPStatus.CREATED)


_OWN = {  # what goes with each kind, beside `statement` and `why`
    made.EDIT: {"set"},
    made.REPIN: {"set", "words"},
    made.ADD: {"set", "words", "document"},
    made.MERGE: {"others"},
    made.SPLIT: {"others"},
    made.JOIN: {"others"},
    made.PART: {"others"},
    made.STATUS: {"status", "source", "known"},
}


def _reading(request: Request, dossier: Dossier) -> describing.Read:
    """Return what reads a document anew, which the server may not be able to: that is said where it is needed."""
    return lambda document: reads_again(request.app.state.desk, dossier)(document)


def _described(new: NewCorrection, dossier: Dossier, signed: Signed, read: describing.Read) -> Correction:
    _check(new)
    assert new.facts, "it was checked"
    event = describing.described(new.document or "", dossier, new.facts.wanted(), signed)
    describing.recorded(event, dossier, read)
    return event


def _events(new: NewCorrection, dossier: Dossier, signed: Signed) -> list[Correction]:
    """Return the events; raises SettingsError where the fields and the kind do not go together."""
    _check(new)
    if new.kind == made.ADD:
        return added(new.document or "", dossier, _wanted(new), signed)
    if new.kind == made.JOIN:
        return [joined([new.meeting or "", *new.others], dossier, signed)]
    if new.kind == made.PART:
        return [parted(new.meeting or "", new.others, dossier, signed)]
    own = new.statement or ""
    if new.kind in made.TIES:
        return [tied([own, *new.others], dossier, new.kind, signed)]
    if new.kind == made.STATUS:
        return [judged(own, dossier, Fate(new.status or "", new.source, new.known), signed)]
    return corrected(own, dossier, _wanted(new), signed)


def _check(new: NewCorrection) -> None:
    given = {name for name in new.model_fields_set if getattr(new, name) not in (None, [])} - {"kind", "why"}
    about = {
        made.DESCRIBE: {"document", "facts"},
        made.ADD: {"document", "words"},
        made.JOIN: {"meeting"},
        made.PART: {"meeting"},
    }
    needed = about.get(new.kind, {"statement"})
    needed |= {made.EDIT: {"set"}, made.REPIN: {"words"}, made.STATUS: {"status"}, made.NOTE: {"why"}}.get(
        new.kind, set()
    )
    allowed = needed | _OWN.get(new.kind, set())
    if wrong := sorted(given - allowed):
        raise SettingsError(f"{', '.join(wrong)} goes not with the kind {new.kind}; leave it out")
    if missing := sorted(one for one in needed if getattr(new, one) is None):
        raise SettingsError(f"the kind {new.kind} needs {', '.join(missing)}")
    if new.kind == made.EDIT and new.set is not None and not new.set.model_fields_set:
        raise SettingsError("an edit needs a field to set, or one to clear by null")


def _wanted(new: NewCorrection) -> Wanted:
    words = new.words
    return Wanted(
        fields=new.set.wanted() if new.set else wanted.Fields(),
        content=words.content if words else None,
        cue=words.cue if words else None,
        source=words.source if words else None,
        reject=new.kind == made.REJECT,
        accept=new.kind == made.ACCEPT,
        note=new.why if new.kind == made.NOTE else None,
        at=words.at if words else None,
    )
