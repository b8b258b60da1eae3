"""Mail written as a page: the elements in which mail programs put the mail that is answered."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MARKS = ("gmail_quote", "yahoo_quoted", "moz-cite-prefix", "protonmail_quote")
_QUOTED = "//blockquote[@type='cite'] | " + " | ".join(
    f"//*[contains(concat(' ', @class, ' '), ' {mark} ')]" for mark in _MARKS
)
_SHOWN = 80


def leave_out_quoted(tree: HtmlElement) -> Iterator[str]:
    """Take the quoted mail out of a page, and yield a note on it; where all is quoted, it stays."""
    quoted = [one for one in tree.xpath(_QUOTED) if " ".join(one.text_content().split())]
    marked = set(quoted)
    outer = [one for one in quoted if marked.isdisjoint(one.iterancestors())]
    words = sum(len(one.text_content().split()) for one in outer)
    if not outer or words == len(tree.xpath("string(//body)").split()):
        return
    begins = " ".join(outer[0].text_content().split())[:_SHOWN]
    for one in outer:
        one.drop_tree()
    yield f"another mail in this one left out, {words} words, from “{begins}” on"
