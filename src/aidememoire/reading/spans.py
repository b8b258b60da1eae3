"""From pieces to words: spans over the text, tidied as corpus/SCHEME.md draws their borders."""

from __future__ import annotations

from collections.abc import Iterable

from aidememoire.model import Span
from aidememoire.reading.encoder import Stretch
from aidememoire.reading.pieces import Pieces
from aidememoire.reading.quotations import INSIDE, MARK

_EDGES = " \t\n ,;:–—"


def to_span(text: str, pieces: Pieces, stretch: Stretch) -> Span | None:
    """Return the whole words of the pieces [start, end), without blanks and commas at the edges."""
    start, end = int(pieces.starts[stretch[0]]), int(pieces.ends[stretch[1] - 1])
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return trimmed(text, start, end)


def trimmed(text: str, start: int, end: int) -> Span | None:
    """Return the span without blanks, commas and dashes at its edges; None where nothing is left."""
    while start < end and text[start] in _EDGES:
        start += 1
    while start < end and text[end - 1] in _EDGES:
        end -= 1
    return Span.of(text, start, end) if any(letter.isalnum() for letter in text[start:end]) else None


def balanced(text: str, states: bytes | bytearray, span: Span) -> Span:
    """Take in the quotation mark just outside a span that holds only the other mark of its pair."""
    start, end = span.start, span.end
    if _inside(states, start) and _is_mark(states, start - 1) and _opens(states, start - 1):
        start -= 1
    closing = _closing_after(text, states, end)
    if closing is not None and _opens_within(states, start, end):
        end = closing + 1
    return Span.of(text, start, end)


def joined(spans: Iterable[Span], text: str) -> tuple[Span, ...]:
    """Return the spans in order, with those that touch or overlap made one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and text[found[-1].end : span.start].strip() == "" and "\n" not in text[found[-1].end : span.start]:
            span = Span.of(text, found[-1].start, max(found.pop().end, span.end))
        found.append(span)
    return tuple(found)


def _closing_after(text: str, states: bytes | bytearray, end: int) -> int | None:
    """Return where a closing mark stands right after `end`, at most one comma or full stop between."""
    for at in (end, end + 1):
        if _is_mark(states, at) and not _opens(states, at):
            return at
        if at < len(text) and text[at] not in ",.":
            return None
    return None


def _opens_within(states: bytes | bytearray, start: int, end: int) -> bool:
    """Tell whether the last quotation mark in [start, end) opens a quotation."""
    at = states.rfind(MARK, start, end)
    return at >= 0 and _opens(states, at)


def _opens(states: bytes | bytearray, at: int) -> bool:
    return _inside(states, at + 1) and not _inside(states, at - 1)


def _inside(states: bytes | bytearray, at: int) -> bool:
    return 0 <= at < len(states) and states[at] == INSIDE


def _is_mark(states: bytes | bytearray, at: int) -> bool:
    return 0 <= at < len(states) and states[at] == MARK
