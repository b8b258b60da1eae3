"""The REST API as an app of its own, and as a part of a larger one."""

from __future__ import annotations

from functools import cache
from typing import Any

from fastapi import APIRouter, FastAPI, Response
from fastapi.openapi.utils import get_openapi

from aidememoire import __version__
from aidememoire.api.answers import answer
from aidememoire.api.correcting import corrections
from aidememoire.api.documents import documents
from aidememoire.api.routing import Reader
from aidememoire.api.service import open_metrics, service
from aidememoire.api.statements import statements
from aidememoire.api.views import views
from aidememoire.api.wire import Problem
from aidememoire.hosting import Gate, install
from aidememoire.hosting.desk import Desk
from aidememoire.hosting.pages import page

ROUTERS = (documents, statements, views, corrections, service, open_metrics)
_ABOUT = "The sourced record of a negotiation, as JSON: who said what, on which issue, when, and according to whom."


def create_app(gate: Gate, desk: Desk | None = None) -> FastAPI:
    """Return the API alone, behind its gate; documents can be added where there is a desk to read them at."""
    app = bare_app()
    include(app, desk)
    install(app, gate)
    return app


def bare_app() -> FastAPI:
    """Return an app without the pages of FastAPI, which would fetch scripts from elsewhere."""
    return FastAPI(openapi_url=None, docs_url=None, redoc_url=None)


def include(app: FastAPI, desk: Desk | None = None) -> None:
    """Add the API to an app."""
    app.state.desk = desk
    for one in (*ROUTERS, _described()):
        app.include_router(one)


@cache
def description() -> dict[str, Any]:
    """Return what the API says of itself, in OpenAPI 3.1."""
    whole = bare_app()
    for one in ROUTERS:
        whole.include_router(one)
    told = get_openapi(title="Aide-mémoire", version=__version__, description=_ABOUT, routes=whole.routes)
    told["components"]["schemas"]["Problem"] = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    told["components"]["schemas"] |= told["components"]["schemas"]["Problem"].pop("$defs")
    return told


def _described() -> APIRouter:
    router = APIRouter(prefix="/api", include_in_schema=False)
    told = description()

    @router.get("/openapi.json")
    def openapi(visit: Reader) -> Response:
        return answer(told)

    @router.get("")
    def index(visit: Reader) -> Response:
        operations = [(method.upper(), path, one) for path, of in told["paths"].items() for method, one in of.items()]
        return page("api.html", title="The REST API", about=_ABOUT, operations=operations)

    return router
