"""Threats of notes and letters: who *would have no choice but to leave*, or *would be obliged to submit the matter*, warns.

The network takes the *no* for a refusal, or what an inverted condition holds for part of the threat.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from aidememoire.model import Mention, Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting
from aidememoire.reading.rules.actors import actors_of

THREAT = Reason("act", "what one would be left to do is a warning")
_SURE = 0.8  # formulas of notes; corpus/ has too few to measure it by
_LEFT_TO = (
    r"(?:(?:have|be\sleft\swith)\sno\s(?:other\s)?(?:choice|option|alternative|recourse|course)(?:\sleft)?\s(?:but|other\sthan|except)\s(?:to\s)?"
    r"|be\s(?:\w{1,20}ly\s)?(?:obliged|compelled|forced|constrained|driven)\sto\s|find\s(?:itself|himself|herself|themselves|ourselves|myself)\s(?:obliged|compelled|forced|constrained)\sto\s"
    r"|see\sno\sother\s(?:way|choice|option)\sbut\sto\s)"
)
_THREAT = re.compile(rf"(?:will|would|shall|may|might)\s(?:then\s|thus\s)?{_LEFT_TO}", re.IGNORECASE)
_NOT_ONES_OWN = frozenset(("warn", "deny", "accuse"))
_CONDITION = re.compile(
    r"(?:\A|(?<=[.!?;]\s)|(?<=[\n“\"])|(?<=\bthat\s))(?i:failing|absent|without|in\sthe\sabsence\sof|unless|if|should|barring)\s[^.;:!?\n]{2,200}?,\s(?:the\s)?\Z"
)
_OPENER = re.compile(r"(?:[Ss]hould|[Ww]ere|[Hh]ad)")
_THE = re.compile(r"\b[Tt]he\s\Z")
_FAR = 250  # code points of a condition before whoever threatens


def with_threats(text: str, attributions: Sequence[Attribution], mentions: Sequence[Mention]) -> list[Attribution]:
    """Return the attributions, what one would be left to do as a warning, by the subject right before it, on the condition that opens its sentence."""
    ends = {actor.end: actor for actor in reversed(actors_of(mentions))}
    return [_threatening(text, one, ends) if _THREAT.match(text, one.cue.start) else one for one in attributions]


def _threatening(text: str, one: Attribution, ends: Mapping[int, Span]) -> Attribution:
    subject = _subject(text, one, ends)
    source = one.source or ((subject,) if subject else ())
    content = tuple(span for span in one.content if not _OPENER.fullmatch(span.text)) or one.content
    chances = one.chances
    if chances.likeliest not in _NOT_ONES_OWN:
        chances = acting(chances, "warn", _SURE)
    start = min((span.start for span in source if span.end <= one.cue.start), default=one.cue.start)
    if _CONDITION.search(text, max(0, start - _FAR), start):
        chances = replace(chances, flags=np.array([1, chances.flags[1]], dtype=np.float32))
    return replace(one, source=source, content=content, chances=chances, reasons=(*one.reasons, THREAT))


def _subject(text: str, one: Attribution, ends: Mapping[int, Span]) -> Span | None:
    """Return who is named right before a cue, with his article."""
    actor = ends.get(one.cue.start - 1)
    article = _THE.search(text, max(0, actor.start - 4), actor.start) if actor else None
    return Span.of(text, article.start(), actor.end) if actor and article else actor
