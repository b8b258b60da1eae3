"""Inability: who *could not confirm* a report, or *will not be able to conclude* that it is so, neither denies nor refuses a thing.

The network goes by the *not*. Whoever could not agree to a thing does refuse it: these are the verbs of finding out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Reason
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.labels import ACTS
from aidememoire.reading.network.sense import acting

UNABLE = Reason("act", "it could not be found out")
_SURE = 0.8  # annotators of corpus/ have `assert` for these, but for few
_LY = r"(?:(?:independently|fully|yet|immediately|so\sfar|conclusively|definitively|itself|reliably|\w{1,20}ly)\s){0,2}"
_UNABLE = (
    r"(?:(?:can|could)\s?(?:not|n[’']t)|cannot|(?:is|are|was|were|been|be|remains?|remained)\s(?:still\s|as\syet\s)?(?:not\sable|unable|not\sin\sa\sposition)\sto"
    r"|(?:will|would|may|might)\snot\s(?:yet\s)?be\s(?:able|in\sa\sposition)\sto|(?:has|have|had)\s(?:not|never)\s(?:yet\s)?been\s(?:able|in\sa\sposition)\sto"
    r"|(?:has|have|had)\s(?:so\sfar\s)?been\sunable\sto)"
)
_FIND_OUT = (
    r"(?:confirm(?:ed)?|verif(?:y|ied)|corroborat(?:e|ed)|establish(?:ed)?|ascertain(?:ed)?|determine[d]?|substantiate[d]?|conclude[d]?|assess(?:ed)?"
    r"|authenticate[d]?|clarif(?:y|ied)|evaluate[d]?|reconstruct(?:ed)?|identif(?:y|ied)|resolve[d]?|provide\s(?:any\s)?assurances?|draw\s(?:any\s|a\s)?conclusions?)\b"
)
_CUE = re.compile(rf"(?:also\s|still\s)?{_UNABLE}\s{_LY}(?:be\s)?(?:{_FIND_OUT}|\Z)", re.IGNORECASE)
_FOUND_OUT = re.compile(rf"{_LY}{_FIND_OUT}", re.IGNORECASE)
# Of oneself, behind *said*: *said it could not verify either claim*.
_SAYS = re.compile(
    r"(?:(?:has|have|had|also|then)\s){0,2}(?:says?|said|adds?|added|states?|stated|tells?|told|notes?|noted|explain(?:s|ed)?|report(?:s|ed)?)",
    re.IGNORECASE,
)
_SAID = re.compile(
    rf"(?:that\s)?(?:it|he|she|they|we|I)\s(?:also\s|still\s)?{_UNABLE}\s{_LY}(?:be\s)?{_FIND_OUT}", re.IGNORECASE
)
_AGAINST = frozenset(("deny", "reject"))


def with_inabilities(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, what somebody could not find out as an assertion."""
    return [_unable(text, one) if _could_not(text, one) else one for one in attributions]


def _could_not(text: str, one: Attribution) -> bool:
    if one.negation or ACTS[int(one.chances.act.argmax())] not in _AGAINST:
        return False
    if _SAYS.fullmatch(one.cue.text):
        return _SAID.match(one.content[0].text) is not None
    cue = _CUE.match(text, one.cue.start, one.content[0].end)
    return cue is not None and cue.end() >= one.cue.end


def _unable(text: str, one: Attribution) -> Attribution:
    return replace(one, chances=acting(one.chances, "assert", _SURE), reasons=(*one.reasons, UNABLE))
