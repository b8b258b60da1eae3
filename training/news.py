"""Mentions in news that nobody marked, as far as lists of names tell them: what else stands there is left open.

PolNeAR and the developing half of TimeBank and AQUAINT are real news, whose names are Obama, the White House and Ohio, and
have no marks for mentions (distant supervision, as Mintz et al. 2009 have it). A name of corpus/names.tsv or of the profile
`general` is a mention where the words around it leave no doubt, a word without a capital that stands in no mention of the
corpus is none, and every other word is IGNORED.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np

from aidememoire.profiles import load_profile
from aidememoire.reading.network.labels import MENTION_TYPES
from aidememoire.reading.wordlists import set_of
from training.annotated import Annotated, GoldMention, Offsets
from training.examples import IGNORED, Labelled, label
from training.passages import read_part
from training.polnear import read_polnear
from training.renamed import known_names

TAUGHT = ("PER", "ROLE", "ORG", "GPE", "LOC")
_FEWEST = 5  # places behind a word that tell whether one there acts or lies
_TITLES = (
    r"(?:(?:Vice |Prime |Foreign |Defen[cs]e )?(?:President|Minister)|(?:Defense )?Secretary(?: of State)?|Attorney General"
    r"|Secretary-General|Chancellor|Senator|Sen\.|Governor|Gov\.|Rep\.|Congress(?:wo)?man|Mayor|(?:House )?Speaker|Justice"
    r"|Judge|Ambassador|Chair(?:wo)?man|(?:FBI )?Director|First Lady|(?:Majority|Minority) Leader)"
)
_TITLE = re.compile(rf"(?<![\w-])({_TITLES}) (?=[A-Z][a-z])")
_SPOKESPERSON = re.compile(r"\b(?:[Aa]n?|[Tt]he) (?:[\w.’-]+ ){0,3}?spokes(?:man|woman|person)\b")
# What comes before an office as a part of it: *former U.S. President*.
_BEFORE_A_TITLE = re.compile(
    r"((?:(?:[Ff]ormer|[Tt]hen|U\.S\.|[A-Z][a-z]+(?:ian|ish|ese|an|li)|Republican|Democratic|House|Senate|State|Deputy|Vice"
    r"|Assistant|Acting) )*)\Z"
)
_CAPITAL_BEFORE = re.compile(r"[A-Z][\w.’'-]* \Z")
_OPENING = re.compile(r"(?:^|[.!?”\"] |\n)(?:[A-Z]\w* )?\Z")
_STYLED = re.compile(rf"(?:M(?:r|rs|s)|Dr|{_TITLES})\.? \Z")
_POSSESSIVE = re.compile(r"['’](?:s\b| )")
_NEXT = re.compile(r"[ \n]([a-z][\w’'-]*)")
# What may come behind a name that is no part of a larger one: *Obama said*, not *Obama administration*.
_ENDS_A_NAME = set_of(
    """a about after against agreed also an and as asked at added accepted accused already announced argued because before
    between but by called came can could declined denied described did does during for from gave had has have her his if
    in insisted into is isn’t its later made may met might must never not noted now of on onto or over refused rejected
    replied said say says should since spoke still than that the their then to told took tell under until upon urged want
    wanted wants warned was wasn’t went were when where which while who whom whose will with within without would"""
)
_AROUND = 40


@dataclass(frozen=True, slots=True)
class _Corpus:
    """What the passages of train tell: the small words of their mentions, and by the word before a place its type."""

    inside: frozenset[str]
    kinds: dict[str, str]

    def kind(self, text: str, start: int) -> str:
        """Return whether a place acts, GPE, or lies, LOC, by the word before it."""
        before = re.search(r"(\S+) (?:the |The )?\Z", text[max(0, start - _AROUND) : start])
        return self.kinds.get(before[1].lower() if before else "", self.kinds[""])


def news(polnear: Path, timex: Path) -> Iterator[Labelled]:
    """Yield the articles of PolNeAR train and of half of TimeBank and AQUAINT, with the labels that lists of names give."""
    for name, text in _texts(polnear, timex):
        yield marked(name, text)


def marked(name: str, text: str) -> Labelled:
    """Return one text with the labels of what is surely a mention or none."""
    titles = list(_titles(text))
    labelled = label(Annotated(name, text, "corpus", (), (*sure_names(text), *titles, *_spokespersons(text))))
    return replace(labelled, mention_labels=_only_the_sure(text, labelled, [(one.start, one.end) for one in titles]))


def sure_names(text: str) -> list[GoldMention]:
    """Return the bodies, persons and places of a text that the lists name, where the words around leave no doubt."""
    found = [*_bodies(text), *_people(text), *_places(text)]
    return [one for n, one in enumerate(found) if not any(_meet(one, other) for other in found[:n])]


def _texts(polnear: Path, timex: Path) -> Iterator[tuple[str, str]]:
    yield from {one.id.split("/")[0]: one.text for one in read_polnear("train", polnear)}.items()
    with gzip.open(timex / "tbaq.jsonl.gz", "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if hashlib.sha256(row["id"].encode()).digest()[0] % 2 == 0:  # the other half is for measuring dates
                yield row["id"], row["text"]


def _people(text: str) -> Iterator[GoldMention]:
    family = _alternatives({*known_names()["family"], *_families_in(text)})
    for found in re.finditer(rf"\b(?:(?:{_either('first')})(?: [A-Z]\.)? )?(?:{family})(?!\w)", text):
        before = text[max(0, found.start() - _AROUND) : found.start()]
        begins = not _CAPITAL_BEFORE.search(before) or _OPENING.search(before) or _STYLED.search(before)
        if begins and not _goes_on(text, found.end()):
            yield GoldMention("PER", found.start(), found.end())


def _families_in(text: str) -> Iterator[str]:
    """Yield the family names that a text has behind first names."""
    known = known_names()
    for found in re.finditer(rf"\b(?:{_either('first')})(?: [A-Z]\.)? ((?:Mc|Mac|O[’'])?[A-Z][a-z]{{2,}})\b", text):
        if found[1] not in known["no family"] and not _states().fullmatch(found[1]):
            yield found[1]


def _bodies(text: str) -> Iterator[GoldMention]:
    for found in _known_bodies().finditer(text):
        if _begins_alone(text, found.start()) and not _goes_on(text, found.end()):
            yield GoldMention("ORG", found.start(), found.end())


def _places(text: str) -> Iterator[GoldMention]:
    for found in _states().finditer(text):
        if _begins_alone(text, found.start()) and not _goes_on(text, found.end()):
            kind = _corpus().kind(text, found.start())
            article = kind == "GPE" and text[max(0, found.start() - 4) : found.start()].lower() == "the "
            yield GoldMention(kind, found.start() - 4 * article, found.end())


def _titles(text: str) -> Iterator[GoldMention]:
    """Yield the offices before names, with the words that belong to them: *former Democratic Senator*."""
    for found in _TITLE.finditer(text):
        before = _BEFORE_A_TITLE.search(text, max(0, found.start() - _AROUND), found.start())
        start = before.start(1) if before else found.start()
        if _begins_alone(text, start):
            yield GoldMention("ROLE", start, found.end(1))


def _spokespersons(text: str) -> Iterator[GoldMention]:
    return (GoldMention("ROLE", found.start(), found.end()) for found in _SPOKESPERSON.finditer(text))


def _begins_alone(text: str, start: int) -> bool:
    """Tell whether no name goes on at a place, unless a sentence has just begun there."""
    before = text[max(0, start - _AROUND) : start]
    return not _CAPITAL_BEFORE.search(before) or _OPENING.search(before) is not None


def _goes_on(text: str, end: int) -> bool:
    """Tell whether a name that ends at a place is but a part of a larger one: *Trump Tower*, *Obama administration*."""
    if text[end : end + 1] == "-" or re.match(r" [A-Z]", text[end : end + 2]):
        return True
    following = None if _POSSESSIVE.match(text, end) else _NEXT.match(text, end)
    return following is not None and following[1] not in _ENDS_A_NAME


def _only_the_sure(text: str, labelled: Labelled, titles: Sequence[Offsets]) -> np.ndarray:
    """Return the labels that stand: what a list names, small words as none, a name as no place, a title as no person."""
    gold = labelled.mention_labels
    sure = np.full(gold.shape, IGNORED, dtype=np.int64)
    small = np.array([_is_small(text, start, end) for start, end in _words(text, labelled)])
    columns = [MENTION_TYPES.index(kind) for kind in TAUGHT]
    sure[:, columns] = np.where((gold[:, columns] > 0) | small[:, None], gold[:, columns], IGNORED)
    person, places = MENTION_TYPES.index("PER"), [MENTION_TYPES.index(kind) for kind in ("ORG", "GPE", "LOC")]
    for place in places:
        sure[gold[:, person] > 0, place] = 0
        sure[gold[:, place] > 0, person] = 0
    starts, ends = labelled.pieces.starts, labelled.pieces.ends
    for start, end in titles:
        sure[(starts < end) & (ends > start), person] = 0
    return sure


def _words(text: str, labelled: Labelled) -> Iterator[Offsets]:
    """Yield for each piece the word that it is of."""
    bounds = np.array([match.span() for match in re.finditer(r"[\w’'-]+|\S", text)])
    numbers = np.searchsorted(bounds[:, 0], labelled.pieces.starts, side="right") - 1
    return ((int(start), int(end)) for start, end in bounds[numbers])


def _is_small(text: str, start: int, end: int) -> bool:
    word = text[start:end]
    return not word[:1].isupper() and word.lower() not in _corpus().inside


def _meet(one: GoldMention, other: GoldMention) -> bool:
    return one.start < other.end and other.start < one.end


@cache
def _known_bodies() -> re.Pattern[str]:
    return re.compile(rf"\b(?:[Tt]he )?(?:{_either('body')})(?!\w)")


@cache
def _either(kind: str) -> str:
    return _alternatives(known_names()[kind])


@cache
def _states() -> re.Pattern[str]:
    names = {
        name
        for actor in load_profile("general").actors
        if actor.id == actor.side
        for name in (actor.name, *actor.aliases, *actor.metonyms)
        if name[:1].isupper() and len(name) > 2 and name not in known_names()["body"]
    }
    return re.compile(rf"(?<![\w.])(?:{_alternatives(names | {'America', 'U.S.', 'Washington'})})(?!\w)")


def _alternatives(names: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(names, key=lambda name: (-len(name), name))))


@cache
def _corpus() -> _Corpus:
    inside: Counter[str] = Counter()
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    for passage in read_part("train"):
        for one in passage.mentions or ():
            words = passage.text[one.start : one.end]
            inside.update(word.lower() for word in re.findall(r"[\w’'-]+", words) if word[:1].islower())
            if one.type in ("GPE", "LOC") and _states().fullmatch(re.sub(r"\A[Tt]he ", "", words)):
                before = re.search(r"(\S+) (?:the )?\Z", passage.text[max(0, one.start - _AROUND) : one.start])
                kinds[before[1].lower() if before else ""][one.type] += 1
    sure = {word: of.most_common(1)[0][0] for word, of in kinds.items() if of.total() >= _FEWEST or not word}
    return _Corpus(frozenset(word for word, times in inside.items() if times > 1) - _ENDS_A_NAME, sure)
