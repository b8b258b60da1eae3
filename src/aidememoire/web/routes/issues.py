"""The issues: what is said on each, and where the parties stand on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from aidememoire.dossier.naming import issue_named
from aidememoire.exports.saying_records import Record, iso
from aidememoire.exports.view_records import Records
from aidememoire.record import Filter
from aidememoire.record.arriving import last_day
from aidememoire.views import Positions, Saying
from aidememoire.vocabulary import issue_order
from aidememoire.vocabulary import issues as vocabulary
from aidememoire.web.asked import Visiting
from aidememoire.web.listing import COUNTED, facets
from aidememoire.web.rendering import page
from aidememoire.web.tables import also_as_tables, in_parts, sayings_of

router = APIRouter(include_in_schema=False)

_ISSUE = ("issue", "statements", "first", "last", "parties")
_SHOWN, _FEW = 20, 3


def _issues(visit: Visiting) -> Records:
    """Return the issues that are spoken of, each with the parties that speak of it most."""
    counted = visit.dossier.catalogue.issues_counted()
    by_party = sorted((one for one in counted if one.of), key=lambda one: (-one.sayings, one.of))
    rows: Iterator[Record] = (
        {
            "issue": one.name,
            "statements": one.sayings,
            "first": iso(one.first),
            "last": iso(one.last),
            "parties": [each.of or "" for each in by_party if each.name == one.name][:_FEW],
        }
        for one in sorted(counted, key=lambda one: issue_order(one.name))
        if one.of is None
    )
    return Records("issues", _ISSUE, tuple(rows))


also_as_tables(router, "/issues", _issues)


@router.get("/issues")
def issues(request: Request, found: Annotated[Records, Depends(_issues)]) -> Response:
    """Show the issues that are spoken of."""
    meanings = {one.name: one.meaning for one in vocabulary()}
    return page(request, "issues.html.j2", found=found, meanings=meanings)


@dataclass(frozen=True, slots=True)
class About:
    """One issue: what it means, where the parties stand on it, and what was said on it last."""

    name: str
    meaning: str
    matrix: Positions
    sayings: tuple[Saying, ...]

    @property
    def capped(self) -> bool:
        """Whether more may have been said than was looked at."""
        return len(self.sayings) >= COUNTED


def _about(visit: Visiting, name: str) -> About:
    own, dossier = issue_named(name), visit.dossier
    meaning = next((one.meaning for one in vocabulary() if one.name == own), "")
    matrix = dossier.positions(last_day(dossier.store) or date.today(), own)
    sayings = dossier.catalogue.latest(Filter(issue=own), COUNTED)
    return About(own, meaning, matrix, sayings)


Opened = Annotated[About, Depends(_about)]


@router.get("/issues/{name}.json")
def issue_as_json(one: Opened) -> Response:
    """Give where the parties stand on one issue, and what was said on it last."""
    facts: Record = {"issue": one.name, "meaning": one.meaning, "statements": len(one.sayings), "cut": one.capped}
    return in_parts("issue", facts, positions=one.matrix, latest=sayings_of(one.sayings[:_SHOWN]))


@router.get("/issues/{name}")
def issue(request: Request, one: Opened) -> Response:
    """Show where the parties stand on one issue, and what was said on it last."""
    counted = [each for each in facets(one.sayings) if each.field != "issue"]
    return page(request, "issue.html.j2", one=one, sayings=one.sayings[:_SHOWN], facets=counted)
