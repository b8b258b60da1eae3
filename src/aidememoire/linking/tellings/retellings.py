"""Retellings: whether two accounts tell one utterance of one speaker, in other words or in the same.

Wire copies, translations and summaries reword what was said, so two tellings are weighed by the words that they share,
the rare ones more, and by the vectors of the encoder where these are known. What a rewording does not change must not
differ: the numbers, the days, the act. Weights and threshold were chosen on the part `dev` of corpus/utterances-1.tsv.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations, product

import numpy as np
import numpy.typing as npt

from aidememoire.linking.tellings.clashes import acts_clash, facts_clash, is_negative, times_clash
from aidememoire.linking.text.names import fold
from aidememoire.linking.text.plain import overlap
from aidememoire.model import Span, Statement
from aidememoire.reading.network.encoder import Floats

THRESHOLD = 0.18  # from here on two tellings are of one utterance
_NEAR = timedelta(days=1)  # one account may give the day said, the other the day after, when it was published
_UNLIKE = 0.5  # the cosine that any two statements reach: all vectors of one encoder point much the same way
Meaning = Floats | npt.NDArray[np.int8]
_Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Telling:
    """One account of an utterance: its statement, the day said (else published), the id of the document.

    `meaning` is the vector (384,) of the statement's content, of floats or of the integers that they were stored as;
    None where it is not known.
    """

    statement: Statement
    day: date | None
    document: str
    meaning: Meaning | None = None

    @property
    def words(self) -> str:
        """The words of the content."""
        return " ".join(span.text for span in self.statement.content)


def likeness(one: Telling, other: Telling) -> float:
    """Return how alike two tellings are in what they say, from 0 to 1, and 0 where they clash.

    It is the mean of the shared words and of the vectors, or the words alone. Where only one of the two says *not*, or
    has an act that does, the liker they are the less it is: the same words are then the opposite.
    """
    first, second = one.statement.act, other.statement.act
    mine, theirs = one.words, other.words
    if acts_clash(first, second) or facts_clash(mine, theirs) or times_clash(mine, first, theirs, second):
        return 0.0
    alike = overlap(mine, theirs)
    if one.meaning is not None and other.meaning is not None:
        alike = (alike + _cosine(one.meaning, other.meaning)) / 2
    return alike * (1 - alike) if is_negative(mine, first) != is_negative(theirs, second) else alike


def same_utterance(one: Telling, other: Telling, threshold: float = THRESHOLD) -> bool:
    """Tell whether two accounts tell one utterance.

    They do where the speaker is the same, by the id or else by the name, the days are at most one apart, and their
    likeness is not below the threshold. An article does not retell itself: in one document they do only where they share
    words of it and neither stands in the other, so that one sentence was read twice.
    """
    return (
        _same_speaker(one.statement, other.statement)
        and _near(one.day, other.day)
        and _may_retell(one, other)
        and likeness(one, other) >= threshold
    )


def ties(tellings: Iterable[Telling], threshold: float = THRESHOLD) -> frozenset[tuple[str, str]]:
    """Return the pairs of ids of statements that tell one utterance, each pair in the order of the ids.

    Only what one speaker says on one day and on the next is compared, so the time grows with the number of tellings and
    with how many there are of one speaker and day.
    """
    found: set[tuple[str, str]] = set()
    for one, other in _nearby(tellings):
        pair = min(one.statement.id, other.statement.id), max(one.statement.id, other.statement.id)
        if pair[0] != pair[1] and pair not in found and same_utterance(one, other, threshold):
            found.add(pair)
    return frozenset(found)


def _nearby(tellings: Iterable[Telling]) -> Iterator[tuple[Telling, Telling]]:
    """Yield the pairs that one speaker says on one day or on two days in a row; a pair may come twice."""
    said: dict[_Key, dict[date, list[Telling]]] = defaultdict(lambda: defaultdict(list))
    for one in tellings:
        if one.day is not None:
            for key in _keys(one.statement):
                said[key][one.day].append(one)
    for days in said.values():
        for day, here in days.items():
            yield from combinations(here, 2)
            if day > date.min:
                yield from product(days.get(day - _NEAR, ()), here)


def _keys(statement: Statement) -> Iterator[_Key]:
    if statement.speaker_id:
        yield "id", statement.speaker_id
    if statement.speaker and (name := fold(statement.speaker)):
        yield "name", name


def _same_speaker(one: Statement, other: Statement) -> bool:
    if one.speaker_id and other.speaker_id:
        return one.speaker_id == other.speaker_id
    return bool(one.speaker and other.speaker) and fold(one.speaker or "") == fold(other.speaker or "") != ""


def _near(one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and abs(one - other) <= _NEAR


def _may_retell(one: Telling, other: Telling) -> bool:
    if one.document != other.document:
        return True
    first, second = one.statement.content, other.statement.content
    shared = any(here.overlaps(there) for here, there in product(first, second))
    return shared and not (_holds(first, second) or _holds(second, first))


def _holds(outer: tuple[Span, ...], inner: tuple[Span, ...]) -> bool:
    return all(any(span.holds(each) for span in outer) for each in inner)


def _cosine(one: Meaning, other: Meaning) -> float:
    """Return the cosine of two vectors, put so that 0 is as unlike as statements are."""
    first, second = one.astype(np.float64), other.astype(np.float64)
    norms = float(np.linalg.norm(first) * np.linalg.norm(second))
    return max(0.0, min(float(first @ second) / norms, 1.0) - _UNLIKE) / (1 - _UNLIKE) if norms else 0.0
