"""Courtesies of a note: who *presents its compliments* or *has the honour to refer to* a note takes no stance by it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Reason
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting

COURTESY = Reason("act", "a courtesy")
_SURE = 0.9  # formulas of notes; corpus/ has too few to measure it by
# What is said by these is nothing.
_EMPTY = re.compile(
    r"(?:(?:has|have)\sthe\shonou?r\sto\s)?(?:present(?:s|ed)?\s(?:its|his|her|their)\scompliments"
    r"|(?:takes?|avails?|availed|availing)\s(?:(?:itself|himself|herself|themselves)\s)?(?:of\s)?(?:this|the)\sopportunity\sto\srenew\b"
    r"[^.;\n]{0,120}\bassurances?\b)",
    re.IGNORECASE,
)
# *God bless Chisanda* at the end of an address is a wish, and nobody's stance.
_HEAVEN = re.compile(r"(?:(?:may|and)\s)?(?:the\s)?(?:God|Allah|Almighty(?:\sGod)?|Lord|Providence)", re.IGNORECASE)
_BLESSES = re.compile(
    r"(?:may\s)?(?:bless|save|protect|keep|guide|help|guard|watch|preserve|grant|have\smercy)\b", re.IGNORECASE
)
_HONOUR = re.compile(
    r"(?:has|have|had)\sthe\shonou?r\s(?:to\s(?!request|ask|propose|accept|reject|inform|state)|of\s)", re.IGNORECASE
)
_EXCHANGED = re.compile(r"exchang(?:ed?|es|ing)\s(?:views|opinions|ideas|impressions)\b", re.IGNORECASE)
_CONDOLES = re.compile(r"\w+(?:\s[\w’']+){0,3}\scondolences?\b", re.IGNORECASE)
_STANCES = frozenset(("endorse", "accept", "demand", "commit", "criticise", "reject"))


def with_courtesies(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions without empty formulas; other courtesies assert, and condolences stand with whom they are told."""
    return [_courteous(text, one) for one in attributions if not (_EMPTY.match(text, one.cue.start) or is_prayed(one))]


def is_prayed(one: Attribution) -> bool:
    """Tell whether it is heaven that a wish is put to: *God bless Chisanda*."""
    return bool(one.source) and bool(_HEAVEN.fullmatch(one.source[0].text) and _BLESSES.match(one.cue.text))


def _courteous(text: str, one: Attribution) -> Attribution:
    act = one.act
    if _CONDOLES.match(text, one.cue.start, one.cue.end) and act == "criticise":
        return _acting(one, "endorse")
    courteous = _HONOUR.match(text, one.cue.start) or _EXCHANGED.match(text, one.cue.start)
    return _acting(one, "assert") if courteous and act in _STANCES else one


def _acting(one: Attribution, act: str) -> Attribution:
    return replace(one, chances=acting(one.chances, act, _SURE), reasons=(*one.reasons, COURTESY))
