"""The queue of what nobody has looked at yet, the least certain first; and the decisions of those who do."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Form, Request, Response
from pydantic import BaseModel, Field

from aidememoire.correcting.events import Signed
from aidememoire.correcting.undoing import taken_back
from aidememoire.dossier import Dossier
from aidememoire.dossier.naming import issue_named
from aidememoire.exports.article import Article, article
from aidememoire.exports.saying_records import SAYING, said
from aidememoire.exports.view_records import Records
from aidememoire.hosting.desk import reads_again
from aidememoire.hosting.leading import see_other, within
from aidememoire.hosting.rights import CORRECT
from aidememoire.model import Entry
from aidememoire.record import Filter
from aidememoire.record.corrections import ACCEPT
from aidememoire.views import Saying
from aidememoire.web.asked import Given, Name, Text, Visiting
from aidememoire.web.deciding import Decision, accept_together, certainty, decide, last_done, most_uncertain
from aidememoire.web.rendering import page
from aidememoire.web.tables import also_as_tables

router = APIRouter(include_in_schema=False)

_SHOWN, _LOOKED_AT = 10, 100  # statements of the queue at a time, and of which the most consequential are taken
_Text = Annotated[Text | None, Given]
_Passage = Annotated[str, Field(max_length=5_000)]


class Decided(BaseModel):
    """The form of a decision; `issues` have commas between them, `back` is where to go on."""

    statement: str
    kind: Literal["accept", "reject", "edit", "repin"]
    why: _Text = None
    speaker: _Text = None
    act: _Text = None
    issues: _Text = None
    on: Annotated[date | None, Given] = None
    content: Annotated[_Passage | None, Given] = None
    cue: _Text = None
    at: Annotated[int | None, Given] = None
    seen: str = ""
    back: _Text = None

    def decision(self) -> Decision:
        """Return the decision that the form tells of."""
        named = tuple(name.strip() for name in (self.issues or "").split(",") if name.strip())
        return Decision(
            **self.model_dump(exclude={"statement", "issues", "back"}),
            issues=named,
        )


class Seen(BaseModel):
    """The form that accepts what is visible: the ids of the statements that the person saw."""

    statements: list[str] = []
    back: _Text = None


def _asked(issue: Name = None, party: Name = None, document: Name = None) -> Filter:
    return Filter(issue=issue_named(issue) if issue else None, party=party, document=document)


Asked = Annotated[Filter, Depends(_asked)]


def _queue(visit: Visiting, asked: Asked) -> tuple[Entry, ...]:
    """Return the statements of the queue that are visible."""
    return tuple(most_uncertain(visit.dossier.catalogue.undecided(asked, _LOOKED_AT))[:_SHOWN])


Shown = Annotated[tuple[Entry, ...], Depends(_queue)]


def _records(shown: Shown) -> Records:
    rows = (said(Saying(one)) | {"certainty": round(100 * certainty(one.statement))} for one in shown)
    return Records("review", (*SAYING, "certainty"), tuple(rows))


also_as_tables(router, "/review", _records)


@router.get("/review")
def queue(request: Request, visit: Visiting, asked: Asked, shown: Shown) -> Response:
    """Show the statements that nobody has decided on, and what the visitor did last."""
    return page(
        request,
        "review.html.j2",
        asked={"issue": asked.issue, "party": asked.party, "document": asked.document},
        done=last_done(visit.dossier, visit.person),
        left=visit.dossier.catalogue.undecided_counted() if asked == Filter() else None,
        shown=[(one, _context(visit.dossier, one)) for one in shown],
    )


@router.post("/review")
def review(visit: Visiting, form: Annotated[Decided, Form()]) -> Response:
    """Record a decision on one statement."""
    visit.check(form.kind)
    made = decide(visit.dossier, form.statement, form.decision(), visit.person, datetime.now(UTC))
    (new,) = made[-1].others or (None,)
    return _back(f"/s/{new.statement}" if new and (form.back or "").startswith("/s/") else form.back)


@router.post("/review/all")
def accept_all(visit: Visiting, form: Annotated[Seen, Form()]) -> Response:
    """Accept the statements that the visitor saw, as one act, which one undo takes back."""
    visit.check(ACCEPT)
    accept_together(visit.dossier, form.statements, visit.person, datetime.now(UTC))
    return _back(form.back)


@router.post("/review/undo")
def undo(request: Request, visit: Visiting, back: Annotated[str | None, Form()] = None) -> Response:
    """Take back what the visitor did last."""
    visit.check(CORRECT)
    done = last_done(visit.dossier, visit.person)
    for one in done:
        visit.check(one.kind)
    signed = Signed(visit.person, datetime.now(UTC))
    taken_back(visit.dossier, done, signed, lambda again: reads_again(request.app.state.desk, visit.dossier)(again))
    return _back(back)


def _context(dossier: Dossier, one: Entry) -> Article:
    """Return the document with the statement alone drawn over it."""
    return article(1, replace(dossier.register.reading(one.account.id), statements=(one.statement,)))


def _back(path: str | None) -> Response:
    return see_other(within(path, "/review"))
