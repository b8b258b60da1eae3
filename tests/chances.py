"""What a model might think of a statement, for tests of what becomes of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from aidememoire.reading.network.encoder import Floats
from aidememoire.reading.network.labels import ACTS, ISSUES
from aidememoire.reading.network.sense import Chances


def chances(
    main: Mapping[str, float] | None = None, beside: Mapping[str, float] | None = None, *, act: str = "assert"
) -> Chances:
    """Return the chances of an act, its main issue likely as told, *other* where nothing is, the rest even."""
    return Chances(
        act=_spread(ACTS, {act: 0.9}),
        main=_spread(ISSUES, main or {"other": 0.9}),
        issues=np.array([(beside or {}).get(issue, 0.0) for issue in ISSUES], dtype=np.float32),
        flags=np.zeros(2, dtype=np.float32),
    )


def _spread(names: Sequence[str], told: Mapping[str, float]) -> Floats:
    rest = (1 - sum(told.values())) / (len(names) - len(told))
    return np.array([told.get(name, rest) for name in names], dtype=np.float32)
