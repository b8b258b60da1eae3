"""Lists: what a cue announces with a colon at the end of its line are the items in the lines below, all of them.

`They agreed:` and below it `to keep in close contact;`, `that the mechanism should resume its work;`, `to meet again.`
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from aidememoire.model import Span
from aidememoire.reading.attributions import Attribution

_MARKER = r"(?:[•*·–—-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])"
_ITEM = re.compile(rf"\n+[ \t]*(?:{_MARKER}[ \t]+(?P<marked>[^\n]*\S)|(?P<small>[^\W\d_A-Z][^\n]*\S))")
_ANNOUNCED = re.compile(r"(?: (?:on )?(?:the following|as follows))?:?[ \t]*(?=\n)")
_EDGES = " \t;,."
_AND = ("; and", ", and", "; or", ", or")
_LAST = re.compile(r"\.[”\"’)]*$")


def with_items(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions with the items of the lists that they announce as their contents."""
    return [_with_items(text, one) for one in attributions]


def _with_items(text: str, one: Attribution) -> Attribution:
    announced = _ANNOUNCED.match(text, one.cue.end)
    if not announced or ":" not in one.cue.text[-1:] + announced[0]:
        return one
    items = tuple(_items(text, announced.end()))
    above = tuple(span for span in one.content if not items or span.end <= items[0].start)
    return one if above == one.content else replace(one, content=(*above, *items))


def _items(text: str, at: int) -> Iterator[Span]:
    """Yield the items below a place, without their markers and what ends them, up to one that ends with a full stop."""
    marked = None
    while item := _ITEM.match(text, at):
        group = "marked" if item["marked"] else "small"
        if marked not in (None, group):
            return
        start, words = item.start(group), item[group]
        said = _without_its_end(words)
        if said:
            yield Span.of(text, start, start + len(said))
        if group == "small" and _LAST.search(words):
            return
        marked, at = group, item.end()


def _without_its_end(words: str) -> str:
    """Return an item without the stop behind it, and without the *and* that leads to the last one."""
    bare = words.rstrip(_EDGES)
    ending = next((end for end in _AND if bare.endswith(end)), "")
    return bare.removesuffix(ending).rstrip(_EDGES)
