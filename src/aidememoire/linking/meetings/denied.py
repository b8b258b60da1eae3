"""Meetings that are told only to be denied: *denied that they had met*, *reports that they met are untrue*, *no such meeting was held*."""

from __future__ import annotations

import re

from aidememoire.linking.meetings.cues import NOUN, Cue
from aidememoire.linking.meetings.scene import Scene
from aidememoire.linking.meetings.tenses import APPOINTED
from aidememoire.linking.meetings.verbs import DATED
from aidememoire.linking.meetings.wishes import WHETHER
from aidememoire.linking.meetings.words import TRIP, any_of
from aidememoire.reading.rules.negation.refusals import DENY, REBUTS

_REPORTS = r"(?:reports?|claims?|allegations?|rumou?rs?|suggestions?|assertions?|speculation|accounts|information|news|stories)"
_DENIES = rf"(?:{DENY}|(?:{REBUTS}|contradict)(?:e?s|e?d|ing|e)?)"
_THAT = r"(?:that|according\s+to\s+(?:which|whom))\s+(?P<told>[^.;]{2,200})"
#: Before a cue, in its clause: what somebody denies, what reports have that somebody turns down, and what is not true.
_DENIED = re.compile(
    rf"\b(?:{DENY}(?:\s+[\w’'-]+){{0,4}}?\s+{_THAT}|{_DENIES}\b[^.;]{{0,80}}?\b{_REPORTS}\b[^.;]{{0,60}}?\b{_THAT.replace('told', 'reported')}"
    rf"|(?:untrue|false|not\s+true|wrong|incorrect)\s+{_THAT.replace('told', 'untrue')})\Z",
    re.IGNORECASE,
)
#: The same before a noun that names no one meeting of which is known: *denied reports of a meeting*.
_DENIED_ONE = re.compile(
    rf"\b(?:{DENY}|{_DENIES}\b[^.;]{{0,80}}?\b{_REPORTS}\s+(?:of|about))\s+(?P<told>(?:[\w’'-]+\s+){{0,2}})\Z",
    re.IGNORECASE,
)
_REPORTED = re.compile(rf"\b{_REPORTS}\b[^.;]{{0,60}}?\b(?:{_THAT}|(?:of|about)\s+(?P<one>))\Z", re.IGNORECASE)
_UNTRUE = (
    r"(?:untrue|not\s+true|false|baseless|unfounded|groundless|incorrect|inaccurate|wrong|fabricated|invented|denied|dismissed"
    r"|rejected|refuted|without\s+foundation)\b"
)
_IS_UNTRUE = re.compile(
    rf"[^.;]{{0,160}}?\b(?:is|are|was|were|has\s+been|have\s+been)\s+(?:\w+\s+){{0,2}}?{_UNTRUE}",
    re.IGNORECASE,
)
#: In what is denied, right before a cue: this meeting has been, and something else is denied that was then or there.
_BEEN = re.compile(
    r"(?:\b(?:after|before|when|while|since|until)\b[^,]*|,\s+(?:who|which|whom)\b[^,]*)\Z", re.IGNORECASE
)
_THEN = re.compile(
    r"\b(?:at|in|during|after|before|since|following|from|until|by|on)\s+(?:[\w’'-]+\s+){0,2}\Z", re.IGNORECASE
)
#: A noun that names a meeting of which is known, unless it is said to have been held.
_KNOWN = re.compile(r"(?:the|this|that|these|those|their|its|his|her|last|\w+day’s)\b", re.IGNORECASE)
_THE = re.compile(r"\b(?:the|this|that|these|those|their|its|his|her)\s+(?:[\w’'-]+\s+)?\Z", re.IGNORECASE)
_WAS_HELD = re.compile(r"[^.;,]{0,80}?\b(?:(?:took|taken|taking)\s+place|(?:was|were|been)\s+held)\b", re.IGNORECASE)
#: `no such meeting`, `no meeting of this kind`; and any that somebody says was not.
_NO = re.compile(r"\bno\s+(?:[\w’'-]+\s+){0,3}\Z", re.IGNORECASE)
_NO_HEAD = re.compile(r"no\b", re.IGNORECASE)
_SUCH = re.compile(r"\bsuch\b|\bof\s+(?:this|that|any|the)\s+(?:kind|sort|nature)\b", re.IGNORECASE)
#: Behind a noun: the meeting was not, and as `never` says, whatever was said of it.
_WAS_NOT = re.compile(
    r"[^.;,]{0,80}?\b(?:(?P<never>(?:was|were)\s+never\s+held|never\s+(?:took\s+place|happened|materiali[sz]ed|came\s+(?:about|off)))"
    r"|(?:did\s+not\s+|didn[’']t\s+|failed\s+to\s+)(?:take\s+place|happen|materiali[sz]e|come\s+(?:about|off)))\b",
    re.IGNORECASE,
)
#: Around what was not: it had been appointed, in its own sentence, and in the one before or behind.
_WAS_TO_BE = any_of(
    r"planned|scheduled|expected|announced|appointed|promised|arranged|intended|long-awaited|agreed(?! to\b)|set for|due (?:on|for|in|to)"
)
_WAS_TO_BE_BESIDE = any_of(
    r"(?:called|calls|put) off|cancel\w*|postpon\w*|f[ae]ll(?:s|en)? through|stay(?:ed|s|ing)? away|pull(?:ed|s|ing)? out"
    r"|(?:refus|declin)(?:es?|ed|ing) to (?:come|attend|take part|meet)|(?:had|was|were) (?:been )?(?:planned|scheduled|fixed|set for|appointed|announced)",
)
_SENTENCE_END = re.compile(r"[.!?]\s|\n")
_NEXT_SENTENCE = 300  # letters within which the sentence before and the one behind are looked at

_SEES = r"(?:meet(?:ing)?|see(?:ing)?|receiv(?:e|ing)|speak(?:ing)?|talk(?:ing)?|hold(?:ing)?)"
_NOT_SEEN = (
    rf"(?:(?:will|would|did|does|do|shall|could|is|are|was|were)\s+(?:\w+\s+)?not|won[’']t|wouldn[’']t|didn[’']t)\s+(?:be\s+|(?:due|going|expected|planning)\s+)?(?:to\s+)?{_SEES}"
    rf"|(?:no\s+(?:\w+\s+)?(?:plans?|intentions?|wish|desire)\s+(?:to|of)|without|(?:refus|declin)\w*\s+to)\s+{_SEES}"
)
#: Behind a journey: the meeting that it could be is not to be.
_BUT_NOT = re.compile(rf"[^.;]{{0,120}}?\b(?:{_NOT_SEEN})\b", re.IGNORECASE)
#: Behind a question: it is answered, by whoever has the next turn.
_NO_IS_THE_ANSWER = re.compile(
    r"[\s”\"]*+(?:[\w .,’'()-]{1,60}[:.]\s*)?[“\"]?(?:No(?=[.,;!–—])|[Nn]ot (?:true|so|at all)\b|[Nn]othing of the (?:kind|sort)\b"
    rf"|(?:That|This|It)(?:\s+is|[’']s)\s+(?:\w+\s+){{0,2}}?(?:{_UNTRUE}|nonsense|an?\s+(?:\w+\s+)?(?:invention|fabrication|lie|falsehood|fiction|fake|myth|rumour))"
    rf"|(?:I|[Ww]e)\s+(?:deny|never|(?:have|had|did|do)\s+not|haven[’']t|didn[’']t))"
)
#: In a question, behind what is asked about: *Is that true?*.
_IS_IT = re.compile(
    r"\s*(?:(?:Is|Was) (?:that|this|it) (?:true|so|correct|right|accurate|the case)|(?:Can|Do|Will|Could) you (?:confirm|deny)[^.?]{0,20})\?"
)
#: A question that takes a meeting for granted: *What did you say when you met him?*.
_GRANTED = re.compile(r"\W*(?:what|why|how|when|where|which|who|whom)\b(?!\s+(?:about|of)\b)", re.IGNORECASE)
#: A question that only names talks: *And your talks with him?*, *What about the talks?*.
_NAMED = re.compile(r"\W*(?:and|but|so|what about|what of|how about)\b[^.;?]{0,80}\?", re.IGNORECASE)


def is_denied(cue: Cue, scene: Scene) -> bool:
    """Tell whether the sentence of a cue tells of the meeting only to deny it."""
    before = scene.text[cue.clause.start : cue.span.start]
    behind = scene.text[cue.span.end : cue.sentence.end]
    if (cue.how == DATED and TRIP.match(scene.text, cue.span.start) and _BUT_NOT.match(behind)) or _is_answered_no(
        cue, scene
    ):
        return True
    return _is_in_denied(cue, before, behind) or _was_none(cue, before, behind, scene)


def is_but_named(cue: Cue, scene: Scene) -> bool:
    """Tell whether who only asks but names talks, which nothing he says dates: *They say that you broke off the talks*."""
    return bool(scene.questions.around(cue.span)) and (
        cue.vague or _NAMED.fullmatch(cue.sentence.text.strip()) is not None
    )


def _is_answered_no(cue: Cue, scene: Scene) -> bool:
    """Tell whether a question asks whether they meet, *Will she attend?*, or who only asks ends with that, and the answer is no."""
    end = cue.sentence.end
    turn = next(iter(scene.questions.around(cue.span)), None)
    if turn is None or _GRANTED.match(cue.sentence.text):
        return bool(WHETHER.fullmatch(cue.sentence.text)) and bool(_NO_IS_THE_ANSWER.match(scene.text, end))
    tag = _IS_IT.match(scene.text, end)
    end = tag.end() if tag else end
    return end >= turn.content[-1].end and bool(_NO_IS_THE_ANSWER.match(scene.text, end))


def _is_in_denied(cue: Cue, before: str, behind: str) -> bool:
    found = _DENIED.search(before) or (_is_of_one(cue, before) and _DENIED_ONE.search(before))
    if not found and _IS_UNTRUE.match(behind):
        found = _REPORTED.search(before)
    if not found:
        return False
    told = next((words for words in found.groupdict().values() if words is not None), "")
    return not _BEEN.search(told) and (cue.how != NOUN or _may_be_new(cue, told, behind))


def _is_of_one(cue: Cue, before: str) -> bool:
    return cue.how == NOUN and not (_KNOWN.match(cue.span.text) or _THE.search(before))


def _may_be_new(cue: Cue, told: str, behind: str) -> bool:
    """Tell whether a noun in what is denied is what is denied: not *at the talks*, nor *the talks*, unless these *took place*."""
    if _THEN.search(told):
        return False
    return _is_of_one(cue, told) or bool(_WAS_HELD.match(behind))


def _was_none(cue: Cue, before: str, behind: str, scene: Scene) -> bool:
    """Tell whether a noun is of a meeting that was not and had not been appointed: *no talks were held*, *a meeting never took place*."""
    if cue.how != NOUN:
        return False
    said = scene.contents.around(cue.span)
    if (_NO_HEAD.match(cue.span.text) or _NO.search(before)) and _WAS_HELD.match(behind):
        such = _SUCH.search((before + cue.span.text)[-60:]) or _SUCH.match(behind.lstrip())
        return bool(such or said) or not _was_appointed(cue, scene)
    found = _WAS_NOT.match(behind)
    denied = found and (_is_of_one(cue, before) or (found["never"] and said))
    return bool(denied) and not _was_appointed(cue, scene)


def _was_appointed(cue: Cue, scene: Scene) -> bool:
    """Tell whether the text says that what was not held was to be, and is told for that: *the envoys stayed away*."""
    own = cue.sentence
    if _WAS_TO_BE.search(own.text) or APPOINTED.search(own.text):
        return True
    start, behind = max(0, own.start - _NEXT_SENTENCE), scene.text[own.end : own.end + _NEXT_SENTENCE]
    before = _SENTENCE_END.split(scene.text[start : own.start].rstrip().rstrip(".!?”"))[-1]
    after = _SENTENCE_END.split(behind.lstrip(" \n.!?”"))[0]
    return any(_WAS_TO_BE_BESIDE.search(words) for words in (before, own.text, after))
