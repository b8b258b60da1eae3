"""Tables of words, written as one text each."""

from __future__ import annotations


def set_of(text: str) -> frozenset[str]:
    """Return the words of a text, between which there is white space of any kind."""
    return frozenset(text.split())
