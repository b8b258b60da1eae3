"""One statement at an address that stays: its words where they stand, how it came, who else tells it, its history."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Form, Request, Response
from fastapi.responses import RedirectResponse
from pydantic import BaseModel

from aidememoire.api import telling
from aidememoire.correcting.events import Signed, tied
from aidememoire.exports.article import article
from aidememoire.exports.citation import BIBTEX, CSL, PLAIN, Cited, cite
from aidememoire.exports.saying_records import said
from aidememoire.hosting.json import dumps
from aidememoire.hosting.leading import see_other
from aidememoire.model import Entry, Reading, Statement
from aidememoire.record import Event
from aidememoire.record.corrections import REJECT
from aidememoire.views import Saying
from aidememoire.web.addresses import last_step, segment
from aidememoire.web.asked import Given, Text, Visiting
from aidememoire.web.deciding import latest_in
from aidememoire.web.rendering import page

router = APIRouter(include_in_schema=False)

_FOUND = 302
_FORMS = {"Plain": PLAIN, "BibTeX": BIBTEX, "CSL-JSON": CSL}


class Tying(BaseModel):
    """The form that ties a statement to another account of what was said once, or parts them; `other` may be an address."""

    kind: Literal["merge", "split"]
    other: Text
    why: Annotated[Text | None, Given] = None


@dataclass(frozen=True, slots=True)
class Shown:
    """A statement with the saying that it is an account of, the whole reading it stands in, and its history."""

    entry: Entry
    one: Saying
    rejected: bool
    whole: Reading
    history: tuple[Event, ...]


def _opened(visit: Visiting, statement: str) -> Shown:
    """Return what is known of a statement, of one that was rejected too; raises UnknownNameError."""
    register = visit.dossier.register
    if visit.dossier.store.entry(statement) is None:
        statement = visit.dossier.store.successors().get(statement, statement)
    # What holds today is not rejected: its corrections need not be looked for among all.
    holds = visit.dossier.store.entry(statement) is not None
    rejected = None if holds or not _is_rejected(visit, statement) else register.rejected(statement)
    one = Saying(rejected) if rejected else register.saying(statement)
    own = rejected or next((each for each in one.entries if each.statement.id.startswith(statement)), one.entry)
    history = tuple(register.history(own.statement.id))
    return Shown(own, one, rejected is not None, register.reading(own.account.id), history)


Opened = Annotated[Shown, Depends(_opened)]


@router.get("/s/{statement}.json")
def as_json(shown: Opened) -> Response:
    """Give the saying that the statement is an account of, the words it stands on, its witnesses and its history."""
    told = said(shown.one) | {
        "rejected": shown.rejected,
        "evidence": telling.evidence(shown.entry, shown.whole.document),
        "accounts": [telling.entry(one) for one in shown.one.entries],
        "history": [telling.event(one) for one in shown.history],
    }
    return Response(dumps(told), media_type="application/json")


@router.get("/s/{statement}")
def statement(request: Request, visit: Visiting, statement: str, shown: Opened) -> Response:
    """Show one statement; one that was rejected is shown as such, one that was put on other words at the address of these."""
    own, whole = shown.entry, shown.whole
    if not own.statement.id.startswith(statement):
        return RedirectResponse(f"/s/{segment(own.statement.id)}", _FOUND)
    cited = Cited(own.account, whole.document.language, own.statement)
    return page(
        request,
        "statement.html.j2",
        latest=latest_in(shown.history),
        citations=[
            *((name, cite([cited], form).strip()) for name, form in _FORMS.items()),
            ("Link", str(request.url_for("statement", statement=own.statement.id))),
        ],
        entry=own,
        history=shown.history,
        one=shown.one,
        rejected=shown.rejected,
        shown=article(1, replace(whole, statements=(own.statement,))),
        around=_around(whole, own),
    )


@router.post("/s/{statement}/witnesses")
def tie(visit: Visiting, statement: str, form: Annotated[Tying, Form()]) -> Response:
    """Record that another statement tells the same utterance, or that it does not."""
    visit.check(form.kind)
    signed = Signed(visit.person, datetime.now(UTC), form.why)
    visit.dossier.correct_all([tied([statement, last_step(form.other)], visit.dossier, form.kind, signed)])
    return see_other(f"/s/{segment(statement)}#witnesses")


def _is_rejected(visit: Visiting, beginning: str) -> bool:
    decided = [one for one in visit.dossier.corrections() if (one.statement or "").startswith(beginning)]
    return bool(decided) and decided[-1].kind == REJECT


def _around(reading: Reading, entry: Entry) -> tuple[list[Statement], list[Statement]]:
    """Return the statement that holds this one, and those that it holds."""
    outer = [one for one in reading.statements if one.id == entry.statement.parent]
    return outer, [one for one in reading.statements if one.parent == entry.statement.id]
