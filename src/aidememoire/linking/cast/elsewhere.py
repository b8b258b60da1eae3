"""Of which place, in a profile or not, the words beside a name say that somebody is: *Brand’s Foreign Minister X*."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from aidememoire.linking.cast.atlas import OF_NO_STATE, Atlas
from aidememoire.linking.cast.envoys import without_task
from aidememoire.linking.text.names import key_words
from aidememoire.model import Span
from aidememoire.reading.wordlists import set_of

_PLACE = r"[A-Z][\w-]*(?: [A-Z][\w-]*){0,3}"
_ADJECTIVE = re.compile(r"\b([A-Z][\w-]{2,}(?:i|(?<!m)an|ish|ese))(?= )")
_POSSESSOR = re.compile(rf"\b({_PLACE})(?:[’']s|(?<=s)[’'])(?= )")
_BEFORE = re.compile(rf"(?:{_ADJECTIVE.pattern}|{_POSSESSOR.pattern}) (?:[a-z]+ )?\Z")
_OF = re.compile(rf" of (?:the )?({_PLACE})\Z")
_AROUND = 40  # code points before a name or an office in which its owner stands
_NO_PLACE = set_of(
    "ministry ministries cabinet department delegation party movement parliament senate assembly office commission committee"
    " service agency army forces force staff court bench house board bureau human christian civilian today yesterday"
)


def told_beside(text: str, names: Iterable[Span], roles: Sequence[Span], atlas: Atlas) -> Iterator[str]:
    """Yield the words in the offices of a person, and right before them and his names, that may be for whose he is."""
    for words in (without_task(role.text) for role in roles):
        yield from (found[1] for way in (_ADJECTIVE, _POSSESSOR) for found in way.finditer(words))
        of, office = _OF.search(words), atlas.office(words)
        if of and office not in OF_NO_STATE and atlas.office(words[: of.start()]) == office:  # no part of the office
            yield of[1]
    for place in (*names, *roles):
        if found := _BEFORE.search(text, max(0, place.start - _AROUND), place.start):
            yield found[1] or found[2]


def places_among(words: Iterable[str], atlas: Atlas) -> list[str]:
    """Return those of some words for whom somebody acts that may name a place: no ministry, nothing in small letters."""
    capital = (each for each in words if each[:1].isupper() and "." not in each)
    named = (each for each in capital if _NO_PLACE.isdisjoint(key_words(each)))
    return [each for each in named if not (atlas.office(each) or atlas.body(each))]
