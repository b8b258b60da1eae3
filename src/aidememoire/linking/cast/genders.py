"""Who is he and who is she: as the text tells, else as the first name makes likely."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from aidememoire.linking.cast.people import Person
from aidememoire.linking.cast.who import GROUP, HUMANS, PERSON, Who
from aidememoire.linking.text.descriptions import are_several, gender_of, head_of, is_human
from aidememoire.linking.text.given import pronoun_of_name
from aidememoire.linking.text.names import fold

_SHORTEST_NAME = 3  # letters of a first name that tells


@dataclass(frozen=True, slots=True)
class Genders:
    """What is known of those in one document; `told` has `he` or `she` for the names of whom the text tells it."""

    told: dict[str, str]

    @classmethod
    def of(cls, people: Iterable[Person]) -> Genders:
        """Begin with those of whom the words beside their names tell it."""
        return cls({person.who.name: person.gender for person in people if person.gender})

    def note(self, pronoun: str, who: Who) -> None:
        """Note that somebody was called he or she; what was told first stays."""
        self.told.setdefault(who.name, gender_of(pronoun))

    def allow(self, pronoun: str, who: Who) -> bool:
        """Tell whether neither the text nor the first name of somebody speaks against he or she."""
        told = self.told.get(who.name) or pronoun_of_name(_first_name_of(who))
        return told in (None, gender_of(pronoun))

    def favour(self, pronoun: str, who: Who) -> bool:
        """Tell whether nothing speaks against he or she, not even how a first name ends: he is hardly *Ana*."""
        return self.allow(pronoun, who) and self.likelihood(pronoun, who) >= 0

    def likelihood(self, pronoun: str, who: Who) -> float:
        """Return what the first name of somebody says for he or she: 1 for it, -1 against it, 0 where it does not tell."""
        likely = _likely_gender(_first_name_of(who))
        return 0.0 if likely is None else 1.0 if likely == gender_of(pronoun) else -1.0


def _first_name_of(who: Who) -> str:
    """Return the folded first name of a person; empty where there is a surname alone."""
    first, _, rest = fold(who.name).partition(" ")
    return first if rest and who.kind == PERSON else ""


def _likely_gender(first: str) -> str | None:
    """Return what a folded first name makes likely, `he` or `she`: one known as such, else its ending in -a."""
    if len(first) < _SHORTEST_NAME:
        return None
    return pronoun_of_name(first) or ("she" if first.endswith("a") else None)


def may_be_he(who: Who) -> bool:
    """Tell whether somebody is one human being: by name, by office, or as described (*the army spokesman*)."""
    if who.kind == GROUP:
        return is_human(head_of(who.name))
    return who.kind in HUMANS and not are_several(who.name)
