"""Words brought to one form, so that the same words are found to be the same."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

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
