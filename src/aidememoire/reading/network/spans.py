"""From pieces to words: spans over the text, their borders on whole words and whole quotations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from aidememoire.model import Span
from aidememoire.reading.network.encoder import Stretch
from aidememoire.reading.network.pieces import Pieces
from aidememoire.reading.quotations import INSIDE, MARK

States = bytes | bytearray

_LINE = re.compile(r"[^\n]*\S")
# A line that goes on with the one before it: a margin broke it, or it is an item of a list.
_GOES_ON = re.compile(r"[^\W\d_A-Z]|[-•*·–—]\s|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s")
_COLON = re.compile(r":[^\w\n:]*+\n")
_WHOLE = re.compile(r"[.!?…:;,—–-][\s\"'”’)\]]*\Z")
_SENTENCE = re.compile(r"[.!?…][”\"’)]*\s*$")
_INK = re.compile(r"\S")
_LABEL = re.compile(r"[*_]{0,3}[A-Z][^.:;?!\n]{0,60}:[*_]{0,3}\s")
_SPEAKERS_OWN = re.compile(r"\b(?:I|we|you|me|us|my|our|your|mine|ours|yours)\b", re.IGNORECASE)


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
    """Return the content in the cue's own paragraph, and in others only what is quoted or, where that leaves none, announced.

    A headline and the first line of its report often tell the same: they are two statements all the same. A cue that stands alone
    in its line (*Russia refuses*, in a cell of a table) does not tell the next one.
    """
    start, end = text.rfind("\n", 0, cue.start) + 1, line_end(text, cue.end)
    kept = [span for span in content if start <= span.start < end or states.find(MARK, span.start, span.end) >= 0]
    return kept or [span for span in content if _is_announced(text, cue, span)]


def _is_announced(text: str, cue: Span, span: Span) -> bool:
    """Tell whether a colon leads from a cue to words in another paragraph, or these stand in an item of a list or a line that goes on."""
    line = text.rfind("\n", 0, span.start) + 1
    colon = cue.text.endswith(":") or _COLON.search(text, cue.end, span.start)
    return bool(colon) or not any(map(str.isalnum, cue.text)) or (cue.end < line and bool(_GOES_ON.match(text, line)))


def lines_of(text: str, span: Span) -> list[Span]:
    """Return the lines of a span, without blanks at their edges, one that a margin broke in one piece with the next."""
    found: list[Span] = []
    for line in _LINE.finditer(text, span.start, span.end):
        start = line.end() - len(line[0].lstrip())
        goes_on = found and "\n\n" not in text[found[-1].end : start] and _GOES_ON.match(text, start)
        found.append(Span.of(text, found.pop().start if goes_on else start, line.end()))
    return found


def nearest_line(text: str, cue: Span, span: Span) -> Span:
    """Return the line of a source that stands nearest to the cue: a name ends with its heading or by-line."""
    lines = lines_of(text, span)
    return lines[-1 if span.start < cue.start else 0] if len(lines) > 1 else span


def ended_with_paragraph(text: str, states: States, cue: Span, span: Span) -> Span:
    """Return a content without what it takes in of further paragraphs, unless its quotation or its turn goes on there.

    It begins in the paragraph of its cue, where it has words there.
    """
    lines = lines_of(text, span)
    if len(lines) < 2:
        return span
    first = next(
        (line for line in lines if "\n" not in text[line.start : cue.start] + text[cue.end : line.start]), lines[0]
    )
    end = first.end
    if cue.text == ":" and is_headline(text, first.end):
        return first
    for line in lines[lines.index(first) + 1 :]:
        if not (speaks_on(text, line) if cue.text == ":" else _runs_on(text, states, line)):
            break
        end = line.end
    return Span.of(text, first.start, end)


def _runs_on(text: str, states: States, line: Span) -> bool:
    """Tell whether a quotation or a list goes on in a line."""
    return states[line.start] == MARK or bool(_GOES_ON.match(line.text))


def line_end(text: str, at: int) -> int:
    """Return where the line ends that a place stands in."""
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def is_headline(text: str, at: int) -> bool:
    """Tell whether the line around a place is no sentence and ends its paragraph: *Ana Vik: “We will not sign”*, and then a lead."""
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    return text.startswith("\n\n", end) and not _WHOLE.search(text[start:end])


def speaks_on(text: str, line: Span) -> bool:
    """Tell whether a turn goes on in a line: it is sentences, the speaker's as a whole, and the last of a text tells that it is."""
    end = line_end(text, line.end)
    rest = text[line.end : end]
    label = _LABEL.match(line.text)  # no label holds `our`: *Our position has not changed: ...*
    named = label is not None and not _SPEAKERS_OWN.search(label[0])
    if rest.strip(' .!?”"’…') or not _SENTENCE.search(line.text + rest) or named:
        return False
    return bool(_INK.search(text, end)) or bool(_SPEAKERS_OWN.search(line.text))


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


def up_to(spans: Iterable[Span], end: int) -> tuple[Span, ...]:
    """Return what of some spans stands before a place."""
    return tuple(
        Span(span.start, min(span.end, end), span.text[: end - span.start]) for span in spans if span.start < end
    )


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
