"""What one does not say: *"I would not say that Corvo has broken it," she said* accuses nobody.

The network goes by what is not said. That it is not, the linker tells of what stands in it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Reason
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.labels import ACTS
from aidememoire.reading.network.sense import acting

UNSPOKEN = Reason("act", "the speaker does not say so")
_SURE = 0.6  # who would not say so mostly thinks that it is not; corpus/ has too few to measure it by
_NOT = r"(?:(?:would|will|do(?:es)?|did|am|is|are|was|were|could|can|have|has|had)\s?(?:not|n[’']t)|cannot|[’']m\snot|[’']re\snot)"
_SAY = r"(?:(?:go\s(?:so|as)\sfar\sas|want|wish)\s(?:to\s)?)?(?:say(?:ing)?|claim(?:ing)?|suggest(?:ing)?|imply(?:ing)?|alleg(?:e|ing)|assert(?:ing)?|said|argue|arguing)"
#: Words behind which stands what somebody does not say.
NOT_SAYING = rf"\b(?:{_NOT}\s(?:\w{{1,20}}ly\s)?{_SAY}|(?:stop(?:s|ped)?|fell|falls)\s(?:just\s|well\s|far\s)?short\sof\s(?:saying|claiming|suggesting|alleging|asserting))"
_SPEAKS = re.compile(r"[“\"'‘]?(?:that\s)?(?:I|we|he|she|it|they)\b")
_UNSPOKEN = re.compile(rf"{NOT_SAYING}\sthat\b", re.IGNORECASE)
_NEUTRAL = re.compile(
    r"(?:(?:has|have|had|also|then)\s){0,2}(?:sa(?:id|ys?)|add(?:s|ed)|t(?:ells?|old)|state[sd]|repl(?:y|ied|ies)|:)",
    re.IGNORECASE,
)
_PUTS = frozenset(("accuse", "criticise", "warn", "demand"))


def with_what_is_unspoken(attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, what a speaker would not say as no accusation of his."""
    return [_unspoken(one) if _is_unspoken(one) else one for one in attributions]


def _is_unspoken(one: Attribution) -> bool:
    if ACTS[int(one.chances.act.argmax())] not in _PUTS:
        return False
    words = one.content[0].text
    speaks = _SPEAKS.match(words) if _NEUTRAL.fullmatch(one.cue.text) else None
    found = _UNSPOKEN.match(words, speaks.end() + 1) if speaks else _UNSPOKEN.match(f"{one.cue.text} {words}")
    return found is not None


def _unspoken(one: Attribution) -> Attribution:
    return replace(one, chances=acting(one.chances, "deny", _SURE), reasons=(*one.reasons, UNSPOKEN))
