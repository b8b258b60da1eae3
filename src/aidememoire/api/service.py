"""The server itself: whether it runs, who asks, how busy it is, and the description of the API."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from aidememoire.api import wire
from aidememoire.api.answers import answer
from aidememoire.api.routing import Reader, router

service = router("server")
open_metrics = APIRouter(tags=["server"])
_PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8"


@service.get("/health", response_model=wire.Health)
def health(visit: Reader) -> Response:
    """Say that the server runs and its record answers; the one thing that nobody has to sign in for."""
    visit.dossier.check()
    return answer({"status": "ok"})


@service.get("/visit", response_model=wire.Visitor)
def who(visit: Reader) -> Response:
    """Who asks, what they may do, and the token that they must send as X-CSRF-Token with what writes."""
    return answer({"person": visit.person, "role": visit.role.name, "csrf": visit.csrf})


@open_metrics.get("/metrics", response_class=Response, responses={200: {"content": {"text/plain": {}}}})
def metrics(request: Request, visit: Reader) -> Response:
    """Give counts and times of the requests by route, for Prometheus."""
    return Response(request.app.state.metrics.text(), media_type=_PROMETHEUS)
