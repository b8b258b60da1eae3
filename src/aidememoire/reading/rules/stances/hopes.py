"""What another is hoped or expected to do: in *Norway trusts that Corvo will accept the map* Corvo has accepted nothing.

Nor has it in *Corvo is expected to accept the map*, whoever expects it, nor where it *came close to accepting* or *considered rejecting* it, or *has until Friday to accept* it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Reason
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.openings import at_words
from aidememoire.reading.rules.placing import between
from aidememoire.reading.rules.stances.conditions import SUPPOSED
from aidememoire.vocabulary.groups import TAKING_SIDES

HOPED = Reason(SUPPOSED.field, "another trusts, expects or fears that he will, and he has not said so")
NEARLY = Reason(SUPPOSED.field, "it was nearly so, or only thought of")
_HOPES = re.compile(
    r"(?:(?:would|will|does|do|did|has|have|had|is|are|was|were|still|also|fully|\w{1,20}ly)\s){0,3}(?:trust(?:s|ed|ing)?|expect(?:s|ed|ing)?|hop(?:es?|ed|ing)|fear(?:s|ed|ing)?"
    r"|anticipat(?:es?|ed|ing)|assum(?:es?|ed|ing)|presum(?:es?|ed|ing)|bet(?:s|ting)?|doubt(?:s|ed|ing)?|pray(?:s|ed|ing)?|wish(?:es|ed)?|confident|optimistic|hopeful|afraid"
    r"|(?:express(?:es|ed|ing)?|voic(?:es?|ed|ing))\s(?:(?:the|its|his|her|their)\s)?(?:\w+\s)?(?:hopes?|confidence|expectations?|fears?|trust|doubts?))(?:\sthat)?",
    re.IGNORECASE,
)
_WILL = re.compile(r"(?:will|would|shall|may|might|can|could)\b|(?:is|are|was|were)\sgoing\sto\b", re.IGNORECASE)
_EXPECTED = re.compile(
    r"(?:is|are|was|were|seems?|seemed|appears?|appeared|looks?|looked)\s(?:not\s)?(?:(?:now|still|also|more|less|most|very|\w{1,20}ly)\s){0,2}"
    r"(?:expected|likely|unlikely|set|poised|tipped|certain|sure)(?:\sto\b|\Z)",
    re.IGNORECASE,
)
_NEARLY = re.compile(
    r"(?:(?:has|have|had|is|are|was|were|been|very|also|once|again|\w{1,20}ly)\s){0,3}?"
    r"(?:(?:c[ao]mes?\s(?:very\s)?)?close\sto|(?:on|to)\sthe\s(?:verge|brink|point|cusp)\sof|about\sto|nearly|almost|tempted\sto"
    r"|(?:consider|contemplat|mull|weigh|ponder)(?:s|e[sd]?|ed|ing)|toy(?:s|ed|ing)\swith)\s\w{3,20}",
    re.IGNORECASE,
)
# What somebody still has time for he has not done: *has until May to accept it*, *had ten days to sign*.
# And not *had until now refused to*, *had two weeks earlier agreed to*, where a verb stands between.
_HAS_TIME = re.compile(
    r"\b(?:has|have|had)\s(?:(?:until|till)(?!\s(?:now|then|recently|lately|today)\b)|(?:only\s|just\s)?(?:an?|one|two|three|four|five|six|seven|ten|\d{1,3}|several|some|few)\s(?:more\s)?(?:hours?|days?|weeks?|months?|years?)\b)"
    r"(?:\s(?!(?:ago|earlier|before|previously|later|said|told|been|begun|chosen|given|made|sought|taken|vowed|\w+ed)\b)[\w’'-]{1,20}){0,6}?\sto\s",
    re.IGNORECASE,
)
# What he *is considering* he has neither done nor put forward.
_MULLS = re.compile(
    r"(?:(?:is|are|was|were)\s|(?:has|have|had)\sbeen\s)(?:(?:now|still|also|again|\w{1,20}ly)\s){0,2}(?:considering|contemplating|mulling|weighing|pondering)(?:\sover)?",
    re.IGNORECASE,
)
_BEFORE = 4  # attributions before one, whose hope it may stand in


def with_hopes(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, what somebody else *will* do by a hope, an expectation or a doubt as what he has not said, and so what he nearly did."""
    in_time = {
        number
        for found in at_words(_HAS_TIME, text, "ha")
        for number in between(attributions, found.start(), found.end() + 1)
    }
    return [
        replace(one, reasons=(*one.reasons, NEARLY))
        if number in in_time
        else _supposed(one, attributions[max(0, number - _BEFORE) : number])
        for number, one in enumerate(attributions)
    ]


def _supposed(one: Attribution, before: Sequence[Attribution]) -> Attribution:
    """Return what somebody has not done, but nearly, or is hoped or expected to do, with the reason why."""
    mulls = one.act in TAKING_SIDES | {"propose"} and _MULLS.fullmatch(one.cue.text)
    if mulls or (one.act in TAKING_SIDES and _NEARLY.match(one.cue.text)):
        return replace(one, reasons=(*one.reasons, NEARLY))
    hoped = _is_expected(one) or any(_is_hoped(one, each) for each in before)
    return replace(one, reasons=(*one.reasons, HOPED)) if hoped else one


def _is_expected(one: Attribution) -> bool:
    """Tell whether the text expects somebody to take a stance, who is no *it* that may speak of itself."""
    named = bool(one.source) and not _OWN.fullmatch(one.source[0].text)
    return named and one.act in TAKING_SIDES and _EXPECTED.match(one.cue.text) is not None


def _is_hoped(one: Attribution, holder: Attribution) -> bool:
    """Tell whether another hopes it: of himself he *hopes that he will be able to sign*."""
    start = min((span.start for span in one.source), default=one.cue.start)
    first = holder.content[0]
    near = first.start <= start < first.start + _NEAR and first.holds(one.cue)
    return bool(
        near
        and one.source
        and _HOPES.fullmatch(holder.cue.text)
        and _WILL.match(one.cue.text)
        and not _OWN.fullmatch(one.source[0].text)
    )


_OWN = re.compile(r"I|we|it|he|she|they|you", re.IGNORECASE)
_NEAR = 12  # code points of *that the* before whoever is hoped to do it
