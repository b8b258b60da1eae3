"""Who may do what: the one rule, which the gate, every page and every route ask."""

from __future__ import annotations

from enum import IntEnum

from aidememoire.hosting.errors import ForbiddenError
from aidememoire.record.corrections import STATUS

CORRECT, DOCUMENTS = "correct", "documents"  # to correct at all; to add documents


class Role(IntEnum):
    """What a person may do; each may do what the ones before it may."""

    reader = 1  # looks
    reviewer = 2  # corrects
    editor = 3  # adds documents, sets the status of commitments


_OF_EDITORS = {STATUS: "set what became of undertakings", DOCUMENTS: "add documents"}


def may(role: Role, kind: str) -> bool:
    """Tell whether a role may do a thing: `kind` is one of a correction, CORRECT or DOCUMENTS."""
    return role >= _needed(kind)


def check(person: str, role: Role, kind: str) -> None:
    """Raise ForbiddenError where a role may not do a thing."""
    if not may(role, kind):
        doing = _OF_EDITORS.get(kind, "correct")
        raise ForbiddenError(f"{person} is {role.name} and may not {doing}; ask for the role {_needed(kind).name}")


def _needed(kind: str) -> Role:
    return Role.editor if kind in _OF_EDITORS else Role.reviewer
