"""The instruments: who invokes which agreement, for what, when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from aidememoire.dossier import UnknownNameError
from aidememoire.views import Part, Saying, Use
from aidememoire.web.asked import Day, Visiting
from aidememoire.web.listing import facets
from aidememoire.web.rendering import page
from aidememoire.web.tables import also_as_tables

router = APIRouter(include_in_schema=False)

_SHOWN = 20
MOST = 1_000  # statements that invoke something, from which the uses are gathered


@dataclass(frozen=True, slots=True)
class Invoked:
    """An instrument with all its uses."""

    name: str
    uses: tuple[Use, ...]

    @property
    def sayings(self) -> tuple[Saying, ...]:
        """All that invoke it, each once, the last first."""
        once = {one.id: one for use in self.uses for one in use.sayings}
        return tuple(sorted(once.values(), key=lambda one: one.day or date.min, reverse=True))

    @property
    def parties(self) -> tuple[str, ...]:
        """Who invokes it."""
        return tuple(dict.fromkeys(one.party for one in self.uses if one.party))

    @property
    def issues(self) -> tuple[str, ...]:
        """What it is invoked on."""
        return tuple(dict.fromkeys(issue for one in self.uses for issue, _ in one.issues))

    @property
    def times(self) -> int:
        """How often it is invoked."""
        return len(self.sayings)

    @property
    def first(self) -> date | None:
        """The first day that is known."""
        return min((one.first for one in self.uses if one.first), default=None)

    @property
    def last(self) -> date | None:
        """The last day that is known."""
        return max((one.last for one in self.uses if one.last), default=None)


def _uses(visit: Visiting, as_of: Day = None) -> Part[Use]:
    return visit.dossier.instruments(as_of, MOST)


Uses = Annotated[Part[Use], Depends(_uses)]


def _of_one(uses: Uses, name: str) -> Part[Use]:
    found = Part(tuple(one for one in uses if name in (one.id, one.name)), uses.cut)
    if not found:
        raise UnknownNameError(f"no statement invokes {name!r}; the list of instruments names those that are invoked")
    return found


also_as_tables(router, "/instruments", _uses)
also_as_tables(router, "/instrument", _of_one)


@router.get("/instruments")
def instruments(request: Request, uses: Uses) -> Response:
    """Show the instruments, the one invoked most often first."""
    return page(request, "instruments.html.j2", found=_gathered(uses), cut=uses.cut)


@router.get("/instrument")
def instrument(request: Request, uses: Annotated[Part[Use], Depends(_of_one)]) -> Response:
    """Show who invokes one instrument."""
    one = _gathered(uses)[0]
    return page(
        request,
        "instrument.html.j2",
        one=one,
        cut=uses.cut,
        facets=facets(one.sayings),
        stances=one.uses[0].stances,
        sayings=one.sayings[:_SHOWN],
    )


def _gathered(uses: Iterable[Use]) -> list[Invoked]:
    found: dict[str, list[Use]] = {}
    for one in uses:
        found.setdefault(one.id or one.name, []).append(one)
    return [Invoked(group[0].name, tuple(group)) for group in found.values()]
