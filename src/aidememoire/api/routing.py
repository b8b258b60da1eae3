"""What the routes share: the visit, in three strengths, and the problems that any of them may answer with."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends

from aidememoire.api.wire import Problem
from aidememoire.hosting import Visit, visit, visit_to
from aidememoire.hosting.problems import MEDIA_TYPE
from aidememoire.hosting.rights import CORRECT, DOCUMENTS

Reader = Annotated[Visit, Depends(visit)]
Reviewer = Annotated[Visit, Depends(visit_to(CORRECT))]
Editor = Annotated[Visit, Depends(visit_to(DOCUMENTS))]

_STATUSES = {
    400: "The request cannot be made out, or a value of it cannot be used.",
    401: "Nobody has signed in, or nobody has this API token.",
    403: "Who asks may not do this, or another site has sent the request.",
    404: "The record has nothing of that name.",
    413: "More was sent than is taken.",
    421: "This server does not go by that name.",
    422: "A part of the request does not do; `errors` names it.",
    503: "The answer would take too long.",
}


def router(tag: str) -> APIRouter:
    """Return a router below /api."""
    problem = {MEDIA_TYPE: {"schema": {"$ref": f"#/components/schemas/{Problem.__name__}"}}}
    responses: dict[int | str, dict[str, Any]] = {
        status: {"description": says, "content": problem} for status, says in _STATUSES.items()
    }
    return APIRouter(prefix="/api", tags=[tag], responses=responses)
