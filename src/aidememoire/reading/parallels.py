"""Obligations side by side: in `Georgia shall free ten and Armenia shall free six` each has its own, and neither is in the other.

What one *shall* or *will* do ends where *and*, another subject and its own *shall* or *will* begin.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from aidememoire.model import Span
from aidememoire.reading.attributions import Attribution

_OWN = re.compile(r"\b(?:shall|will)\b", re.IGNORECASE)
_NEXT = re.compile(
    r",?\s(?:and|while)\s(?P<subject>(?:(?:the|its|each|both|all|every|no|neither)\s)?[^\W\d_][^.;:,!?\n“”\"]{1,60}?)\s(?P<cue>shall|will)\s(?P<content>[^\s.;:!?])",
)
_NAME = re.compile(r"(?:(?:the|its|each|both|all|every|no|neither)\b|[A-Z])")
# Behind these *and* may join two subjects of one clause: `shall see that Georgia and Armenia shall withdraw`.
_CLAUSE = re.compile(r"\b(?:that|whether|if|unless|until|when|where|once|while|which|who|whom|whose)\b", re.IGNORECASE)


def side_by_side(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, sorted by cue, what one undertakes ending where another's undertaking begins.

    That one becomes an attribution where it is none yet.
    """
    cues = {span for one in attributions for span in range(one.cue.start, one.cue.end)}
    return sorted((each for one in attributions for each in _parted(text, one, cues)), key=lambda one: one.cue)


def _parted(text: str, one: Attribution, cues: set[int]) -> Iterator[Attribution]:
    last = one.content[-1]
    begun = _next(text, one, last)
    if begun is None:
        yield one
        return
    yield replace(one, content=(*one.content[:-1], Span.of(text, last.start, begun.start())))
    if begun.start("cue") not in cues:
        other = replace(
            one,
            source=(Span.of(text, *begun.span("subject")),),
            cue=Span.of(text, *begun.span("cue")),
            content=(Span.of(text, begun.start("content"), last.end),),
            negation=None,
        )
        yield from _parted(text, other, cues)


def _next(text: str, one: Attribution, content: Span) -> re.Match[str] | None:
    """Return where the undertaking of another one begins in a content, if it does."""
    if not _OWN.search(one.cue.text) or content.start < one.cue.end:
        return None
    begun = _NEXT.search(text, content.start, content.end)
    if not begun or not _NAME.match(begun["subject"]) or begun.start() == content.start:
        return None
    return None if _CLAUSE.search(text, content.start, begun.start("cue")) else begun
