"""Meetings told of only for whom they are without: *Norway would not attend the round in Muscat*, *it will stay away from the talks*."""

from __future__ import annotations

import re

from aidememoire.linking.meetings.cues import NOUN, Cue
from aidememoire.model import Span

_NOT = r"(?:(?:(?:will|would|shall|did|does|do|could|is|are|was|were)\s+(?:\w+ly\s+)?not|won[’']t|wouldn[’']t|didn[’']t|cannot)\s+(?:be\s+|going\s+to\s+)?|(?:refus|declin)(?:e|es|ed|ing)\s+to\s+|no\s+longer\s+|never\s+)"
_ATTENDS = r"(?:(?:attend(?:ing)?|join(?:ing)?)|(?:tak(?:e|ing)\s+part|participat(?:e|ing))\s+in|(?:com(?:e|ing)|go(?:ing)?|travel(?:ling)?|return(?:ing)?)\s+to|be\s+(?:represented|present)\s+at)"
_STAYS_AWAY = (
    r"(?:(?:stay(?:s|ed|ing)?|keep(?:s|ing)?|kept)\s+away\s+from|(?:boycott|skip)(?:s|p?ed|p?ing)?|(?:pull(?:s|ed|ing)?|drop(?:s|ped)?)\s+out\s+of"
    r"|(?:withdr[ae]ws?|withdrew|withdrawn)\s+from)"
)
#: Before a noun, in its sentence: who is named has no part in it.
_WITHOUT = re.compile(rf"\b(?:{_NOT}{_ATTENDS}|{_STAYS_AWAY})\s+(?:[\w’'-]+\s+){{0,4}}\Z", re.IGNORECASE)
#: In a noun or right behind it, whose it is: *the round of A and B*, *talks in Muscat with C*.
_WITH = re.compile(
    r"\s*(?:(?:in|at|on)\s+[^,.;]{1,40}?\s+)?(?:with|between|among|of|and)\s+(?:(?!\b(?:unless|if|because|until|as|said|says|told|that)\b)[^,.;]){1,90}",
)


def is_unattended(cue: Cue) -> bool:
    """Tell whether a noun is of a meeting of which somebody is said to have no part."""
    return cue.how == NOUN and bool(_WITHOUT.search(cue.sentence.text, 0, cue.span.start - cue.sentence.start))


def at_an_unattended(cue: Cue) -> Span:
    """Return the words that tell who is there: those of the noun, and *with A and B* behind it."""
    at = cue.sentence.start
    found = _WITH.match(cue.sentence.text, cue.span.end - at)
    end = at + found.end() if found else cue.span.end
    return Span(cue.span.start, end, cue.sentence.text[cue.span.start - at : end - at])
