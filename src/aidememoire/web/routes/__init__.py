"""The pages, a module for each kind."""

from aidememoire.web.routes import (
    actors,
    adding,
    changes,
    commitments,
    documents,
    front,
    instruments,
    issues,
    meetings,
    positions,
    review,
    search,
    statements,
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
    issues,
    actors,
    instruments,
    commitments,
    review,
)
ROUTERS = tuple(module.router for module in _MODULES)

__all__ = ["ROUTERS"]
