"""What a folder of documents has for a new profile: who and what is named in it, how often, and where."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import PurePath

from aidememoire.model.readings import Mention, Reading
from aidememoire.profiles.names import name_key, one_line, spelling_key, without_article
from aidememoire.profiles.profile import Profile

_BETWEEN = ("", ",", ", the", ", a")
_SENTENCE_ENDS = ".!?\n"
_SIDES = ("side", "sides", "delegation", "leadership", "authorities")
_LONGEST_TITLE = 60
_WIDEST = 200  # code points of a sentence on either side of the words


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words that stand beside a name, as an office does, with the sentence and the document."""

    words: str
    sentence: str
    document: str


@dataclass(slots=True)
class Named:
    """One thing that documents name: its spellings with their counts, the documents, the offices beside it."""

    spellings: Counter[str] = field(default_factory=Counter)
    documents: Counter[str] = field(default_factory=Counter)
    offices: list[Evidence] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How often it is named."""
        return self.spellings.total()

    @property
    def name(self) -> str:
        """The spelling with the most words, of these the most frequent, of these the first in the alphabet."""
        return min(self.spellings, key=lambda each: (-len(each.split()), -self.spellings[each], each))

    def add(self, words: str, document: str) -> None:
        """Count one mention."""
        self.spellings[words] += 1
        self.documents[document] += 1

    def join(self, other: Named) -> None:
        """Take in all mentions of another thing that turned out to be this one."""
        self.spellings += other.spellings
        self.documents += other.documents
        self.offices += other.offices


@dataclass(frozen=True, slots=True)
class Finds:
    """All that was found, each list with the most frequent first; `known` is what the base profile has already."""

    persons: Sequence[Named]
    bodies: Sequence[Named]
    instruments: Sequence[Named]
    places: Sequence[Named]
    known: Sequence[Named]


def collect(readings: Iterable[Reading], base: Profile, at_least: int = 2) -> Finds:
    """Return what is named at least that often; instruments however often."""
    groups: dict[str, dict[str, Named]] = defaultdict(lambda: defaultdict(Named))
    known = Known.of(base)
    for reading in readings:
        document = _called(reading)
        for mention in reading.mentions:
            _count(mention, document, groups, known)
        for person, evidence in _offices_beside(reading, document):
            groups["PER"][spelling_key(person)].offices.append(evidence)
    _join_surnames(groups["PER"])
    return Finds(
        persons=_frequent(groups["PER"], at_least),
        bodies=_frequent(groups["ORG"], at_least),
        instruments=_frequent(groups["INS"], 1),
        places=_frequent(groups["LOC"], at_least),
        known=_frequent(groups["known"], at_least),
    )


@dataclass(frozen=True, slots=True)
class Known:
    """What the base profile knows by name: keys of names, seats and adjectives with ids of actors, and of bodies."""

    actors: Mapping[str, str]
    bodies: frozenset[str]

    @classmethod
    def of(cls, base: Profile) -> Known:
        """Lay the base out for looking up; a name counts more than an adjective."""
        names = {
            name_key(name): actor.id
            for actor in base.actors
            for name in (*actor.demonyms, *actor.metonyms, *actor.aliases, actor.name)
        }
        bodies = {name_key(name) for title in base.bodies for name in (title.name, *title.aliases)}
        return cls(names, frozenset(bodies | set(_SIDES)))

    def actor(self, words: str) -> str | None:
        """Return the id of the actor that the words name, or whose side or body: the Armenian Foreign Ministry."""
        key = name_key(words)
        if key in self.actors:
            return self.actors[key]
        body, _, of = key.rpartition(" of ")
        if body in self.bodies and without_article(of) in self.actors:
            return self.actors[without_article(of)]
        parts = key.split()
        for cut in range(1, len(parts)):
            whose = " ".join(parts[:cut]).removesuffix("'s")
            if whose in self.actors and " ".join(parts[cut:]) in self.bodies:
                return self.actors[whose]
        return None


def _called(reading: Reading) -> str:
    """Return a short name of the document: that of its file, else its title."""
    document = reading.document
    return one_line(PurePath(document.origin).name if document.origin else document.title)[:_LONGEST_TITLE]


def _count(mention: Mention, document: str, groups: dict[str, dict[str, Named]], known: Known) -> None:
    words, type_ = without_article(mention.span.text), mention.type
    actor = known.actor(words) if type_ in ("GPE", "ORG", "LOC") else None
    if actor is not None:
        groups["known"][actor].add(words, document)
    elif words and not _refers_back(words, type_):
        # A polity that the base lacks is listed with the bodies: it speaks for itself as they do.
        groups["ORG" if type_ == "GPE" else type_][spelling_key(words)].add(words, document)


def _refers_back(words: str, type_: str) -> bool:
    """Tell whether the words name nothing by themselves: the ministry, the agreement."""
    return words.islower() and (type_ != "INS" or len(words.split()) == 1)


def _offices_beside(reading: Reading, document: str) -> Iterator[tuple[str, Evidence]]:
    """Yield persons with the office that stands before the name, or after it behind a comma."""
    text = reading.document.text
    named = sorted(
        (each for each in reading.mentions if each.type in ("PER", "ROLE")), key=lambda each: each.span.start
    )
    for one, other in pairwise(named):
        between = " ".join(text[one.span.end : other.span.start].split())
        if {one.type, other.type} == {"PER", "ROLE"} and between in _BETWEEN[: 4 if one.type == "PER" else 2]:
            person, office = (one, other) if one.type == "PER" else (other, one)
            words = without_article(office.span.text)
            sentence = _sentence(text, one.span.start, other.span.end)
            yield without_article(person.span.text), Evidence(words, sentence, document)


def _sentence(text: str, start: int, end: int) -> str:
    """Return about the sentence around the words: to the nearest full stop, and not far."""
    low, high = max(0, start - _WIDEST), min(len(text), end + _WIDEST)
    before = max(text.rfind(stop, low, start) for stop in _SENTENCE_ENDS)
    after = [place for stop in _SENTENCE_ENDS if (place := text.find(stop, end, high)) >= 0]
    return " ".join(text[max(before + 1, low) : min(after, default=high) + 1].split())


def _join_surnames(persons: dict[str, Named]) -> None:
    """Count a surname alone with the one full name that ends in it."""
    full: dict[str, list[str]] = defaultdict(list)
    for key in persons:
        if " " in key:
            full[key.split()[-1]].append(key)
    for key in [key for key in persons if len(full.get(key, ())) == 1]:
        persons[full[key][0]].join(persons.pop(key))


def _frequent(group: dict[str, Named], at_least: int) -> list[Named]:
    often = [each for each in group.values() if each.count >= at_least]
    return sorted(often, key=lambda each: (-each.count, each.name))
