"""A record with its views: what is asked of it, and how the answers are put together."""

from aidememoire.dossier.dossier import Dossier, open_dossier
from aidememoire.dossier.naming import UnknownNameError

__all__ = ["Dossier", "UnknownNameError", "open_dossier"]
