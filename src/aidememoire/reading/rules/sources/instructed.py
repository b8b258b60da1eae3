"""Who speaks on instructions: *the Embassy is instructed to state that* has the Embassy state it, and nobody demand a thing.

The network sees a passive of asking, whose subject says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from aidememoire.model import Mention, Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting
from aidememoire.reading.rules.actors import actors_of
from aidememoire.reading.rules.borders.phrases import INSTRUCTED_TO_SAY

INSTRUCTED = Reason("source", "who is instructed to say a thing says it")
_SURE = 0.8  # a formula of notes; corpus/ has too few to measure it by
_TO_SAY = re.compile(INSTRUCTED_TO_SAY, re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?P<who>I|we|We)\s\Z")
_THE = re.compile(r"\b[Tt]he\s\Z")
_ASKS = frozenset(("demand", "commit"))


def with_instructed(text: str, attributions: Sequence[Attribution], mentions: Sequence[Mention]) -> list[Attribution]:
    """Return the attributions, what somebody is instructed to say being said by him, with an act of saying, and the whole formula for its cue."""
    ends = {actor.end: actor for actor in reversed(actors_of(mentions))}
    return [
        _said(text, one, match, ends) if (match := _TO_SAY.match(text, one.cue.start)) else one for one in attributions
    ]


def _said(text: str, one: Attribution, match: re.Match[str], ends: Mapping[int, Span]) -> Attribution:
    cue = Span.of(text, one.cue.start, max(one.cue.end, match.end()))
    content = tuple(span for span in one.content if not span.overlaps(cue))
    if not content or any(cue.overlaps(span) for span in one.source):
        return one
    subject = _subject(text, one.cue.start, ends)
    source = one.source or ((subject,) if subject else ())
    asks = one.act in _ASKS
    chances = acting(one.chances, "assert", _SURE) if asks else one.chances
    return replace(one, source=source, cue=cue, content=content, chances=chances, reasons=(*one.reasons, INSTRUCTED))


def _subject(text: str, place: int, ends: Mapping[int, Span]) -> Span | None:
    """Return who is named, or *I*, right before a cue."""
    pronoun = _PRONOUN.search(text, max(0, place - 5), place)
    if pronoun:
        return Span.of(text, *pronoun.span("who"))
    actor = ends.get(place - 1)
    article = _THE.search(text, max(0, actor.start - 4), actor.start) if actor else None
    return Span.of(text, article.start(), actor.end) if actor and article else actor
