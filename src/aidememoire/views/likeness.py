"""How alike two pieces of words are: by the words that they share, where a face has nothing better to pass."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Container, Hashable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from math import hypot, log

from aidememoire.linking.text.plain import fine_stem_of, share, telling, weighed

Similarity = Callable[[str, str], float]
"""Gives from 0 (nothing in common) to 1 (the same), and the same whichever of the two comes first."""

_CAPITAL = "[A-ZÀ-ÖØ-Þ]"
_WORD = rf"{_CAPITAL}[\w’']{{0,60}}"
_NAME = re.compile(rf"{_WORD}(?:[ \-–]{_WORD})+")
# Words that any text has, however rare they are in the language: two that share but these are about nothing in common.
_STOCK = frozenset(map(fine_stem_of, ("today", "yesterday", "tomorrow", "now", "ready", "stand", "stands", "stood")))
_MEANING = 0.6  # the weight of meaning beside words, see docs/accuracy-trials.md


def word_overlap(one: str, other: str) -> float:
    """Return how large a share of their telling words two texts have in common (Dice's coefficient)."""
    return dice(telling(one), telling(other))


def dice(one: AbstractSet[Hashable], other: AbstractSet[Hashable]) -> float:
    """Return how large a share of two sets is in both (Dice 1945), from 0 to 1; 0 where one is empty."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


@dataclass(frozen=True, slots=True)
class Overlap:
    """How large a share of the weight of their words two wordings of a set have in common.

    A word weighs more the rarer it is in the language (`plain.weighed`) and in the set: where all speak of one
    town, its name tells them not apart (Spärck Jones 1972). A name of several words weighs as one word: what
    shares nothing but the *European Union* shares one thing.
    """

    weights: Mapping[str, Mapping[str, float]]

    @classmethod
    def among(cls, wordings: Iterable[str], names: Iterable[str] = ()) -> Overlap:
        """Weigh the words of every wording of a set; those of `names` weigh nothing."""
        left_out = {stem for name in names for stem in weighed(name, fine_stem_of)}
        stems = {words: _without(left_out, _with_names(words)) for words in wordings}
        held = Counter(stem for each in stems.values() for stem in each)
        whole = log(1 + len(stems))
        rare = {stem: log((1 + len(stems)) / number) / whole for stem, number in held.items()}
        return cls(
            {words: {stem: weight * rare[stem] for stem, weight in each.items()} for words, each in stems.items()}
        )

    def __call__(self, one: str, other: str) -> float:
        """Return the share, from 0 to 1; 0 where one is not in the set, or has no words."""
        return share(self.weights.get(one, {}), self.weights.get(other, {}))


def blended(wordings: Iterable[str], meaning: Similarity, names: Iterable[str] = ()) -> Similarity:
    """Return how alike two wordings of a set are: by their words, without `names`, and by their meaning, the length of both.

    Vectors find everything about a region somewhat alike, and words miss what is told in others: neither does alone. What
    is told in the same words need not mean more to count, nor what means the same have words in common.
    """
    overlap = Overlap.among(wordings, names)
    return lambda one, other: min(1.0, hypot(overlap(one, other), _MEANING * meaning(one, other)))


def _with_names(words: str) -> dict[str, float]:
    """Return the weights of the words, those of a name (*Nagorno-Karabakh*, *Red Cross*) as a share of one."""
    weights = dict(weighed(words, fine_stem_of))
    for name in _NAME.findall(words):
        stems = weighed(name, fine_stem_of)
        weights |= {stem: weight / len(stems) for stem, weight in stems.items()}
    return _without(_STOCK, weights)


def _without(left_out: Container[str], weights: Mapping[str, float]) -> dict[str, float]:
    return {stem: weight for stem, weight in weights.items() if stem not in left_out}
