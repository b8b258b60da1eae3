"""Corrections: what a person says of a statement becomes an event of the record."""

from __future__ import annotations

from datetime import UTC, datetime
from http import HTTPStatus
from typing import Annotated, Any, Literal

from fastapi import Body, Path, Query, Response
from pydantic import BaseModel, ConfigDict, Field

from aidememoire.api import telling, wire
from aidememoire.api.answers import answer
from aidememoire.api.asking import PLAIN, Day, MaybeName, Question
from aidememoire.api.routing import Reader, Reviewer, router
from aidememoire.dossier import Dossier
from aidememoire.model import Interval, SettingsError
from aidememoire.naming import issue_named
from aidememoire.record import Correction
from aidememoire.record import corrections as made

corrections = router("corrections")
_BY_HAND = "set by hand"
_Words = Annotated[str, Field(min_length=1, max_length=1000, pattern=PLAIN)]
_ACCEPT: dict[str, Any] = {"statement": "480be967003d", "kind": "accept", "why": "I was there"}
_EDIT: dict[str, Any] = {
    "statement": "e77479e7007b",
    "kind": "edit",
    "set": {"act": "demand", "issues": ["borders"], "on": {"start": "2023-07-25", "end": "2023-07-25"}},
}


class Days(BaseModel):
    """The days said, both included."""

    model_config = ConfigDict(extra="forbid")
    start: Day
    end: Day


class Fields(BaseModel):
    """The fields to be set; null clears one, and what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")
    speaker: _Words | None = None
    act: _Words | None = None
    issues: list[_Words] = Field([], max_length=20, description="The main issue first.")
    on: Days | None = None
    to: list[_Words] = Field([], max_length=50)
    conditional: bool | None = None
    hedged: bool | None = None


class NewCorrection(BaseModel):
    """What a person says of a statement: that it is right, is none, or is to be read otherwise; or a remark."""

    model_config = ConfigDict(extra="forbid")
    statement: _Words = Field(description="Its id, or a beginning of it.")
    kind: Literal["accept", "reject", "edit", "note"]
    set: Fields | None = Field(None, description="Of an edit: the fields.")
    why: _Words | None = Field(None, description="Why; of a note, its words.")


class Why(BaseModel):
    """Why something is taken back."""

    model_config = ConfigDict(extra="forbid")
    why: _Words | None = None


class AskedHistory(Question):
    """Of what."""

    of: MaybeName = Field(
        None, description="A document or statement; else all corrections.", examples=["480be967f7d2eb0a"]
    )


@corrections.get("/corrections", response_model=wire.Events)
def history(visit: Reader, asked: Annotated[AskedHistory, Query()]) -> Response:
    """Give what was recorded of a document or statement; else all corrections, undone ones and undos too, the first first."""
    return answer({"rows": [telling.event(one) for one in visit.dossier.register.history(asked.of)]})


@corrections.post("/corrections", response_model=wire.Correction, status_code=HTTPStatus.CREATED)
def correct(
    visit: Reviewer,
    wanted: Annotated[NewCorrection, Body(openapi_examples={"accept": {"value": _ACCEPT}, "edit": {"value": _EDIT}})],
) -> Response:
    """Correct a statement; the correction is tied to its words and holds for every new reading of the document."""
    event = _event(wanted, visit.dossier, visit.person)
    visit.dossier.correct(event)
    return answer(telling.correction(event), HTTPStatus.CREATED)


@corrections.post("/corrections/{id}/undo", response_model=wire.Correction, status_code=HTTPStatus.CREATED)
def undo(
    visit: Reviewer,
    id: Annotated[str, Path(description="Its id, or a beginning of it.", max_length=100, pattern=PLAIN)],  # noqa: A002
    wanted: Why | None = None,
) -> Response:
    """Take a correction back, an undo too: an event of its own, and nothing is taken out."""
    whose = visit.dossier.register.correction(id).id
    event = visit.dossier.undo(whose, visit.person, datetime.now(UTC), wanted.why if wanted else None)
    return answer(telling.correction(event), HTTPStatus.CREATED)


def _event(wanted: NewCorrection, dossier: Dossier, by: str) -> Correction:
    """Return the event; raises SettingsError where fields and kind do not go together."""
    if (wanted.set is not None and bool(wanted.set.model_fields_set)) != (wanted.kind == made.EDIT):
        raise SettingsError("`set` names the fields of an edit, and goes with nothing else")
    rejected = dossier.register.rejected(wanted.statement) if wanted.kind == made.ACCEPT else None
    entry = rejected or dossier.register.entry(wanted.statement)
    about = entry.account.id, entry.statement, by, datetime.now(UTC)
    if wanted.set is not None:
        return made.edit(*about, wanted.why, **_fields(wanted.set, dossier))
    if wanted.kind == made.NOTE:
        return made.note(*about, _words(wanted))
    return (made.accept if wanted.kind == made.ACCEPT else made.reject)(*about, wanted.why)


def _words(wanted: NewCorrection) -> str:
    if not wanted.why:
        raise SettingsError("a note needs its words, as `why`")
    return wanted.why


def _fields(wanted: Fields, dossier: Dossier) -> dict[str, Any]:
    """Return the fields that are given, named and typed as those of a statement."""
    fields: dict[str, Any] = {name: getattr(wanted, name) for name in wanted.model_fields_set}
    if "speaker" in fields:
        # The id and the side were those of the speaker that was wrong.
        known = dossier.catalogue.known_as(wanted.speaker) if wanted.speaker else (None, None)
        fields["speaker_id"], fields["side"] = known
    if "issues" in fields:
        fields["issues"] = tuple(map(issue_named, wanted.issues))
    if "to" in fields:
        fields["to"] = tuple(wanted.to)
    if wanted.on:
        fields["on"] = Interval(wanted.on.start, wanted.on.end, _BY_HAND, "explicit")
    return fields
