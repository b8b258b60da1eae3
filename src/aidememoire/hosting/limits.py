"""How much may be sent, and how long an answer may take."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from fastapi import Request
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from aidememoire.hosting.errors import TooLargeError, TooLongError
from aidememoire.hosting.problems import answer_to


@dataclass(frozen=True, slots=True)
class Limits:
    """The most bytes of a body, the most seconds of an answer."""

    body: int = 16 * 2**20
    seconds: float = 60.0


class Limited:
    """The layer that holds the limits."""

    def __init__(self, app: ASGIApp, limits: Limits) -> None:
        self.app, self.limits = app, limits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer within the limits, or say which one was met."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        length = request.headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > self.limits.body:
            await answer_to(request, self._too_large())(scope, receive, send)
        else:
            await self._in_time(request, self._counted(receive), send)

    def _counted(self, receive: Receive) -> Receive:
        got = 0

        async def counted() -> Message:
            nonlocal got
            message = await receive()
            got += len(message.get("body", b""))
            if got > self.limits.body:
                # Of this kind, because FastAPI takes all others for a body that it cannot make out.
                raise HTTPException(TooLargeError.status, str(self._too_large()))
            return message

        return counted

    async def _in_time(self, request: Request, receive: Receive, send: Send) -> None:
        """Answer; where that takes too long, say so and let what is at work end by itself, for a thread cannot be stopped."""
        begun, late = False, False

        async def in_time(message: Message) -> None:
            nonlocal begun
            if not late:
                begun = True
                await send(message)

        work = asyncio.ensure_future(self._work(request.scope, receive, in_time))
        try:
            await asyncio.wait({work}, timeout=self.limits.seconds)
        except asyncio.CancelledError:
            work.cancel()
            raise
        if work.done() or begun:
            await work
            return
        late = True
        work.add_done_callback(_forget)
        await answer_to(request, self._too_long())(request.scope, receive, send)

    async def _work(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self.app(scope, receive, send)

    def _too_large(self) -> TooLargeError:
        return TooLargeError(f"at most {self.limits.body / 2**20:.3g} MiB are taken at once; send less, or in parts")

    def _too_long(self) -> TooLongError:
        return TooLongError(f"no answer within {self.limits.seconds:g} seconds; ask for less, fewer days or one issue")


def _forget(work: asyncio.Future[None]) -> None:
    """Take note of how late work ended: nobody waits for it any more."""
    if not work.cancelled():
        work.exception()
