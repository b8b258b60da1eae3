"""What a profile knows, laid out for looking up: names, adjectives and capitals, offices and their holders."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from aidememoire.linking.cast.allegiance import is_no_army, is_no_states_own
from aidememoire.linking.cast.envoys import short_title
from aidememoire.linking.text.names import fold, is_short_for, key_words, skeleton
from aidememoire.profiles import Actor, Profile
from aidememoire.profiles.profile import PERSON, Title

NAME, OTHER_NAME, SEAT, ADJECTIVE = "its name", "another name", "its seat", "its adjective"
# Offices that are as often those of a body, a town or another state as of the state that a text speaks of.
OF_NO_STATE = frozenset(
    ("Mediator", "Chairperson", "Governor", "Commissioner", "Ambassador", "Permanent Representative", "Special Representative",
     "Deputy Special Representative", "Special Coordinator", "Special Rapporteur",
     "Chief Negotiator", "Director General", "Secretary-General", "Deputy Secretary-General", "High Representative",
     "High Commissioner")
)  # fmt: skip
_MILITARY = re.compile(
    r"\b[Mm]ilitary (?=(?:government|administration|cabinet)\b)"
)  # which is a government's, and no army
_OF_A_SUMMIT = re.compile(
    r"\bHeads of State (?:and|or|&) Government\b", re.IGNORECASE
)  # who meet, and are no government
# States of which several towns are called the capital, or one that others dispute.
_OF_SEVERAL_SEATS = frozenset(
    ("benin", "bolivia", "burundi", "eswatini", "israel", "ivory-coast", "malaysia", "myanmar", "south-africa", "sri-lanka",
     "sudan", "tanzania", "yemen")
)  # fmt: skip
_CAPITAL = re.compile(r"(?:the )?(?P<whose>.+) capital(?: city)?", re.IGNORECASE)
_LONGEST = 8  # words of a name
_HEADS = r"(?:vice[- ]|deputy )?(?:president|chief|head|chair(?:man|woman|person)?|spokes\w+|director[- ]general|secretary[- ]general)"
_LED = re.compile(rf"(?P<body>.+?)(?:['’]s)? {_HEADS}|{_HEADS} of (?P<of>.+)", re.IGNORECASE)
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """An actor of the profile, and how the words name it."""

    actor: Actor
    how: str


@dataclass(frozen=True, slots=True)
class Atlas:
    """A profile laid out for looking up; made once for a profile."""

    actors: Mapping[str, Actor]
    names: Mapping[Words, tuple[Actor, str]]
    surnames: Mapping[str, tuple[Actor, ...]]
    offices: Mapping[Words, str]
    bodies: Mapping[Words, str]
    mediators: frozenset[str] = frozenset()
    parties: tuple[str, ...] = ()
    one_holder: frozenset[str] = frozenset()

    @classmethod
    def of(cls, profile: Profile) -> Atlas:
        """Lay out a profile; of two actors with one name, the first keeps it."""
        return cls(
            actors={actor.id: actor for actor in profile.actors},
            names=_names(profile.actors),
            surnames=_surnames(profile.actors),
            offices=_titles(profile.offices),
            bodies=_titles(profile.bodies),
            mediators=frozenset(profile.mediators),
            parties=tuple(actor.name for each in profile.parties for actor in profile.actors if actor.id == each),
            one_holder=frozenset(title.name for title in profile.offices if title.one_holder),
        )

    def exact(self, words: str) -> Hit | None:
        """Return the actor that `words` name as a whole, articles apart."""
        found = self.names.get(_without_article(words))
        return Hit(*found) if found else None

    def within(self, words: str) -> Hit | None:
        """Return the state, union or community named first in `words`, by the longest of its names there."""
        folded = tuple(fold(words).split())
        for start in range(len(folded)):
            for length in range(min(_LONGEST, len(folded) - start), 0, -1):
                found = self.names.get(folded[start : start + length])
                if found and found[0].kind != PERSON and found[0].id == found[0].side:
                    return Hit(*found)
        return None

    def side_led(self, office: str) -> Actor | None:
        """Return the state or union of the known body that an office leads or speaks for: *European Commission President*."""
        found = _LED.fullmatch(office.removeprefix("the ").removeprefix("The "))
        hit = self.exact(found["body"] or found["of"]) if found else None
        return self.actors[hit.actor.side] if hit and hit.actor.kind != PERSON and hit.actor.side else None

    def capital(self, words: str) -> str | None:
        """Return the town that *the Omani capital* is, the first seat of its state; None of a state with several capitals."""
        found = _CAPITAL.fullmatch(words)
        hit = self.exact(found["whose"]) if found else None
        if hit is None or hit.how != ADJECTIVE or hit.actor.id in _OF_SEVERAL_SEATS:
            return None
        return next(iter(hit.actor.metonyms), None)

    def without_adjective(self, words: str) -> str:
        """Return the words without the first adjective of a state in them."""
        split = words.split()
        for start in range(len(split)):
            for end in range(min(start + _LONGEST, len(split)), start, -1):
                hit = self.names.get(tuple(fold(" ".join(split[start:end])).split()))
                if hit and hit[1] == ADJECTIVE:
                    return " ".join(split[:start] + split[end:])
        return words

    def people(self, words: Sequence[str]) -> list[Actor]:
        """Return the persons that key words can stand for."""
        if not words:
            return []
        known = self.surnames.get(skeleton(words[-1]), ())
        return [actor for actor in known if any(is_short_for(words, key_words(name)) for name in names_of(actor))]

    def office(self, words: str) -> str | None:
        """Return the usual name of the office in `words`: `the Russian top diplomat` is a Foreign Minister.

        Of *the Foreign Minister's envoy* it is that of the envoy; letters (*FM*) are one alone or with a state.
        """
        whose = words.replace("'", "’").rpartition("’s ")[2]
        return (
            _longest(self.offices, whose) or _longest(self.offices, words) or short_title(self.without_adjective(words))
        )

    def body(self, words: str) -> str | None:
        """Return the usual name of the body of a state in `words`: `the foreign office` is a Ministry of Foreign Affairs."""
        if is_no_states_own(words) or is_no_army(words):
            return None
        return _longest(self.bodies, _OF_A_SUMMIT.sub("", _MILITARY.sub("", words)))

    def is_office(self, words: str) -> bool:
        """Tell whether words are but an office: the foreign minister."""
        return _without_article(words) in self.offices

    def is_body(self, words: str) -> bool:
        """Tell whether words are but a noun for a body: the army, the foreign ministry."""
        return _without_article(words) in self.bodies

    def holders(self, office: str, of: str, day: date | None) -> list[Actor]:
        """Return the persons who held `office` of the actor `of` on `day`."""
        return [
            actor
            for actor in self.actors.values()
            for held in actor.offices
            if held.of == of and self.office(held.title) == office and held.held_on(day)
        ]

    def side_name(self, actor: Actor) -> str | None:
        """Return the name of the side that an actor belongs to."""
        side = self.actors.get(actor.side) if actor.side else None
        return side.name if side else None

    def side_on(self, person: Actor, day: date | None) -> str | None:
        """Return the name of the side of a person on a day: of the office held then; of nobody's who has left them all.

        A side that the profile gives the person beside the offices stays.
        """
        last = self.actors.get(person.offices[-1].of or "") if person.offices else None
        if last is None or last.side != person.side:
            return self.side_name(person)
        held = [office for office in person.offices if office.held_on(day)]
        if not held:
            is_over = day is not None and all(one.until is not None and one.until < day for one in person.offices)
            return None if is_over else self.side_name(person)
        of = self.actors.get(held[-1].of or "")
        return self.side_name(of) if of else self.side_name(person)

    def name_words(self, id_: str | None, name: str) -> frozenset[str]:
        """Return the key words of all names of an actor; of who is none of the profile, those of the name given."""
        actor = self.actors.get(id_ or "")
        return frozenset(word for each in (names_of(actor) if actor else (name,)) for word in key_words(each))


def names_of(actor: Actor) -> tuple[str, ...]:
    """Return the name of an actor and its other names."""
    return (actor.name, *actor.aliases)


def _names(actors: Iterable[Actor]) -> dict[Words, tuple[Actor, str]]:
    found: dict[Words, tuple[Actor, str]] = {}
    kept = [actor for actor in actors if actor.kind != PERSON]
    ways = (
        (NAME, lambda a: (a.name,)),
        (OTHER_NAME, lambda a: a.aliases),
        (ADJECTIVE, lambda a: a.demonyms),
        (SEAT, lambda a: a.metonyms),
    )
    for how, get in ways:
        for actor in kept:
            for words in get(actor):
                for form in _forms(words, how):
                    found.setdefault(form, (actor, how))
    return found


def _forms(words: str, how: str) -> Iterable[Words]:
    folded = _without_article(words)
    yield folded
    if how == ADJECTIVE and folded:
        yield (*folded[:-1], f"{folded[-1]}s")  # the Armenians


def _surnames(actors: Iterable[Actor]) -> dict[str, tuple[Actor, ...]]:
    found: dict[str, list[Actor]] = defaultdict(list)
    for actor in actors:
        if actor.kind == PERSON:
            for word in {skeleton(word) for name in names_of(actor) for word in key_words(name)}:
                found[word].append(actor)
    return {word: tuple(several) for word, several in found.items()}


def _titles(titles: Iterable[Title]) -> dict[Words, str]:
    return {_without_article(words): title.name for title in titles for words in (title.name, *title.aliases)}


def _longest(titles: Mapping[Words, str], words: str) -> str | None:
    folded = tuple(fold(words).split())
    for length in range(min(_LONGEST, len(folded)), 0, -1):
        for start in range(len(folded) - length + 1):
            found = titles.get(folded[start : start + length])
            if found:
                return found
    return None


def _without_article(words: str) -> Words:
    folded = fold(words).split()
    return tuple(folded[1:] if folded[:1] in (["the"], ["a"], ["an"]) else folded)
