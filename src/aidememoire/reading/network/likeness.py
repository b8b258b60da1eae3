"""How alike two wordings are in meaning, by the vectors of the encoder that reads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from aidememoire.reading.network.encoder import Floats, Model, load_model
from aidememoire.reading.network.looking import WINDOW
from aidememoire.reading.network.pieces import cut_pieces


@dataclass(frozen=True, slots=True)
class Likeness:
    """The cosine of the mean vectors of two wordings out of a set, from 0 to 1, each vector less the mean of all.

    All vectors of one encoder point much the same way (Ethayarajh 2019): what a set shares tells its members not apart.
    """

    vectors: Mapping[str, Floats]

    @classmethod
    def among(
        cls, wordings: Iterable[str], kept: Mapping[str, bytes] | None = None, model: Model | None = None
    ) -> Likeness:
        """Compare the wordings of a set: by the vectors that were `kept` of them, else read once, up to 254 pieces."""
        known = kept or {}
        vectors = {words: _unit(words, known.get(words), model) for words in dict.fromkeys(wordings)}
        held = {words: vector for words, vector in vectors.items() if vector is not None}
        if not held:
            return cls({})
        centre = np.mean(list(held.values()), axis=0)
        return cls({words: vector - centre for words, vector in held.items()})

    def __call__(self, one: str, other: str) -> float:
        """Return how alike two wordings of the set are; 0 where one is not in it, or has no words."""
        if one == other:
            return 1.0
        first, second = self.vectors.get(one), self.vectors.get(other)
        if first is None or second is None:
            return 0.0
        norms = float(np.linalg.norm(first) * np.linalg.norm(second))
        return max(0.0, float(first @ second) / norms) if norms else 0.0


def meaning_of(words: str, model: Model | None = None) -> bytes | None:
    """Return the vector of a wording, 384 integers of eight bits, as a record keeps it; None where it has no words.

    It is the mean vector of the pieces, read alone and put so that its largest number is 127: a cosine asks no more.
    """
    vector = _vector(words, model or load_model())
    largest = 0.0 if vector is None else float(np.abs(vector).max())
    return None if vector is None or not largest else np.rint(vector / largest * 127).astype(np.int8).tobytes()


def _unit(words: str, kept: bytes | None, model: Model | None) -> Floats | None:
    """Return the vector of a wording, of length 1."""
    vector = np.frombuffer(kept, np.int8).astype(np.float32) if kept else _vector(words, model or load_model())
    norm = 0.0 if vector is None else float(np.linalg.norm(vector))
    return None if vector is None or not norm else np.asarray(vector / norm)


def _vector(words: str, model: Model) -> Floats | None:
    pieces = cut_pieces(words)
    length = min(len(pieces), WINDOW)
    return np.asarray(model.encode(pieces, (0, length)).vectors.mean(axis=0)) if length else None
