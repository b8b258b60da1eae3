"""Whose office a report tells first, and his name with the next words of his: *Togo's foreign minister said ... Speaking in Lomé, Ana Vik added*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from aidememoire.linking.cast.people import Person
from aidememoire.linking.cast.pointed_back import PointedBack
from aidememoire.linking.text.index import Cover, Shelf
from aidememoire.model import Mention, Reading, Span

_SENTENCE = re.compile(r"[.!?][”\"’)]*\s+(?=[“\"‘(A-Z])|\n+")
_SAID = re.compile(r" (?:said|told|added|says|warned|noted|stressed|announced|confirmed|explained|declined)\b")
_FAR = 500  # code points from the office to the name


@dataclass(frozen=True, slots=True)
class NamedLater:
    """Finds the offices of those of whom one document tells at first but the name."""

    back: PointedBack
    roles: Shelf[Mention]
    voices: Cover[Span]

    @classmethod
    def among(cls, back: PointedBack, reading: Reading) -> NamedLater:
        """Lay out the offices of a reading, and who speaks in it."""
        roles = Shelf.of((one.span, one) for one in reading.mentions if one.type == "ROLE")
        return cls(back, roles, Cover.of((part, part) for one in reading.statements for part in one.source))

    def of(self, people: Sequence[Person]) -> Iterator[Person]:
        """Yield the persons, each of whom nothing is told with the office that speaks in the sentence before his first words."""
        held = {role for one in people for role in one.roles}
        for person in people:
            role = self._office_before(person.spans[0]) if _is_new(person) else None
            side = self.back.state_in(role) if role and self.back.atlas.office(role) else None
            if role is None or side is None or role in held:
                yield person
                continue
            held.add(role)
            yield replace(person, roles=(role,), who=replace(person.who, side=side))

    def _office_before(self, name: Span) -> str | None:
        """Return the one office that speaks in the sentence before that in which a name first stands and says something."""
        if not (self.voices.around(name) and _SAID.match(self.back.text, name.end)):
            return None
        first = max(0, name.start - _FAR)
        ends = [found.end() for found in _SENTENCE.finditer(self.back.text, first, name.start + 1)]
        before, here = [first, first, *ends][-2:]
        speaking = [one for one in self.roles.beginning(before, here) if self.voices.around(one.span)]
        return speaking[0].span.text if len(speaking) == 1 else None


def _is_new(person: Person) -> bool:
    """Tell whether a text has told nothing of somebody but a name of two words or more."""
    told = person.roles or person.acts_for or person.who.side or person.who.id
    return not told and " " in person.who.name
