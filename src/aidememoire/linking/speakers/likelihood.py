"""How likely each of several candidates is meant: a log-linear model over plain traits.

A candidate's score is the sum of the weights of its features: every trait by itself, with the sort of the source,
and some of them with the word that it turns on. The probabilities of all, and of nobody among them, sum to 1.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

NONE_OF_THEM = "none of them"
_BAR, _SORT, _WORD = "|", " | ", " || "
FILE = Path(__file__).with_name("likelihood.tsv")
# Traits that weigh more or less with single words: the parties are states, the ministers are people.
_BY_WORD = frozenset(
    (NONE_OF_THEM, "as the rules say", "as described", "as described, of a state", "body of a state", "office of a state",
     "nobody", "one", "several", "is person", "is state", "is body", "is group", "is unnamed", "is the issuer",
     "is the publisher", "the outer speaker", "goes by the noun", "as the same words meant before",
     "state of the dateline", "side of the outer speaker", "speaker 0 before", "speaker 1 before", "person 0 back", "person 1 back",
     "the other one of the pair", "another than who spoke last", "one of the two most named", "receives somebody", "is received",
     "of the home state", "of the state of the dateline")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Likelihood:
    """The weights of the features, which are also laid out by sort and by word, as they are asked for."""

    weights: Mapping[str, float]
    by_sort: dict[str, dict[str, float]] = field(default_factory=dict, compare=False)
    by_word: dict[str, dict[str, float]] = field(default_factory=dict, compare=False)

    def of(self, sort: str, word: str, candidates: Sequence[Collection[str]]) -> list[float]:
        """Return the probability of each candidate, by its traits; what is missing to 1 is that none of them is meant."""
        weights, more = self._of_sort(sort), self._of_word(word)
        scores = [self._score(traits, weights, more) for traits in (*candidates, (NONE_OF_THEM,))]
        top = max(scores)
        shares = [math.exp(score - top) for score in scores]
        whole = math.fsum(shares)
        return [share / whole for share in shares[:-1]]

    @staticmethod
    def _score(traits: Collection[str], weights: Mapping[str, float], more: Mapping[str, float]) -> float:
        # The sums are exact: a set gives its members in another order in every process, and a reading must not tell which.
        score = math.fsum([weights[trait] for trait in traits if trait in weights])
        return score + math.fsum([more[trait] for trait in traits if trait in more]) if more else score

    def _of_sort(self, sort: str) -> dict[str, float]:
        """Return what each trait weighs for a source of a sort: by itself, and with the sort."""
        if sort not in self.by_sort:
            found = {name: weight for name, weight in self.weights.items() if _BAR not in name}
            for name, weight in self.weights.items():
                if name.startswith(f"{sort}{_SORT}"):
                    trait = name.removeprefix(f"{sort}{_SORT}")
                    found[trait] = found.get(trait, 0.0) + weight
            self.by_sort[sort] = found
        return self.by_sort[sort]

    def _of_word(self, word: str) -> dict[str, float]:
        """Return what traits weigh more for a source that turns on a word."""
        if not self.by_word:
            self.by_word[""] = {}
            for name, weight in self.weights.items():
                own, is_by_word, trait = name.partition(_WORD)
                if is_by_word:
                    self.by_word.setdefault(own, {})[trait] = weight
        return self.by_word.get(word, self.by_word[""])


def features(sort: str, word: str, traits: Collection[str]) -> Iterator[str]:
    """Yield the features of a candidate with some traits, for a source of a sort that turns on a word."""
    for trait in traits:
        yield trait
        yield f"{sort}{_SORT}{trait}"
        if trait in _BY_WORD:
            yield f"{word}{_WORD}{trait}"


@lru_cache(maxsize=1)
def shipped() -> Likelihood:
    """Return the model that comes with the program."""
    lines = FILE.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("# "))
    return Likelihood({feature: float(weight) for weight, feature in rows})
