"""Who *abstained*, or *did not take sides on the dam*: the network finds a cue in few of these, for next to nothing is told behind it.

Of an abstention of which no more is told, the word itself is the content. What act these have, the rules behind tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution, Sensing
from aidememoire.reading.network.sense import Chances, acting
from aidememoire.reading.openings import at_clauses
from aidememoire.reading.rules.placing import over, put

NO_STANCE = Reason("cue", "who abstains or takes no side tells that")
_SURE = 0.8  # words of a closed table; corpus/ has too few to measure it by
_NAME = r"[A-Z][\w’'-]{0,30}"
_NO_STANCE = re.compile(
    rf"(?P<source>(?:[Tt]he\s)?{_NAME}(?:\s(?:and\s)?{_NAME}){{0,3}})\s"
    r"(?:(?P<abstained>(?:has\s|have\s|had\s)?abstained)(?=[.,;!\n]|\Z)"
    r"|(?P<cue>(?:did|does|do|would|will|has|have|had)(?:\snot|n[’']t)\stak(?:e|en))\s(?P<content>(?:either\sside|sides)\b[^.;:,!?\n“”\"]{0,100}))"
)


def with_abstentions(text: str, attributions: Sequence[Attribution], sensed: Sensing) -> list[Attribution]:
    """Return the attributions, sorted by cue, with those who abstain or take no side."""
    found = list(attributions)
    drafts = [each for match in at_clauses(_NO_STANCE, text) if not over(found, (each := _spans(text, match))[1])]
    chances = sensed([(cue, (content,)) for _, cue, content in drafts])
    put(found, (_made(spans, each) for spans, each in zip(drafts, chances, strict=True) if each))
    return found


def cues_of_abstentions(text: str) -> Iterator[int]:
    """Yield where the cues begin of those who abstain or take no side."""
    yield from (_spans(text, match)[1].start for match in at_clauses(_NO_STANCE, text))


def _spans(text: str, match: re.Match[str]) -> tuple[Span, Span, Span]:
    """Return source, cue and content."""
    cue, content = ("abstained", "abstained") if match["abstained"] else ("cue", "content")
    return Span.of(text, *match.span("source")), Span.of(text, *match.span(cue)), Span.of(text, *match.span(content))


def _made(spans: tuple[Span, Span, Span], chances: Chances) -> Attribution:
    source, cue, content = spans
    return Attribution((source,), cue, (content,), _SURE, acting(chances, "assert", _SURE), (NO_STANCE,))
