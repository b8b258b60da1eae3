"""Whether two accounts of one utterance are tied, and two utterances kept apart.

`python -m benchmarks.retellings`

Protocol: the pairs of corpus/utterances-1.tsv, judged one by one by `linking.retellings.same_utterance` with the speakers,
days, acts and issues that stand there. The vector of a content is the mean of those of its word pieces, each content
read by itself, and each telling is an account of its own. Precision, recall and F1 are of the pairs labelled 1. The ways
beside ours are judged behind the same gate of speaker and day, each with the threshold that is best on `dev`.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

import numpy as np
from rapidfuzz import fuzz

from aidememoire.linking.tellings.retellings import Telling, same_utterance
from aidememoire.linking.text.plain import overlap, plain
from aidememoire.model import Confidence, Span, Statement
from aidememoire.reading.network.encoder import Floats, load_model
from aidememoire.reading.network.pieces import cut_pieces
from benchmarks.measures import Tally
from benchmarks.report import table
from training.passages import CORPUS

PARTS = ("dev", "test")
Score = Callable[[Telling, Telling], float]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two tellings, the part that they are of, and whether they are of one utterance."""

    part: str
    one: Telling
    other: Telling
    same: bool


def pairs() -> Iterator[Pair]:
    """Yield the labelled pairs."""
    with (CORPUS / "utterances-1.tsv").open(encoding="utf-8", newline="") as lines:
        for number, row in enumerate(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)):
            one, other = _telling(row, "", f"{number}a"), _telling(row, "other_", f"{number}b")
            yield Pair(row["part"], one, other, row["same"] == "1")


def retelling_rows() -> list[tuple[str, ...]]:
    """Return the figures of both parts: by words, by vectors, by both, and by other ways."""
    held = list(pairs())
    bare = [
        replace(each, one=replace(each.one, meaning=None), other=replace(each.other, meaning=None)) for each in held
    ]
    ours = [("words and clashes", bare), ("words, vectors and clashes", held)]
    rows = [(name, *(tally(_judged(of, part)).shown for part in PARTS)) for name, of in ours]
    return [*rows, *(_by_score(name, score, held) for name, score in _SCORES.items())]


def tally(judged: Sequence[tuple[bool, bool]]) -> Tally:
    """Return how many of the pairs that are one utterance are found, from (is one, taken for one)."""
    return Tally(sum(a and b for a, b in judged), sum(b for _, b in judged), sum(a for a, _ in judged))


def _judged(of: Sequence[Pair], part: str) -> list[tuple[bool, bool]]:
    return [(each.same, same_utterance(each.one, each.other)) for each in of if each.part == part]


def _by_score(name: str, score: Score, held: Sequence[Pair]) -> tuple[str, ...]:
    """Return the figures of a score alone, at the threshold that is best on dev, behind the gate of speaker and day."""
    scored = [(each, score(each.one, each.other) if _gate(each) else -1.0) for each in held]

    def at(threshold: float, part: str) -> Tally:
        return tally([(each.same, value >= threshold) for each, value in scored if each.part == part])

    best = max(
        {value for each, value in scored if each.part == "dev" and value >= 0}, key=lambda value: at(value, "dev").f1
    )
    return (name, *(at(best, part).shown for part in PARTS))


def _gate(each: Pair) -> bool:
    return same_utterance(each.one, each.other, threshold=0.0)


def _telling(row: dict[str, str], which: str, name: str) -> Telling:
    words = row[f"{which}content"]
    statement = Statement(
        id=name,
        parent=None,
        source=(),
        cue=(),
        content=(Span(0, len(words), words),),
        mode="indirect",
        confidence=Confidence(1.0),
        speaker=row[f"{which}speaker"] or None,
        act=row[f"{which}act"],
        issues=tuple(row[f"{which}issues"].split(",")),
    )
    return Telling(statement, date.fromisoformat(row[f"{which}day"]), name, _vectors(words).mean(axis=0))


@cache
def _vectors(words: str) -> Floats:
    """Return the vectors (n, 384) of the pieces of a wording."""
    pieces = cut_pieces(words)
    return load_model().encode(pieces, (0, len(pieces))).vectors


def _cosine(one: Telling, other: Telling) -> float:
    assert one.meaning is not None
    assert other.meaning is not None
    return float(one.meaning @ other.meaning / np.linalg.norm(one.meaning) / np.linalg.norm(other.meaning))


def _aligned(one: Telling, other: Telling) -> float:
    """Return the mean cosine of each piece with the likest piece of the other wording (as in Zhang et al. 2020)."""
    first, second = (
        each / np.linalg.norm(each, axis=1, keepdims=True) for each in map(_vectors, (one.words, other.words))
    )
    alike = first @ second.T
    return float(alike.max(axis=1).mean() + alike.max(axis=0).mean()) / 2


_SCORES: dict[str, Score] = {
    "words alone": lambda one, other: overlap(one.words, other.words),
    "vectors alone": _cosine,
    "words and vectors": lambda one, other: overlap(one.words, other.words) + 2 * max(_cosine(one, other) - 0.5, 0),
    "each piece by the likest one": _aligned,
    "rapidfuzz, token_set_ratio": lambda one, other: fuzz.token_set_ratio(plain(one.words), plain(other.words)),
}


if __name__ == "__main__":
    print(table(("by", *(f"{part}, F1 (precision / recall)" for part in PARTS)), retelling_rows()))
