"""Aide-mémoire keeps the sourced record of a negotiation.

It reads diplomatic news reports, readouts, statements and transcripts, and says who said what, in
which speech act, on which issue, when, and according to whom; every entry is pinned to its words.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from aidememoire.python import AideMemoireError, OpenRecord, Text, open_record

__all__ = ["AideMemoireError", "OpenRecord", "Text", "__version__", "open_record"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """Return what scripts use, brought in only when it is asked for: the command line must start at once."""
    if name in __all__:
        return getattr(import_module("aidememoire.python"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
