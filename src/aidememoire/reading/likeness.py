"""How alike two wordings are in meaning, by the vectors of the encoder that reads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from aidememoire.reading.attributions import WINDOW
from aidememoire.reading.encoder import Floats, Model, load_model
from aidememoire.reading.pieces import cut_pieces


@dataclass(frozen=True, slots=True)
class Likeness:
    """The cosine of the mean vectors of two wordings out of a set, from 0 to 1, each vector less the mean of all.

    All vectors of one encoder point much the same way (Ethayarajh 2019): what a set shares tells its members not apart.
    """

    vectors: Mapping[str, Floats]

    @classmethod
    def among(cls, wordings: Iterable[str], model: Model | None = None) -> Likeness:
        """Read every wording of a set once, up to its first 254 pieces."""
        reader = model or load_model()
        found = {words: _vector(words, reader) for words in dict.fromkeys(wordings)}
        held = [vector for vector in found.values() if vector is not None]
        if not held:
            return cls({})
        centre = np.mean(held, axis=0)
        return cls({words: vector - centre for words, vector in found.items() if vector is not None})

    def __call__(self, one: str, other: str) -> float:
        """Return how alike two wordings of the set are; 0 where one is not in it, or has no words."""
        if one == other:
            return 1.0
        first, second = self.vectors.get(one), self.vectors.get(other)
        if first is None or second is None:
            return 0.0
        norms = float(np.linalg.norm(first) * np.linalg.norm(second))
        return max(0.0, float(first @ second) / norms) if norms else 0.0


def _vector(words: str, model: Model) -> Floats | None:
    pieces = cut_pieces(words)
    length = min(len(pieces), WINDOW)
    return np.asarray(model.encode(pieces, (0, length)).vectors.mean(axis=0)) if length else None
