"""What every page and every answer of the REST API is given: the dossier, and who asks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from fastapi import Request

from aidememoire.dossier import Dossier
from aidememoire.hosting.errors import ForbiddenError


class Role(IntEnum):
    """What a person may do; each may do what the ones before it may."""

    reader = 1  # looks
    reviewer = 2  # corrects
    editor = 3  # adds documents, sets the status of commitments


@dataclass(frozen=True, slots=True)
class Visit:
    """One request: the dossier that is open, the name and role of who asks, and the token that its forms must send."""

    dossier: Dossier
    person: str
    role: Role
    csrf: str


def visit(request: Request) -> Visit:
    """Return the visit that the middleware has put beside the request; a dependency of every route."""
    found = request.state.visit
    assert isinstance(found, Visit), "the app was made without its gate"
    return found


def visit_of(role: Role) -> Callable[[Request], Visit]:
    """Return a dependency that gives the visit of who has this role or more; it raises ForbiddenError for others."""

    def visit_with_role(request: Request) -> Visit:
        found = visit(request)
        if found.role < role:
            raise ForbiddenError(f"this takes the role {role.name}, and {found.person} is {found.role.name}")
        return found

    return visit_with_role
