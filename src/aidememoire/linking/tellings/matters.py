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

Terms = frozenset[int]

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


def terms_of(statement: Statement) -> Terms:
    """Return the terms of a statement, each by its hash of 32 bits."""
    return _hashed(_terms(statement))


def packed(terms: Terms) -> bytes:
    """Return terms as a record keeps them to compare by: in their order, each in four bytes, the lowest first."""
    hashes = array("I", sorted(terms))
    if sys.byteorder == "big":
        hashes.byteswap()
    return hashes.tobytes()


def unpacked(kept: bytes) -> Terms:
    """Return the terms that `packed` put together."""
    hashes = array("I", kept)
    if sys.byteorder == "big":
        hashes.byteswap()
    return frozenset(hashes)


def likeness(one: Terms, other: Terms) -> float:
    """Return how large a share of two statements' terms both have (Dice), from 0 to 1.

    It is 0 where fewer than LEAST are, or fewer than BESIDE that are no words of the calendar, unless the terms are the same:
    the same words are about one thing.
    """
    common = one & other
    telling = len(common) >= LEAST and len(common - _DAYS) >= BESIDE
    return 2 * len(common) / (len(one) + len(other)) if telling or (common and one == other) else 0.0


def _terms(statement: Statement) -> Iterator[str]:
    names = [statement.side or "", statement.speaker or ""]
    for cited in statement.invokes:
        names += cited.name, cited.span.text
        # A letter or a figure begins every stem: what begins with a sign is none of them.
        yield from (f"#{number} {cited.id or plain(cited.name)}" for number in range(INSTRUMENT))
    telling = " ".join(word for word in plain(words_of(statement)).split() if word not in _COMMON)
    yield from weighed(telling).keys() - {stem for name in names for stem in weighed(name)}


def _hashed(terms: Iterable[str]) -> Terms:
    return frozenset(crc32(term.encode()) for term in terms)


_DAYS = _hashed(stem_of(word) for word in _CALENDAR)
