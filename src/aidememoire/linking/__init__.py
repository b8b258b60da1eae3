"""From readings to what they mean: names, days, instruments and meetings, each link with its reason."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from aidememoire.linking.linker import Linker, link

__all__ = ["Linker", "link"]


def __getattr__(name: str) -> Any:
    """Return the linker, brought in only when it is asked for: who asks a record uses a few words of this package and links nothing."""
    if name in __all__:
        return getattr(import_module("aidememoire.linking.linker"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
