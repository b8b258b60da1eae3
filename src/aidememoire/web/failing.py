"""The page that is shown where another one cannot be: what is wrong, in words, with the way back."""

from __future__ import annotations

from collections.abc import Mapping

from fastapi import Request
from fastapi.responses import Response

from aidememoire.web.rendering import page


def problem_page(
    request: Request, status: int, title: str, detail: str, headers: Mapping[str, str] | None = None
) -> Response:
    """Return the page that says what is wrong."""
    shown = page(request, "failure.html.j2", status, title=title, words=detail[:1].upper() + detail[1:])
    shown.headers.update(headers or {})
    return shown
