"""Markdown reduced to prose: the words stay, the mark-up goes, each list item is a paragraph of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from aidememoire.documents.decoding import decode, encoding_note
from aidememoire.documents.drafts import Draft, Raw, facts_from
from aidememoire.documents.emphasis import with_labels_apart
from aidememoire.documents.front_matter import split_front_matter
from aidememoire.documents.headings import is_heading
from aidememoire.documents.tables import rows_as_text, tables_note
from aidememoire.documents.threads import with_heads_apart

if TYPE_CHECKING:
    from markdown_it.token import Token

_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_COMMENT = re.compile(r"<!--.*?-->|(<!--.*)", re.S)  # what nothing closes is none: it is gone through once, and stays
_BREAK = re.compile(r"<br\s*/?>", re.I)
_CELLS = ("th_open", "td_open")


def load_markdown(raw: Raw) -> Draft:
    """Return the draft of a Markdown file; raise SourceError where its front matter is faulty."""
    text, encoding = decode(raw.data, raw.name)
    facts, notes, body = split_front_matter(text.replace("\r\n", "\n"), raw.name)
    tokens = _parsed(with_labels_apart(with_heads_apart(body)))
    facts += tuple(facts_from("first heading", [("title", _heading(tokens))]))
    notes += (*tables_note(_tables(tokens)), *encoding_note(encoding))
    return Draft(raw.name, "\n\n".join(filter(None, _paragraphs(tokens))), facts, notes)


def _parsed(text: str) -> Sequence[Token]:
    from markdown_it import MarkdownIt

    # An indented paragraph of a report is no program.
    return MarkdownIt("commonmark").enable("table").disable("code").parse(text)


def _heading(tokens: Sequence[Token]) -> str:
    """Return the words of the first heading, or nothing."""
    return next((_prose(token) for before, token in pairwise(tokens) if before.type == "heading_open"), "")


def _paragraphs(tokens: Sequence[Token]) -> Iterator[str]:
    """Yield headings, paragraphs, items and rows of tables; an item of a numbered list keeps its number."""
    number, tables = "", _tables(tokens)
    for before, token in pairwise(tokens):
        if token.type == "list_item_open" and token.info:
            number = f"{token.info}{token.markup} "
        elif token.type == "table_close":
            yield from rows_as_text(next(tables))
        elif token.type in ("inline", "fence", "html_block") and before.type not in _CELLS:
            yield number + (_prose(token) if token.type == "inline" else _untagged(token.content))
            number = ""


def _tables(tokens: Sequence[Token]) -> Iterator[list[list[str]]]:
    """Yield the rows of each table."""
    rows: list[list[str]] = []
    for before, token in pairwise(tokens):
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline" and before.type in _CELLS:
            rows[-1].append(_prose(token))
        elif token.type == "table_close":
            yield rows
            rows = []


def _prose(token: Token) -> str:
    """Return the words of one paragraph: emphasis, links and tags are dropped, the alternative text of a picture stays.

    A heading in the line above the others, without mark-up, stays a line of its own.
    """
    children = token.children or []
    first = next((number for number, child in enumerate(children) if child.type == "softbreak"), len(children))
    line, rest = ("".join(map(_words, some)) for some in (children[:first], children[first + 1 :]))
    following = "".join(
        _words(child) for child in takewhile(lambda one: one.type != "softbreak", children[first + 1 :])
    )
    joint = "" if first == len(children) else "\n\n" if is_heading(line, following) else " "
    return f"{line}{joint}{rest}"


def _words(child: Token) -> str:
    if child.type == "softbreak":
        return " "
    if child.type == "hardbreak":
        return "\n"
    return _untagged(child.content) if child.type == "html_inline" else child.content


def _untagged(html: str) -> str:
    return _TAG.sub("", _COMMENT.sub(r"\1", _BREAK.sub("\n", html)))
