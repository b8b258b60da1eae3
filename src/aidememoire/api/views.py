"""Views: each answers what the command of the same name prints with `--format json`."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import Query, Response

from aidememoire.api import rows
from aidememoire.api.answers import view_answer
from aidememoire.api.asking import (
    AskedCell,
    AskedChanges,
    AskedCommitments,
    AskedComparison,
    AskedLatest,
    AskedMeetings,
    AskedPositions,
    AskedTimeline,
    AskedWords,
)
from aidememoire.api.routing import Reader, router
from aidememoire.days import in_order
from aidememoire.dossier.finding import Narrowed
from aidememoire.dossier.published import timeline_as_published
from aidememoire.dossier.undertakings import Wanted
from aidememoire.exports.view_records import records_of
from aidememoire.model import SettingsError
from aidememoire.views import Commitment

views = router("views")
Recent = Annotated[AskedLatest, Query()]


@views.get("/positions", response_model=rows.Positions)
def positions(visit: Reader, asked: Annotated[AskedPositions, Query()]) -> Response:
    """Where each party stands on each issue as of a day, today unless told otherwise."""
    day = asked.as_of or date.today()
    return view_answer(visit.dossier.positions(day, asked.issue, asked.party, everyone=asked.everyone), asked.as_of)


@views.get("/positions/cell", response_model=rows.Cell)
def cell(visit: Reader, asked: Annotated[AskedCell, Query()]) -> Response:
    """Give what one party said on one issue, the first first."""
    return view_answer(
        visit.dossier.cell(asked.issue, asked.party, asked.as_of or date.today(), asked.most), asked.as_of
    )


@views.get("/timeline", response_model=rows.Timeline)
def timeline(visit: Reader, asked: Annotated[AskedTimeline, Query()]) -> Response:
    """Give what was said and who met, day by day."""
    in_order(asked.since, asked.until)
    if asked.by == "published":
        return view_answer(timeline_as_published(visit.dossier, asked.sought(), asked.as_of, asked.most), asked.as_of)
    return view_answer(visit.dossier.timeline(asked.sought(), asked.as_of, asked.most), asked.as_of)


@views.get("/meetings", response_model=rows.Meetings)
def meetings(visit: Reader, asked: Annotated[AskedMeetings, Query()]) -> Response:
    """Give the meetings, each with all documents that tell of it; without days those that have none too."""
    in_order(asked.since, asked.until)
    return view_answer(visit.dossier.gatherings(asked.as_of, asked.since, asked.until), asked.as_of)


@views.get("/compare", response_model=rows.Comparison)
def compare(visit: Reader, asked: Annotated[AskedComparison, Query()]) -> Response:
    """Accounts of one meeting side by side: what all have, what one alone has, where they differ."""
    return view_answer(visit.dossier.compare(asked.of, asked.as_of), asked.as_of)


@views.get("/changes", response_model=rows.Changes)
def changes(visit: Reader, asked: Annotated[AskedChanges, Query()]) -> Response:
    """Give what is new: new, restated, hardened, softened, withdrawn, contradicted, with what was said before."""
    in_order(asked.since, asked.until)
    return view_answer(visit.dossier.changes(asked.since, asked.until, asked.as_of, asked.most), asked.as_of)


@views.get("/commitments", response_model=rows.Commitments)
def commitments(visit: Reader, asked: Annotated[AskedCommitments, Query()]) -> Response:
    """Who undertook or accepted what, to whom, on which condition."""
    wanted = Wanted(asked.status, asked.party, asked.to, asked.issue, asked.due_by)
    held = visit.dossier.commitments(asked.as_of, wanted, most=asked.most)
    return view_answer(records_of(Commitment, held), asked.as_of)


@views.get("/instruments", response_model=rows.Instruments)
def instruments(visit: Reader, asked: Recent) -> Response:
    """Who invokes which agreement, statement or order, in which stance, on which issues, how often."""
    return view_answer(visit.dossier.instruments(asked.as_of, asked.most), asked.as_of)


@views.get("/actors", response_model=rows.Actors)
def actors(visit: Reader, asked: Recent) -> Response:
    """Who speaks, for which side, how often, first and last."""
    return view_answer(visit.dossier.actors(asked.as_of, asked.most), asked.as_of)


@views.get("/search", response_model=rows.Found)
def search(visit: Reader, asked: Annotated[AskedWords, Query()]) -> Response:
    """Give the statements whose words hold what is looked for, the latest first, or that are like a sentence."""
    in_order(asked.since, asked.until)
    if asked.words is None and asked.similar is None and asked.narrowed() == Narrowed():
        raise SettingsError("nothing to search for; give words, a sentence as `similar`, or a field such as `party`")
    found = visit.dossier.search(
        asked.words, asked.limit, asked.as_of, similar=asked.similar, narrowed=asked.narrowed()
    )
    return view_answer(found, asked.as_of)
