"""From a document to its reading: statements, mentions and meetings, pinned to their words."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from aidememoire.reading.reader import Reader

__all__ = ["Reader"]


def __getattr__(name: str) -> Any:
    """Return the reader, brought in only when it is asked for: its rules take as long to compile as all the rest."""
    if name in __all__:
        return getattr(import_module("aidememoire.reading.reader"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
