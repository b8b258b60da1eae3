"""Facts confirmed: who *confirmed the seizure of the trawler*, or *that he had received an invitation*, says that it took place.

He accepts or undertakes nothing; nor does who *assured that it has withdrawn its troops*.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Reason
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting

FACT = Reason("act", "what has happened is confirmed")
_SURE = 0.8  # annotators of corpus/ have `assert` for these, and `accept` for what another puts
# Who acknowledges such a thing concedes it, which by corpus/SCHEME.md is to accept it.
_CONFIRMS = re.compile(r"(?:(?:has|have|had|also|later|since|\w{1,20}ly)\s){0,3}confirm(?:s|ed)", re.IGNORECASE)
_EVENT = (
    r"(?:seizures?|arrests?|detentions?|capture|abductions?|kidnappings?|deaths?|killings?|sinking|loss(?:es)?|attacks?|strikes?|incidents?"
    r"|collisions?|explosions?|blasts?|shelling|shootings?|clash(?:es)?|casualties|injuries|raids?|boarding|bombings?|bombardment|crash"
    r"|ambush|interceptions?|confiscation|expulsions?|movements?|conversations?|reports?)"
)
_FACT = re.compile(
    rf"(?:(?:the|an?|both|these|those|several)\s)?(?:(?!(?:of|to|for|on|in|that|an?|the|its|his|her|their|no|not)\b)[\w’'-]{{1,30}}\s){{0,3}}?{_EVENT}"
    r"(?=[,.;:!?\n]|\s(?:of|by|in|on|at|off|near|from|with|during|inside|along|between|to|and|but|after|last|yesterday|today)\b|\Z)",
    re.IGNORECASE,
)
# What one has done oneself, by one's own word; what one has agreed to one does accept.
_DONE = re.compile(
    r"(?:that\s)?(?:it|he|she|they|we|I)\s(?:has|have|had)\s(?:already\s|also\s|\w{1,20}ly\s)?"
    r"(?!(?:agreed|accepted|recogni[sz]ed|consented|approved|ratified|signed|adopted|endorsed|committed|undertaken|pledged|promised|decided|offered|lied|erred|made|ordered|instructed|directed|asked|told|been\swrong)\b)"
    r"(?:been|gone|met|seen|held|sent|kept|taken|given|\w{2,20}(?:ed|awn|ught))\b",
    re.IGNORECASE,
)
_ASSURES = re.compile(
    r"(?:(?:has|have|had|also|later|since|again|\w{1,20}ly)\s){0,3}(?:confirm|assur)(?:es?|s|ed)", re.IGNORECASE
)
_AGREES = frozenset(("accept", "commit"))


def with_confirmations(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, who confirms what has happened asserting it."""
    return [_asserted(one) if _is_fact(text, one) else one for one in attributions]


def _is_fact(text: str, one: Attribution) -> bool:
    agrees = one.act in _AGREES
    confirms = agrees and not one.negation and _CONFIRMS.fullmatch(one.cue.text)
    behind = one.content[0].start == one.cue.end + 1
    if agrees and not one.negation and _ASSURES.fullmatch(one.cue.text) and _DONE.match(one.content[0].text):
        return True
    return bool(confirms) and behind and _FACT.match(text, one.content[0].start) is not None


def _asserted(one: Attribution) -> Attribution:
    return replace(one, chances=acting(one.chances, "assert", _SURE), reasons=(*one.reasons, FACT))
