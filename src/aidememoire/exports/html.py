"""Readings as one page that stands alone: the text with its statements drawn over it, their outline beside it.

The page needs no network and no JavaScript, and allows itself nothing but the style and the script written into it.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from aidememoire.exports import wording
from aidememoire.exports.article import article, faced
from aidememoire.model import Reading


def to_html(readings: Sequence[Reading]) -> str:
    """Return one page with all the readings, the same for the same readings."""
    style = Markup().join(map(_asset, ("ground.css", "page.css", "reading.css")))
    script = _asset("page.js")
    page = _environment().get_template("page.html.j2")
    return page.render(
        articles=[article(number, reading) for number, reading in enumerate(readings, start=1)],
        script=script,
        script_hash=_hash(script),
        style=style,
        style_hash=_hash(style),
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("aidememoire.exports", "page"),
        autoescape=True,
        finalize=faced,
        lstrip_blocks=True,
        trim_blocks=True,
        undefined=StrictUndefined,
    )
    environment.globals["wording"] = wording
    return environment


@cache
def _asset(name: str) -> Markup:
    # Ours, and free of what could end its element, so it is written as it stands.
    return Markup((files("aidememoire.exports") / "page" / name).read_text(encoding="utf-8"))  # noqa: S704


def _hash(asset: str) -> str:
    """Return the source that a content security policy names an inlined asset by."""
    return f"'sha256-{b64encode(sha256(asset.encode()).digest()).decode()}'"
