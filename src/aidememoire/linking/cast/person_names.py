"""Whom a name in capitals alone stands for that was not marked as a person's: Putin, that may be taken for a place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from aidememoire.linking.cast.atlas import Atlas
from aidememoire.linking.cast.people import Person, name_alone
from aidememoire.linking.cast.who import PERSON, Resolved, Who, only
from aidememoire.linking.text.names import is_short_for, key_words, keys_of


@dataclass(frozen=True, slots=True)
class PersonNames:
    """The persons of one document by the keys of each word of their names, and those of the profile."""

    atlas: Atlas
    by_word: Mapping[str, Sequence[Who]]
    day: date | None = None

    @classmethod
    def of(cls, people: Iterable[Person], atlas: Atlas, day: date | None = None) -> PersonNames:
        """Lay out the persons of a document; those of the profile are of the side of their offices on its day."""
        found: dict[str, list[Who]] = defaultdict(list)
        for person in people:
            for key in {key for word in key_words(person.who.name) for key in keys_of(word)}:
                found[key].append(person.who)
        return cls(atlas, found, day)

    def meant(self, words: str) -> Resolved | None:
        """Return the one person of the text, else of the profile, whom a name in capitals alone stands for."""
        own = name_alone(words)
        if not words[:1].isupper() or not own:
            return None
        likely = dict.fromkeys(who for key in keys_of(own[-1]) for who in self.by_word.get(key, ()))
        here = [who for who in likely if is_short_for(own, key_words(who.name))]
        if len(here) == 1:
            return only(here[0], "short name", f"short for {here[0].name}")
        people = self.atlas.people(own)
        if here or len(people) != 1:
            return None
        who = Who(people[0].name, PERSON, people[0].id, self.atlas.side_on(people[0], self.day))
        return only(who, "known name", f"{words} is the one of that name in the profile")


def named_as(person: Person, words: str) -> Resolved:
    """Return a person by the words that the text names him with: in full, by the name that the profile has, or in short."""
    if len(key_words(words)) >= len(key_words(person.who.name)):
        return only(person.who, "named", "named here")
    if person.who.id:
        return only(person.who, "known name", f"{words} is the one of that name in the profile")
    return only(person.who, "short name", f"short for {person.who.name}")
