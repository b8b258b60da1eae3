"""Templates filled: one environment, in which every text is escaped."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

from aidememoire import __version__
from aidememoire.exports import view_words, wording
from aidememoire.exports.article import faced
from aidememoire.model.documents import DOCUMENT_KINDS
from aidememoire.model.entries import STATUSES
from aidememoire.record.words import Snippet
from aidememoire.vocabulary import acts, issues
from aidememoire.web import addresses, deciding, drawing


def page(request: Request, template: str, status: int = 200, **values: object) -> HTMLResponse:
    """Return the page that a template makes of the values; `visit` is the one beside the request."""
    shown = environment().get_template(template)
    visit = request.state.visit
    body = shown.render(request=request, visit=visit, dossier=visit.dossier, **values)
    return HTMLResponse(body.encode("utf-8", "replace"), status)


@cache
def environment() -> Environment:
    """Return the environment of all pages, with the words and links that the templates use."""
    made = Environment(
        loader=ChoiceLoader(
            [PackageLoader("aidememoire.web", "templates"), PackageLoader("aidememoire.exports", "page")]
        ),
        autoescape=True,
        finalize=faced,
        lstrip_blocks=True,
        trim_blocks=True,
        undefined=StrictUndefined,
    )
    made.globals |= {
        "ACTS": [one.name for one in acts()],
        "ISSUES": [one.name for one in issues()],
        "REASONS": deciding.REASONS,
        "KINDS": DOCUMENT_KINDS,
        "STATUSES": STATUSES,
        "address": addresses.address,
        "day_of": lambda written: date.fromisoformat(written) if written else None,
        "marked": marked,
        "fragment": addresses.fragment,
        "original": addresses.original,
        "here": addresses.here,
        "pages": NAVIGATION,
        "segment": addresses.segment,
        "shapes": drawing.SHAPES,
        "sibling": addresses.sibling,
        "version": __version__,
        "wording": wording,
        "words": view_words,
    }
    return made


NAVIGATION = (
    ("/", "Dossier"),
    ("/positions", "Positions"),
    ("/timeline", "Timeline"),
    ("/meetings", "Meetings"),
    ("/changes", "Changes"),
    ("/commitments", "Commitments"),
    ("/documents", "Documents"),
    ("/issues", "Issues"),
    ("/actors", "Actors"),
    ("/instruments", "Instruments"),
    ("/review", "Review"),
)


def marked(snippet: Snippet) -> Iterator[tuple[str, bool]]:
    """Yield the stretches of a snippet, and whether each is one of the words that were asked for."""
    at = 0
    for start, end in snippet.marks:
        if start >= at:
            yield snippet.text[at:start], False
            yield snippet.text[start:end], True
            at = end
    yield snippet.text[at:], False
