"""The ledger of commitments: who undertook what, to whom, on which condition, by when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request, Response
from pydantic import BaseModel

from aidememoire.api.asking import MaybeDay
from aidememoire.correcting.events import Fate, Signed, judged
from aidememoire.dossier.naming import ISSUES
from aidememoire.hosting.leading import see_other, within
from aidememoire.model.entries import STATUSES
from aidememoire.record.corrections import STATUS
from aidememoire.views import Part, falling_due
from aidememoire.views.commitments import Commitment
from aidememoire.web.asked import Day, Given, Name, Number, Text, Visiting
from aidememoire.web.listing import Slice
from aidememoire.web.rendering import page
from aidememoire.web.tables import also_as_tables

router = APIRouter(include_in_schema=False)

_A_PAGE = 60
MOST = 1_000  # statements from which they are gathered
_Text = Annotated[Text | None, Given]


class Judged(BaseModel):
    """The form that says what became of an undertaking; `back` is where to go on."""

    statement: str
    status: str
    source: _Text = None
    why: _Text = None
    known: Annotated[MaybeDay, Given] = None
    back: _Text = None


def _every(visit: Visiting, as_of: Day = None) -> Part[Commitment]:
    return visit.dossier.commitments(as_of, most=MOST)


Every = Annotated[Part[Commitment], Depends(_every)]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What of the undertakings is asked for."""

    party: str | None
    status: str | None
    to: str | None
    issue: str | None
    due_by: date | None

    def of(self, every: Iterable[Commitment]) -> tuple[Commitment, ...]:
        """Return the undertakings that are asked for; those that fall due by a day the soonest first."""
        found = tuple(filter(self.fits, every))
        return falling_due(found, self.due_by) if self.due_by else found

    def fits(self, one: Commitment) -> bool:
        """Tell whether an undertaking is asked for."""
        issues = {name for each in one.sayings for name in each.issues}
        return (
            self.party in (None, *one.parties)
            and self.status in (None, one.status)
            and self.to in (None, *one.to)
            and self.issue in (None, *issues)
        )


def _asked(party: Name = None, status: Name = None, to: Name = None, issue: Name = None, due_by: Day = None) -> _Asked:
    return _Asked(party, status, to, issue, due_by)


def _commitments(every: Every, asked: Annotated[_Asked, Depends(_asked)]) -> Part[Commitment]:
    unnamed = every.unnamed if asked == _Asked(None, None, None, None, None) else 0
    return Part(asked.of(every), every.cut, unnamed)


also_as_tables(router, "/commitments", _commitments)


@router.get("/commitments")
def commitments(
    request: Request,
    every: Every,
    found: Annotated[Part[Commitment], Depends(_commitments)],
    at: Number = 1,
) -> Response:
    """Show the commitments, by the day first said, or by that on which they fall due."""
    choices = {
        "party": sorted({party for one in every for party in one.parties}),
        "to": sorted({name for one in every for name in one.to}),
        "issue": [name for name in ISSUES if any(name in each.issues for one in every for each in one.sayings)],
        "status": [one for one in STATUSES if any(each.status == one for each in every)],
    }
    asked = {name: request.query_params.get(name) for name in ("party", "to", "issue", "status", "due_by", "as_of")}
    return page(
        request, "commitments.html.j2", found=Slice.of(found, at, _A_PAGE), part=found, choices=choices, asked=asked
    )


@router.post("/commitments")
def judge(visit: Visiting, form: Annotated[Judged, Form()]) -> Response:
    """Record what became of an undertaking, by whose word."""
    visit.check(STATUS)
    fate = Fate(form.status, form.source, form.known)
    signed = Signed(visit.person, datetime.now(UTC), form.why)
    visit.dossier.correct_all([judged(form.statement, visit.dossier, fate, signed)])
    return see_other(within(form.back, "/commitments"))
