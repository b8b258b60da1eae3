"""The meetings, and the accounts of one side by side."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Form, Query, Request, Response
from pydantic import BaseModel

from aidememoire.correcting.events import Signed
from aidememoire.correcting.joining import joined, now, parted
from aidememoire.days import in_order
from aidememoire.dossier import UnknownNameError
from aidememoire.hosting.leading import see_other
from aidememoire.model import SettingsError
from aidememoire.record import Event
from aidememoire.views import Comparison, Gathering
from aidememoire.web.addresses import last_step, segment
from aidememoire.web.asked import Day, From, Given, Number, Text, To, Visiting
from aidememoire.web.comparing import account_names, counts, side_by_side
from aidememoire.web.listing import Days, Slice
from aidememoire.web.rendering import page
from aidememoire.web.tables import also_as_tables

router = APIRouter(include_in_schema=False)


_A_PAGE = 60


class Tying(BaseModel):
    """The form that joins another meeting to one, by its id or address, or parts an account from it."""

    kind: Literal["join", "part"]
    other: Text
    why: Annotated[Text | None, Given] = None


def _days(visit: Visiting, since: From = None, until: To = None) -> Days:
    in_order(since, until)
    return Days.of(visit.dossier, since, until)


Asked = Annotated[Days, Depends(_days)]


def _meetings(visit: Visiting, days: Asked, as_of: Day = None) -> tuple[Gathering, ...]:
    """Return the meetings of these days, the latest first, those without a day last."""
    met = visit.dossier.gatherings(as_of, days.since, days.until)
    return tuple(sorted(met, key=lambda one: one.start or date.min, reverse=True))


def _meeting(visit: Visiting, meeting: str, as_of: Day = None) -> Gathering:
    found = visit.dossier.gathering(meeting, as_of)
    if found is None:
        raise UnknownNameError(f"there is no meeting {meeting!r}; the list of meetings names them")
    return found


def _of_meeting(
    visit: Visiting, met: Annotated[Gathering, Depends(_meeting)], as_of: Day = None
) -> Comparison | tuple[Gathering, ...]:
    """Return the accounts side by side; of a meeting that one document alone tells of as held, the meeting."""
    return (met,) if len(met.telling) < 2 else visit.dossier.compare([met.id], as_of)


def _of_documents(
    visit: Visiting, document: Annotated[list[str] | None, Query()] = None, as_of: Day = None
) -> Comparison:
    if not document or len(document) < 2:
        raise SettingsError("a comparison takes two documents or more; tick them in the list of documents")
    return visit.dossier.compare(document, as_of)


also_as_tables(router, "/meetings", _meetings)
also_as_tables(router, "/meetings/{meeting}", _of_meeting)
also_as_tables(router, "/compare", _of_documents)


@router.get("/meetings")
def meetings(
    request: Request, found: Annotated[tuple[Gathering, ...], Depends(_meetings)], days: Asked, at: Number = 1
) -> Response:
    """Show the meetings, the latest first."""
    asked = {"from": days.since, "to": days.until, "as_of": request.query_params.get("as_of")}
    return page(request, "meetings.html.j2", found=Slice.of(found, at, _A_PAGE), asked=asked, days=days)


@router.get("/meetings/{meeting}")
def meeting(
    request: Request, visit: Visiting, met: Annotated[Gathering, Depends(_meeting)], as_of: Day = None
) -> Response:
    """Show a meeting and, where several documents tell of it, their accounts side by side."""
    said = visit.dossier.register.said_of(met)
    if len(met.telling) < 2:
        return page(request, "meeting.html.j2", met=met, comparison=None, history=said)
    return _compared(request, visit.dossier.compare([met.id], as_of), met, said)


@router.post("/meetings/{meeting}/accounts")
def tie(visit: Visiting, meeting: str, form: Annotated[Tying, Form()]) -> Response:
    """Record that another meeting is this one, or that an account is of another one."""
    visit.check(form.kind)
    signed = Signed(visit.person, datetime.now(UTC), form.why)
    if form.kind == "join":
        made = joined([meeting, last_step(form.other)], visit.dossier, signed)
    else:
        made = parted(meeting, [form.other], visit.dossier, signed)
    visit.dossier.correct_all([made])
    return see_other(f"/meetings/{segment(now(visit.dossier, made)[0])}")


@router.get("/compare")
def compare(request: Request, comparison: Annotated[Comparison, Depends(_of_documents)]) -> Response:
    """Show documents side by side."""
    return _compared(request, comparison, None)


def _compared(
    request: Request, comparison: Comparison, met: Gathering | None, said: tuple[Event, ...] = ()
) -> Response:
    return page(
        request,
        "meeting.html.j2",
        met=met,
        comparison=comparison,
        history=said,
        counts=counts(comparison),
        groups=side_by_side(comparison),
        names=account_names(comparison.accounts),
    )
