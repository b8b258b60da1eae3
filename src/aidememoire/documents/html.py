"""Pages: the article without what stands around it, each paragraph, heading and list item on its own."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from copy import deepcopy
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from aidememoire.documents.datelines import is_place
from aidememoire.documents.decoding import decode, encoding_note
from aidememoire.documents.drafts import Draft, Fact, Raw
from aidememoire.documents.header import is_but_the_day
from aidememoire.documents.html_mail import leave_out_quoted
from aidememoire.documents.html_metadata import page_facts
from aidememoire.documents.html_posts import join_posts, mark_article, missing, note_on
from aidememoire.documents.tables import BETWEEN, headed, tables_note
from aidememoire.model import SourceError

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*[\"']?([\w:.-]+)", re.I)
_HEAD, _MOST_LINES = 4096, 16
_BLOCKS = frozenset(("p", "head", "item", "quote", "row", "list", "table", "code", "div", "body", "main"))
_MEND = "save the page once its article shows"
_BLANKS = re.compile(r"[ \t\r\n]+")

# Without a handler the library's remarks would go to stderr, between our own lines.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())
logging.getLogger("htmldate").addHandler(logging.NullHandler())


def load_html(raw: Raw) -> Draft:
    """Return the draft of a page; raise SourceError where it holds no article."""
    declared = _CHARSET.search(raw.data[:_HEAD])
    return draft_of_page(raw.name, raw.data, declared[1].decode("ascii") if declared else None)


def draft_of_page(name: str, data: bytes, charset: str | None, *, mail: bool = False) -> Draft:
    """Return the draft of a page whose bytes are said to be in `charset`; of a mail's without the mail that it quotes."""
    page, encoding = decode(data, name, charset)
    tree = _tree(page)
    if tree is None:
        raise SourceError(name, "is a page without a text", _MEND)
    quoted = tuple(leave_out_quoted(tree)) if mail else ()
    # Metadata first: the library that finds the article takes the tree apart.
    facts, notes = page_facts(tree)
    header = "\n".join(_bylines(tree))
    text, lost, tables = _article(tree)
    if not text:
        raise SourceError(name, "is a page without a text", _MEND)
    facts += _title_above_the_day(text)
    return Draft(name, text, tuple(facts), (*quoted, *notes, *tables, *note_on(lost), *encoding_note(encoding)), header)


def _tree(page: str) -> HtmlElement | None:
    from lxml.etree import ParserError
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        return document_fromstring(page.encode("utf-8"), parser=parser)
    except ParserError:
        return None


def _bylines(tree: HtmlElement) -> Iterator[str]:
    """Yield the lines that a page marks as byline or date: they are no part of the article."""
    for element in tree.xpath("//*[contains(@class, 'byline') or contains(@class, 'dateline')]"):
        yield _BLANKS.sub(" ", element.text_content())


def _title_above_the_day(text: str) -> Iterator[Fact]:
    """Yield the line of the head below which the day stands: the title of a page that marks none, as those of old sites do."""
    lines = [line.strip() for line in text[:_HEAD].split("\n") if line.strip()]
    for above, below in pairwise(lines[:_MOST_LINES]):
        if is_but_the_day(below) and not is_place(above):
            yield Fact("title", above, "line above the day")
            return


def _article(tree: HtmlElement) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """Return the text of the article, what of it is missing there, and notes on its tables.

    Of two ways to find it, by the one that has more.
    """
    join_posts(tree)
    text, notes = _text_of(deepcopy(tree))
    lost = missing(tree, text)
    if not lost:
        return text, lost, notes
    mark_article(tree)
    again, others = _text_of(deepcopy(tree))
    still = missing(tree, again)
    return (again, still, others) if len(still) < len(lost) else (text, lost, notes)


def _text_of(tree: HtmlElement) -> tuple[str, tuple[str, ...]]:
    """Return the text of a page and notes on its tables."""
    from trafilatura import bare_extraction

    found: Any = bare_extraction(tree, include_comments=False, include_formatting=False)
    if not found:
        return "", ()
    notes = tuple(tables_note(map(_head_columns, found.body.iter("table"))))
    return "\n\n".join(_paragraphs(found.body)), notes


def _head_columns(table: HtmlElement) -> list[list[str]]:
    """Put the heads of columns before the words of their cells, where they name parties; return the rows as they were."""
    cells = [list(row.iter("cell")) for row in table.iter("row")]
    rows = [[_BLANKS.sub(" ", "".join(one.itertext())).strip() for one in row] for row in cells]
    named = headed(rows)
    for row, words in zip(cells, named if named != rows else (), strict=False):
        for cell, put in zip(row, words, strict=True):
            cell[:] = []
            cell.text = put
    return rows


def _paragraphs(body: HtmlElement) -> Iterator[str]:
    from lxml.etree import iterwalk

    pieces: list[str] = []
    for event, element in iterwalk(body, events=("start", "end")):
        if element.tag in _BLOCKS:
            yield from _flushed(pieces)
        pieces += _words(event, element, any(map(str.strip, pieces)))
    yield from _flushed(pieces)


def _flushed(pieces: list[str]) -> Iterator[str]:
    """Yield the paragraph that the pieces make, where they make one, and begin anew."""
    paragraph = "".join(pieces).strip()
    pieces.clear()
    if paragraph:
        yield paragraph


def _words(event: str, element: HtmlElement, follows: bool) -> Iterator[str]:
    """Yield the words at the start of an element, or those after its end."""
    if event == "end":
        yield _BLANKS.sub(" ", element.tail or "")
        return
    if element.tag == "lb":
        yield "\n"
    elif element.tag == "cell" and follows and "".join(element.itertext()).strip():
        yield BETWEEN
    yield _BLANKS.sub(" ", element.text or "")
