"""Answers without a verb: *asked whether Corvo had signed, he replied that it had* says that it has, and *that it had not* that it has not.

The network has but a pronoun and an auxiliary to go by, and tells now the one, now the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting
from aidememoire.vocabulary.groups import AGAINST

SHORT = Reason("act", "a yes or no to what is asked, or told, right before it")
_SURE = 0.8  # a pronoun and an auxiliary; corpus/ has too few to measure it by
_ANSWERS = re.compile(
    r"(?:(?:has|have|had|then|also|only|simply|\w{1,20}ly)\s){0,3}(?:repl(?:y|ies|ied)|answer(?:s|ed)?|respond(?:s|ed)?|sa(?:y|ys|id)|told|insist(?:s|ed)?|maintain(?:s|ed)?"
    r"|assert(?:s|ed)?|stat(?:es|ed)|explain(?:s|ed)?|retort(?:s|ed)?|not(?:es|ed)|confirm(?:s|ed)?|admit(?:s|ted)?)",
    re.IGNORECASE,
)
_SHORT = re.compile(
    r"(?:that\s)?(?:it|he|she|they|we|I|there)\s(?:(?:do|does|did|has|have|had|is|are|was|were)(?P<not>n[’']t|\snot|\snever)?|never\s(?:has|had|did))"
    r"(?P<more>,?\s(?:but|and)\s(?=(?:that\s)?(?:it|he|she|they|we|I)\b))?",
    re.IGNORECASE,
)
# Who denies that a thing is so does not tell it; who is asked to do it may.
_TELLS = frozenset(("assert", "accept", "accuse"))


def with_short_answers(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, sorted by cue, a bare *that it had* as `assert`, *that it had not* as `deny`; what *but* adds is told beside it."""
    return [each for one in attributions for each in _answered(text, one)]


def _answered(text: str, one: Attribution) -> Iterator[Attribution]:
    """Yield an answer of a few words (*said it did not*) as an answer, and what follows on it as a statement of its own."""
    first = one.content[0]
    short = _SHORT.match(text, first.start, first.end) if _ANSWERS.fullmatch(one.cue.text) else None
    whole = short is not None and not short["more"] and short.end() == first.end and len(one.content) == 1
    if short is None or not (whole or short["more"]):
        yield one
        return
    no = short["not"] or "never" in short[0].lower()
    chances = replace(one.chances, flags=np.zeros_like(one.chances.flags))
    told = chances.likeliest in (AGAINST if no else _TELLS) and whole
    answer = Span.of(text, first.start, short.start("more") if short["more"] else first.end)
    sense = chances if told else acting(chances, "deny" if no else "assert", _SURE)
    yield replace(one, content=(answer,), chances=sense, reasons=(*one.reasons, SHORT))
    if short["more"]:
        yield replace(one, content=(Span.of(text, short.end(), first.end), *one.content[1:]))
