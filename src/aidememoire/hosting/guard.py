"""Who may come in: the layer that looks at every request before any page or route does."""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from fastapi import Request, Response
from starlette.concurrency import run_in_threadpool
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from aidememoire.exports.terminal import clean
from aidememoire.hosting.accounts import Person, Write
from aidememoire.hosting.errors import ForbiddenError, ForeignHostError, UnknownPersonError
from aidememoire.hosting.hosts import name_in
from aidememoire.hosting.leading import see_other
from aidememoire.hosting.policy import Gate
from aidememoire.hosting.problems import answer_to
from aidememoire.hosting.rights import CORRECT, Role, may
from aidememoire.hosting.sessions import csrf_of, is_csrf, unseal
from aidememoire.hosting.visit import Visit

SIGN_IN, SIGN_OUT = "/sign-in", "/sign-out"
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_OPEN = frozenset({SIGN_IN, "/api/health"})  # to those who have not signed in; what makes their pages readable too
_OPEN_FOLDER = "/static/"
_OF_READERS = frozenset(
    {SIGN_IN, SIGN_OUT, "/searches", "/searches/forget"}
)  # what may be written to without the right to write
_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")
_LONGEST_PATH = 300  # letters of it that are noted
_THIS_BROWSER = ""  # what the token of the one user is bound to, who has no session
_log = logging.getLogger("aidememoire.writes")


@dataclass(frozen=True, slots=True)
class Guest:
    """Who asks, nobody where it is not known, and by what: `cookie` is None for one who shows an API token."""

    person: Person | None
    cookie: str | None


class Guard:
    """The layer that lets requests in: their host, who sends them, that no other site does, and what they may do."""

    def __init__(self, app: ASGIApp, gate: Gate) -> None:
        self.app, self.gate = app, gate

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request in with its Visit beside it, or say why not."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
        elif scope["type"] == "http":
            await self._let_in(Request(scope, receive), send)
        else:  # nothing here speaks over a web socket, and nobody would have looked at who does
            await send({"type": "websocket.close", "code": 1008})

    async def _let_in(self, request: Request, send: Send) -> None:
        status = 0

        async def noted(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        self._check_host(request)
        guest = Guest(None, None)
        try:
            # The file of accounts may be locked: others are answered meanwhile.
            guest = await run_in_threadpool(self._guest, request)
            await self._answer(request, guest, noted)
        except Exception as error:
            if status:
                raise
            await answer_to(request, error)(request.scope, request.receive, noted)
        finally:
            if request.method not in _SAFE:
                await run_in_threadpool(self._note, request, guest, status)

    async def _answer(self, request: Request, guest: Guest, send: Send) -> None:
        path = request.url.path
        if guest.person is None and path not in _OPEN and not path.startswith(_OPEN_FOLDER):
            await _ask_to_sign_in(request)(request.scope, request.receive, send)
            return
        _check_role(request, guest.person)
        if request.method not in _SAFE and guest.cookie is not None:
            _check_origin(request)
            request = await self._checked_for_csrf(request, guest.cookie)
        request.state.visit = self._visit(guest)
        await self.app(request.scope, request.receive, send)

    def _check_host(self, request: Request) -> None:
        named = request.headers.getlist("host")
        if len(named) != 1 or name_in(named[0]) not in self.gate.hosts:
            raise ForeignHostError(
                "this server does not go by that name; open it by the address that `serve` printed, or name it by --name"
            )

    def _guest(self, request: Request) -> Guest:
        """Return who asks; raises UnknownPersonError for a token that nobody has."""
        accounts = self.gate.accounts
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer":
            found = accounts.by_token(token.strip()) if accounts else None
            if found is None:
                raise UnknownPersonError("nobody has this API token; `aidememoire user add NAME --token` gives one")
            return Guest(found, None)
        if accounts is None:
            return Guest(Person(self.gate.person, Role.editor, ""), _THIS_BROWSER)
        cookie = request.cookies.get(self.gate.cookie, "")
        session = unseal(cookie, self.gate.key, time.time())
        person = accounts.named(session.name) if session and session.name else None
        # An account that was removed and made anew has another stamp: old sessions are not of it.
        own = session and person and person.stamp == session.stamp
        return Guest(person if own else None, cookie if session else "")

    async def _checked_for_csrf(self, request: Request, cookie: str) -> Request:
        """Return the request, its body read if the token stood in it; raises ForbiddenError where there is none."""
        token = request.headers.get("x-csrf-token")
        has_session = self.gate.accounts is None or bool(cookie)
        if has_session and token is None and request.headers.get("content-type", "").startswith(_FORMS):
            body = await request.body()
            async with request.form() as form:
                field = form.get("csrf")
            token = field if isinstance(field, str) else None
            request = Request(request.scope, _again(body, request.receive))
        if not has_session or token is None or not is_csrf(token, cookie, self.gate.key):
            raise ForbiddenError(
                "the form's token is missing or of an earlier visit; load the page again, or send X-CSRF-Token"
            )
        return request

    def _visit(self, guest: Guest) -> Visit:
        name, role = (guest.person.name, guest.person.role) if guest.person else ("", Role.reader)
        csrf = "" if guest.cookie is None else csrf_of(guest.cookie, self.gate.key)
        return Visit(self.gate.dossier, name, role, csrf)

    def _note(self, request: Request, guest: Guest, status: int) -> None:
        """Keep who wrote, those with an account in its file, which nobody else may fill; and tell the log of everyone."""
        address = request.client.host if request.client else ""
        path = request.url.path[:_LONGEST_PATH].encode("utf-8", "replace").decode()
        write = Write(guest.person.name if guest.person else "", address, request.method, path, status)
        if self.gate.accounts and guest.person:
            self.gate.accounts.note(write)
        line = f"{write.method} {write.path} by {write.person or 'nobody'} from {write.address}: {write.status}"
        _log.info("%s", clean(line))  # an address may hold ends of lines, and must not forge a line of the log


def _check_origin(request: Request) -> None:
    """Raise ForbiddenError where the browser says that another site sent the request."""
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
    foreign = site not in (None, "same-origin", "none")
    if foreign or (origin is not None and urlsplit(origin).netloc != request.headers["host"]):
        raise ForbiddenError("another site sent this request; send it from a page of this server")


def _check_role(request: Request, person: Person | None) -> None:
    """Raise ForbiddenError where a reader would write. Routes ask for more than that where more is needed."""
    writes = request.method not in _SAFE and request.url.path not in _OF_READERS
    if writes and (person is None or not may(person.role, CORRECT)):
        raise ForbiddenError(f"{person.name if person else 'nobody'} may read here, and nothing else")


def _ask_to_sign_in(request: Request) -> Response:
    """Return the way to the page for signing in, for a person; raises UnknownPersonError for a program."""
    if request.method not in _SAFE or "text/html" not in request.headers.get("accept", ""):
        raise UnknownPersonError("sign in at /sign-in, or send an API token: `Authorization: Bearer TOKEN`")
    query = f"?{request.url.query}" if request.url.query else ""
    asked = quote(request.url.path + query, safe="")
    return see_other(f"{SIGN_IN}?next={asked}")


def _again(body: bytes, receive: Receive) -> Receive:
    """Return what gives a body that was read once more, and then what comes after it."""
    given = False

    async def again() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return again
