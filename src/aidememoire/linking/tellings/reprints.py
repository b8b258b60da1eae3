"""Reprints: documents that share most of their words, as wire copies, cut ones and light edits do.

A document is the set of its runs of five words (shingles, Broder 1997). Two are near-duplicates where the one that has
fewer shares most of its runs with the other: a copy cut to its first paragraphs is one too. To find them among many,
every document gets a signature (minhash) whose bands are looked up: near-duplicates have a band in common, others hardly ever.
"""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b

import numpy as np
import numpy.typing as npt

from aidememoire.linking.text.plain import plain_words

REPRINT = 0.3  # from here on one of two documents is taken for a copy of the other, see docs/accuracy.md
VALUES, BANDS = 32, 16
_RUN = 5  # words in a shingle
_LEAST = 25  # shingles from which a document that stands in another one is a cut copy of it, not a quotation
_BEGINNING = 50  # words that cut copies keep
_OF_BEGINNING = 12  # values of the signature that are of the beginning alone
_WIDTH = VALUES // BANDS
_Hashes = npt.NDArray[np.uint64]


def signature(text: str) -> tuple[int, ...]:
    """Return 32 values (signed, of 64 bits) of which near-duplicates share many; none for a text without words.

    The first 20 are of the whole text, the last 12 of its first fifty words.
    """
    words = plain_words(text)
    if not words:
        return ()
    whole, beginning = _hashes(words), _hashes(words[:_BEGINNING])
    cut = VALUES - _OF_BEGINNING
    lowest = np.concatenate([_lowest(whole, _SEEDS[:cut]), _lowest(beginning, _SEEDS[cut:])])
    return tuple(lowest.view(np.int64).tolist())


def bands(signed: tuple[int, ...]) -> tuple[int, ...]:
    """Return the 16 bands (signed, of 64 bits) of a signature: two documents with one in common should be compared."""
    return tuple(
        _hash(f"{start} {signed[start : start + _WIDTH]}", signed=True) for start in range(0, len(signed), _WIDTH)
    )


def resemblance(one: str, other: str) -> float:
    """Return how large a share of the shorter text's runs of words the other has, from 0 to 1.

    Where the shorter one has fewer than 25 runs, the share of all runs of both (Jaccard's coefficient): a communiqué of
    two lines is quoted in many reports that are no copies of it.
    """
    first, second = shingles(one), shingles(other)
    shared, fewer = len(first & second), min(len(first), len(second))
    whole = fewer if fewer >= _LEAST else len(first | second)
    return shared / whole if whole else 0.0


def is_reprint(one: str, other: str, threshold: float = REPRINT) -> bool:
    """Tell whether one of two texts is a copy of the other, whole, cut or lightly edited."""
    return resemblance(one, other) >= threshold


@lru_cache(maxsize=64)  # one text is compared with several
def shingles(text: str) -> frozenset[tuple[str, ...]]:
    """Return the runs of five words of a text; of fewer words all of them as one run."""
    words = plain_words(text)
    return frozenset(zip(*(words[at:] for at in range(_RUN)), strict=False)) or frozenset(
        (tuple(words),) if words else ()
    )


def _runs(words: list[str]) -> set[str]:
    return {" ".join(words[at : at + _RUN]) for at in range(max(len(words) - _RUN + 1, min(len(words), 1)))}


def _hashes(words: list[str]) -> _Hashes:
    return np.array([_hash(run) for run in _runs(words)], dtype=np.uint64)


def _hash(words: str, *, signed: bool = False) -> int:
    """Return a hash of 64 bits that is the same on every machine."""
    return int.from_bytes(blake2b(words.encode("utf-8"), digest_size=8).digest(), "little", signed=signed)


def _lowest(hashes: _Hashes, seeds: _Hashes) -> _Hashes:
    """Return for every seed the lowest of the hashes (n,) as it mixes them; one seed at a time, so that memory stays n."""
    return np.array([_mixed(hashes ^ seed).min() for seed in seeds], dtype=np.uint64)


def _mixed(values: _Hashes) -> _Hashes:
    """Return the values mixed one to one by the last steps of SplitMix64 (Steele, Lea and Flood 2014)."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))


_SEEDS = np.array([_hash(f"seed {number}") for number in range(VALUES)], dtype=np.uint64)
