"""What every page and every answer of the REST API is given: the dossier, and who asks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from fastapi import Request

from aidememoire.dossier import Dossier
from aidememoire.hosting import rights
from aidememoire.hosting.rights import Role


@dataclass(frozen=True, slots=True)
class Visit:
    """One request: the dossier that is open, the name and role of who asks, and the token that its forms must send."""

    dossier: Dossier
    person: str
    role: Role
    csrf: str

    def may(self, kind: str) -> bool:
        """Tell whether who asks may do a thing, by `rights`."""
        return rights.may(self.role, kind)

    def check(self, kind: str) -> None:
        """Raise ForbiddenError where who asks may not do a thing."""
        rights.check(self.person, self.role, kind)


def visit(request: Request) -> Visit:
    """Return the visit that the middleware has put beside the request; a dependency of every route."""
    found = request.state.visit
    assert isinstance(found, Visit), "the app was made without its gate"
    return found


def visit_to(kind: str) -> Callable[[Request], Visit]:
    """Return a dependency that gives the visit of who may do a thing; it raises ForbiddenError for others."""

    def checked(request: Request) -> Visit:
        found = visit(request)
        found.check(kind)
        return found

    return checked
