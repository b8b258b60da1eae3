"""What a cast is gathered from: the persons of a document and their offices, its states and its unknown places."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from aidememoire.linking.cast.allegiance import is_of_no_government
from aidememoire.linking.cast.atlas import NAME, OF_NO_STATE, Atlas, Hit
from aidememoire.linking.cast.elsewhere import places_among
from aidememoire.linking.cast.envoys import without_task
from aidememoire.linking.cast.forms import short_name
from aidememoire.linking.cast.named_later import NamedLater
from aidememoire.linking.cast.origins import Origin, unknown_home
from aidememoire.linking.cast.people import Person, is_at_home, people_of
from aidememoire.linking.cast.pointed_back import PointedBack
from aidememoire.linking.cast.polities import Polities
from aidememoire.linking.cast.possessed import Possessed
from aidememoire.linking.cast.who import Who
from aidememoire.linking.text.descriptions import is_former, without_article
from aidememoire.linking.text.index import Shelf
from aidememoire.linking.text.names import key_words
from aidememoire.model import Document, Mention, Reading

POSSESSIVE = re.compile(r"[’']s?$")
_POSSESSED = re.compile(r"[’']s (?=\S)")


def people_in(reading: Reading, atlas: Atlas, polities: Polities, origin: Origin) -> tuple[Person, ...]:
    """Return the persons of a document, each with his side where the text or the profile tells it."""
    document = reading.document
    home = origin.issuing_state or unknown_home(document, atlas, polities)
    found = people_of(document.text, reading.mentions, atlas, document.published)
    back = _pointed_back(reading, atlas, polities)
    possessed = Possessed.among(back)
    people = tuple(NamedLater.among(back, reading).of([possessed.of(_with_side(one, polities)) for one in found]))
    return tuple(_with_home(people, home, document, atlas)) if home else people


def _pointed_back(reading: Reading, atlas: Atlas, polities: Polities) -> PointedBack:
    """Return the mentions of a reading, and how they name states, known or not."""

    def state_in(words: str) -> str | None:
        hit, place = atlas.within(words), polities.within(words)
        return hit.actor.name if hit else place.name if place else None

    shelf = Shelf.of((mention.span, mention) for mention in reading.mentions)
    return PointedBack(reading.document.text, shelf, atlas, state_in)


def roles_of(people: Iterable[Person]) -> Mapping[Who, Sequence[str]]:
    """Return the offices of everybody in a document."""
    found: dict[Who, list[str]] = defaultdict(list)
    for person in people:
        found[person.who] += person.roles
    return found


def states_in(mentions: Sequence[Mention], atlas: Atlas) -> dict[frozenset[str], Hit]:
    """Return the states that a document calls by their full names, by the key words of these, the first named first."""
    found: dict[frozenset[str], Hit] = {}
    for words in dict.fromkeys(mention.span.text for mention in mentions if mention.type == "GPE"):
        hit = atlas.exact(words)
        if hit and hit.how == NAME:
            found.setdefault(frozenset(key_words(words)), hit)
    return found


def named_as(type_: str, mentions: Sequence[Mention]) -> Iterator[str]:
    """Yield the names of all mentions of one type, without articles and possessive endings."""
    return (without_article(POSSESSIVE.sub("", one.span.text)) for one in mentions if one.type == type_)


def unknown_places(mentions: Sequence[Mention], atlas: Atlas) -> Iterator[str]:
    """Yield the names of those who act as states and are none that the profile knows."""
    for name in map(short_name, named_as("GPE", mentions)):
        if atlas.within(name) is None:
            yield name


def _with_side(person: Person, polities: Polities) -> Person:
    """Return a person with the place that an office of his names, where no state of the profile is known to be his."""
    if person.who.side:
        return person
    ways = (*map(without_task, person.roles), *person.acts_for)
    side = next((place for words in ways if (place := polities.within(words))), None)
    return _of(person, side) if side else person


def _with_home(people: Sequence[Person], home: Who, document: Document, atlas: Atlas) -> Iterator[Person]:
    """Yield persons with the side whose account a text is where they hold an office of a state that goes without one.

    Not so whom the words beside the name give another place, nor a second foreign minister: a state has but one.
    """
    taken = {
        office
        for one in people
        if one.who.side == home.name
        for office in offices_held(one.roles, atlas) & atlas.one_holder
    }
    for person in people:
        held = set() if person.who.side or places_among(person.acts_for, atlas) else offices_held(person.roles, atlas)
        if not held or held & taken or not is_at_home(document.text, person.spans, document.kind):
            yield person
            continue
        taken |= held & atlas.one_holder
        yield _of(person, home)


def offices_held(roles: Iterable[str], atlas: Atlas) -> set[str]:
    """Return the offices of a state among the words for those of one person."""
    own = (role for role in roles if not (is_of_no_government(role) or is_former(role)))
    parts = (part for role in own for part in _POSSESSED.split(role))
    return {office for part in parts if (office := atlas.office(part)) and office not in OF_NO_STATE}


def _of(person: Person, side: Who) -> Person:
    return replace(person, who=replace(person.who, side=side.name))
