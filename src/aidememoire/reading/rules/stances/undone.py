"""What is told not to be: who *could not confirm* a report denies nothing, and who *has no intention of signing* rejects it.

Nor has who *did not undertake to lift the sanctions* refused to, as who *will not undertake to* has, and *"I would not say that Corvo
has broken it," she said* accuses nobody. Who *has not yet given its consent* may still give it. The network goes by the *not*, or by what stands behind it. Whoever could not agree to a thing
does refuse it: the verbs of inability are those of finding out. That a thing is not said, the linker tells of what stands in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from aidememoire.model import Reason
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting
from aidememoire.vocabulary.groups import AGAINST, FOR, WANTING

UNABLE = Reason("act", "it could not be found out")
NO_INTENTION = Reason("act", "it is not intended")
UNPROMISED = Reason("act", "what is not promised is not refused")
UNSPOKEN = Reason("act", "the speaker does not say so")
NOT_YET = Reason("act", "what is not yet agreed to may still be")
NOT_GIVEN = Reason("act", "whose consent is not given")

_LY = r"(?:(?:independently|fully|yet|immediately|so\sfar|conclusively|definitively|itself|reliably|\w{1,20}ly)\s){0,2}"
_CANNOT = (
    r"(?:(?:can|could)\s?(?:not|neither|n[’']t)|cannot|(?:is|are|was|were|been|be|remains?|remained)\s(?:still\s|as\syet\s)?(?:not\sable|unable|not\sin\sa\sposition)\sto"
    r"|(?:will|would|may|might)\snot\s(?:yet\s)?be\s(?:able|in\sa\sposition)\sto|(?:has|have|had)\s(?:not|never)\s(?:yet\s)?been\s(?:able|in\sa\sposition)\sto"
    r"|(?:has|have|had)\s(?:so\sfar\s)?been\sunable\sto)"
)
_FIND_OUT = (
    r"(?:confirm(?:ed)?|verif(?:y|ied)|corroborat(?:e|ed)|establish(?:ed)?|ascertain(?:ed)?|determine[d]?|substantiate[d]?|conclude[d]?|assess(?:ed)?"
    r"|authenticate[d]?|clarif(?:y|ied)|evaluate[d]?|reconstruct(?:ed)?|identif(?:y|ied)|resolve[d]?|provide\s(?:any\s)?assurances?|draw\s(?:any\s|a\s)?conclusions?)\b"
    r"(?:\snor\s(?:den(?:y|ied)|disputed?|excluded?|ruled?\sout)\b)?"
)
_UNABLE = re.compile(rf"(?:also\s|still\s)?{_CANNOT}\s{_LY}(?:be\s)?(?:{_FIND_OUT}|\Z)", re.IGNORECASE)
# Of oneself, behind *said*: *said it could not verify either claim*.
_REPORTS = re.compile(
    r"(?:(?:has|have|had|also|then)\s){0,2}(?:says?|said|adds?|added|states?|stated|tells?|told|notes?|noted|explain(?:s|ed)?|report(?:s|ed)?)",
    re.IGNORECASE,
)
_ITSELF_UNABLE = re.compile(
    rf"(?:that\s)?(?:it|he|she|they|we|I)\s(?:also\s|still\s)?{_CANNOT}\s{_LY}(?:be\s)?{_FIND_OUT}", re.IGNORECASE
)

_NONE = (
    r"(?:has|have|had)\s(?:absolutely\s|currently\s|at\spresent\s|still\s)?(?:no|never\shad\sany|neither\sany)\s"
    r"(?:(?:immediate|current|present|particular|further|such)\s){0,2}(?:intentions?|plans?|desire|wish|inclination)\s(?:(?:of|to|for)\b(?!\s(?:obstruct|attack|harm|threaten|invad|interfer|caus)))"
)
_UNINTENDED = re.compile(rf"(?:also\s)?{_NONE}", re.IGNORECASE)
_INSISTS = re.compile(
    r"(?:(?:has|have|had|also|then|later)\s){0,2}(?:says?|said|adds?|added|states?|stated|tells?|told|declares?|declared|insist(?:s|ed)?|stress(?:es|ed)?)",
    re.IGNORECASE,
)
_ITSELF_UNINTENDED = re.compile(rf"(?:that\s)?(?:it|he|she|they|we|I)\s{_NONE}", re.IGNORECASE)
# Who *has no intention of sending armed men* may well give his word on it: then what is not intended tells the act.
_INTENTION = re.compile(r"\bintention", re.IGNORECASE)
_DOING_SO = re.compile(r"doing\s(?:so|it|this|that|anything)\b", re.IGNORECASE)

_UNPROMISED = re.compile(
    r"(?:did|has|have|had)\s?(?:not|n[’']t|never)\s(?:\w{1,20}ly\s|yet\s|so\sfar\s|in\sturn\s){0,2}"
    r"(?:promis(?:e|ed)|pledged?|vow(?:ed)?|undert(?:ake|aken)|commit(?:ted)?(?:\s(?:it|him|her|them)sel(?:f|ves))?|guaranteed?|sworn?)\b",
    re.IGNORECASE,
)

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

_GIVE_CONSENT = (
    r"(?:giv(?:e|en)|grant(?:ed)?|express(?:ed)?|lend|lent|offer(?:ed)?)\s(?:its|his|her|their|our|my|any|a)\s(?:\w{1,20}\s)?"
    r"(?:consent|assent|agreement|approval|acceptance|blessing|support|backing|endorsement)"
)
# Annotators of corpus/ take *has yet to assent* and *has yet to answer* for no stance.
_NOT_YET = re.compile(
    r"(?:has|have|had)\s(?:still\s)?(?:(?:not|n[’']t)\s(?:\w{1,20}ly\s)?yet|yet\sto)\s(?:\w{1,20}ly\s)?"
    rf"(?:{_GIVE_CONSENT}|(?:agree|accept|consent|assent|approve)(?:d|ed)?)\b",
    re.IGNORECASE,
)
_NOT_GIVEN = re.compile(
    rf"(?:has|have|had|did|do|does)(?:\snot|n[’']t)\s(?:\w{{1,20}}ly\s)?{_GIVE_CONSENT}\b", re.IGNORECASE
)


def _is_unable(text: str, one: Attribution) -> bool:
    if _REPORTS.fullmatch(one.cue.text):
        return _ITSELF_UNABLE.match(one.content[0].text) is not None
    cue = _UNABLE.match(text, one.cue.start, one.content[0].end)
    return cue is not None and cue.end() >= one.cue.end


def _is_unintended(_: str, one: Attribution) -> bool:
    """Tell whether a thing is not intended, by the cue, and behind a *said* or in a second clause of what is said by its words."""
    words = one.content[0].text
    if _INSISTS.fullmatch(one.cue.text):
        return _ITSELF_UNINTENDED.match(words) is not None
    bare = _UNINTENDED.match(f"{one.cue.text} {words[:20]}")
    return bare is not None and (not _INTENTION.search(bare[0]) or _DOING_SO.match(words) is not None)


def _is_unpromised(text: str, one: Attribution) -> bool:
    return _UNPROMISED.match(text, one.cue.start) is not None


def _is_unspoken(_: str, one: Attribution) -> bool:
    words = one.content[0].text
    speaks = _SPEAKS.match(words) if _NEUTRAL.fullmatch(one.cue.text) else None
    found = _UNSPOKEN.match(words, speaks.end() + 1) if speaks else _UNSPOKEN.match(f"{one.cue.text} {words}")
    return found is not None


def _is_not_yet(text: str, one: Attribution) -> bool:
    return _NOT_YET.match(text, one.cue.start) is not None


def _is_not_given(text: str, one: Attribution) -> bool:
    """Tell whether a consent is not given, whatever the network takes its noun for: *has not given its consent* gives none."""
    return _NOT_GIVEN.match(text, one.cue.start) is not None


@dataclass(frozen=True, slots=True)
class _Kind:
    """What is told not to be: how it is told, the acts that the network then goes by, and the act that it has, with how sure that is.

    Where a *neither* turns the cue round already, nothing is mended, but for what is not said.
    """

    is_told: Callable[[str, Attribution], bool]
    instead_of: frozenset[str]
    act: str
    sure: float
    why: Reason


# As annotators of corpus/ have most of them; who would not say so mostly thinks that it is not. What is not promised is shown as uncertain.
_KINDS = (
    _Kind(_is_unable, AGAINST, "assert", 0.8, UNABLE),
    _Kind(_is_unintended, WANTING | {"warn"}, "reject", 0.7, NO_INTENTION),
    _Kind(_is_unpromised, AGAINST | {"criticise"}, "assert", 0.45, UNPROMISED),
    _Kind(_is_not_yet, AGAINST | {"accept", "endorse"}, "assert", 0.6, NOT_YET),
    _Kind(_is_not_given, FOR | {"deny"}, "reject", 0.7, NOT_GIVEN),
    _Kind(_is_unspoken, frozenset(("accuse", "criticise", "warn", "demand")), "deny", 0.6, UNSPOKEN),
)


def with_what_is_not(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, what could not be found out, is not intended, was not promised or is not said with its own act."""
    return [_as_it_is(text, one) for one in attributions]


def _as_it_is(text: str, one: Attribution) -> Attribution:
    act = one.act
    for kind in _KINDS:
        may_be = act in kind.instead_of and (not one.negation or kind.why is UNSPOKEN)
        if may_be and kind.is_told(text, one):
            return replace(one, chances=acting(one.chances, kind.act, kind.sure), reasons=(*one.reasons, kind.why))
    return one
