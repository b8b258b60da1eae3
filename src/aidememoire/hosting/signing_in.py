"""Signing in and out: two plain pages."""

from __future__ import annotations

import time
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Form, Request, Response

from aidememoire.hosting.accounts import Accounts
from aidememoire.hosting.attempts import Attempts
from aidememoire.hosting.errors import TooManyError
from aidememoire.hosting.guard import SIGN_IN, SIGN_OUT
from aidememoire.hosting.hosts import is_loopback
from aidememoire.hosting.leading import see_other, within
from aidememoire.hosting.pages import page
from aidememoire.hosting.policy import Gate
from aidememoire.hosting.sessions import HOURS, Session, csrf_of, seal, unseal
from aidememoire.hosting.visit import visit

_HOME = "/"
_FIELD = 1000  # letters
_PLAIN_HTTP = "Signing in works over HTTPS alone: a browser keeps no session of a page that came otherwise."


def signing_in(gate: Gate, accounts: Accounts, attempts: Attempts) -> APIRouter:
    """Return the routes by which people sign in and out."""
    router = APIRouter(include_in_schema=False)

    @router.get(SIGN_IN)
    def show(request: Request, next: str = _HOME) -> Response:  # noqa: A002
        return see_other(within(next, _HOME)) if visit(request).person else _form(request, gate, next)

    @router.post(SIGN_IN)
    def sign_in(
        request: Request,
        name: Annotated[str, Form(max_length=_FIELD)],
        password: Annotated[str, Form(max_length=_FIELD)],
        next: Annotated[str, Form()] = _HOME,  # noqa: A002
    ) -> Response:
        address = request.client.host if request.client else ""
        try:
            attempts.begin(address, name)
        except TooManyError as error:
            return _form(request, gate, next, error, name)
        person = accounts.by_password(name, password)
        if person is None:
            return _form(request, gate, next, "Name or password are not right.", name)
        attempts.succeed(address, name)
        answer = see_other(within(next, _HOME))
        _give(answer, request, gate, seal(Session(_end(), person.name, person.stamp), gate.key))
        return answer

    @router.get(SIGN_OUT)
    def ask(request: Request) -> Response:
        guest = visit(request)
        return page("sign-out.html", title="Sign out", person=guest.person, csrf=guest.csrf)

    @router.post(SIGN_OUT)
    def sign_out() -> Response:
        answer = see_other(SIGN_IN)
        answer.delete_cookie(gate.cookie)
        return answer

    return router


def _form(request: Request, gate: Gate, then: str, wrong: TooManyError | str = "", name: str = "") -> Response:
    """Return the form, with a session of nobody, which its token is bound to; all forms that are open share it.

    The `name` that was given with a wrong password stands in it still.
    """
    cookie = request.cookies.get(gate.cookie, "")
    session = unseal(cookie, gate.key, time.time())
    if session is None or session.name:
        cookie = seal(Session(_end()), gate.key)
    told = str(wrong) or (_PLAIN_HTTP if _is_remote(request) and request.url.scheme == "http" else "")
    values = {"csrf": csrf_of(cookie, gate.key), "next": within(then, _HOME), "wrong": told, "given": name}
    wait = {"Retry-After": str(wrong.wait)} if isinstance(wrong, TooManyError) else None
    status = HTTPStatus.TOO_MANY_REQUESTS if wait else HTTPStatus.UNAUTHORIZED if wrong else HTTPStatus.OK
    answer = page("sign-in.html", status=status, headers=wait, title="Sign in", **values)
    _give(answer, request, gate, cookie)
    return answer


def _give(answer: Response, request: Request, gate: Gate, cookie: str) -> None:
    seconds, remote = HOURS * 3600, _is_remote(request)
    answer.set_cookie(gate.cookie, cookie, seconds, httponly=True, samesite="lax", secure=remote)


def _is_remote(request: Request) -> bool:
    return not is_loopback(request.url.hostname or "")


def _end() -> int:
    return int(time.time()) + HOURS * 3600
