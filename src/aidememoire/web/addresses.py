"""Addresses of pages: filters stand in the address, so that every view can be shared."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from urllib.parse import quote, unquote, urlencode

from starlette.requests import Request

from aidememoire.exports.article import host_of

_UNDER = {
    "/actor": "/actors",
    "/add": "/documents",
    "/compare": "/meetings",
    "/instrument": "/instruments",
    "/position": "/positions",
    "/s": "/search",
}
_WORDS = 6  # of the beginning and of the end of a passage, which a text fragment names


def address(path: str, asked: Mapping[str, object] | None = None, **more: object) -> str:
    """Return a path with what is asked for, empty fields left out; of a field named twice the later value counts."""
    fields = {**(asked or {}), **more}
    told = {name: _told(value) for name, value in fields.items() if value not in (None, "", False, (), [])}
    return f"{path}?{urlencode(told, doseq=True, errors='replace')}" if told else path


def segment(name: str) -> str:
    """Return a name as it stands between two slashes of a path."""
    return quote(name, safe="", errors="replace")


def last_step(address: str) -> str:
    """Return the name that the path of an address ends with; a name alone is that."""
    return unquote(address.strip().partition("#")[0].partition("?")[0].rstrip("/").rpartition("/")[2])


def sibling(request: Request, form: str) -> str:
    """Return the address of the same view in another form: `json`, `csv`, `atom`."""
    asked = f"?{request.url.query}" if request.url.query else ""
    return f"{request.url.path}.{form}{asked}"


def here(path: str) -> str:
    """Return the path of the page of the navigation that a page stands under; itself for one that stands under none."""
    first = "/" + path.strip("/").partition("/")[0]
    return _UNDER.get(first, first)


def original(url: str | None, words: str = "") -> str | None:
    """Return the address that a document came from, at the words; None where that is no page of the web."""
    if url is None or not host_of(url):
        return None
    text = fragment(words)
    return f"{url}{text[1:] if '#' in url else text}"


def fragment(words: str) -> str:
    """Return what behind the address of a page leads a browser to the words; nothing for no words."""
    told = words.split()
    ends = (told,) if len(told) <= 2 * _WORDS else (told[:_WORDS], told[-_WORDS:])
    text = ",".join(quote(" ".join(end), safe="", errors="replace").replace("-", "%2D") for end in ends)
    return f"#:~:text={text}" if told else ""


def _told(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return 1 if value is True else list(value) if isinstance(value, tuple) else value
