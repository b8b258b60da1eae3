"""Plain telling: who *told the consul that the road was mined* denies nothing, for nothing in it says that a thing is not so.

The network tells a denial of what is said against somebody, whoever says it. And who *dismissed the statement that* he had broken
a treaty accuses nobody: the accusation is another's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.labels import ACTS
from aidememoire.reading.network.sense import Chances, acting

_TELLS = re.compile(
    r"(?:(?:has|have|had|also|then|later|again)\s){0,2}(?:t(?:old|ells?)|sa(?:id|ys?)|wonder(?:s|ed)|not(?:es|ed)|report(?:s|ed)|inform(?:s|ed)|explain(?:s|ed)|add(?:s|ed)|remark(?:s|ed)|observ(?:es|ed)|stat(?:es|ed))",
    re.IGNORECASE,
)
_RULED = re.compile(r"(?:(?:has|have|had)\s)?rul(?:es?|ed|ing)", re.IGNORECASE)
# The pains are those of whoever stresses it, and no complaint.
_STRESSED = re.compile(
    r"(?:(?:is|are|was|were|be|been)\s)?(?:at|took|taken?|takes|taking)\s(?:great\s)?pains\sto\s(?:stress|point\sout|emphasi[sz]e|underline|say|note|make\sclear|explain)",
    re.IGNORECASE,
)
_DISMISSES = re.compile(
    r"(?:(?:has|have|had|also|again|\w{1,20}ly)\s){0,3}(?:dismiss(?:es|ed)|reject(?:s|ed)|refut(?:es|ed)|brush(?:es|ed)\s(?:aside|off)|rebuff(?:s|ed)|disput(?:es|ed))",
    re.IGNORECASE,
)
_CLAIM = re.compile(
    r"[^.;:\n]{0,60}?\b(?:statements?|claims?|charges?|accusations?|allegations?|assertions?|suggestions?|reports?|words)\b[^.;:\n]{0,30}?\sthat\b"
)
_SURE = 0.8  # verbs and nouns of closed tables
_THAT = re.compile(r"(?:that|the|its?|his|her|their|an?|he|she|they|your?|we|our|I|my|there|these|those|this)\b")
# Any word that may say that something is not so, or that belongs to a dispute of what is.
_NO = re.compile(
    r"\b(?:not|no|never|none|nothing|nobody|nowhere|neither|nor|cannot|without|hardly|scarcely|barely|only|just|merely|always|already|rather|instead|contrary|fals\w*|untru\w*"
    r"|l(?:ie|ies|ied|iar|iars|ying)|myths?|hoax\w*|fak\w+|rumou?rs?|nonsense|absurd\w*|baseless|groundless|unfounded|unsubstantiated|fabricat\w*|invent\w*|fiction\w*|mislead\w*|mistak\w+"
    r"|wrong\w*|incorrect\w*|inaccura\w*|distort\w*|propaganda|disinformation|misinformation|specul\w+|alleg\w+|accus\w+|claim\w*|reject\w*|den(?:y|ies|ied|ying|ial)\w*|refut\w+|dismiss\w*|refus\w+"
    r"|innocent|legitimate\w*|lawful\w*|compl(?:y|ies|ied|iance|ying)\w*|contradict\w*|disput\w*|so-called|pretext\w*|fail\w*|lack\w*|absen\w+|far\sfrom|few|little|un[a-z]{4,}|in(?:valid|consisten|comprehens|accept)\w+)\b|n[’']t\b",
    re.IGNORECASE,
)


def with_plain_telling(attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, what is told without a word that says no as no denial; who *ruled that* has ruled nothing out."""
    found = [_dismissing(one) for one in attributions]
    return [replace(one, chances=_without(one.chances, act)) if (act := _untold(one)) else one for one in found]


def _dismissing(one: Attribution) -> Attribution:
    """Return who dismisses the charge of another as who denies it."""
    charge = one.act == "accuse" and not one.negation and _DISMISSES.fullmatch(one.cue.text)
    denies = charge and _CLAIM.match(one.content[0].text)
    return replace(one, chances=acting(one.chances, "deny", _SURE)) if denies else one


def _untold(one: Attribution) -> str | None:
    """Return the act that words do not tell which say no nowhere: a denial of who tells, a refusal of who *ruled that*."""
    act = one.act
    if act == "criticise" and _STRESSED.match(one.cue.text):
        return act
    verb = {"deny": _TELLS, "reject": _RULED}.get(act)
    if verb is None or one.negation or not (verb.fullmatch(one.cue.text) and _THAT.match(one.content[0].text)):
        return None
    return None if any(_NO.search(span.text) for span in (one.cue, *one.content)) else act


def _without(chances: Chances, act: str) -> Chances:
    """Return chances without an act, what it had being that of `assert`."""
    left = chances.act.copy()
    left[ACTS.index("assert")] += left[ACTS.index(act)]
    left[ACTS.index(act)] = 0
    return replace(chances, act=left)
