"""Hearsay of oneself: who *was surprised to read that it had offered a road* tells of no offer, for of one's own nobody has to read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.openings import at_words

HEARSAY = Reason("denied", "whoever it is told of has but read or heard it of himself")
_FELT = (
    r"(?:surpris|astonish|amaz|astound|sadden|shock|dismay|perplex|puzzl|bewilder|stunn|baffl|alarm|disappoint|pain)ed"
)
_NEWS = r"(?:reports?|claims?|rumou?rs?|allegations?|stories|suggestions?|assertions?|insinuations?|news)"
_WHERE = r"(?:\s(?:in|from|on|by)\s(?!that\b)[^,.;:!?\n]{1,40}?)?"
_HE = r"(?P<he>it|we|I|he|she|they)\s(?=(?:had|has|have)\b)"
_HEARD = re.compile(
    rf"\b(?:{_FELT}\sto\s(?:read|hear|learn|see|discover|find)|(?:regret|deplor|lament)\w*\s(?:the\s|such\s)?(?:\w+\s)?{_NEWS}){_WHERE}\sthat\s{_HE}",
    re.IGNORECASE,
)


def with_hearsay(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, what somebody has but read of himself with the reason that it is not his word."""
    heard = {
        Span.of(text, *found.span("he"))
        for found in at_words(_HEARD, text, "su as am sa sh di pe pu be st ba al pa re de la")
    }
    return [
        replace(one, reasons=(*one.reasons, HEARSAY)) if heard.intersection(one.source) else one for one in attributions
    ]
