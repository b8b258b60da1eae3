"""The page that is shown where another one cannot be: what is wrong, in words, with the way back."""

from __future__ import annotations

import re
from collections.abc import Mapping

from fastapi import Request
from fastapi.responses import Response

from aidememoire.web.rendering import page

_FIELD = re.compile(r"[a-z_]+: ")


def problem_page(
    request: Request, status: int, title: str, detail: str, headers: Mapping[str, str] | None = None
) -> Response:
    """Return the page that says what is wrong; the name of a field, which it may begin with, stays as the address has it."""
    words = detail if _FIELD.match(detail) else detail[:1].upper() + detail[1:]
    shown = page(request, "failure.html.j2", status, title=title, words=words)
    shown.headers.update(headers or {})
    return shown
