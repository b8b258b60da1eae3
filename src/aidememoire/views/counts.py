"""What the numbers of two accounts count: only where that is the same do they differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from aidememoire.linking.wording import numbers_in, telling

_STEM = 5  # letters, so that lorry and lorries meet
_EDGES = "\"'“”‘’.,;:()–—"


def counted(words: str) -> Mapping[str, frozenset[str]]:
    """Return the numbers, in figures, by the stem of the word that they stand before: *2,500 lorries*, *ten days*."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for number, noun in _numbered(words.split()):
        found[noun[:_STEM].lower()].update(number)
    return {noun: frozenset(each) for noun, each in found.items()}


def _numbered(words: list[str]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield each number, all words of it together, and the first telling word behind it."""
    run: list[str] = []
    for word in words:
        if numbers_in(" ".join((*run, word))) != numbers_in(" ".join(run)):
            run.append(word)
        elif run and telling(word):
            yield numbers_in(" ".join(run)), word.strip(_EDGES)
            run = []
