"""What a profile knows of a process: its actors and their offices, its instruments, its own words for issues."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from aidememoire.profiles.names import name_key

PERSON, STATE, BODY, COMMUNITY = "person", "state", "body", "community"
ACTOR_KINDS = (PERSON, STATE, BODY, COMMUNITY)


@dataclass(frozen=True, slots=True)
class Office:
    """An office held by a person: its `title` in the actor `of` (an id), from the day `since` to the day `until`.

    A day that is None is not known: the office counts as held on that side without end.
    """

    title: str
    of: str | None = None
    since: date | None = None
    until: date | None = None

    def held_on(self, day: date | None) -> bool:
        """Tell whether the office may have been held on `day`; on an unknown day, any may."""
        if day is None:
            return True
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, state (or union of states), body or community.

    `aliases` are other names and spellings; `metonyms` places that stand for it in the press (a capital, a palace);
    `demonyms` its adjectives (Armenian). `side` is the id of the actor that it belongs to or speaks for, for a state
    its own; `part_of` the id of the actor that a body is a part of. `source` says where the facts come from.
    """

    id: str
    name: str
    kind: str
    side: str | None = None
    part_of: str | None = None
    aliases: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    wikidata: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Instrument:
    """An agreement, statement, declaration, resolution, court order or map that can be invoked.

    `name` is its usual full name; `kind` the common noun that refers back to it (statement, order, agreement ...);
    `start` to `end` its day or days; `signatories` ids of actors.
    """

    id: str
    name: str
    kind: str
    start: date
    end: date
    aliases: tuple[str, ...] = ()
    place: str | None = None
    signatories: tuple[str, ...] = ()
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Title:
    """A kind of office or body, by its usual name and its other names: Foreign Minister, top diplomat.

    An office with `one_holder` is held by one person at a time in each state or body.
    """

    name: str
    aliases: tuple[str, ...] = ()
    one_holder: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """Words of the process that name one issue: `Lachin corridor` is `transport`."""

    words: str
    issue: str


@dataclass(frozen=True, slots=True)
class Place:
    """A place by its usual name, and the other names and spellings by which it is looked for."""

    name: str
    aliases: tuple[str, ...] = ()
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """One process, with all that its base profiles know: every id in it names an actor in it."""

    name: str
    title: str
    parties: tuple[str, ...] = ()
    mediators: tuple[str, ...] = ()
    actors: tuple[Actor, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    offices: tuple[Title, ...] = ()
    bodies: tuple[Title, ...] = ()
    terms: tuple[Term, ...] = ()
    places: tuple[Place, ...] = ()

    def actor_named(self, name: str) -> Actor | None:
        """Return the actor of that name or alias, however it is written; None where there is none."""
        key = name_key(name.strip())
        return next((one for one in self.actors if key in map(name_key, (one.name, *one.aliases))), None)
