"""The front page: what is new, who met, which positions moved, what is talked of most, where it comes from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from functools import lru_cache, partial
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from aidememoire.dossier import Dossier
from aidememoire.dossier.naming import ISSUES
from aidememoire.exports.saying_records import Record, iso
from aidememoire.exports.view_records import Records
from aidememoire.hosting.keeping import Shelf
from aidememoire.hosting.visits import Seen
from aidememoire.linking.tellings.matters import terms_of
from aidememoire.record import Led, Listing
from aidememoire.record.arriving import Arrived, Source, arrived, counts, issues_since, last_day, sources
from aidememoire.record.types import shifted
from aidememoire.views import Cell, Gathering, Positions, Saying, fold
from aidememoire.views.changes import nearest
from aidememoire.views.labels import MOVED, label
from aidememoire.views.matrix import matrix
from aidememoire.views.stances import takes
from aidememoire.web.asked import Day, Visiting
from aidememoire.web.rendering import page
from aidememoire.web.routes.documents import listing
from aidememoire.web.tables import in_parts

router = APIRouter(include_in_schema=False)

_RECENT, _YEAR = 30, 365  # days
_MOST, _FEW = 8, 5  # of what is shown of each kind, and of meetings
_COLUMNS = 16  # parties: where no profile says who they are, a great many may speak
_LOOKED_AT = 20  # statements before a position that moved
_KEPT = 64  # answers of each kind that are kept for one state of the record: the day that is asked for may be any
_NEAR = 90  # days before it, in which they are looked for first: a long list of all days is slow to begin


@dataclass(frozen=True, slots=True)
class Since:
    """Since when things are new: since `day` is one of the record, and behind `moment` they came into it.

    `moment` is the end of the last visit; None for who was never here, and for who asks for a day.
    """

    day: date
    moment: datetime | None = None

    def moved(self, cell: Cell) -> bool:
        """Tell whether the stance of a cell is another one than before, and new."""
        if not cell.changed or cell.last_said is None:
            return False
        if self.moment is None:
            return cell.last_said >= self.day
        taken = (one for one in cell.latest if one.stance == cell.stance)
        return all(entry.recorded > self.moment for one in taken for entry in one.entries)


@dataclass(frozen=True, slots=True)
class Moved:
    """A position that is another one than before, and what was said of the same matter before it."""

    cell: Cell
    before: Saying


@dataclass(frozen=True, slots=True)
class Now:
    """How the record stands at its `last` day, whoever looks: `cells` is None where too many speak to be watched.

    `before` gives what a party said before its position moved, `met` the meetings since a day; each keeps what it found last.
    """

    last: date
    cells: tuple[Cell, ...] | None
    sources: tuple[Source, ...]
    held: tuple[int, int]
    undecided: int
    before: Callable[[Cell], Saying | None]
    met: Callable[[date], tuple[Gathering, ...]]


@dataclass(frozen=True, slots=True)
class News:
    """What is new, and how the record stands `now`."""

    now: Now
    since: Since
    moved: tuple[Cell, ...]
    shown: tuple[Moved, ...]
    documents: Arrived
    meetings: tuple[Gathering, ...]
    issues: tuple[tuple[str, int], ...]


def _seen(request: Request, visit: Visiting) -> Seen:
    """Return when the visitor looked before, and that they look now."""
    now = datetime.now(UTC)
    known = request.app.state.visits.known(request, visit.person, now)
    return known.again(now) if known else Seen(None, now)


Looked = Annotated[Seen, Depends(_seen)]


def _news(request: Request, visit: Visiting, seen: Looked, since: Day = None) -> News | None:
    """Return what is new since a day, else since the last visit, else in the last thirty days; None in an empty record."""
    dossier, last = visit.dossier, last_day(visit.dossier.store)
    if last is None:
        return None
    new = Since(since or shifted(last, -_RECENT), None if since else seen.before)
    kept: Shelf[Now | News] = request.app.state.news
    state = request.app.state.basis.state()
    now = kept.find(state) or kept.keep(state, _standing(dossier, last))
    assert isinstance(now, Now), "only what is new has a day in its key"
    found = kept.find((state, new)) or kept.keep((state, new), _gathered(dossier, new, now))
    assert isinstance(found, News), "how the record stands has no day in its key"
    return found


def _standing(dossier: Dossier, last: date) -> Now:
    parties = dossier.columns(last)
    readable = len(parties) <= _COLUMNS
    return Now(
        last=last,
        cells=matrix(dossier.store, last, dossier.store.issues(ISSUES, last), parties) if readable else None,
        sources=tuple(sources(dossier.store, shifted(last, -_YEAR), last)),
        held=counts(dossier.store),
        undecided=dossier.catalogue.undecided_counted(),
        before=lru_cache(_KEPT)(partial(_before, dossier)),
        met=lru_cache(_KEPT)(partial(_met_since, dossier)),
    )


def _met_since(dossier: Dossier, day: date) -> tuple[Gathering, ...]:
    return dossier.gatherings(since=day)


def _gathered(dossier: Dossier, new: Since, now: Now) -> News:
    found = ((one, now.before(one)) for one in _changed(now.cells or (), new))
    moved = [Moved(one, before) for one, before in found if before and _is_move(before, one)]
    return News(
        now=now,
        since=new,
        moved=tuple(one.cell for one in moved),
        shown=tuple(moved[:_MOST]),
        documents=arrived(dossier.store, new.moment, _MOST) if new.moment else _published(dossier, new.day),
        meetings=_met(new, now),
        issues=tuple(issues_since(dossier.store, new.day, _MOST)),
    )


def _met(new: Since, now: Now) -> tuple[Gathering, ...]:
    """Return the latest meetings, looked for in the last days first: few are shown."""
    recent = max(new.day, shifted(now.last, -_RECENT))
    for since in dict.fromkeys((recent, new.day)):
        met = sorted(now.met(since), key=lambda one: one.start or date.min, reverse=True)
        if len(met) >= _FEW:
            break
    return tuple(met[:_FEW])


New = Annotated[News | None, Depends(_news)]


@router.get("/.json")
def as_json(new: New) -> Response:
    """Give what is new as the page does; a visit is only what a person sees."""
    if new is None:
        return in_parts("dossier", {})
    facts: Record = {"since": iso(new.since.day), "last": iso(new.now.last)}
    facts["visited"] = new.since.moment.isoformat() if new.since.moment else None
    return in_parts(
        "dossier",
        facts,
        moved=Positions(new.now.last, (), (), new.moved),
        documents=listing(new.documents.latest),
        meetings=new.meetings,
        issues=Records("issues", ("issue", "statements"), tuple(_rows(new.issues))),
        sources=Records("sources", _SOURCE, tuple(map(_source, new.now.sources))),
    )


@router.get("/")
def front(request: Request, visit: Visiting, seen: Looked, new: New, since: Day = None) -> Response:
    """Show the dossier as it stands, and what is new."""
    shown = page(request, "front.html.j2", new=new, since=since, sources=_watched(new.now.sources if new else ()))
    if since is None:
        request.app.state.visits.keep(shown, visit.person, seen)
    return shown


_SOURCE = ("publisher", "documents", "copies", "without_statements", "last", "days_silent", "days_between", "late")


def _source(one: Source) -> Record:
    told = asdict(one)
    every = None if one.every is None else round(one.every)
    return dict(zip(_SOURCE, (*list(told.values())[:4], iso(one.last), one.silent, every, one.late), strict=True))


def _rows(issues: Iterable[tuple[str, int]]) -> Iterator[Record]:
    return ({"issue": name, "statements": number} for name, number in issues)


def _watched(found: Iterable[Source]) -> list[Source]:
    """Return the sources that are shown: those that are late or bring nothing first, then those with most documents."""
    return sorted(found, key=lambda one: not (one.late or one.bare))[:_MOST]


def _published(dossier: Dossier, day: date) -> Arrived:
    """Return the documents that were published since a day."""
    asked = Listing(since=day)
    return Arrived(dossier.catalogue.documents_counted(asked), dossier.catalogue.documents(asked, most=_MOST))


def _changed(cells: Iterable[Cell], since: Since) -> list[Cell]:
    """Return the positions that are new and others than before, the latest first."""
    return sorted(filter(since.moved, cells), key=lambda one: one.last_said or since.day, reverse=True)


def _is_move(before: Saying, cell: Cell) -> bool:
    """Tell whether a position is a move: hardened, softened, withdrawn or contradicted, as `changes` has it."""
    return cell.standing is not None and label(before, cell.standing) in MOVED


def _before(dossier: Dossier, cell: Cell) -> Saying | None:
    """Return what the party said of the same matter before it changed its stance, in the same voice; None where there is nothing."""
    assert cell.last_said is not None, "a position that moved has a day"
    assert cell.standing is not None, "a position that moved stands"
    own = cell.standing.told_of(cell.party) is None
    until = cell.other_day or shifted(cell.since or cell.last_said, -1)
    for since in (shifted(until, -_NEAR), None):
        # What it says itself is seldom far behind what others tell of it.
        earlier = fold(dossier.store.led(Led(date.max, since, until, cell.issue, cell.party, _LOOKED_AT)))
        told = [
            one
            for one in earlier
            if (one.told_of(cell.party) is None) == own and takes(one.act) and not one.entry.doubled
        ]
        at = nearest(cell.standing, [terms_of(one.statement) for one in told])
        if at is not None:
            return told[at]
    return None
