"""Meetings that are not to be, or were not: called off, put off to no day that is told, or met only if something had been otherwise."""

from __future__ import annotations

import re

from aidememoire.linking.meetings.cues import NOUN, Cue
from aidememoire.linking.meetings.scene import Scene
from aidememoire.linking.meetings.words import any_of

_OFF = r"(?:called\s+off|cancell?ed|postponed|put\s+(?:off|back|on\s+hold)|deferred|delayed|scrapped|shelved|abandoned|aborted|adjourned\s+sine\s+die)"
_BEEN = r"(?:was|were|is|are|be|been|being|got)(?:\s+(?:again|then|later|since|now|also|\w+ly))?"
_HAS_BEEN = rf"(?:(?:has|have|had)\s+)?{_BEEN}"
#: No words of these stand between a meeting and its being called off: there something else is told, *the talks ended after the vote was put off*.
_APPOINTED = r"scheduled|planned|expected|intended|proposed|appointed|announced|arranged|fixed|slated|supposed|agreed|called|convened"
_TELLS = (
    rf"(?!(?:{_APPOINTED})\b)[a-z]+ed|after|before|when|because|while|as|but|whose|until|who|began|broke|made|took|gave|saw|went|led|heard|brought"
    r"|came|said|says|told|met(?!\s+(?:in|on)\b)|found|left|put(?!\s)|where"
)
#: Behind a cue, in its sentence: it was called off. A comma or two stand before it, *which was to have met in June, has been postponed*.
_IS_OFF = re.compile(
    rf"(?:(?!\b(?:{_TELLS})\b)[^.;]){{0,140}}?\b(?:{_BEEN}\s+{_OFF}|(?:has|have|had)\s+(?:fallen|fell)\s+through|fell\s+through"
    r"|(?:will|would|shall)\s+(?:no\s+longer|not(?:\s+now)?)\s+(?:take\s+place|be\s+held|go\s+ahead|happen|go\s+on)"
    r"|won[’']t\s+(?:take\s+place|be\s+held|go\s+ahead|happen)|(?:is|are|was|were)\s+not\s+going\s+ahead"
    r"|(?:is|are|was|were)\s+(?:now\s+)?off(?=\s*(?:[.,;]|\Z)))",
    re.IGNORECASE,
)
#: Behind what was to be: *but it was cancelled*, *but the flight was refused clearance*.
_BUT_OFF = re.compile(
    rf"[^.;]{{0,100}}?,?\s+but\s+(?:(?:it|they|(?:the|this|that|these)\s+(?:[\w’'-]+\s+)?(?:meeting|talks|session|round|call))\s+{_HAS_BEEN}\s+{_OFF}"
    r"|(?:they|(?:the|his|her|their|its)\s+(?:[\w’'-]+\s+)?(?:trip|visit|journey|flight|plane|aircraft|helicopter|visa|departure))\s+"
    rf"{_HAS_BEEN}\s+(?:{_OFF}|refused|denied|grounded|turned\s+back|blocked|prevented))\b",
    re.IGNORECASE,
)
#: Right before a noun: somebody calls it off, or will come to it no more.
_CALLS_OFF = re.compile(
    r"(?:\b(?:cancel(?:s|l?ed|l?ing)?|call(?:s|ed|ing)?\s+off|postpon(?:e|es|ed|ing)|put(?:s|ting)?\s+off|defer(?:s|red|ring)?|scrap(?:s|ped|ping)?"
    r"|shelv(?:e|es|ed|ing))|\b(?:cancell?ation|postponement|deferral|suspension)\s+of"
    r"|\b(?:suspen\w+|halt\w*|freez\w+|froze|end(?:s|ed|ing)?|boycott\w*)\s+(?:of\s+)?(?:its|their|his|her|the|all)\s+participation\s+in)\s+(?:(?:the|an?|its|his|her|their|this|that|all)\s+)?(?:[\w’'-]+\s+){0,3}\Z",
    re.IGNORECASE,
)
#: The sentence behind that of a plan: *It was called off at the last moment.*
_NEXT_SAYS_SO = re.compile(
    rf"[\s”\"]*(?:It|This|That|They|The\s+(?:meeting|talks|round|session|summit|call|visit|trip|conference))\s+(?:has|have|had)?\s*{_BEEN}\s+{_OFF}\b"
)
#: Of what is not off: it was held after all, has a new day, may yet be off, or nobody has called it off.
_BUT_HELD = any_of(
    r"took place|taken place|(?:was|were|been) (?:finally |eventually |at last )?held|finally met|(?:will|would|is to|are to) (?:now|instead)|new date is|rescheduled for"
)
_NOT_SO = any_of(
    r"den(?:y|ies|ied|ying)|untrue|not true|false|could|may (?:be|yet|still|have)|might|threat\w*|if|unless|whether|asked for|propos\w+|request\w* that|want\w*"
)
_OTHERWISE_MET = re.compile(r"\bwould\s+have\s+(?:\w+ly\s+|again\s+)?\Z", re.IGNORECASE)
_OTHERWISE_HELD = re.compile(
    r"[^.;,]{0,80}?\bwould\s+have\s+(?:been\s+held|taken\s+place|followed|begun|opened)\b", re.IGNORECASE
)


def is_called_off(cue: Cue, scene: Scene, moved: bool) -> bool:
    """Tell whether a meeting is told of as called off, and, unless it was `moved` to a day that is told, is not to be."""
    before, behind = cue.sentence.text[: cue.span.start - cue.sentence.start], _behind(cue)
    if _is_of_another_world(cue, before, behind):
        return True
    if moved or not (cue.ahead or cue.off or cue.how == NOUN) or _BUT_HELD.search(behind):
        return False
    to_come = cue.ahead or cue.off
    off = _IS_OFF.match(behind) or (_BUT_OFF.match(behind) if to_come else None)
    if off or (cue.how == NOUN and _CALLS_OFF.search(before)):
        return not (_NOT_SO.search(before) or (off and _NOT_SO.search(off[0])))
    return bool(to_come and _NEXT_SAYS_SO.match(scene.text, cue.sentence.end))


def _behind(cue: Cue) -> str:
    return cue.sentence.text[cue.span.end - cue.sentence.start :]


def _is_of_another_world(cue: Cue, before: str, behind: str) -> bool:
    """Tell whether it would have been if something else had: *would have met on 11 May had Chad not objected*."""
    if cue.how == NOUN:
        return bool(_OTHERWISE_HELD.match(behind) or re.search(r"\bwould\s+have\s+held\s+(?:\w+\s+){0,2}\Z", before))
    return bool(_OTHERWISE_MET.search(before))
