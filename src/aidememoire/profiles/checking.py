"""Whether a merged profile makes sense: ids that lead somewhere, days in order, one name for one actor."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations

from aidememoire.profiles.faults import Report, nearest
from aidememoire.profiles.names import name_key
from aidememoire.profiles.profile import PERSON, Actor, Office, Profile, Title
from aidememoire.profiles.yaml_lines import Data, Step

# Of most terms only the month is known: successor and predecessor may both have it.
_HANDOVER = timedelta(days=31)


def check_sense(profile: Profile, data: Mapping[str, Data], report: Report) -> None:
    """Note every fault of the profile that is made of `data`."""
    _check_actors(profile, report)
    _check_names(profile.actors, report)
    _check_terms_of_office(profile, report)
    _check_instruments(profile, data, report)
    for key, ids in (("parties", profile.parties), ("mediators", profile.mediators)):
        _check_ids(profile, ids, (key,), report)


def _check_actors(profile: Profile, report: Report) -> None:
    """Report actors without a name or kind, ids that nobody has, and offices that end before they begin."""
    known = {actor.id for actor in profile.actors}
    for actor in profile.actors:
        path = ("actors", actor.id)
        for key in ("name", "kind"):
            if not getattr(actor, key):
                report.add(path, f"{actor.id} has no {key}", f"add the key {key}; no base has an actor of that id")
        for key in ("side", "part_of"):
            _check_id(getattr(actor, key), known, (*path, key), report)
        for place, office in enumerate(actor.offices):
            _check_id(office.of, known, (*path, "offices", place, "of"), report)
            if office.since and office.until and office.until < office.since:
                where = (*path, "offices", place, "until")
                report.add(
                    where, f"until is before since: {office.title} of {actor.id}", "put the earlier day under since"
                )
    _check_wholes(profile.actors, report)


def _check_wholes(actors: Sequence[Actor], report: Report) -> None:
    """Note bodies that are, by way of others, part of themselves."""
    above = {actor.id: actor.part_of for actor in actors if actor.part_of}
    for id_ in above:
        passed, whole = {id_}, above[id_]
        while whole in above and whole not in passed:
            passed.add(whole)
            whole = above[whole]
        if whole == id_:
            report.add(("actors", id_, "part_of"), f"{id_} is a part of itself", "let part_of name what it belongs to")


def _check_names(actors: Sequence[Actor], report: Report) -> None:
    """Note names and aliases that two actors have."""
    owners: dict[str, str] = {}
    for actor in actors:
        for name in (actor.name, *actor.aliases):
            owner = owners.setdefault(name_key(name), actor.id)
            if owner != actor.id:
                report.add(
                    _where_named(actor, name),
                    f"{name} names both {owner} and {actor.id}",
                    "leave it to one of them, or make the two one actor",
                )


def _where_named(actor: Actor, name: str) -> tuple[Step, ...]:
    return (
        ("actors", actor.id, "name")
        if name == actor.name
        else ("actors", actor.id, "aliases", actor.aliases.index(name))
    )


def _check_terms_of_office(profile: Profile, report: Report) -> None:
    """Note two persons who hold at one time an office that only one person can hold."""
    kinds = _single_offices(profile.offices)
    holders: dict[tuple[str, str | None], list[tuple[Actor, int, Office]]] = defaultdict(list)
    for actor in profile.actors:
        for place, office in enumerate(actor.offices if actor.kind == PERSON else ()):
            if office.title.casefold() in kinds:
                holders[kinds[office.title.casefold()], office.of].append((actor, place, office))
    for (title, of), terms in holders.items():
        for (one, _, earlier), (other, place, later) in combinations(terms, 2):
            if one.id != other.id and _overlap(earlier, later) > _HANDOVER:
                report.add(
                    ("actors", other.id, "offices", place),
                    f"{one.name} and {other.name} are both {title} of {of} at one time",
                    "say since and until when each held it",
                )


def _single_offices(titles: Iterable[Title]) -> dict[str, str]:
    """Return the names and aliases of the offices with one holder, in small letters, each with its usual name."""
    return {
        name.casefold(): title.name for title in titles if title.one_holder for name in (title.name, *title.aliases)
    }


def _overlap(one: Office, other: Office) -> timedelta:
    start = max(one.since or date.min, other.since or date.min)
    end = min(one.until or date.max, other.until or date.max)
    return end - start


def _check_instruments(profile: Profile, data: Mapping[str, Data], report: Report) -> None:
    rows = data.get("instruments")
    for each in profile.instruments:
        path, row = ("instruments", each.id), rows.get(each.id) if isinstance(rows, dict) else None
        for key in ("name", "kind"):
            if not getattr(each, key):
                report.add(path, f"{each.id} has no {key}", f"add the key {key}")
        _check_days(each.start, each.end, row if isinstance(row, dict) else {}, path, report)
        _check_ids(profile, each.signatories, (*path, "signatories"), report)


def _check_days(start: date, end: date, row: Mapping[str, Data], path: tuple[Step, ...], report: Report) -> None:
    if start == date.min:
        report.add(path, f"{path[-1]} has no date", "add date: 2021-08-19, or from and to; a month or year will do")
    elif row.get("date") and (row.get("from") or row.get("to")):
        report.add(
            (*path, "date"),
            f"{path[-1]} has both date and from or to",
            "keep date for one day, from and to for several",
        )
    elif end < start:
        report.add((*path, "to"), f"to is before from: {path[-1]}", "put the earlier day under from")


def _check_ids(profile: Profile, ids: Sequence[str], path: tuple[Step, ...], report: Report) -> None:
    known = {actor.id for actor in profile.actors}
    for place, id_ in enumerate(ids):
        _check_id(id_, known, (*path, place), report)


def _check_id(id_: str | None, known: set[str], path: tuple[Step, ...], report: Report) -> None:
    if id_ is not None and id_ not in known:
        report.add(path, f"there is no actor {id_}", nearest(id_, known, "add it to actors, or take it out here"))
