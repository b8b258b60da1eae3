"""What a cast is gathered from: the persons of a document by word and office, its states and its unknown places."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from aidememoire.linking.atlas import NAME, OF_NO_STATE, Atlas, Hit
from aidememoire.linking.descriptions import without_article
from aidememoire.linking.envoys import without_task
from aidememoire.linking.forms import short_name
from aidememoire.linking.names import key_words, keys_of
from aidememoire.linking.people import Person
from aidememoire.linking.polities import Polities
from aidememoire.linking.who import Who
from aidememoire.model import Mention

POSSESSIVE = re.compile(r"[’']s?$")


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


def with_side(person: Person, polities: Polities, home: Who | None, atlas: Atlas) -> Person:
    """Return a person with the place that an office of his names, where no state of the profile is known to be his.

    An office of a state without a place is of `home`, the place whose account the text is.
    """
    if person.who.side:
        return person
    ways = (*map(without_task, person.roles), *person.acts_for)
    side = next((place for words in ways if (place := polities.within(words))), None)
    if side is None and any(kind and kind not in OF_NO_STATE for kind in map(atlas.office, person.roles)):
        side = home
    return replace(person, who=replace(person.who, side=side.name)) if side else person


def by_word(people: Iterable[Person]) -> dict[str, list[Who]]:
    """Return the persons by the keys of each word of their names."""
    found: dict[str, list[Who]] = defaultdict(list)
    for person in people:
        for key in {key for word in key_words(person.who.name) for key in keys_of(word)}:
            found[key].append(person.who)
    return found
