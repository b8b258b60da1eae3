"""Windows: the overlapping stretches of pieces that the encoder reads one at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from aidememoire.reading.network.pieces import Ints

Window = tuple[int, int]


def cut_windows(length: int, breaks: Sequence[int] | Ints, size: int, overlap: int) -> Iterator[Window]:
    """Yield windows (start, end) over `length` pieces, at most `size` long, about `overlap` shared.

    A window ends at the last of the `breaks` (sorted: beginnings of paragraphs or sentences) in its
    second half, where there is one, and starts at a break too.
    """
    cuts = np.asarray(breaks, dtype=np.int64)
    start = 0
    while start + size < length:
        end = _last(cuts, start + size // 2, start + size) or start + size
        yield start, end
        start = max(start + 1, _last(cuts, end - 2 * overlap, end - overlap) or end - overlap)
    if start < length:
        yield start, length


def owners(windows: Sequence[Window]) -> list[Window]:
    """Return the stretch of pieces that each window answers for: overlaps are cut in the middle."""
    borders = [0, *((right[0] + left[1]) // 2 for left, right in pairwise(windows)), windows[-1][1]]
    return list(pairwise(borders))


def _last(cuts: Ints, low: int, high: int) -> int | None:
    """Return the last cut in (low, high], or None."""
    at = int(np.searchsorted(cuts, high, side="right")) - 1
    return int(cuts[at]) if at >= 0 and cuts[at] > low else None
