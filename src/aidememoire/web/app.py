"""The app: pages, static files, and the gate before both."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from importlib.resources import files
from secrets import token_urlsafe

from fastapi import FastAPI, Request, Response
from fastapi.staticfiles import StaticFiles

from aidememoire.dossier import Dossier
from aidememoire.hosting import Role, Visit
from aidememoire.web.failing import answer_failures
from aidememoire.web.routes import ROUTERS
from aidememoire.web.routes.adding import Desk

Gate = Callable[[FastAPI], None]
_POLICY = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
# What the exported page has too: how a text and its list are drawn, and how they answer each other.
_SHARED = {"reading.css": ("reading.css", "text/css"), "reading.js": ("page.js", "text/javascript")}


def create_app(dossier: Dossier, gate: Gate | None = None, desk: Desk | None = None) -> FastAPI:
    """Return the app over a dossier; `gate` adds what lets visitors in, without one whoever comes is the one user.

    Documents can be added where there is a `desk` to read them at.
    """
    app = FastAPI(title="Aide-mémoire", openapi_url=None)
    app.state.desk = desk
    for router in ROUTERS:
        app.include_router(router)
    for name, (file, media_type) in _SHARED.items():
        app.add_api_route(f"/static/{name}", _shared(file, media_type), methods=["GET"])
    app.mount("/static", StaticFiles(packages=[("aidememoire.web", "static")]))
    answer_failures(app)
    if gate is not None:
        gate(app)
    else:
        _let_everybody_in(app, dossier)
    return app


def _shared(file: str, media_type: str) -> Callable[[], Response]:
    """Return what answers with a file of the exported page."""
    content = (files("aidememoire.exports") / "page" / file).read_bytes()
    return lambda: Response(content, media_type=media_type)


def _let_everybody_in(app: FastAPI, dossier: Dossier) -> None:
    """Put the visit of the one user of this machine beside every request."""
    token = token_urlsafe()

    @app.middleware("http")
    async def let_in(request: Request, answer: Callable[[Request], Awaitable[Response]]) -> Response:
        request.state.visit = Visit(dossier, "you", Role.editor, token)
        answered = await answer(request)
        answered.headers["Content-Security-Policy"] = _POLICY
        return answered
