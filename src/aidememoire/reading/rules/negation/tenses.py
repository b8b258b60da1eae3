"""The tense of a cue by its first word: *does not recognise*, *has agreed* and *will* are present, *said* is past."""

from __future__ import annotations

import re

from aidememoire.reading.dates.words import SIMPLE_PAST
from aidememoire.reading.wordlists import set_of

_ADVERBS = re.compile(r"(?:(?:\w+ly|also|then|again|now|once|never|still)\s)*(?=\w)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_NEITHER = set_of("had would could should might to of by in on as according")


def is_present(words: str) -> bool:
    """Tell whether words begin with a verb in the present: *regards*, *reject*, *has agreed*, *will not sign*."""
    first = _first(words)
    return bool(first) and not (first in _NEITHER or first in SIMPLE_PAST or first.endswith(("ed", "ing")))


def is_past(words: str) -> bool:
    """Tell whether words begin with a verb in the simple past: *said*, *rejected*; *had agreed* does not, nor *would*."""
    first = _first(words)
    return first not in _NEITHER and (first in SIMPLE_PAST or first.endswith("ed"))


def _first(words: str) -> str:
    """Return the first word that is no adverb, in small letters."""
    begin = _ADVERBS.match(words)
    found = _WORD.search(words, begin.end() if begin else 0)
    return found[0].lower() if found else ""
