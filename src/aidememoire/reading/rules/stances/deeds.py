"""What one has done, or had to do: who *confirmed the seizure of the trawler* says that it took place, and accepts or undertakes nothing.

Nor does who *assured that it has withdrawn its troops*. Who *claimed responsibility for the attack*, or *claimed the bombing*, says that it was his;
the network takes *claimed* for an allegation, and has him deny or accuse. Who *was forced to accept* a thing or *had to accept* it has accepted it, and
who *is under pressure to accept* it has said neither yes nor no: the network hears a refusal in both. *It was the first time that Corvo had agreed
to any tribunal* does not have Corvo agree to any: *any* has its sense from *the first time*, without which it would be *whichever*.
"""

from __future__ import annotations

import re

from aidememoire.model import Reason
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.rules.stances.tellings import ANY_ACT, UNSURE, Telling
from aidememoire.reading.wordlists import HAS
from aidememoire.vocabulary.groups import FOR, TAKING_SIDES

FACT = Reason("act", "what has happened is confirmed")
FIRST = Reason("act", "the first time that it has done any such thing")
_SURE = 0.9  # verbs with a noun of a closed table; corpus/ has too few to measure it by
# Who acknowledges such a thing concedes it, which by corpus/SCHEME.md is to accept it.
_CONFIRMS = re.compile(rf"{HAS}confirm(?:s|ed)", re.IGNORECASE)
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
_ASSURES = re.compile(rf"{HAS}(?:confirm|assur)(?:es?|s|ed)", re.IGNORECASE)

_CLAIMED = re.compile(
    r"(?!\W)(?:[^\W\d_]{1,20}\s){0,3}claim(?:s|ed|ing)?\s(?:(?:full|sole|joint|the|a|an|this|that|both|recent|deadly|latest)\s){0,3}"
    r"(?:responsibility|credit|(?:[\w’'-]{1,30}\s){0,3}?(?:attacks?|bombings?|strikes?|ambush(?:es)?|killings?|assassinations?|raids?"
    r"|blasts?|explosions?|shootings?|abductions?|kidnappings?))\b(?!\s(?:was|were|is|are|had|has|have|would|will|did|of\sthe\sother)\b)",
    re.IGNORECASE,
)
_CLAIMS_NOT = re.compile(r"\b(?:not|never|no|nor|neither|nobody|denied)\b|n[’']t\b", re.IGNORECASE)

_FIRST_TIME = re.compile(
    r"\bfirst\s(?:time|occasion)\s(?:ever\s)?(?:(?:that|when|on\swhich)\s)?(?:the\s)?\Z", re.IGNORECASE
)
_ANY_SUCH = re.compile(r"(?:(?:to|with|on|by|in)\s)?any(?:thing|body|one)?\b", re.IGNORECASE)
_LONGEST = 50  # code points of what leads to who did it

_LY = r"(?:\w{1,20}ly\s|then\s|finally\s|again\s|also\s)?"
_FORCED = re.compile(
    rf"(?:(?:(?:has|have|had)\s{_LY}been|was|were|is|are|felt|feels)\s{_LY}(?:forced|compelled|obliged|coerced|constrained|driven)|(?:(?:has|have)\s)?had)\sto\s{_LY}"
    r"(?:accept|agree|consent|sign|concede|recogni[sz]e|take\sup)\b",
    re.IGNORECASE,
)
_UNDER = re.compile(
    r"(?:(?:has|have|had)\s(?:been|come)|is|are|was|were|c[ao]mes?|remains?|remained)\s(?:\w{1,20}\s)?under\s(?:\w{1,20}\s){0,2}pressure\s(?:not\s)?to\s",
    re.IGNORECASE,
)


def _is_claimed(_: str, one: Attribution) -> bool:
    """Tell whether nobody *has not claimed* a deed."""
    return _CLAIMS_NOT.search(one.cue.text) is None


def _is_first(text: str, one: Attribution) -> bool:
    """Tell whether it is the first time that somebody does a thing."""
    start = one.source[0].start if one.source else 0
    return _FIRST_TIME.search(text, max(0, start - _LONGEST), start) is not None


# Annotators of corpus/ have `assert` for what has happened, and `accept` for what another puts. Of a first time least is claimed: what
# was done is told elsewhere.
DEEDS = (
    Telling("assert", frozenset(("accept", "commit")), FACT, cue=_CONFIRMS, content=_FACT),
    Telling("assert", frozenset(("accept", "commit", "deny")), FACT, cue=_ASSURES, content=_DONE),
    Telling("assert", ANY_ACT, sure=_SURE, words=_CLAIMED, when=_is_claimed),
    Telling("assert", FOR | {"propose"}, FIRST, UNSURE, content=_ANY_SUCH, when=_is_first),
    Telling("assert", TAKING_SIDES, sure=UNSURE, words=_UNDER),
    Telling("accept", frozenset(("reject", "deny", "demand")), sure=_SURE, words=_FORCED),
)
