"""Makes the frozen values of a profile from data that has its shape."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from aidememoire.profiles.days import first_day, last_day
from aidememoire.profiles.profile import PERSON, Actor, Instrument, Office, Place, Profile, Term, Title
from aidememoire.profiles.yaml_lines import Data

_UNKNOWN = date.min


def build(data: Mapping[str, Data]) -> Profile:
    """Return the profile of merged data; ids in it may still lead nowhere, and days be missing."""
    actors = {id_: _actor(id_, _table(row)) for id_, row in _table(data.get("actors")).items()}
    return Profile(
        name=_text(data, "profile") or "",
        title=_text(data, "title") or "",
        parties=_texts(data, "parties"),
        mediators=_texts(data, "mediators"),
        actors=tuple(_with_side(actor, actors) for actor in actors.values()),
        instruments=tuple(_instrument(id_, _table(row)) for id_, row in _table(data.get("instruments")).items()),
        offices=_titles(data, "offices"),
        bodies=_titles(data, "bodies"),
        terms=tuple(Term(words, issue) for issue, row in _table(data.get("issues")).items() for words in _strings(row)),
        places=tuple(_place(_table(each)) for each in _items(data, "places")),
    )


def _actor(id_: str, row: Mapping[str, Data]) -> Actor:
    return Actor(
        id=id_,
        name=_text(row, "name") or "",
        kind=_text(row, "kind") or "",
        side=_text(row, "side"),
        part_of=_text(row, "part_of"),
        aliases=_texts(row, "aliases"),
        metonyms=_texts(row, "metonyms"),
        demonyms=_texts(row, "demonyms"),
        offices=tuple(_office(_table(each)) for each in _items(row, "offices")),
        wikidata=_text(row, "wikidata"),
        source=_text(row, "source"),
    )


def _office(row: Mapping[str, Data]) -> Office:
    since, until = _text(row, "since"), _text(row, "until")
    return Office(
        title=_text(row, "title") or "",
        of=_text(row, "of"),
        since=first_day(since) if since else None,
        until=last_day(until) if until else None,
    )


def _with_side(actor: Actor, actors: Mapping[str, Actor]) -> Actor:
    """Return the actor with its side: as given, else that of what it belongs to, at last of the outermost."""
    side = actor.side or _side_of(actor, actors, set())
    if side == actor.side:
        return actor
    return Actor(
        actor.id, actor.name, actor.kind, side, actor.part_of, actor.aliases, actor.metonyms, actor.demonyms,
        actor.offices, actor.wikidata, actor.source,
    )  # fmt: skip


def _side_of(actor: Actor, actors: Mapping[str, Actor], passed: set[str]) -> str | None:
    """Climb from a person to the actor of the last office, from a body to what it is a part of, up to a side."""
    if actor.side or actor.id in passed:
        return actor.side
    passed.add(actor.id)
    last = max(actor.offices, key=lambda office: office.since or _UNKNOWN, default=None)
    above = actors.get(actor.part_of or (last.of if last and last.of else ""))
    if above is not None:
        return _side_of(above, actors, passed)
    return None if actor.kind == PERSON else actor.id


def _instrument(id_: str, row: Mapping[str, Data]) -> Instrument:
    name, start, end = _text(row, "name") or "", _text(row, "from"), _text(row, "to")
    on = _text(row, "date")
    return Instrument(
        id=id_,
        name=name,
        kind=_text(row, "kind") or "",
        start=first_day(on or start or "") or _UNKNOWN,
        end=last_day(on or end or start or "") or _UNKNOWN,
        aliases=_texts(row, "aliases"),
        place=_text(row, "place"),
        signatories=_texts(row, "signatories"),
        source=_text(row, "source"),
    )


def _place(row: Mapping[str, Data]) -> Place:
    return Place(_text(row, "name") or "", _texts(row, "aliases"), _text(row, "source"))


def _titles(data: Mapping[str, Data], key: str) -> tuple[Title, ...]:
    rows = [_table(each) for each in _items(data, key)]
    return tuple(
        Title(_text(row, "name") or "", _texts(row, "aliases"), row.get("one_holder") == "yes") for row in rows
    )


def _table(value: Data) -> Mapping[str, Data]:
    return value if isinstance(value, dict) else {}


def _items(row: Mapping[str, Data], key: str) -> list[Data]:
    value = row.get(key)
    return value if isinstance(value, list) else []


def _strings(value: Data) -> tuple[str, ...]:
    return tuple(str(each) for each in value) if isinstance(value, list) else ()


def _text(row: Mapping[str, Data], key: str) -> str | None:
    value = row.get(key)
    return value if isinstance(value, str) else None


def _texts(row: Mapping[str, Data], key: str) -> tuple[str, ...]:
    return _strings(row.get(key))
