"""What went wrong, as an answer: problem details (RFC 9457) for programs, a plain page for a person."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel
from starlette.exceptions import HTTPException

from aidememoire.exports.terminal import clean
from aidememoire.hosting.errors import TooManyError, UnknownPersonError
from aidememoire.hosting.json import dumps
from aidememoire.hosting.pages import page
from aidememoire.model import AideMemoireError
from aidememoire.record import RecordError

MEDIA_TYPE = "application/problem+json"
_FAULT = "a fault of this program; its log says where, please report it"
_PARTS = ("query", "body", "path")  # of a request: which of them a field stands in is told by the address
# What a value must be, by the kinds of fault that pydantic knows; what stands in none is told in its own words.
_MUST = {
    "missing": "it is missing",
    "string_too_long": "write at most {max_length:,} characters",
    "string_too_short": "write at least {min_length:,} characters",
    "string_pattern_mismatch": "leave out the character NUL, which no text has",
    "greater_than_equal": "write {ge} or more",
    "less_than_equal": "write {le} or less",
    "int_parsing": "write a whole number",
    "int_from_float": "write a whole number",
    "float_parsing": "write a number",
    "bool_parsing": "write true or false",
    "literal_error": "write {expected}",
}
_REFUSED = (HTTPStatus.BAD_REQUEST, HTTPStatus.UNPROCESSABLE_ENTITY)
_log = logging.getLogger("aidememoire")
_Handler = Callable[[Request, Any], Response]


def problem(
    request: Request, status: int, detail: str, headers: Mapping[str, str] | None = None, **more: Any
) -> Response:
    """Return the answer that says what is wrong, in the form that was asked for."""
    title = HTTPStatus(status).phrase
    if not _is_program(request):
        return _shown(request, status, "That cannot be done" if status in _REFUSED else title, detail, headers)
    told = {"type": "about:blank", "title": title, "status": status, "detail": detail, "instance": request.url.path}
    return Response(dumps(told | more), status, headers, MEDIA_TYPE)


def _shown(request: Request, status: int, title: str, detail: str, headers: Mapping[str, str] | None) -> Response:
    """Return a page: the app's own where it has one and it is known who visits, else a plain one."""
    own = getattr(request.app.state, "problem_page", None) if hasattr(request.state, "visit") else None
    if own is not None:
        shown: Response = own(request, status, title, detail, headers)
        return shown
    return page("problem.html", status=status, headers=headers, title=title, detail=detail)


def answer_to(request: Request, error: Exception) -> Response:
    """Return the answer to an error by the one table of errors; what stands in none is our own fault, and logged."""
    kinds = (kind for kind in type(error).__mro__ if issubclass(kind, Exception))
    handler = next((HANDLERS[kind] for kind in kinds if kind in HANDLERS), _unforeseen)
    return handler(request, error)


def handle_errors(app: FastAPI) -> None:
    """Have the app answer every error of the table by it."""

    def answering(kind: type[Exception]) -> Callable[[Request, Exception], Awaitable[Response]]:
        async def answer(request: Request, error: Exception) -> Response:
            return answer_to(request, error)

        return answer

    for kind in HANDLERS:
        app.add_exception_handler(kind, answering(kind))


def _ours(request: Request, error: AideMemoireError) -> Response:
    _log_fault(request, error)
    return problem(request, error.status, str(error))


def _of_record(request: Request, error: RecordError) -> Response:
    _log_fault(request, error)
    # Where the file lies is nothing that those who visit need to know.
    return problem(request, error.status, error.cause + (f"; {error.mend}" if error.mend else ""))


def _of_person(request: Request, error: UnknownPersonError) -> Response:
    return problem(request, error.status, str(error), {"WWW-Authenticate": "Bearer"})


def _too_many(request: Request, error: TooManyError) -> Response:
    return problem(request, error.status, str(error), {"Retry-After": str(error.wait)})


def _of_http(request: Request, error: HTTPException) -> Response:
    detail = str(error.detail)
    if detail == HTTPStatus.NOT_FOUND.phrase:  # what the framework says where no route answers
        detail = f"there is nothing at {request.url.path}"
    return problem(request, error.status_code, detail, error.headers)


def _invalid(request: Request, error: RequestValidationError) -> Response:
    # A page and what it depends on may read the same field: each fault is told once.
    found = dict.fromkeys((_where(one["loc"]), _what(request, one)) for one in error.errors())
    wrong = [{"where": where, "what": what} for where, what in found]
    detail = "; ".join(f"{one['where']}: {one['what']}" for one in wrong)
    return problem(request, HTTPStatus.UNPROCESSABLE_ENTITY, detail, errors=wrong)


def _where(place: Sequence[Any]) -> str:
    """Return the field that does not do, without the part of the request in which it stands."""
    inner = place[1:] if len(place) > 1 and place[0] in _PARTS else place
    return " > ".join(map(str, inner))


def _what(request: Request, fault: Mapping[str, Any]) -> str:
    """Return what is wrong with a field; of an address that asks for what there is not, what there is."""
    if fault["type"] != "extra_forbidden" or fault["loc"][0] != "query":
        must = _MUST.get(fault["type"])
        return must.format(**fault.get("ctx", {})) if must else str(fault["msg"]).removeprefix("Value error, ")
    known = ", ".join(_asked_by(request))
    return f"there is no such parameter{f'; there are {known}' if known else ''}"


def _asked_by(request: Request) -> Iterator[str]:
    """Yield the parameters that the address of a route may have."""
    route = request.scope.get("route")
    for one in getattr(getattr(route, "dependant", None), "query_params", ()):
        model = one.field_info.annotation
        yield from model.model_fields if isinstance(model, type) and issubclass(model, BaseModel) else (one.alias,)


def _unforeseen(request: Request, error: Exception) -> Response:
    _log.error("%s", clean(f"{request.method} {request.url.path}"), exc_info=error)
    return problem(request, HTTPStatus.INTERNAL_SERVER_ERROR, _FAULT)


HANDLERS: dict[type[Exception], _Handler] = {
    AideMemoireError: _ours,
    RecordError: _of_record,
    UnknownPersonError: _of_person,
    TooManyError: _too_many,
    HTTPException: _of_http,
    RequestValidationError: _invalid,
}


def _log_fault(request: Request, error: AideMemoireError) -> None:
    """Tell the log of what is not the fault of who asks."""
    if error.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        _log.error("%s", clean(f"{request.method} {request.url.path}: {error}"))


def _is_program(request: Request) -> bool:
    """Tell whether a program asks: of the API, or of anything where it does not ask for a page."""
    path, asked = request.url.path, request.headers
    return (
        path.startswith("/api/")
        or path.endswith((".json", ".csv"))
        or (
            "text/html" not in asked.get("accept", "") and "hx-request" not in asked
        )  # htmx takes any type, and shows it
    )
