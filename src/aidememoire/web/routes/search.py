"""The statements, by words and by every field, with what else they could be narrowed by; and a feed of each search."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request, Response
from pydantic import BaseModel, Field

from aidememoire.days import in_order
from aidememoire.dossier import Dossier
from aidememoire.dossier.finding import Asked, find_among, other_names
from aidememoire.exports.saying_records import SAYING, said
from aidememoire.exports.view_records import Records
from aidememoire.hosting.leading import see_other, within
from aidememoire.hosting.searches import Kept
from aidememoire.model import SettingsError
from aidememoire.record import Filter
from aidememoire.record.words import Snippet, words_of
from aidememoire.views import Match
from aidememoire.web.asked import Day, Name, Number, Visiting
from aidememoire.web.feed import atom
from aidememoire.web.listing import COUNTED, Slice, facets
from aidememoire.web.rendering import page
from aidememoire.web.tables import also_as_tables

router = APIRouter(include_in_schema=False)

_FIELDS = ("issue", "party", "speaker", "act", "instrument", "via", "publisher", "kind", "since", "until")
_A_PAGE, _IN_A_FEED = 30, 50
_MOST = 1_000  # statements that are looked at by tables and further pages


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for, by words and by fields, and what was found: the latest first, by meaning the nearest.

    `also` are other names of what was looked for, which were looked for too; `most` is how many statements were looked at.
    """

    q: str | None
    similar: str | None
    wanted: Filter
    matches: tuple[Match, ...]
    most: int
    also: tuple[str, ...] = ()

    @property
    def asked(self) -> dict[str, str | date | None]:
        """The fields that a statement must have, by the names that the address uses."""
        return {name: getattr(self.wanted, name) for name in _FIELDS}

    @property
    def capped(self) -> bool:
        """Whether there may be more than were looked at."""
        return len(self.matches) >= self.most

    @property
    def title(self) -> str:
        """What is looked for, in words."""
        told = [f"“{self.q}”"] if self.q else []
        told += [f"like “{self.similar}”"] if self.similar else []
        told += [f"{name}: {value}" for name, value in self.asked.items() if value]
        return ", ".join(told) or "all statements"


def _filters(
    issue: Name = None,
    party: Name = None,
    speaker: Name = None,
    act: Name = None,
    instrument: Name = None,
    via: Name = None,
) -> Filter:
    return Filter(issue=issue, party=party, speaker=speaker, act=act, instrument=instrument, via=via)


def _bounded(
    about: Annotated[Filter, Depends(_filters)],
    publisher: Name = None,
    kind: Name = None,
    since: Day = None,
    until: Day = None,
) -> Filter:
    in_order(since, until)
    return replace(about, publisher=publisher, kind=kind, since=since, until=until)


def _searching(
    visit: Visiting,
    wanted: Annotated[Filter, Depends(_bounded)],
    q: Name = None,
    similar: Name = None,
) -> Callable[[int], Search]:
    """Return what looks for it among so many statements at most."""
    return partial(_found, visit.dossier, wanted, q, similar)


Searching = Annotated[Callable[[int], Search], Depends(_searching)]


def _found(dossier: Dossier, wanted: Filter, q: str | None, similar: str | None, most: int) -> Search:
    if q is similar is None:
        sayings = dossier.catalogue.latest(wanted, most)
        return Search(q, similar, wanted, tuple(Match(one, Snippet(one.words, ())) for one in sayings), most)
    for words in (q, similar):
        if words is not None and not words_of(words):
            raise SettingsError(f"there is no word in {words!r} to search for; give a word, a phrase or a sentence")
    looked = Asked(q, similar, limit=most)
    found = find_among(dossier.store, looked, wanted, other_names(dossier.process()))
    return Search(q, similar, wanted, found.matches, most, found.also)


def _whole(searching: Searching) -> Search:
    return searching(_MOST)


Whole = Annotated[Search, Depends(_whole)]


def _records(found: Whole) -> Records:
    rows = (said(one.saying) | {"snippet": one.snippet.text, "score": _percent(one.score)} for one in found.matches)
    return Records(
        "search", (*SAYING, "snippet", "score"), tuple(rows), {"cut": found.capped, "also": list(found.also)}
    )


def _percent(score: float | None) -> int | None:
    """Return in parts of a hundred how alike a statement is to the sentence; None where none is asked for."""
    return None if score is None else round(100 * score)


also_as_tables(router, "/search", _records)


@router.get("/search.atom")
def feed(request: Request, searching: Searching) -> Response:
    """Give the latest of what is found as an Atom feed."""
    found = searching(_IN_A_FEED)
    sayings = [one.saying for one in found.matches]
    own = atom(sayings, f"Aide-mémoire: {found.title}", str(request.url), str(request.base_url))
    return Response(own, media_type="application/atom+xml")


class Named(BaseModel):
    """The form that keeps a search under a name, or lets it go; `address` is where it stands."""

    name: Annotated[str, Field(min_length=1, max_length=100)]
    address: Annotated[str, Field(max_length=5_000)] = ""


@router.post("/searches")
def keep(request: Request, visit: Visiting, form: Annotated[Named, Form()]) -> Response:
    """Keep a search for the visitor."""
    if not within(form.address, "").startswith("/search?"):
        raise SettingsError("only a search can be kept; look for something first")
    request.app.state.searches.keep(visit.person, Kept(form.name.strip() or form.name, form.address))
    return see_other(form.address)


@router.post("/searches/forget")
def forget(request: Request, visit: Visiting, form: Annotated[Named, Form()]) -> Response:
    """Let a search of the visitor go."""
    request.app.state.searches.forget(visit.person, form.name)
    return see_other("/search")


@router.get("/search")
def search(request: Request, visit: Visiting, searching: Searching, at: Number = 1) -> Response:
    """Show what is found, a page at a time, and its facets: of much, more is looked at the further somebody leafs."""
    found = searching(min(max(COUNTED, (at + 1) * _A_PAGE), _MOST))
    shown = Slice.of(found.matches, at, _A_PAGE)
    counted = facets([one.saying for one in found.matches])
    asked = {"q": found.q, "similar": found.similar, **found.asked}
    keeping = request.app.state.searches
    return page(
        request,
        "search.html.j2",
        found=found,
        shown=shown,
        facets=counted,
        asked=asked,
        kept=keeping.of(visit.person),
        may_keep=keeping.file is not None and any(asked.values()),
    )
