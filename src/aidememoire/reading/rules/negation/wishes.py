"""Wishes of nobody: *nobody in Corvo wants war* demands no war, it turns one down."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting
from aidememoire.vocabulary.groups import ASKING

_SURE = 0.7  # a verb of a closed table behind *nobody*; corpus/ has too few to measure it by
#: What somebody wishes, and *nobody* before it does not.
WANTS = r"(?:(?:here|there|really|now|ever|\w{1,20}ly)\s){0,2}(?:wants?|wanted|wish(?:es|ed)?|desires?|desired|craves?|longs?\sfor|needs?|would\slike)(?:\s(?:to|for))?"
_WANTS = re.compile(WANTS, re.IGNORECASE)
_ASKS = ASKING | {"assert"}


def with_wishes(attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, what nobody wants as rejected."""
    return [
        replace(one, chances=acting(one.chances, "reject", _SURE)) if _is_of_nobody(one) else one
        for one in attributions
    ]


def _is_of_nobody(one: Attribution) -> bool:
    return one.negation is not None and _WANTS.fullmatch(one.cue.text) is not None and one.act in _ASKS
