"""What every answer carries; and the last resort, so that an error of whatever kind is an answer like others."""

from __future__ import annotations

from fastapi import Request
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from aidememoire.hosting.problems import answer_to

HEADERS = {
    "Content-Security-Policy": "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
}
_CACHING = (
    "private, no-cache"  # what is not said to be fresh is asked for again, and costs nothing where it has an ETag
)


class Carrying:
    """The outermost layer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or say what went wrong where no answer has been begun."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        begun = False

        async def carry(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
                headers.setdefault("Cache-Control", _CACHING)
            await send(message)

        try:
            await self.app(scope, receive, carry)
        except Exception as error:
            if begun:
                raise
            await answer_to(Request(scope), error)(scope, receive, carry)
