"""The labels that the model was trained with, in their order, and the buckets of its distances."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

# The first piece of a window names the annotation scheme that is asked for: PolNeAR draws some borders otherwise
# than corpus/SCHEME.md does, and one model learns both. [CLS] and [unused0] of the tokenizer's vocabulary.
SCHEMES = {"polnear": 101, "corpus": 1}
# What is added to the scores (none, begins, goes on) of cues by each scheme: PolNeAR's are shorter. Chosen on its part dev.
LEANS = {"polnear": (0.3, 0.0, -0.6), "corpus": (0.0, 0.0, 0.0)}
SEP = 102

BORDERS = ("O", "B", "I")
ROLE_LABELS = ("O", "B-source", "I-source", "B-content", "I-content")
MENTION_TYPES = ("PER", "ROLE", "ORG", "GPE", "LOC", "DATE", "INS", "MTG")
ACTS = (
    "assert", "accuse", "deny", "demand", "propose", "commit", "accept", "reject", "warn", "endorse", "criticise",
)  # fmt: skip
ISSUES = (
    "borders", "status", "ceasefire", "forces", "humanitarian", "detainees", "displaced", "rights", "justice",
    "transport", "economy", "settlement", "mediation", "dialogue", "governance", "implementation", "weapons",
    "other",
)  # fmt: skip

_FARTHEST = 8
DISTANCES = 2 * _FARTHEST + 1


def distance_buckets(length: int, cues: Sequence[tuple[int, int]]) -> npt.NDArray[np.int64]:
    """Return (c, length) for each of c cues [start, end) how far each of `length` pieces stands from it, in buckets.

    The cue itself is the middle bucket; on either side the buckets double in width.
    """
    places, (starts, ends) = np.arange(length), np.array(cues).T[:, :, None]
    before, after = starts - places, places - ends + 1
    steps = np.maximum(before, after)
    sizes = np.minimum(np.log2(np.maximum(steps, 1)).astype(np.int64) + 1, _FARTHEST)
    signs = np.where(before > 0, -1, np.where(after > 0, 1, 0))
    return np.asarray(_FARTHEST + signs * sizes, dtype=np.int64)
