"""From pieces to words: spans over the text, their borders on whole words and whole quotations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from aidememoire.model import Span
from aidememoire.reading.encoder import Stretch
from aidememoire.reading.pieces import Pieces
from aidememoire.reading.quotations import INSIDE, MARK

States = bytes | bytearray


def to_span(text: str, pieces: Pieces, stretch: Stretch) -> Span | None:
    """Return the whole words of the pieces [start, end), without blanks at the edges; None where nothing is left."""
    start, end = int(pieces.starts[stretch[0]]), int(pieces.ends[stretch[1] - 1])
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end = start + len(words.strip())
    return Span.of(text, start, end) if start < end else None


def balanced(text: str, states: States, span: Span) -> Span:
    """Take in the quotation mark just outside a span that holds only the other mark of its pair."""
    start, end = span.start, span.end
    if _inside(states, start) and _is_mark(states, start - 1) and _opens(states, start - 1):
        start -= 1
    closing = _closing_after(text, states, end)
    if closing is not None and _opens_within(states, start, end):
        end = closing + 1
    return Span.of(text, start, end)


def within_paragraph(text: str, states: States, cue: Span, content: Sequence[Span]) -> list[Span]:
    """Return the content in the cue's own paragraph, and in others only what is quoted; all, where that leaves none.

    A headline and the first line of its report often tell the same: they are two statements all the same.
    """
    start, end = text.rfind("\n", 0, cue.start) + 1, text.find("\n", cue.end)
    end = len(text) if end < 0 else end
    kept = [span for span in content if start <= span.start < end or states.find(MARK, span.start, span.end) >= 0]
    return kept or list(content)


def joined(spans: Iterable[Span], text: str) -> tuple[Span, ...]:
    """Return the spans in order, with those that touch or overlap made one, unless a paragraph ends between them."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and _touch(text, found[-1], span):
            start, end = found[-1].start, max(found.pop().end, span.end)
            found.append(Span.of(text, start, end))
        else:
            found.append(span)
    return tuple(found)


def _touch(text: str, before: Span, after: Span) -> bool:
    between = text[before.end : after.start]
    return not between.strip() and "\n" not in between


def _closing_after(text: str, states: States, end: int) -> int | None:
    """Return where a closing mark stands right after `end`, at most one comma or full stop between."""
    for at in (end, end + 1):
        if _is_mark(states, at) and not _opens(states, at):
            return at
        if at < len(text) and text[at] not in ",.":
            return None
    return None


def _opens_within(states: States, start: int, end: int) -> bool:
    """Tell whether the last quotation mark in [start, end) opens a quotation."""
    at = states.rfind(MARK, start, end)
    return at >= 0 and _opens(states, at)


def _opens(states: States, at: int) -> bool:
    return _inside(states, at + 1) and not _inside(states, at - 1)


def _inside(states: States, at: int) -> bool:
    return 0 <= at < len(states) and states[at] == INSIDE


def _is_mark(states: States, at: int) -> bool:
    return 0 <= at < len(states) and states[at] == MARK
