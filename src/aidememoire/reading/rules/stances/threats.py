"""Threats of notes and letters: who *would have no choice but to leave*, or *would be obliged to submit the matter*, warns.

The network takes the *no* for a refusal, what an inverted condition holds for part of the threat, or passes over all of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Mention, Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.rules.actors import actors_of
from aidememoire.reading.rules.mending import because, on_condition, taken_as
from aidememoire.reading.rules.stances.tellings import SURE

THREAT = Reason("act", "what one would be left to do is a warning")
_LEFT_TO = (
    r"(?:(?:have|be\sleft\swith)\sno\s(?:other\s)?(?:choice|option|alternative|recourse|course)(?:\sleft)?\s(?:but|other\sthan|except)(?:\sto)?"
    r"|be\s(?:\w{1,20}ly\s)?(?:obliged|compelled|forced|constrained|driven)\sto|find\s(?:itself|himself|herself|themselves|ourselves|myself)\s(?:obliged|compelled|forced|constrained)\sto"
    r"|see\sno\sother\s(?:way|choice|option)\sbut\sto)"
)
_THREAT = re.compile(rf"(?:will|would|shall|may|might)\s(?:then\s|thus\s)?{_LEFT_TO}\s", re.IGNORECASE)
#: A threat with what it is.
THREATENS = re.compile(rf"(?P<cue>{_THREAT.pattern[:-2]})\s(?P<content>\w[^.;:!?\n“”\"]{{1,200}})", re.IGNORECASE)
_NOT_ONES_OWN = frozenset(("warn", "deny", "accuse"))
_CONDITION = re.compile(
    r"(?:\A|(?<=[.!?;]\s)|(?<=[\n“\"])|(?<=\bthat\s))(?i:failing|absent|without|in\sthe\sabsence\sof|unless|if|should|barring)\s[^.;:!?\n]{2,200}?,\s(?:the\s)?\Z"
)
_OPENER = re.compile(r"(?:[Ss]hould|[Ww]ere|[Hh]ad)")
_THE = re.compile(r"\b[Tt]he\s\Z")
_FAR = 250  # code points of a condition before whoever threatens


def with_threats(text: str, attributions: Sequence[Attribution], mentions: Sequence[Mention]) -> list[Attribution]:
    """Return the attributions, what one would be left to do as a warning, by the subject right before it, on the condition that opens its sentence."""
    actors = actors_of(mentions)
    return [_threatening(text, one, actors) if _THREAT.match(text, one.cue.start) else one for one in attributions]


def threatener(match: re.Match[str], actors: Sequence[Span]) -> Span | None:
    """Return who threatens on a condition that opens the sentence: without one nobody may be told to."""
    subject = _subject(match.string, match.start(), actors)
    return subject if subject and _is_conditional(match.string, subject.start) else None


def threat(match: re.Match[str], found: Sequence[Attribution]) -> Span | None:
    """Return what is threatened, if no attribution holds the threat in what it tells."""
    held = any(span.overlaps(Span.matched(match, "cue")) for one in found for span in one.content)
    return None if held else Span.matched(match, "content")


def _is_conditional(text: str, place: int) -> bool:
    """Tell whether a condition opens the sentence before a place."""
    return _CONDITION.search(text, max(0, place - _FAR), place) is not None


def _threatening(text: str, one: Attribution, actors: Sequence[Span]) -> Attribution:
    """Return a threat with its subject and its condition, and without the word that opens that."""
    subject = _subject(text, one.cue.start, actors)
    source = one.source or ((subject,) if subject else ())
    content = tuple(span for span in one.content if not _OPENER.fullmatch(span.text)) or one.content
    one = replace(one, source=source, content=content)
    one = because(one if one.act in _NOT_ONES_OWN else taken_as(one, "warn", SURE), THREAT)
    start = min((span.start for span in source if span.end <= one.cue.start), default=one.cue.start)
    return on_condition(one) if _is_conditional(text, start) else one


def _subject(text: str, place: int, actors: Sequence[Span]) -> Span | None:
    """Return who is named right before a place, with his article."""
    actor = next((each for each in actors if each.end == place - 1), None)
    article = _THE.search(text, max(0, actor.start - 4), actor.start) if actor else None
    return Span.of(text, article.start(), actor.end) if actor and article else actor
