"""What single words make likely: a linear model over the words and word pairs of a statement.

A logistic regression over TF-IDF (Manning, Raghavan and Schütze 2008, chapters 6 and 14), whose log-probabilities for
act and main issue are added to those of the network: the network reads the sentence, the lexicon remembers words
that it has seen but a few times. Every weight can be looked at: `features` names its row.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from aidememoire.reading.labels import ACTS, ISSUES

Floats = npt.NDArray[np.float32]
_WORD = re.compile(r"[^\W\d_]+|\d+")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The model: the row of each feature, its rarity (n,), its weights (n, 29: acts, then issues), the bias (29,)."""

    rows: Mapping[str, int]
    idf: Floats
    weights: Floats
    bias: Floats

    @classmethod
    def load(cls, path: Path) -> Lexicon:
        """Read the file that training wrote."""
        with np.load(path) as held:
            features = held["features"].tobytes().decode("utf-8").split("\n")
            idf, weights, bias = (held[name].astype(np.float32) for name in ("idf", "weights", "bias"))
        return cls({feature: row for row, feature in enumerate(features)}, idf, weights, bias)

    def scores(self, statements: Sequence[tuple[str, str]]) -> tuple[Floats, Floats]:
        """Return the log-probabilities of the acts (s, 11) and of the issues (s, 18) of statements, as (cue, content)."""
        raw = np.stack([self._score(features_of(*one)) for one in statements])
        return _log_probabilities(raw[:, : len(ACTS)]), _log_probabilities(raw[:, len(ACTS) :])

    def _score(self, features: Sequence[str]) -> Floats:
        held = sorted({self.rows[feature] for feature in features if feature in self.rows})
        rare = self.idf[held]
        length = float(np.sqrt((rare**2).sum())) or 1.0
        return np.asarray(rare @ self.weights[held] / length + self.bias, dtype=np.float32)

    @property
    def outputs(self) -> int:
        """How many scores a statement gets."""
        return len(ACTS) + len(ISSUES)


def features_of(cue: str, content: str) -> list[str]:
    """Return the words and pairs of the content, its first word once more as such, and the words of the cue as its own."""
    words = _WORD.findall(content.lower())
    pairs = [f"{one} {other}" for one, other in itertools.pairwise(words)]
    cues = [f"{word}:" for word in _WORD.findall(cue.lower())] or [f"{cue.strip()}:"]
    return [*words, *pairs, *cues, *(f"^{word}" for word in words[:1])]


def _log_probabilities(raw: Floats) -> Floats:
    shifted = raw - raw.max(axis=1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True)), dtype=np.float32)
