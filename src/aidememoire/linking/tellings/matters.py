"""Matters: whether two statements of a party, however long apart, are about one thing.

What counts is the terms that they share: the stems of their words, and the instruments that they invoke. Words that stand in
any text (*each*, *under*, *must*) and the names of those who speak tell nothing of the matter. An instrument stands for the
words of its name and counts as two, so that two statements that have but the same map in common are not about one thing yet.
The rule was chosen on the part `dev` of corpus/matters-1.tsv, see docs/accuracy.md.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Iterator
from zlib import crc32

from aidememoire.linking.text.plain import plain, stem_of, weighed
from aidememoire.linking.voices import words_of
from aidememoire.model.readings import Statement
from aidememoire.reading.wordlists import set_of

LEAST = 3  # terms in common: fewer say too little to know what two statements are about, unless they are all of both
INSTRUMENT = 2  # as how many terms one counts
BESIDE = 2  # of them that are no words of the calendar: a common term, *until the end of September*, is no matter
SHARED = 0.3  # of the terms of both, from here on they are about one thing
_COMMON = set_of(
    """
    about after again against all any anybody anything another because before being between both but can cannot could
    did do does during each either every few further however if into just many may might more most must neither never no
    nobody none nor not nothing once one only other others ought out over own per same shall should since some still
    such than then there these through too two under unless until upon very what whatever when where whether while
    whichever whoever within without yet you your
    """
)
_CALENDAR = set_of(
    """
    january february march april june july august september october november december monday tuesday wednesday thursday
    friday saturday sunday day week month year beginning middle end midnight
    """
)


def terms_of(statement: Statement) -> bytes:
    """Return the terms of a statement as a record keeps them to compare by: a hash of 32 bits for each, in their order."""
    return _packed(_terms(statement))


def terms_in(kept: bytes) -> frozenset[int]:
    """Return the hashes that `terms_of` put together."""
    return frozenset(_hashes(kept))


def likeness(terms: frozenset[int], kept: bytes) -> float:
    """Return how large a share of `terms` and of those that `terms_of` put together is in both (Dice), from 0 to 1.

    It is 0 where fewer than LEAST are, or fewer than BESIDE that are no words of the calendar, unless the terms are the same:
    the same words are about one thing.
    """
    return next(likenesses(terms, (kept,)))


def likenesses(terms: frozenset[int], kept: Iterable[bytes]) -> Iterator[float]:
    """Yield the same for each of many; most have next to nothing in common, and there is no set made for any of them."""
    size, telling = len(terms), terms - _DAYS
    for one in kept:
        others = _hashes(one)
        common = len(terms.intersection(others))
        alike = 0 < common == size == len(others)
        if alike or (common >= LEAST and len(telling.intersection(others)) >= BESIDE):
            yield 2 * common / (size + len(others))
        else:
            yield 0.0


def _terms(statement: Statement) -> Iterator[str]:
    names = [statement.side or "", statement.speaker or ""]
    for cited in statement.invokes:
        names += cited.name, cited.span.text
        # A letter or a figure begins every stem: what begins with a sign is none of them.
        yield from (f"#{number} {cited.id or plain(cited.name)}" for number in range(INSTRUMENT))
    telling = " ".join(word for word in plain(words_of(statement)).split() if word not in _COMMON)
    yield from weighed(telling).keys() - {stem for name in names for stem in weighed(name)}


def _packed(terms: Iterable[str]) -> bytes:
    hashes = array("I", sorted({crc32(term.encode()) for term in terms}))
    if sys.byteorder == "big":
        hashes.byteswap()
    return hashes.tobytes()


def _hashes(kept: bytes) -> array[int]:
    hashes = array("I", kept)
    if sys.byteorder == "big":
        hashes.byteswap()
    return hashes


_DAYS = terms_in(_packed(stem_of(word) for word in _CALENDAR))
