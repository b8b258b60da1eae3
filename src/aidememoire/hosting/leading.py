"""Where a form leads once it has been sent: to a page of this server, and never to another site."""

from __future__ import annotations

from http import HTTPStatus

from fastapi.responses import RedirectResponse


def see_other(path: str) -> RedirectResponse:
    """Return the way to a page, which browsers ask for by GET."""
    return RedirectResponse(path, HTTPStatus.SEE_OTHER)


def within(path: str | None, default: str) -> str:
    """Return a path of this site, its query with it; the default for anything that could lead elsewhere.

    Browsers take two slashes of either kind at its beginning for another host, and leave out ends of lines before that.
    """
    own = path is not None and path.startswith("/") and path[1:2] not in ("/", "\\") and path.isprintable()
    return path if own and path else default
