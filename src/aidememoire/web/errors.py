"""What a visitor may not do, or not any more."""

from __future__ import annotations

from aidememoire.model import AideMemoireError


class NotAllowedError(AideMemoireError):
    """Somebody wants to do what their role does not let them do."""

    status = 403


class ConflictError(AideMemoireError):
    """Somebody else has decided on a statement meanwhile."""

    status = 409
