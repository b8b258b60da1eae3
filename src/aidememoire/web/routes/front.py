"""The front page: what is new, who met, which positions moved, what is talked of most, where it comes from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from fastapi import APIRouter, Request, Response

from aidememoire.record import Filter, Held
from aidememoire.views import Cell, Saying
from aidememoire.web.asked import Day, Visiting
from aidememoire.web.rendering import page

router = APIRouter(include_in_schema=False)

_RECENT = timedelta(days=30)
_MOST, _FEW = 8, 5  # of what is shown of each kind, and of meetings


@dataclass(frozen=True, slots=True)
class Source:
    """A publisher, empty where none is named: how many documents and statements it gave, the last when."""

    name: str
    documents: int
    statements: int
    last: date | None


@router.get("/")
def front(request: Request, visit: Visiting, since: Day = None) -> Response:
    """Show the dossier as it stands, and what is new since a day, without one in its last thirty days."""
    dossier = visit.dossier
    days, sayings, held = dossier.days(), dossier.said(Filter()), dossier.documents()
    last = days[-1] if days else None
    met = sorted(dossier.gatherings(), key=lambda one: one.start or date.min, reverse=True)
    since = since or (last - _RECENT if last else None)
    moved = _moved(dossier.positions(last).cells, since) if last and since else []
    return page(
        request,
        "front.html.j2",
        issues=_issues(sayings, since).most_common(_MOST),
        last=last,
        meetings=met[:_FEW],
        met=len(met),
        moved=moved[:_MOST],
        moved_in_all=len(moved),
        new=_new(held, since),
        undecided=len(dossier.undecided()),
        since=since,
        sources=_sources(held, sayings),
        statements=Counter(each.account.id for one in sayings for each in one.entries),
        stats=dossier.stats(),
    )


def _new(held: Sequence[Held], since: date | None) -> list[Held]:
    """Return the documents published since, the latest first; those without a day by the day of recording."""
    days = {one.document.id: one.document.published or one.recorded.date() for one in held}
    found = [one for one in held if since is None or days[one.document.id] >= since]
    return sorted(found, key=lambda one: days[one.document.id], reverse=True)


def _moved(cells: Iterable[Cell], since: date) -> list[Cell]:
    """Return the positions whose stance is another one than before, taken since the day, the latest first."""
    found = [one for one in cells if one.changed and one.last_said and one.last_said >= since]
    return sorted(found, key=lambda one: one.last_said or since, reverse=True)


def _issues(sayings: Iterable[Saying], since: date | None) -> Counter[str]:
    recent = [one for one in sayings if since is None or (one.day and one.day >= since)]
    return Counter(issue for one in recent for issue in one.issues)


def _sources(held: Iterable[Held], sayings: Iterable[Saying]) -> list[Source]:
    told = Counter(each.account.publisher for one in sayings for each in one.entries)
    given = Counter(one.document.publisher for one in held)
    last: dict[str | None, date] = {}
    for one in held:
        published = one.document.published or date.min
        last[one.document.publisher] = max(published, last.get(one.document.publisher, published))
    return [
        Source(name or "", number, told[name], None if last[name] == date.min else last[name])
        for name, number in given.most_common(_MOST)
    ]
