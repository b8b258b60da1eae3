"""Whose a person is by words beside the name that but point back: *its foreign minister, Ana Vik*, *ministry spokeswoman Ana Vik*."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from aidememoire.linking.cast.allegiance import is_of_no_government
from aidememoire.linking.cast.elsewhere import places_among
from aidememoire.linking.cast.people import Person
from aidememoire.linking.cast.pointed_back import PointedBack
from aidememoire.linking.cast.respective import places_of_each
from aidememoire.linking.text.descriptions import is_former, is_spokesperson
from aidememoire.model import Span

_TITLE = r"(?:(?:Mr|Ms|Mrs|Dr|Gen|Lt|Brig|Col|Maj|Capt|General|Lieutenant|Brigadier|Colonel|Major|Captain)\.? ){0,3}"
_WORDS = r"[a-z][a-z’'-]{1,30}(?: [a-z][a-z’'-]{0,30}){0,5}"
_ITS_BEFORE = re.compile(rf"\b[Ii]ts (?P<role>{_WORDS}),? {_TITLE}\Z")
_ITS_BEHIND = re.compile(rf",? its (?P<role>{_WORDS})(?=[,.;)])")
_NOUN = r"(?:[A-Za-z]{2,12} ){0,2}?(?:[Mm]inistry|[Gg]overnment|[Cc]abinet|[Aa]rmy|[Nn]avy|[Mm]ilitary|[Pp]residency|[Pp]olice)"
_SPOKES = r"(?:chief |deputy )?(?:spokes(?:man|woman|person)|press secretary)"
_BODYS = rf"(?:[Tt]he |[Aa] )?(?P<body>{_NOUN})(?:[’']s)? {_SPOKES}"
_OF_BODY = rf"(?:[Tt]he |[Aa] )?(?i:{_SPOKES}) (?:for|of) the (?P<body>{_NOUN})"
_SPOKES_BEFORE = tuple(re.compile(rf"(?<![\w’'-] )\b{words},? {_TITLE}\Z") for words in (_BODYS, _OF_BODY))
_SPOKES_BEHIND = tuple(re.compile(rf",? {words}(?=[,.;)])") for words in (_BODYS, _OF_BODY))
_ALONE = re.compile(rf"{_BODYS}(?: there)?")
_AROUND = 110  # code points before a name in which such words stand
_LONGEST = 60  # code points of words for an office


def body_spoken_for(words: str) -> str | None:
    """Return the bare noun for a body in words for its spokesperson, who has no name: `ministry` of *a ministry spokesman*."""
    found = _ALONE.fullmatch(words)
    return found["body"] if found else None


@dataclass(frozen=True, slots=True)
class Possessed:
    """Gives the persons of one document the sides to which the words beside their names point back."""

    back: PointedBack
    each: Mapping[Span, str]

    @classmethod
    def among(cls, back: PointedBack) -> Possessed:
        """Lay out who of several of one office is of which state."""
        each = ((name, back.state_in(place)) for name, place in places_of_each(back.text, back.shelf))
        return cls(back, {name: side for name, side in each if side})

    def of(self, person: Person) -> Person:
        """Return a person with the side of whose office the text tells by words that point back, where it has none."""
        each = next((self.each[span] for span in person.spans if span in self.each), None)
        if each and not person.who.id:
            return replace(person, who=replace(person.who, side=each))
        if person.who.side or person.who.id or places_among(person.acts_for, self.back.atlas):
            return person
        side = next(filter(None, self._sides(person.spans)), None)
        return replace(person, who=replace(person.who, side=side)) if side else person

    def _sides(self, names: Iterable[Span]) -> Iterator[str | None]:
        for name in names:
            for found in _around(self.back.text, name, _ITS_BEFORE, _ITS_BEHIND):
                yield self.back.its(found.start()) if self._is_office(found["role"]) else None
            for before, behind in zip(_SPOKES_BEFORE, _SPOKES_BEHIND, strict=True):
                for found in _around(self.back.text, name, before, behind):
                    named = self.back.state_in(found["body"])
                    yield None if named else self.back.of_the_body(found["body"], found.start())

    def _is_office(self, role: str) -> bool:
        """Tell whether words are for an office that its bearer holds for a state."""
        if is_former(role) or is_of_no_government(role):
            return False
        return is_spokesperson(role) or self.back.atlas.office(role) is not None


def _around(text: str, name: Span, before: re.Pattern[str], behind: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Yield what is found right before a name and right behind it."""
    start = max(0, name.start - _AROUND)
    yield from filter(None, (before.search(text, start, name.start), behind.match(text, name.end, name.end + _LONGEST)))
