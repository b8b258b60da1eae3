"""From a document to its reading: statements, mentions and meetings, pinned to their words."""

from aidememoire.reading.reader import Reader

__all__ = ["Reader"]
