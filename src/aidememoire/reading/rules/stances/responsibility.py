"""Claims of what one has done: who *claimed responsibility for the attack*, or *claimed the bombing*, says that it was his.

The network takes *claimed* for an allegation, and has him deny or accuse. Who is said to *bear responsibility* for a thing has said nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting

_SURE = 0.9  # a verb with a noun of a closed table; corpus/ has none to measure it by
_CLAIMED = re.compile(
    r"(?!\W)(?:[^\W\d_]{1,20}\s){0,3}claim(?:s|ed|ing)?\s(?:(?:full|sole|joint|the|a|an|this|that|both|recent|deadly|latest)\s){0,3}"
    r"(?:responsibility|credit|(?:[\w’'-]{1,30}\s){0,3}?(?:attacks?|bombings?|strikes?|ambush(?:es)?|killings?|assassinations?|raids?"
    r"|blasts?|explosions?|shootings?|abductions?|kidnappings?))\b(?!\s(?:was|were|is|are|had|has|have|would|will|did|of\sthe\sother)\b)",
    re.IGNORECASE,
)
_BEARS = re.compile(
    r"(?:(?:must|should|also|\w{1,20}ly)\s){0,2}(?:bears?|bore|carr(?:y|ies|ied)|ha(?:s|ve|d))\s(?:(?:the|an?|full|sole|primary|main|direct|shared|joint|special|particular|heavy|collective)\s){0,3}responsibility\b"
)
# What a war or an attack takes, and nobody says: *claimed dozens of lives*.
_OF_LIVES = re.compile(
    r"(?:\w{2,4}\s){0,2}claim(?:s|ed|ing)?\s(?:(?!that\b)[\w,’'-]{1,20}\s){0,5}?(?:lives|lifes|life|victims|casualties)\b"
    r"(?!\s(?:was|were|is|are|had|has|have|would|will|did)\b)"
)
_OWN = re.compile(r"I|we", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|never|no|nor|neither|nobody|denied)\b|n[’']t\b", re.IGNORECASE)


def with_what_is_claimed(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, who claims a deed as asserting it, without those of whom another says that it is theirs to answer for, and lives claimed."""
    return [
        replace(one, chances=acting(one.chances, "assert", _SURE)) if _claims(text, one) else one
        for one in attributions
        if not (_is_held_to_it(text, one) or _OF_LIVES.match(text, one.cue.start))
    ]


def _is_held_to_it(text: str, one: Attribution) -> bool:
    """Tell whether somebody but *bears the responsibility*, by the word of whoever tells it: *we bear it* is our own."""
    own = any(_OWN.fullmatch(span.text) for span in one.source)
    return not own and _BEARS.match(text, one.cue.start) is not None


def _claims(text: str, one: Attribution) -> bool:
    """Tell whether somebody claims a deed, and nobody *has claimed* it or *has not*."""
    return not (one.negation or _NOT.search(one.cue.text)) and _CLAIMED.match(text, one.cue.start) is not None
