"""What is answered where a page cannot be: the error in words, as a page or, for data, as problem details (RFC 9457)."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException

from aidememoire.model import AideMemoireError
from aidememoire.web.rendering import page


def answer_failures(app: FastAPI) -> None:
    """Let the app answer errors of ours, unknown addresses and fields that cannot be read."""
    app.add_exception_handler(AideMemoireError, _ours)
    app.add_exception_handler(HTTPException, _of_http)
    app.add_exception_handler(RequestValidationError, _of_fields)


async def _ours(request: Request, error: Exception) -> Response:
    assert isinstance(error, AideMemoireError)
    return _told(request, error.status, str(error))


async def _of_http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    missing = error.status_code == HTTPStatus.NOT_FOUND
    return _told(request, error.status_code, f"there is no page {request.url.path}" if missing else str(error.detail))


async def _of_fields(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    return _told(request, HTTPStatus.UNPROCESSABLE_ENTITY, "; ".join(map(_field, error.errors())))


def _field(fault: dict[str, Any]) -> str:
    return f"{fault['loc'][-1]}: {fault['msg'][0].lower()}{fault['msg'][1:]}, not {str(fault.get('input'))[:80]!r}"


def _told(request: Request, status: int, words: str) -> Response:
    title = HTTPStatus(status).phrase
    if request.url.path.endswith((".json", ".csv", ".atom")):
        problem = {"type": "about:blank", "title": title, "status": status, "detail": words}
        return JSONResponse(problem, status, media_type="application/problem+json")
    return page(request, "failure.html.j2", status, title=title, words=words[:1].upper() + words[1:])
