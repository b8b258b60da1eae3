"""The actors: who speaks, for which side, in which office; what was said by one, and whom one has met."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from aidememoire.days import in_order
from aidememoire.dossier import Dossier, UnknownNameError
from aidememoire.exports import wording
from aidememoire.exports.saying_records import Record, iso
from aidememoire.exports.view_records import Records
from aidememoire.exports.view_words import short
from aidememoire.profiles import Actor, Profile
from aidememoire.profiles.days import first_day, since_words, until_words
from aidememoire.record import Filter, Tally
from aidememoire.views import Gathering, Saying
from aidememoire.web.asked import From, Number, Text, To, Visiting
from aidememoire.web.listing import COUNTED, Days, Slice, facets
from aidememoire.web.rendering import page
from aidememoire.web.tables import also_as_tables, in_parts, sayings_of

router = APIRouter(include_in_schema=False)

_ACTOR = ("actor", "id", "side", "statements", "first", "last")
_SHOWN, _A_PAGE = 20, 60
_TOGETHER = ";"


@dataclass(frozen=True, slots=True)
class Post:
    """An office that the profile knows: what it is, and from when to when in words, empty where that is not known."""

    title: str
    days: str


@dataclass(frozen=True, slots=True)
class Told:
    """One who speaks or meets: for which sides, under which names the documents tell of it, what it says, the last first.

    `days` are those of the meetings; `known` is what the profile has of it, with its `posts`; `is_party` tells that positions are taken in its name.
    """

    name: str
    sides: tuple[str, ...]
    is_party: bool
    spellings: tuple[tuple[str, int], ...]
    sayings: tuple[Saying, ...]
    met: tuple[Gathering, ...]
    days: Days
    known: Actor | None
    posts: tuple[Post, ...]

    @property
    def capped(self) -> bool:
        """Whether more may have been said than was looked at."""
        return len(self.sayings) >= COUNTED


def _actors(visit: Visiting) -> Records:
    """Return those who speak, those with most statements first; each with the side that it speaks for most."""
    found: dict[str, list[Tally]] = {}
    for one in visit.dossier.catalogue.speakers_counted():
        for name in _names(one.name):
            found.setdefault(name, []).append(one)
    profile = visit.dossier.process()
    ids = {one.name: one.id for one in profile.actors} if profile else {}
    rows = (_record(name, own) | {"id": ids.get(name)} for name, own in found.items())
    return Records("actors", _ACTOR, tuple(sorted(rows, key=lambda row: (-int(str(row["statements"])), row["actor"]))))


def _record(name: str, own: Sequence[Tally]) -> Record:
    first = min((one.first for one in own if one.first), default=None)
    last = max((one.last for one in own if one.last), default=None)
    said = sum(one.sayings for one in own)
    return {"actor": name, "side": _side(name, own), "statements": said, "first": iso(first), "last": iso(last)}


def _side(name: str, own: Sequence[Tally]) -> str:
    alone = [one for one in own if one.name == name and one.of and _TOGETHER not in one.of]
    return max(alone, key=lambda one: one.sayings).of or "" if alone else ""


also_as_tables(router, "/actors", _actors)


@router.get("/actors")
def actors(request: Request, found: Annotated[Records, Depends(_actors)], at: Number = 1) -> Response:
    """Show those who speak."""
    return page(request, "actors.html.j2", found=Slice.of(found.rows, at, _A_PAGE))


def _opened(visit: Visiting, name: Text, since: From = None, until: To = None) -> Told:
    in_order(since, until, "from", "to")
    return _told(visit.dossier, name, Days.of(visit.dossier, since, until))


Opened = Annotated[Told, Depends(_opened)]


@router.get("/actor.json")
def actor_as_json(one: Opened) -> Response:
    """Give one who speaks or meets, as the page shows it."""
    names = Records(
        "names", ("named_as", "times"), tuple({"named_as": name, "times": at} for name, at in one.spellings)
    )
    offices = Records(
        "offices", ("office", "days"), tuple({"office": each.title, "days": each.days} for each in one.posts)
    )
    return in_parts(
        "actor",
        {"actor": one.name, "sides": list(one.sides), "cut": one.capped, "met_since": iso(one.days.since)},
        offices=offices,
        names=names,
        meetings=one.met,
        latest=sayings_of(one.sayings[:_SHOWN]),
    )


@router.get("/actor")
def actor(request: Request, one: Opened) -> Response:
    """Show one who speaks or meets, or a side: what was said by it, on what, and how the documents name it."""
    return page(request, "actor.html.j2", one=one, sayings=one.sayings[:_SHOWN], facets=facets(one.sayings))


def _told(dossier: Dossier, name: str, days: Days) -> Told:
    """Return what is known of one, of its meetings those of some days; raises UnknownNameError for one of whom nothing is."""
    sayings, profile = dossier.catalogue.latest(Filter(party=name), COUNTED), dossier.process()
    known = next((one for one in profile.actors if one.name == name), None) if profile else None
    every = dossier.gatherings(since=days.since, until=days.until)
    met = tuple(reversed([one for one in every if name in (one.host, *one.participants)]))
    if not (sayings or met or known or days.until):  # one who met in other days has a page of these days too
        raise UnknownNameError(
            f"nobody named {name!r} speaks or meets in this record; the list of actors names who does"
        )
    return Told(
        name,
        _sides(name, sayings),
        any(name in one.parties for one in sayings),
        _spellings(sayings),
        sayings,
        met,
        days,
        known,
        tuple(_posts(known, profile)) if known and profile else (),
    )


def _posts(known: Actor, profile: Profile) -> Iterator[Post]:
    """Yield the offices, the last first."""
    names = {one.id: one.name for one in profile.actors}
    for one in sorted(known.offices, key=lambda one: one.since or date.min, reverse=True):
        days = [f"from {_brief(since_words(one.since))}"] if one.since else []
        days += [f"until {_brief(until_words(one.until))}"] if one.until else []
        yield Post(f"{one.title} of {names[one.of]}" if one.of else one.title, " ".join(days))


def _brief(written: str) -> str:
    """Return 2021, 2021-08 or 2021-08-19 as `2021`, `Aug 2021` or `19 Aug 2021`: no more than is known."""
    return " ".join(short(first_day(written)).split()[3 - len(written.split("-")) :])


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
