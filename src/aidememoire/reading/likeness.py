"""How alike two wordings are in meaning, by the vectors of the encoder that reads."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from aidememoire.reading.attributions import WINDOW
from aidememoire.reading.encoder import Floats, Model
from aidememoire.reading.pieces import cut_pieces


@dataclass(slots=True)
class Likeness:
    """The cosine of the mean vectors of two wordings, from 0 to 1; a wording is read once.

    The vectors of all that was asked before are centred by their mean: vectors of one encoder all point one way
    (Ethayarajh 2019), and what they share tells nothing.
    """

    model: Model
    vectors: dict[str, Floats] = field(default_factory=dict)

    def __call__(self, one: str, other: str) -> float:
        """Return how alike two wordings are; 0 where one has no words."""
        first, second = self._vector(one), self._vector(other)
        norms = float(np.linalg.norm(first) * np.linalg.norm(second))
        return max(0.0, float(first @ second) / norms) if norms else 0.0

    def _vector(self, words: str) -> Floats:
        if words not in self.vectors:
            pieces = cut_pieces(words)
            length = min(len(pieces), WINDOW)
            vectors = self.model.encode(pieces, (0, length)).vectors if length else np.zeros((1, 1), dtype=np.float32)
            self.vectors[words] = vectors.mean(axis=0)
        return self.vectors[words]
