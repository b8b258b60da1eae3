"""The pages, a module for each kind."""

from aidememoire.web.routes import (
    adding,
    changes,
    commitments,
    documents,
    front,
    instruments,
    meetings,
    positions,
    review,
    search,
    statements,
    subjects,
    timeline,
)

_MODULES = (
    adding,
    front,
    positions,
    documents,
    statements,
    meetings,
    timeline,
    changes,
    search,
    subjects,
    instruments,
    commitments,
    review,
)
ROUTERS = tuple(module.router for module in _MODULES)

__all__ = ["ROUTERS"]
