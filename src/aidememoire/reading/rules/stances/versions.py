"""Verbs whose noun tells what they do: who *offered another version* proposes nothing, who *understands a refusal* refuses nothing.

Who *softened its stance* has a stance of which no more is told. The network goes by the verb in the one, by the noun in the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting

_UNSURE = 0.45  # shown as uncertain: such an account may accuse, such an understanding may support
_OFFERS = re.compile(
    r"(?:(?:has|have|had|also)\s){0,2}(?:offer(?:s|ed|ing)?|g(?:ave|ives?)|presented|provided|put\sforward)\Z",
    re.IGNORECASE,
)
_VERSION = re.compile(
    r"(?:an?|the|another|its|his|her|their|two|no)\s(?:(?:own|different|new|other|second|rival|competing|contrary|detailed|brief|simpler)\s){0,2}"
    r"(?:explanations?|versions?|accounts?|readings?|interpretations?|narratives?|assessments?|descriptions?)\b(?!\s?,?\sand\b)",
    re.IGNORECASE,
)
_UNDERSTANDS = re.compile(
    r"(?:(?:has|have|had|also|fully|well|entirely)\s|\w{1,20}ly\s){0,2}(?:understands?|understood|respects?|respected|sympathi[sz]e[sd]?\swith)\Z",
    re.IGNORECASE,
)
_STANCE = re.compile(
    r"(?:the|its|his|her|their|[A-Z][\w’'-]*[’']s?)\s(?:\w+\s)?(?:refusal|rejection|opposition|objections?|reluctance|reservations?|demands?|decision)\b"
)
_CHANGES = re.compile(
    r"(?:(?:has|have|had|also|again|is|are|was|were)\s|\w{1,20}ly\s){0,3}"
    r"(?:(?:soften|harden|toughen|stiffen|shift|alter|adjust|temper|relax|reconsider|review)(?:s|ed|ing)?"
    r"|(?:moderat|chang|revis|eas|nuanc)(?:es|ed|ing)|ton(?:es|ed|ing)\sdown)\s(?:its|his|her|their|our|the)\s(?:[\w’'-]{2,20}\s){0,2}?"
    r"(?:stances?|stands?|positions?|lines?|tones?|attitudes?|approach|postures?|rhetoric|opposition|resistance|objections?|criticisms?|refusal)\b",
    re.IGNORECASE,
)
_TAKEN = {
    "propose": _VERSION,
    **dict.fromkeys(("reject", "demand", "deny", "accept", "criticise", "accuse"), _STANCE),
}


def with_versions(attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, another version of events, the understanding of a stance and its change as but told: `assert`, uncertain."""
    return [
        replace(one, chances=acting(one.chances, "assert", _UNSURE)) if _is_told(one) else one for one in attributions
    ]


def _is_told(one: Attribution) -> bool:
    if _CHANGES.match(f"{one.cue.text} {one.content[0].text}"):
        return True
    noun = _TAKEN.get(one.act)
    verb = _OFFERS if noun is _VERSION else _UNDERSTANDS
    return noun is not None and verb.match(one.cue.text) is not None and noun.match(one.content[0].text) is not None
