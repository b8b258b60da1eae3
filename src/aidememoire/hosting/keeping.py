"""Answers that are kept for as long as the record stays as it is: what is asked again is not worked out again.

A key tells the state of the record and of its profile, who asks, and all of what is asked, so that nobody is given what is
another's and nothing that has changed meanwhile. What is kept has an ETag: to who has it already it is not sent again.
Why it is so: docs/decisions/0009-answers-that-are-kept.md.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from aidememoire.hosting.basis import Basis
from aidememoire.hosting.lane import Lane
from aidememoire.hosting.searches import Searches
from aidememoire.hosting.visit import Visit

_T = TypeVar("_T")
_ROOM, _LARGEST = 64 * 2**20, 4 * 2**20  # bytes of all answers, and of one
# What tells of more than the record: how the server does, who asks, what is being read. Static files are kept by browsers.
_NOT_KEPT = ("/metrics", "/api/health", "/api/visit", "/add", "/sign-", "/static/")
_OF_VISITS = ("/", "/.json")  # what is new hangs on when the visitor looked last, which each look changes
_WITH_SEARCHES = "/search"  # the page that shows what its visitor keeps; no other that is kept does


class Shelf(Generic[_T]):
    """Things by their keys, no more than there is room for: those that nobody has asked for longest make way."""

    def __init__(self, room: int, size: Callable[[_T], int] = lambda thing: 1) -> None:
        self._room, self._size, self._taken = room, size, 0
        self._things: OrderedDict[Hashable, _T] = OrderedDict()

    def find(self, key: Hashable) -> _T | None:
        """Return what is kept under a key, or None."""
        if (found := self._things.get(key)) is not None:
            self._things.move_to_end(key)
        return found

    def keep(self, key: Hashable, thing: _T) -> _T:
        """Keep a thing under a key, and return it."""
        if (before := self._things.pop(key, None)) is not None:
            self._taken -= self._size(before)
        self._things[key] = thing
        self._taken += self._size(thing)
        while self._taken > self._room and len(self._things) > 1:
            self._taken -= self._size(self._things.popitem(last=False)[1])
        return thing


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole answer with 200, and the route that gave it."""

    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes
    route: object

    @property
    def tag(self) -> str:
        """Its ETag."""
        return Headers(raw=list(self.headers))["etag"]


class Keeping:
    """The layer before the routes that keeps what they answer. `searches` are those that people keep for themselves."""

    def __init__(self, app: ASGIApp, basis: Basis, searches: Searches) -> None:
        self.app, self.basis, self.searches = app, basis, searches
        self._shelf: Shelf[Answer] = Shelf(_ROOM, lambda one: len(one.body))
        self._lane = Lane()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer by what is kept, or by asking, and keep it."""
        if scope["type"] != "http" or scope["method"] != "GET" or scope["path"].startswith(_NOT_KEPT):
            await self.app(scope, receive, send)
            return
        key = await run_in_threadpool(self._key, scope)
        found = self._shelf.find(key)
        if found is None:
            async with self._lane.turn():
                # Who was before us may have asked for the same.
                found = self._shelf.find(key) or await self._worked_out(key, scope, receive, send)
        if found is None:
            return
        if found.route is not None:
            scope["route"] = found.route  # by which the metrics count
        await _send(found, Headers(scope=scope), send)

    async def _worked_out(self, key: Hashable, scope: Scope, receive: Receive, send: Send) -> Answer | None:
        """Return what the app answers, kept under a key; None where it may not be kept, and is sent already."""
        caught = _Caught(scope, send)
        await self.app(scope, receive, caught)
        return self._shelf.keep(key, caught.answer) if caught.answer else None

    def _key(self, scope: Scope) -> Hashable:
        visit: Visit = scope["state"]["visit"]
        asked = (scope["path"], scope["query_string"], Headers(scope=scope).get("host"), scope["scheme"])
        told = (visit.person, visit.role, visit.csrf, date.today())
        own = self.searches.of(visit.person) if scope["path"] == _WITH_SEARCHES else ()
        return (self.basis.state(), own, *asked, *told)


class _Caught:
    """What passes an answer on as it comes, but for one that is whole and may be kept, which is its `answer`."""

    def __init__(self, scope: Scope, send: Send) -> None:
        self._scope, self._send = scope, send
        self._start: Message | None = None
        self.answer: Answer | None = None

    async def __call__(self, message: Message) -> None:
        """Pass a message on, or hold it back."""
        if message["type"] == "http.response.start":
            self._start = message
            return
        start, self._start = self._start, None
        lasting = self._scope["path"] not in _OF_VISITS
        if start is None or message.get("more_body") or not (lasting and _may_be_kept(start, message)):
            if start is not None:
                await self._send(start)
            await self._send(message)
            return
        headers = MutableHeaders(raw=list(start["headers"]))
        headers.setdefault("ETag", f'"{hashlib.sha256(message["body"]).hexdigest()[:32]}"')
        self.answer = Answer(tuple(headers.raw), message["body"], self._scope.get("route"))


def _may_be_kept(start: Message, whole: Message) -> bool:
    own = start["status"] == 200 and b"set-cookie" not in dict(start["headers"])
    return own and len(whole.get("body", b"")) <= _LARGEST


async def _send(answer: Answer, asked: Headers, send: Send) -> None:
    known = {one.strip().removeprefix("W/") for one in asked.get("if-none-match", "").split(",")}
    if answer.tag in known:
        headers = [(b"etag", answer.tag.encode())]
        await send({"type": "http.response.start", "status": 304, "headers": headers})
        await send({"type": "http.response.body", "body": b""})
        return
    await send({"type": "http.response.start", "status": 200, "headers": list(answer.headers)})
    await send({"type": "http.response.body", "body": answer.body})
