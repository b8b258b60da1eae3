"""Concessions: *contrary to what Moscow claimed, the road is open* is not what Moscow claimed, but the opposite of it.

*The road is closed, whatever Moscow says* is none of what Moscow says, either. The network takes the main clause for what the word in such a phrase tells. It is the text's own, or his who says the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from aidememoire.model import Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.openings import at_words
from aidememoire.reading.rules.negation.refusals import DENIAL, OPPOSES

_PHRASE = re.compile(
    r"\b(?P<contrary>contrary\sto|unlike|in\scontrast\s(?:to|with)|whatever|no\smatter\s(?:what|how))\b|\b(?:despite|in\sspite\sof|notwithstanding|regardless\sof)\b",
    re.IGNORECASE,
)
_END = re.compile(r"[,;:\n—–]|(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)[.!?](?=\W|$)")
# Against these the main clause does come to pass: *despite his objections the treaty was signed*.
_OBJECTS = re.compile(rf"{DENIAL}|{OPPOSES}|protest|critici|condemn|disput|reject", re.IGNORECASE)


def without_concessions(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, none of whose cue stands in a concession and whose content is but the main clause."""
    if not any(at_words(_PHRASE, text, "co un in wh no de re")):
        return list(attributions)
    return [kept for one in attributions for kept in _outside(text, one)]


def _outside(text: str, one: Attribution) -> Iterator[Attribution]:
    """Yield an attribution with the part of its content that stands in the concession, if its cue does."""
    phrase = _phrase_around(text, one.cue)
    if not phrase or (not phrase["contrary"] and _OBJECTS.search(one.cue.text)):
        yield one
        return
    end = _end_of(text, phrase.end())
    content = tuple(span for span in one.content if phrase.start() <= span.start < end)
    if content:
        yield replace(one, content=content)


def _phrase_around(text: str, cue: Span) -> re.Match[str] | None:
    """Return the beginning of the concession that a cue stands in, if it does."""
    before = max(0, cue.start - 200)
    begun = [found for found in _PHRASE.finditer(text, before, cue.end) if found.start() <= cue.start]
    return begun[-1] if begun and cue.end <= _end_of(text, begun[-1].end()) else None


def _end_of(text: str, start: int) -> int:
    """Return where a phrase ends that goes on at a place: with a comma or a stop."""
    found = _END.search(text, start)
    return found.start() if found else len(text)
