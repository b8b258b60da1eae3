"""What a visitor may not do any more."""

from __future__ import annotations

from aidememoire.model import AideMemoireError


class ConflictError(AideMemoireError):
    """Somebody else has decided on a statement meanwhile."""

    status = 409
