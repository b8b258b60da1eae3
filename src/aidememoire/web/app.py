"""The app: pages, static files, the REST API, and the gate before all of them."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files

from fastapi import FastAPI, Response
from fastapi.staticfiles import StaticFiles

from aidememoire.api import include
from aidememoire.hosting import Gate, install
from aidememoire.hosting.batches import Batches
from aidememoire.hosting.desk import Desk
from aidememoire.hosting.keeping import Shelf
from aidememoire.hosting.visits import Visits
from aidememoire.web.failing import problem_page
from aidememoire.web.routes import ROUTERS

# What the exported page has too: its ground, how a text and its list are drawn, and how they answer each other.
_SHARED = {
    "ground.css": ("ground.css", "text/css"),
    "reading.css": ("reading.css", "text/css"),
    "reading.js": ("page.js", "text/javascript"),
}

_NEWS = 100  # visitors for whom what is new is kept


def create_app(gate: Gate, desk: Desk | None = None) -> FastAPI:
    """Return the app over the dossier of a gate; documents can be added where there is a desk to read them at."""
    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None)
    app.state.searches = gate.searches
    app.state.visits = Visits(gate.dossier.store.name, gate.accounts.file if gate.accounts else None)
    app.state.news = Shelf(_NEWS)
    app.state.days = Shelf(1)
    app.state.problem_page = problem_page
    for router in ROUTERS:
        app.include_router(router)
    for name, (file, media_type) in _SHARED.items():
        app.add_api_route(f"/static/{name}", _shared(file, media_type), methods=["GET"])
    app.mount("/static", StaticFiles(packages=[("aidememoire.web", "static")]))
    app.state.batches = Batches(desk) if desk else None
    include(app, desk)
    install(app, gate)
    return app


def _shared(file: str, media_type: str) -> Callable[[], Response]:
    """Return what answers with a file of the exported page."""
    content = (files("aidememoire.exports") / "page" / file).read_bytes()
    return lambda: Response(content, media_type=media_type)
