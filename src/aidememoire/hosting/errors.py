"""What the gate refuses, each with the HTTP status that says so."""

from __future__ import annotations

from aidememoire.model.errors import AideMemoireError


class UnknownPersonError(AideMemoireError):
    """Nobody is known by this token, or nobody has signed in where somebody must."""

    status = 401


class ForbiddenError(AideMemoireError):
    """It is known who asks, and they may not: a role that is too low, a request that another site has sent."""

    status = 403


class TooLargeError(AideMemoireError):
    """More bytes were sent than are taken."""

    status = 413


class ForeignHostError(AideMemoireError):
    """The request names a host that this server is not."""

    status = 421


class TooManyError(AideMemoireError):
    """Too many attempts to sign in; `wait` is how many seconds there are until the next may be made."""

    status = 429

    def __init__(self, wait: int) -> None:
        self.wait = wait
        super().__init__(f"too many attempts to sign in; wait {wait} seconds and try again")


class TooLongError(AideMemoireError):
    """The answer takes longer than is allowed."""

    status = 503
