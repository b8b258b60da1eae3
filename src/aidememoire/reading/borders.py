"""Cues and mentions: runs of pieces, decoded from scores for their beginning and inside."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from aidememoire.reading.encoder import Floats, Stretch
from aidememoire.reading.labels import BORDERS
from aidememoire.reading.viterbi import FORBIDDEN, best_paths, log_softmax, stretches

_BEGIN, _INSIDE = BORDERS.index("B"), BORDERS.index("I")
_TRANSITIONS = np.zeros((3, 3), dtype=np.float32)
_TRANSITIONS[0, _INSIDE] = FORBIDDEN
_FIRST = np.array([0, 0, FORBIDDEN], dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Run:
    """Pieces [start, end) of a window and the mean probability of their labels."""

    start: int
    end: int
    confidence: float


def decode_runs(scores: Floats, bias: float = 0.0) -> list[list[Run]]:
    """Return the runs of each of b tag layers for scores (b, n, 3).

    `bias` is added to the score of standing outside: below zero it finds more, above zero less.
    """
    logs = log_softmax(scores)
    logs[..., 0] += np.float32(bias)
    paths = best_paths(logs, _TRANSITIONS, _FIRST)
    chances = np.exp(log_softmax(scores))
    return [
        [Run(*run, _confidence(chances[layer], run)) for run in stretches(path, _BEGIN, _INSIDE)]
        for layer, path in enumerate(paths)
    ]


def _confidence(chances: Floats, run: Stretch) -> float:
    start, end = run
    return float(1 - chances[start:end, 0].mean())
