"""Issues and actors: what is said on the one and by the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from aidememoire.dossier import UnknownNameError
from aidememoire.exports import wording
from aidememoire.exports.view_records import Record, Records, iso
from aidememoire.naming import issue_named
from aidememoire.record import Filter, Tally
from aidememoire.views import Saying
from aidememoire.views.positions import issue_order
from aidememoire.vocabulary import issues as vocabulary
from aidememoire.web.asked import Number, Visiting
from aidememoire.web.listing import Slice, facets
from aidememoire.web.rendering import page
from aidememoire.web.tables import also_as_tables

router = APIRouter(include_in_schema=False)

_ISSUE, _ACTOR = ("issue", "statements", "first", "last", "parties"), ("actor", "side", "statements", "first", "last")
_SHOWN, _A_PAGE, _FEW = 20, 60, 3
_COUNTED = 1_000  # statements of which the facets are counted
_TOGETHER = ";"


@dataclass(frozen=True, slots=True)
class Actor:
    """One who speaks: for which sides, under which names the documents tell of it, what it says, the last first."""

    name: str
    sides: tuple[str, ...]
    spellings: tuple[tuple[str, int], ...]
    sayings: tuple[Saying, ...]


def _issues(visit: Visiting) -> Records:
    """Return the issues that are spoken of, each with the parties that speak of it most."""
    counted = visit.dossier.catalogue.issues_counted()
    by_party = sorted((one for one in counted if one.of), key=lambda one: (-one.sayings, one.of))
    rows = (
        {
            "issue": one.name,
            **_facts(one),
            "parties": [each.of or "" for each in by_party if each.name == one.name][:_FEW],
        }
        for one in sorted(counted, key=lambda one: issue_order(one.name))
        if one.of is None
    )
    return Records("issues", _ISSUE, tuple(rows))


def _actors(visit: Visiting) -> Records:
    """Return those who speak, those with most statements first; each with the side that it speaks for most."""
    found: dict[str, list[Tally]] = {}
    for one in visit.dossier.catalogue.speakers_counted():
        for name in _names(one.name):
            found.setdefault(name, []).append(one)
    rows = ({"actor": name, "side": _side(name, own), **_facts(_summed(name, own))} for name, own in found.items())
    return Records("actors", _ACTOR, tuple(sorted(rows, key=lambda row: (-int(str(row["statements"])), row["actor"]))))


def _facts(one: Tally) -> Record:
    return {"statements": one.sayings, "first": iso(one.first), "last": iso(one.last)}


def _summed(name: str, own: Sequence[Tally]) -> Tally:
    first = min((one.first for one in own if one.first), default=None)
    last = max((one.last for one in own if one.last), default=None)
    return Tally(name, None, sum(one.sayings for one in own), first, last)


def _side(name: str, own: Sequence[Tally]) -> str:
    alone = [one for one in own if one.name == name and one.of and one.of != name and _TOGETHER not in one.of]
    return max(alone, key=lambda one: one.sayings).of or "" if alone else ""


also_as_tables(router, "/issues", _issues)
also_as_tables(router, "/actors", _actors)


@router.get("/issues")
def issues(request: Request, found: Annotated[Records, Depends(_issues)]) -> Response:
    """Show the issues that are spoken of."""
    meanings = {one.name: one.meaning for one in vocabulary()}
    return page(request, "issues.html.j2", found=found, meanings=meanings)


@router.get("/issues/{name}")
def issue(request: Request, visit: Visiting, name: str) -> Response:
    """Show where the parties stand on one issue, and what was said on it last."""
    own, days = issue_named(name), visit.dossier.catalogue.days()
    sayings = visit.dossier.catalogue.latest(Filter(issue=own), _COUNTED)
    return page(
        request,
        "issue.html.j2",
        name=own,
        meaning=next((one.meaning for one in vocabulary() if one.name == own), ""),
        matrix=visit.dossier.positions(days[-1] if days else date.today(), own),
        sayings=sayings[:_SHOWN],
        total=next(
            (one.sayings for one in visit.dossier.catalogue.issues_counted() if one.name == own and not one.of), 0
        ),
        facets=[one for one in facets(sayings) if one.field != "issue"],
    )


@router.get("/actors")
def actors(request: Request, found: Annotated[Records, Depends(_actors)], at: Number = 1) -> Response:
    """Show those who speak."""
    return page(request, "actors.html.j2", found=Slice.of(found.rows, at, _A_PAGE))


@router.get("/actor")
def actor(request: Request, visit: Visiting, name: str) -> Response:
    """Show one who speaks, or a side: what was said by it, on what, and how the documents name it."""
    sayings = visit.dossier.catalogue.latest(Filter(party=name), _COUNTED)
    if not sayings:
        raise UnknownNameError(f"nobody named {name!r} speaks in this record; the list of actors names those who do")
    one = Actor(name, _sides(name, sayings), _spellings(sayings), sayings)
    return page(request, "actor.html.j2", one=one, sayings=sayings[:_SHOWN], facets=facets(sayings))


def _names(speaker: str | None) -> list[str]:
    return [name.strip() for name in (speaker or "").split(_TOGETHER) if name.strip()]


def _sides(name: str, sayings: Sequence[Saying]) -> tuple[str, ...]:
    """Return the sides that it speaks for by itself, the one that it speaks for most first."""
    alone = Counter(one.statement.side for one in sayings if one.statement.speaker == name)
    return tuple(side for side, _ in alone.most_common() if side and side != name and _TOGETHER not in side)


def _spellings(sayings: Sequence[Saying]) -> tuple[tuple[str, int], ...]:
    """Return the words by which the documents name who speaks, the most frequent first."""
    told = (wording.words(each.statement.source) for one in sayings for each in one.entries)
    return tuple(Counter(words for words in told if words).most_common(_SHOWN))
