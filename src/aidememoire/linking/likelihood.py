"""How likely each of several candidates is meant: a log-linear model over plain traits.

A candidate's score is the sum of the weights of its features: every trait by itself, with the sort of the source,
and some of them with the word that it turns on. The probabilities of all, and of nobody among them, sum to 1.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

NONE_OF_THEM = "none of them"
FILE = Path(__file__).with_name("likelihood.tsv")
# Traits that weigh more or less with single words: the parties are states, the ministers are people.
_BY_WORD = frozenset(
    (NONE_OF_THEM, "as the rules say", "as described", "as described, of a state", "body of a state", "office of a state",
     "nobody", "one", "several", "is person", "is state", "is body", "is group", "is unnamed", "is the issuer",
     "is the publisher", "the outer speaker", "goes by the noun", "as the same words meant before",
     "state of the dateline", "side of the outer speaker")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Likelihood:
    """The weights of the features."""

    weights: Mapping[str, float]

    def of(self, sort: str, word: str, candidates: Sequence[Collection[str]]) -> list[float]:
        """Return the probability of each candidate, by its traits; what is missing to 1 is that none of them is meant."""
        scores = [self._score(features(sort, word, traits)) for traits in (*candidates, (NONE_OF_THEM,))]
        top = max(scores)
        shares = [math.exp(score - top) for score in scores]
        whole = sum(shares)
        return [share / whole for share in shares[:-1]]

    def _score(self, names: Iterable[str]) -> float:
        get = self.weights.get
        return sum(get(name, 0.0) for name in names)


def features(sort: str, word: str, traits: Collection[str]) -> Iterator[str]:
    """Yield the features of a candidate with some traits, for a source of a sort that turns on a word."""
    for trait in traits:
        yield trait
        yield f"{sort} | {trait}"
        if trait in _BY_WORD:
            yield f"{word} || {trait}"


@lru_cache(maxsize=1)
def shipped() -> Likelihood:
    """Return the model that comes with the program."""
    lines = FILE.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("# "))
    return Likelihood({feature: float(weight) for weight, feature in rows})
