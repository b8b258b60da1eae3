"""How alike two pieces of words are: by the words that they share, where a face has nothing better to pass."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from anyascii import anyascii

Similarity = Callable[[str, str], float]
"""Gives from 0 (nothing in common) to 1 (the same), and the same whichever of the two comes first."""

ALIKE = 0.5  # from here on two statements are taken to be about one thing
_WORD = re.compile(r"[a-z0-9]+")
_LITTLE = frozenset(
    (
        *("a", "an", "and", "are", "as", "at", "be", "been", "by", "for", "from", "had", "has", "have", "he", "her"),
        *("his", "in", "is", "it", "its", "of", "on", "or", "our", "she", "so", "that", "the", "their", "them"),
        *("they", "this", "those", "to", "was", "we", "were", "which", "who", "will", "with", "would"),
    )
)


@lru_cache(maxsize=100_000)
def fold(words: str) -> str:
    """Return the words in plain small letters and digits, one space between them."""
    return " ".join(_WORD.findall(anyascii(words).replace("'", "").lower()))


@lru_cache(maxsize=100_000)
def telling(words: str) -> frozenset[str]:
    """Return the folded words that tell something: all but articles, pronouns and the like."""
    return frozenset(fold(words).split()) - _LITTLE


def word_overlap(one: str, other: str) -> float:
    """Return how large a share of their telling words two texts have in common (Dice's coefficient)."""
    first, second = telling(one), telling(other)
    return 2 * len(first & second) / (len(first) + len(second)) if first and second else 0.0
