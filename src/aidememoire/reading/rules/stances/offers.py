"""Offers: who *countered with a proposal* or *conveyed the proposal to Chad* proposes, and neither accepts nor rejects one.

The network has him answer the one that he counters, or agree to the one that he passes on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting

_OFFERS = re.compile(
    r"(?:(?:has|have|had)\s)?(?:(?:also|now|since|then|\w{2,20}ly)\s){0,2}"
    r"(?:counter(?:s|ed)?\swith|convey(?:s|ed)?|submit(?:s|ted)?|tabled?|present(?:s|ed)?|puts?\sforward|forward(?:s|ed)?|transmit(?:s|ted)?)\s"
    r"(?:(?:an?|the|its|his|her|their|our|my|this|that|these|those|new|fresh|two|several)\s){1,2}(?:[\w’-]{1,20}\s){0,3}?"
    r"(?:proposals?|offers?|plans?|counter-?(?:proposals?|offers?)|suggestions?|drafts?)\b"
)
_ANSWERS = frozenset(("accept", "reject", "deny"))
_SURE = 0.9  # verbs of a closed table with a noun for an offer; corpus/ has too few to measure it by


def with_offers(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions; who puts an offer forward proposes."""
    return [_proposing(text, one) for one in attributions]


def _proposing(text: str, one: Attribution) -> Attribution:
    offers = one.act in _ANSWERS and not one.negation and _OFFERS.match(text, one.cue.start)
    return replace(one, chances=acting(one.chances, "propose", _SURE)) if offers else one
