"""The bodies that a document names, laid out for finding the fuller name of one: the Council, of the Council of Europe."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from aidememoire.linking.cast.abbreviations import without_letters
from aidememoire.linking.cast.allegiance import is_for_a_cause
from aidememoire.linking.cast.atlas import Atlas, Hit, names_of
from aidememoire.linking.text.descriptions import head_of, without_article
from aidememoire.linking.text.index import Shelf
from aidememoire.linking.text.names import key_words, keys_of, same_word
from aidememoire.model import Span

# A name with a country behind it, and two states that a body is of.
_OF_A_COUNTRY = re.compile(r"(.+) (?:of|in) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*")
_TWO = re.compile(r"(?=\b([A-Z]\w*)(?:[’']s)?(?:[-–]| and (?:the )?)([A-Z]\w*))")
_OWNER = re.compile(r"(?:.{1,200} (?:of|in|for|to) )?(.{1,200})(?:[’']s|(?<=s)[’']) ")
_IS_CAPTION = re.compile(r" (?:v|vs|versus)\.? ")
_TAKEN_AS_KNOWN = re.compile(r"[Tt]he [A-Z][\w-]*")
_LITTLE = frozenset(("Of", "The", "And", "For", "In", "On", "To", "A", "An"))
_SHORT = 2  # letters of a word in capitals that is an abbreviation unless it is one of these
_OVERLAPPING = 9  # names that may begin before a place and end behind it, of which there is one, or two
Words = tuple[str, ...]


@dataclass(slots=True)
class Bodies:
    """The mentions of bodies of one document, in the order of the text."""

    spans: Sequence[Span]
    shelf: Shelf[Span] = field(init=False)
    named: dict[Words, list[int]] = field(default_factory=lambda: defaultdict(list))
    by_key: dict[str, dict[Words, None]] = field(default_factory=lambda: defaultdict(dict))
    first: dict[str, Span] = field(default_factory=dict)
    fuller: dict[Words, list[Span]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Lay the names out by their key words."""
        self.shelf = Shelf.of((span, span) for span in self.spans)
        for number, span in enumerate(self.shelf.spans):
            if is_caption(span.text):
                continue
            self.named[key_words(without_letters(span.text))].append(number)
            self.first.setdefault(span.text, span)
        for words in self.named:
            for key in {key for word in words for key in keys_of(word)}:
                self.by_key[key][words] = None

    @property
    def by_name(self) -> Iterable[Span]:
        """The first mention of each name, in the order of the text."""
        return self.first.values()

    def spelling(self, words: str) -> str:
        """Return how the text first writes a name in capitals and small letters, else the name as it is here."""
        alike = (without_letters(self.shelf.spans[number].text) for number in self.named.get(key_words(words), ()))
        return next((one for one in alike if not one.isupper() and _has_capital(one)), words)

    def inside(self, span: Span) -> Span | None:
        """Return the first body that is named inside some words."""
        return next(iter(self.shelf.inside(span)), None)

    def fuller_name(self, span: Span, words: str) -> Span | None:
        """Return the nearest fuller name of a body before, else the first behind, that has all key words of another.

        Whom a text takes as known by one word, *the Commission*, it does not name further down.
        """
        fuller = self._fuller(key_words(words))
        before = bisect_left(fuller, span.start, key=lambda one: one.start)
        last = fuller[max(0, before - _OVERLAPPING) : before]
        first = next((one for one in fuller if one.start < span.end or _may_be_told_later(words, one.text)), None)
        return next((one for one in reversed(last) if one.end <= span.start), first)

    def _fuller(self, own: Words) -> list[Span]:
        """Return all mentions by a name that has more key words than some, and each of them."""
        if own not in self.fuller:
            likely = {name for key in keys_of(own[0]) for name in self.by_key.get(key, ())} if own else set(self.named)
            names = [
                name
                for name in likely
                if len(name) > len(own) and all(any(same_word(word, more) for more in name) for word in own)
            ]
            numbers = sorted(number for name in names for number in self.named[name])
            fuller = (self.shelf.spans[number] for number in numbers)
            self.fuller[own] = [one for one in fuller if not (_is_owner(own, one.text) or _are_others(own, one.text))]
        return self.fuller[own]


def _may_be_told_later(words: str, name: str) -> bool:
    """Tell whether a name further down may be the full one of some words: of *the Agency* neither that nor *the Lusa agency*."""
    noun = _TAKEN_AS_KNOWN.fullmatch(words)
    return noun is None and not any(
        word[0].isupper() and word.lower() in name.split() for word in without_article(words).split()
    )


def _is_owner(own: Words, name: str) -> bool:
    """Tell whether words are whose a body is by its name: the mission, in *the mission's medical team*."""
    owner = _OWNER.match(name)
    return owner is not None and set(own) <= set(key_words(owner[1]))


def _are_others(own: Words, name: str) -> bool:
    """Tell whether a noun without a name is for others than some words: *government forces* are no government."""
    return name.islower() and head_of(name) not in own


def stands_in(name: str, words: str) -> bool:
    """Tell whether a name stands in words as a whole: UN, in *UN chief*, and not in *UNHCR chief* or *UN-backed mayor*."""
    return name in words and re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", words) is not None


def is_caption(name: str) -> bool:
    """Tell whether a name is the caption of a case, which names two and nobody by itself: Government v. FLH."""
    return bool(_IS_CAPTION.search(name))


def _has_capital(name: str) -> bool:
    """Tell whether a name begins with a capital, articles apart."""
    return without_article(name)[:1].isupper()


def in_name_case(name: str, atlas: Atlas) -> str:
    """Return the name of a body that stands in capitals, as headings have it, as names are written: UN Mission in Grebe."""
    if " " not in name or not name.isupper():
        return name
    cased = (word if _is_abbreviation(word, atlas) else word.title() for word in name.split())
    return " ".join(word.lower() if word in _LITTLE else word for word in cased)


def _is_abbreviation(word: str, atlas: Atlas) -> bool:
    """Tell whether a word in capitals is written so in any name: the profile has it, or it cannot be read."""
    is_short = len(word) == _SHORT and word.title() not in _LITTLE
    hit = atlas.exact(word)
    return is_short or (hit is not None and word in names_of(hit.actor)) or not re.search("[AEIOUY]", word)


def known_fighters(words: str, atlas: Atlas) -> Hit | None:
    """Return an army or a movement of its own that the profile knows, where words add a country to its name: *of Myanmar*."""
    found = _OF_A_COUNTRY.fullmatch(words)
    if found is None or not (is_for_a_cause(found[1]) or atlas.body(found[1])):
        return None
    hit = atlas.exact(found[1])
    return hit if hit and hit.actor.kind == "body" and hit.actor.side == hit.actor.id else None


def is_of_two(words: str, atlas: Atlas) -> bool:
    """Tell whether a body is of two states by its name: *the Georgian-Armenian border commission*."""
    found = ((atlas.exact(one), atlas.exact(other)) for one, other in _TWO.findall(words))
    return any(one and other and one.actor.id != other.actor.id for one, other in found)
