"""Source and content of each cue, decoded together: one source at most, the cue in neither."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np

from aidememoire.reading.network.encoder import Floats, Stretch
from aidememoire.reading.network.labels import ROLE_LABELS
from aidememoire.reading.network.pieces import Ints
from aidememoire.reading.network.viterbi import FORBIDDEN, best_paths, log_softmax, padded, stretches

# The states: neither, content begins and goes on, before the source was met; the source; the same after it.
_LABELS = np.array([ROLE_LABELS.index(label) for label in (
    "O", "B-content", "I-content", "B-source", "I-source", "O", "B-content", "I-content",
)])  # fmt: skip
_AFTER = {
    0: (0, 1, 3), 1: (0, 1, 2, 3), 2: (0, 1, 2, 3),
    3: (4, 5, 6), 4: (4, 5, 6),
    5: (5, 6), 6: (5, 6, 7), 7: (5, 6, 7),
}  # fmt: skip
_TRANSITIONS = np.full((8, 8), FORBIDDEN, dtype=np.float32)
for _state, _next in _AFTER.items():
    _TRANSITIONS[_state, list(_next)] = 0
_FIRST = np.full(8, FORBIDDEN, dtype=np.float32)
_FIRST[[0, 1, 3]] = 0


@dataclass(frozen=True, slots=True)
class Roles:
    """The pieces of a window that are source and content of one cue, and how sure that is."""

    source: tuple[Stretch, ...]
    content: tuple[Stretch, ...]
    confidence: float


def decode_roles(scores: Sequence[Floats], cues: Sequence[Sequence[Stretch]]) -> list[list[Roles]]:
    """Return the roles for the cues of each window, stretches of it, from its scores (c_i, n_i, 5)."""
    logs = log_softmax(padded(scores, len(ROLE_LABELS)))
    flat = [cue for of_window in cues for cue in of_window]
    for row, (start, end) in enumerate(flat):
        logs[row, start:end, 1:] = FORBIDDEN
    found = iter(zip(_LABELS[best_paths(logs[..., _LABELS], _TRANSITIONS, _FIRST)], np.exp(logs), strict=True))
    return [[_roles(path[: rows.shape[1]], chance) for path, chance in islice(found, len(rows))] for rows in scores]


def _roles(labels: Ints, chances: Floats) -> Roles:
    source = stretches(labels, ROLE_LABELS.index("B-source"), ROLE_LABELS.index("I-source"))
    content = stretches(labels, ROLE_LABELS.index("B-content"), ROLE_LABELS.index("I-content"))
    taken = np.flatnonzero(labels)
    confidence = float(1 - chances[taken, 0].mean()) if len(taken) else 0.0
    return Roles(tuple(source), tuple(content), confidence)
