"""Best label sequences under constraints, many sequences at once (Viterbi 1967)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from aidememoire.reading.network.encoder import Floats
from aidememoire.reading.network.pieces import Ints

FORBIDDEN = np.float32(-1e9)


def padded(scores: Sequence[Floats], states: int) -> Floats:
    """Return scores (b_i, n_i, k), one after the other, as one array (sum of b_i, longest n_i, k), ends filled with 0.

    Several windows decoded at once cost little more than one.
    """
    length = max((rows.shape[1] for rows in scores), default=0)
    whole = np.zeros((sum(map(len, scores)), length, states), dtype=np.float32)
    at = 0
    for rows in scores:
        whole[at : at + len(rows), : rows.shape[1]] = rows
        at += len(rows)
    return whole


def best_paths(scores: Floats, transitions: Floats, first: Floats) -> Ints:
    """Return the best states (b, n) for scores (b, n, k), transitions (k, k) and first costs (k,)."""
    batch, length, _ = scores.shape
    if not length:
        return np.zeros((batch, 0), dtype=np.int64)
    steps = np.ascontiguousarray(scores.transpose(1, 2, 0))  # what is asked of all sequences at once lies side by side
    reached = np.empty_like(steps)
    reached[0] = steps[0] + first[:, None]
    costs = transitions[:, :, None]
    for before, here, step in zip(reached, reached[1:], steps[1:], strict=False):
        np.add(np.maximum.reduce(before[:, None] + costs, axis=0), step, out=here)
    paths = np.empty((length, batch), dtype=np.int64)
    paths[-1] = reached[-1].argmax(axis=0)
    for at in range(length - 1, 0, -1):
        paths[at - 1] = (reached[at - 1] + transitions.take(paths[at], axis=1)).argmax(axis=0)
    return paths.T


def log_softmax(scores: npt.NDArray[np.float32]) -> Floats:
    """Return the logarithms of the softmax over the last axis."""
    shifted = scores - scores.max(axis=-1, keepdims=True)
    normal: Floats = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return normal


def stretches(labels: Ints, begin: int, inside: int) -> list[tuple[int, int]]:
    """Return the runs [start, end) that open with `begin` and go on with `inside`."""
    found: list[tuple[int, int]] = []
    for at in np.flatnonzero(labels == begin):
        end = int(at) + 1
        while end < len(labels) and labels[end] == inside:
            end += 1
        found.append((int(at), end))
    return found
