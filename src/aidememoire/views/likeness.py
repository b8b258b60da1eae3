"""How alike two pieces of words are: by the words that they share, where a face has nothing better to pass."""

from __future__ import annotations

from collections.abc import Callable

from aidememoire.linking.wordings import telling

Similarity = Callable[[str, str], float]
"""Gives from 0 (nothing in common) to 1 (the same), and the same whichever of the two comes first."""

ALIKE = 0.5  # from here on two statements are taken to be about one thing


def word_overlap(one: str, other: str) -> float:
    """Return how large a share of their telling words two texts have in common (Dice's coefficient)."""
    first, second = telling(one), telling(other)
    return 2 * len(first & second) / (len(first) + len(second)) if first and second else 0.0
