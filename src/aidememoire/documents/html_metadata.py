"""What a page says of itself: JSON-LD first, then meta tags, its heading, and what htmldate finds."""

from __future__ import annotations

import copy
import json
from collections import deque
from collections.abc import Iterator
from html import unescape
from typing import TYPE_CHECKING, Any

from aidememoire.documents.drafts import Fact, facts_from
from aidememoire.documents.kinds import split_letterhead

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_JSON_LD = "//script[translate(@type, 'JSONLDAPICT', 'jsonldapict')='application/ld+json']/text()"
_META = {
    "title": ("og:title", "twitter:title", "dc.title", "dcterms.title"),
    "publisher": ("og:site_name", "dc.publisher", "dcterms.publisher"),
    "published": (
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "dc.date.issued",
        "dcterms.issued",
        "dc.date",
        "pubdate",
        "parsely-pub-date",
        "date",
    ),
    "url": ("og:url",),
}
_ARTICLES = ("Article", "Report", "BlogPosting", "PressRelease", "Posting")
_SEPARATORS = (" | ", " - ", " – ", " — ", " :: ", " » ")


def page_facts(tree: HtmlElement) -> tuple[list[Fact], list[str]]:
    """Return what a page says of itself, from the most to the least trusted place, and notes."""
    facts, notes = _json_ld_facts(tree)
    facts += _meta_facts(tree)
    facts += _shown_facts(tree, next((fact.value for fact in facts if fact.field == "publisher"), ""))
    if not any(fact.field == "published" for fact in facts):
        facts += _htmldate_facts(tree)
    return facts, notes


def _json_ld_facts(tree: HtmlElement) -> tuple[list[Fact], list[str]]:
    """Return what the articles in the JSON-LD of a page tell, and notes on scripts that are not valid."""
    facts: list[Fact] = []
    notes: list[str] = []
    for script in tree.xpath(_JSON_LD):
        try:
            objects = list(_objects(json.loads(script, strict=False)))
        except (ValueError, RecursionError):
            notes.append("JSON-LD of the page is not valid and was left out")
            continue
        for one in objects:
            if _is_article(one):
                facts += facts_from("JSON-LD", _values_of(one))
    return facts, notes


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON-LD script: one, a list of them or a graph."""
    waiting = deque([value])
    while waiting:
        one = waiting.popleft()
        if isinstance(one, list):
            waiting += one
        elif isinstance(one, dict):
            yield one
            waiting.append(one.get("@graph"))


def _is_article(one: dict[str, Any]) -> bool:
    types = one.get("@type")
    return any(str(name).endswith(_ARTICLES) for name in (types if isinstance(types, list) else [types]))


def _values_of(article: dict[str, Any]) -> list[tuple[str, object]]:
    publisher = article.get("publisher") or article.get("sourceOrganization")
    title = article.get("headline") or article.get("name")
    return [
        ("title", unescape(title) if isinstance(title, str) else None),
        ("publisher", _named(publisher, "name")),
        ("published", article.get("datePublished")),
        ("dateline", article.get("dateline")),
        ("url", article.get("url") or _named(article.get("mainEntityOfPage"), "@id")),
    ]


def _named(value: object, key: str) -> object:
    """Return the name of a thing that is given as a name, an object or a list of them."""
    first = value[0] if isinstance(value, list) and value else value
    return first.get(key) if isinstance(first, dict) else first


def _meta_facts(tree: HtmlElement) -> Iterator[Fact]:
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        found.setdefault(name.lower(), meta.get("content") or "")
    yield from facts_from("meta tag", [(field, found.get(name)) for field, names in _META.items() for name in names])
    yield from facts_from("canonical link", [("url", href) for href in tree.xpath("//link[@rel='canonical']/@href")])


def _shown_facts(tree: HtmlElement, publisher: str) -> Iterator[Fact]:
    """Yield the title that a page shows: its one main heading, or the title tag without the publisher's name."""
    headings = tree.xpath("//h1")
    if len(headings) == 1:
        yield from facts_from("heading", [("title", headings[0].text_content())])
    for title in tree.xpath("//title/text()"):
        endings = tuple(f"{separator}{publisher}" for separator in _SEPARATORS) if publisher else ()
        ending = next((one for one in endings if title.strip().endswith(one)), "")
        name = title.strip().removesuffix(ending)
        # Of an old site every page has the site's name for its title.
        of_a_body = split_letterhead(f"{name}\n\n{name}")[0] == name
        yield from facts_from("title tag", [("publisher" if of_a_body else "title", name)])


def _htmldate_facts(tree: HtmlElement) -> Iterator[Fact]:
    from htmldate import find_date

    # The extensive search guesses from any number in the page; the library changes the tree that it is given.
    found = find_date(copy.deepcopy(tree), original_date=True, extensive_search=False)
    yield from facts_from("page (htmldate)", [("published", found)])
