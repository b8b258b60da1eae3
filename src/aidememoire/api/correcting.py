"""Corrections: what a person says of a statement becomes an event of the record."""

from __future__ import annotations

from datetime import UTC, datetime
from http import HTTPStatus
from typing import Annotated, Any, Literal

from fastapi import Body, Path, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from aidememoire import describing, wanted
from aidememoire.api import telling, wire
from aidememoire.api.answers import answer
from aidememoire.api.asking import PLAIN, Day, MaybeName, Question
from aidememoire.api.routing import Reader, Reviewer, router
from aidememoire.correcting import Fate, Signed, Wanted, added, corrected, judged, recorded, tied
from aidememoire.dossier import Dossier
from aidememoire.hosting.desk import reads_again
from aidememoire.joining import joined, parted
from aidememoire.model import SettingsError
from aidememoire.record import Correction
from aidememoire.record import corrections as made
from aidememoire.undoing import undone

corrections = router("corrections")
_Words = Annotated[str, Field(min_length=1, max_length=1000, pattern=PLAIN)]
_ACCEPT: dict[str, Any] = {"statement": "480be967003d", "kind": "accept", "why": "I was there"}
_EDIT: dict[str, Any] = {
    "statement": "e77479e7007b",
    "kind": "edit",
    "set": {"act": "demand", "issues": ["borders"], "on": {"start": "2023-07-25", "end": "2023-07-25"}},
}
_REPIN: dict[str, Any] = {
    "statement": "480be96700be",
    "kind": "repin",
    "words": {"content": "Havenland resists every proposal"},
}
_ADD: dict[str, Any] = {
    "document": "480be967f7d2eb0a",
    "kind": "add",
    "words": {"content": "Talks at the Corvo Palace"},
    "set": {"speaker": "Bo Lund", "act": "assert", "issues": ["mediation"]},
}
_MERGE: dict[str, Any] = {
    "statement": "7defa65c0036",
    "kind": "merge",
    "others": ["ab79a7320036"],
    "why": "the same letter",
}
_PART: dict[str, Any] = {"meeting": "2023-07-25-corvo-city", "kind": "part", "others": ["480be967f7d2eb0a"]}
_JOIN: dict[str, Any] = {
    "meeting": "2023-07-25-corvo-city",
    "kind": "join",
    "others": ["2023-07-25-corvo-city-2"],
    "why": "one session",
}
_DESCRIBE: dict[str, Any] = {
    "document": "480be967f7d2eb0a",
    "kind": "describe",
    "facts": {"published": "2023-07-26", "dateline": None},
    "why": "as the printed paper has it",
}
_STATUS: dict[str, Any] = {
    "statement": "7defa65c0075",
    "kind": "status",
    "status": "withdrawn",
    "source": "1ac6dc524e15a5fc",
    "why": "Marshland said that it would not open the route",
}
_EXAMPLES = {
    "accept": _ACCEPT,
    "edit": _EDIT,
    "repin": _REPIN,
    "add": _ADD,
    "merge": _MERGE,
    "part": _PART,
    "join": _JOIN,
    "status": _STATUS,
    "describe": _DESCRIBE,
}


class Days(BaseModel):
    """The days said, both included."""

    model_config = ConfigDict(extra="forbid")
    start: Day
    end: Day


class Invoked(BaseModel):
    """An instrument, by the exact words of the document that cite it."""

    model_config = ConfigDict(extra="forbid")
    words: _Words
    name: _Words | None = Field(None, description="Its name or id, where the words do not tell it.")


class Fields(BaseModel):
    """The fields to be set; null or an empty list clears one, and what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")
    speaker: _Words | None = None
    side: _Words | None = Field(None, description="The party that the speaker speaks for.")
    act: _Words | None = None
    issues: list[_Words] = Field([], max_length=20, description="The main issue first.")
    on: Days | None = None
    to: list[_Words] = Field([], max_length=50)
    invokes: list[Invoked] = Field([], max_length=50)
    conditional: bool | None = None
    hedged: bool | None = None
    chain: list[_Words] = Field([], max_length=50, description="The way it came, the speaker last.")

    def wanted(self) -> wanted.Fields:
        """Return the fields as a person wants them."""
        empty = [name for name in self.model_fields_set if getattr(self, name) in (None, [])]
        return wanted.Fields(
            speaker=self.speaker,
            side=self.side,
            act=self.act,
            issue=tuple(self.issues),
            on=(self.on.start, self.on.end) if self.on else None,
            to=tuple(self.to),
            invokes=tuple(wanted.Cited(one.words, one.name or "") for one in self.invokes),
            conditional=self.conditional,
            hedged=self.hedged,
            chain=tuple(self.chain),
            clear=tuple("issue" if name == "issues" else name for name in sorted(empty)),
        )


class Words(BaseModel):
    """Exact words of the document. Of a content in several pieces, ` … ` stands between them."""

    model_config = ConfigDict(extra="forbid")
    content: _Words = Field(description="What is said.")
    cue: _Words | None = Field(None, description="What says that it is said; else as it is.")
    source: _Words | None = Field(None, description="Who says it; of a statement that is added.")
    at: int | None = Field(None, ge=0, lt=2**31, description="Where the content begins, if it stands more than once.")


class Facts(BaseModel):
    """The facts of a document to be set; null clears one, and what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")
    title: _Words | None = None
    publisher: _Words | None = None
    published: Day | None = None
    dateline: _Words | None = Field(None, description="The place where it was written.")
    kind: Literal["news", "readout", "statement", "transcript", "agreement"] | None = None
    side: _Words | None = Field(None, description="The party whose account it is.")

    def wanted(self) -> describing.Facts:
        """Return the facts as a person wants them."""
        empty = sorted(name for name in self.model_fields_set if getattr(self, name) is None)
        return describing.Facts(**self.model_dump(), clear=tuple(empty))


class NewCorrection(BaseModel):
    """What a person says of a statement, of a meeting or of a document, by `kind`.

    It is right (accept), is none (reject), is to be read otherwise (edit), stands on other words (repin), was missed by
    the reader (add), tells one utterance with others (merge) or does not (split), was kept or not (status); or a remark.
    A meeting is one with others (join), or some of its accounts are of another one (part). A document has other facts
    than the record says (describe).
    """

    model_config = ConfigDict(extra="forbid")
    statement: _Words | None = Field(None, description="Its id, or a beginning of it; of what is said of one.")
    kind: Literal[
        "accept", "reject", "edit", "note", "repin", "add", "merge", "split", "join", "part", "status", "describe"
    ]
    set: Fields | None = Field(None, description="Of an edit, a repin or an add: the fields.")
    words: Words | None = Field(None, description="Of a repin or an add: the words.")
    facts: Facts | None = Field(None, description="Of a describe: the facts of the document.")
    document: _Words | None = Field(
        None, description="Of an add or a describe: the document, by its id or a beginning of it."
    )
    meeting: _Words | None = Field(
        None, description="Of a join or a part: the meeting, by its id or a beginning of it."
    )
    others: list[_Words] = Field(
        [],
        max_length=50,
        description="Of a merge or a split: the other statements; of a join: the other meetings; of a part: the accounts "
        "of another one, by their documents or some of their words.",
    )
    status: Literal["open", "kept", "broken", "withdrawn"] | None = Field(None, description="Of a status: which.")
    source: _Words | None = Field(
        None, description="Of a status: from where it is known, a document's id, an address or words."
    )
    known: Day | None = Field(
        None, description="Of a status: the day from which it was known; else that of its document, else today."
    )
    why: _Words | None = Field(None, description="Why; of a note, its words; of a status needed.")


class Why(BaseModel):
    """Why something is taken back."""

    model_config = ConfigDict(extra="forbid")
    why: _Words | None = None


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
    new: Annotated[NewCorrection, Body(openapi_examples={name: {"value": value} for name, value in _EXAMPLES.items()})],
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
