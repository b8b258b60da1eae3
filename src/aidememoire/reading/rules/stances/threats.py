"""Threats of notes and letters: who *would have no choice but to leave*, or *would be obliged to submit the matter*, warns.

The network takes the *no* for a refusal, what an inverted condition holds for part of the threat, or passes over all of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np

from aidememoire.model import Mention, Reason, Span
from aidememoire.reading.network.attributions import Attribution, Sensing
from aidememoire.reading.network.sense import acting
from aidememoire.reading.openings import at_words
from aidememoire.reading.rules.actors import actors_of
from aidememoire.reading.rules.placing import over

THREAT = Reason("act", "what one would be left to do is a warning")
_SURE = 0.8  # formulas of notes; corpus/ has too few to measure it by
_LEFT_TO = (
    r"(?:(?:have|be\sleft\swith)\sno\s(?:other\s)?(?:choice|option|alternative|recourse|course)(?:\sleft)?\s(?:but|other\sthan|except)\s(?:to\s)?"
    r"|be\s(?:\w{1,20}ly\s)?(?:obliged|compelled|forced|constrained|driven)\sto\s|find\s(?:itself|himself|herself|themselves|ourselves|myself)\s(?:obliged|compelled|forced|constrained)\sto\s"
    r"|see\sno\sother\s(?:way|choice|option)\sbut\sto\s)"
)
_THREAT = re.compile(rf"(?:will|would|shall|may|might)\s(?:then\s|thus\s)?{_LEFT_TO}", re.IGNORECASE)
_BEGINS = "wi wo sh ma mi"
_LEFT = re.compile(r"\s(?P<content>\w[^.;:!?\n“”\"]{1,200})")
_NOT_ONES_OWN = frozenset(("warn", "deny", "accuse"))
_CONDITION = re.compile(
    r"(?:\A|(?<=[.!?;]\s)|(?<=[\n“\"])|(?<=\bthat\s))(?i:failing|absent|without|in\sthe\sabsence\sof|unless|if|should|barring)\s[^.;:!?\n]{2,200}?,\s(?:the\s)?\Z"
)
_OPENER = re.compile(r"(?:[Ss]hould|[Ww]ere|[Hh]ad)")
_THE = re.compile(r"\b[Tt]he\s\Z")
_FAR = 250  # code points of a condition before whoever threatens


def with_threats(
    text: str, attributions: Sequence[Attribution], mentions: Sequence[Mention], sensed: Sensing
) -> list[Attribution]:
    """Return the attributions, sorted by cue, what one would be left to do as a warning, by the subject right before it, on the condition that opens its sentence.

    With such a condition and subject it is one that nobody else is told to speak, where the network has found none.
    """
    ends = {actor.end: actor for actor in reversed(actors_of(mentions))}
    missed = list(_missed(text, attributions, ends))
    chances = sensed([(cue, (content,)) for _, cue, content in missed])
    made = [
        Attribution((source,), cue, (content,), _SURE, each)
        for (source, cue, content), each in zip(missed, chances, strict=True)
        if each
    ]
    found = sorted((*attributions, *made), key=lambda one: one.cue)
    return [_threatening(text, one, ends) if _THREAT.match(text, one.cue.start) else one for one in found]


def cues_of_threats(text: str) -> Iterator[int]:
    """Yield where what one would be left to do begins."""
    yield from (found.start() for found in at_words(_THREAT, text, _BEGINS))


def _missed(
    text: str, attributions: Sequence[Attribution], ends: Mapping[int, Span]
) -> Iterator[tuple[Span, Span, Span]]:
    """Yield source, cue and content of each threat on a condition that no attribution tells or holds."""
    for found in at_words(_THREAT, text, _BEGINS):
        cue = Span.of(text, found.start(), found.end() - 1)
        source, left = _subject(text, cue, ends), _LEFT.match(text, cue.end)
        if source and left and _is_conditional(text, source.start) and not _is_told(attributions, cue):
            yield source, cue, Span.of(text, *left.span("content"))


def _is_told(attributions: Sequence[Attribution], cue: Span) -> bool:
    """Tell whether an attribution has a cue there, or holds it in what it tells."""
    return bool(over(attributions, cue)) or any(span.overlaps(cue) for one in attributions for span in one.content)


def _is_conditional(text: str, place: int) -> bool:
    """Tell whether a condition opens the sentence before a place."""
    return _CONDITION.search(text, max(0, place - _FAR), place) is not None


def _threatening(text: str, one: Attribution, ends: Mapping[int, Span]) -> Attribution:
    subject = _subject(text, one.cue, ends)
    source = one.source or ((subject,) if subject else ())
    content = tuple(span for span in one.content if not _OPENER.fullmatch(span.text)) or one.content
    chances = one.chances
    if chances.likeliest not in _NOT_ONES_OWN:
        chances = acting(chances, "warn", _SURE)
    start = min((span.start for span in source if span.end <= one.cue.start), default=one.cue.start)
    if _is_conditional(text, start):
        chances = replace(chances, flags=np.array([1, chances.flags[1]], dtype=np.float32))
    return replace(one, source=source, content=content, chances=chances, reasons=(*one.reasons, THREAT))


def _subject(text: str, cue: Span, ends: Mapping[int, Span]) -> Span | None:
    """Return who is named right before a cue, with his article."""
    actor = ends.get(cue.start - 1)
    article = _THE.search(text, max(0, actor.start - 4), actor.start) if actor else None
    return Span.of(text, article.start(), actor.end) if actor and article else actor
