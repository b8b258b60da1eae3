"""The few plain pages of the gate itself: signing in, and what went wrong."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined, Template


def page(name: str, *, status: int = 200, headers: Mapping[str, str] | None = None, **values: object) -> HTMLResponse:
    """Return a page of ours; all that it is given is escaped."""
    whole = _template(name).render(values).encode("utf-8", "replace")
    return HTMLResponse(whole, status, headers)


@cache
def _template(name: str) -> Template:
    loader = PackageLoader("aidememoire.hosting", "templates")
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined).get_template(name)
