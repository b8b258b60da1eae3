"""A *not* that stands apart from its verb: *does not, however, accept*, *it was not Corvo that rejected the plan*.

Of the first the network takes the verb for a cue of its own, without the *not*, and now and then the *not* for another cue; the second, a cleft, tells of nobody
who rejected the plan, least of all Corvo.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.rules.placing import over, tells

NOT_HE = Reason("denied", "the text says that it was not he")
_NOT = (
    r"(?:(?P<has>(?:has|have|had|is|are|was|were)\s(?:not|never|no\slonger)|(?:has|have|had|is|are|was|were)n[’']t)"
    r"|(?:do|does|did|can|could|will|would|shall|should|must|may|might)\s(?:not|never|no\slonger)|cannot"
    r"|(?:do|does|did|ca|could|wo|would|should)n[’']t)"
)
# Phrases that need no commas.
_PHRASE = (
    r"(?:in\s(?:all\s)?(?:good\s)?(?:faith|conscience|honesty|principle)|at\s(?:this|the\spresent|the)\s(?:stage|time|moment|point|juncture)"
    r"|at\spresent|for\s(?:now|the\s(?:moment|time\sbeing|present))|as\s(?:yet|of\snow)|so\sfar"
    r"|(?:in|under)\s(?:any|such|these|those|(?:the\s)?present|the|current)\s(?:circumstances|conditions|way))"
)
_NO_CLAUSE = r"(?!(?:and|but|or|nor|so|yet|which|who|while|though\s\w+\sdid)\b)"
_ASIDE = rf"(?:,\s{_NO_CLAUSE}[^,.;:!?\n“”\"]{{1,80}},\s|\s[–—-]\s?[^.;:!?\n“”\"–—]{{1,80}}\s?[–—-]\s|\s\([^().;:!?\n]{{1,80}}\)\s|\s{_PHRASE}\s)"
_APART = re.compile(rf"\b(?P<not>{_NOT}){_ASIDE}(?:\w{{1,20}}ly\s|yet\s)?\Z", re.IGNORECASE)
_WORDS_OF_NOT = ("not", "n't", "n’t", "never", "longer")
_LONGEST = 130  # code points of a *not* with the aside behind it
_PAST = re.compile(r"\w+ed\b", re.IGNORECASE)
#: A *not*, an aside that needs no commas, and the word behind it.
BROKEN = re.compile(rf"{_NOT}\s{_PHRASE}\s\w+\b", re.IGNORECASE)
#: A *not*, an aside, and the verb behind it with its particle.
PARTED = re.compile(
    rf"(?P<not>{_NOT}){_ASIDE}(?:\w{{1,20}}ly\s|yet\s)?(?P<verb>\w{{2,20}}(?:\s(?:to|on|for|with))?)(?=\s\w)",
    re.IGNORECASE,
)

_IS_NOT = re.compile(
    r"\b(?:it|that|this)\s(?P<not>(?:is|was)(?:n[’']t|\s(?:not|never))|has\snever\sbeen)\s(?:the\s)?\Z", re.IGNORECASE
)
_WHO = re.compile(r"(?:\s(?:that|who|which))?\s(?:(?:has|have|had|\w{1,20}ly|first|also)\s){0,2}", re.IGNORECASE)
_ENDS_WHO = re.compile(r"\s(?:that|who|which)(?:\s|\Z)", re.IGNORECASE)
_ONLY = re.compile(r"(?:only|just|merely|simply|until)\b", re.IGNORECASE)
# *It was Corvo that*, right before a verb, whose subject that is; not *it was the map that was signed by Corvo*.
_IT_IS = re.compile(
    r"\b(?:it|that|this)\s(?:(?:is|was)(?:n[’']t)?|has\snever\sbeen)\s(?:(?:not|never|only|just|merely|also)\s){0,2}"
    r"(?P<who>(?!(?:not|until)\b)[^\W_][^,.;:!?\n“”\"]{0,60}?)\s(?:that|who|which)\s(?:(?:has|have|had|\w{1,20}ly|first|also)\s){0,2}\Z",
    re.IGNORECASE,
)
_BE = re.compile(r"(?:(?:has|have|had)\s)?(?:is|are|was|were|be|been|being)\b", re.IGNORECASE)
_FARTHEST = 130  # code points from *it was* to the verb
_LEADS = 30  # code points of what leads to a name, and of what leads from it to its verb


def not_before(text: str, cue: Span) -> Span | None:
    """Return the *not*, with its auxiliary, from which an aside parts a cue: *does not* of *does not, however, accept*."""
    begin = max(0, cue.start - _LONGEST)
    before = text[begin : cue.start].lower()
    may_be = cue.text[:1].islower() and any(word in before for word in _WORDS_OF_NOT)
    found = _APART.search(text, begin, cue.start) if may_be else None
    if not found or (not found["has"] and _PAST.match(cue.text)):
        return None
    return Span.matched(found, "not")


def told_over_asides(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, no *not* for a cue of its own beside the verb that it belongs to."""
    parted = [(one, apart) for one in attributions if (apart := not_before(text, one.cue))]
    halves = {id(other) for one, apart in parted for other in over(attributions, apart) if _is_half(other, one)}
    return [one for one in attributions if id(one) not in halves]


def _is_half(one: Attribution, whole: Attribution) -> bool:
    """Tell whether a cue, the *not* of another's verb, which stands in its content, is of the same subject."""
    same = one.source == whole.source or not one.source or not whole.source
    return same and tells(one, whole)


def with_who_it_is(text: str, one: Attribution) -> Attribution:
    """Return an attribution whose source, where a cleft leads to its cue, is who is told to be the one, or not to be it."""
    begin = max(0, one.cue.start - _FARTHEST)
    before = text[begin : one.cue.start]
    leads = (" that " in before or " who " in before or " which " in before) and not _BE.match(one.cue.text)
    found = _IT_IS.search(text, begin, one.cue.start) if leads else None
    if not found:
        return one
    who = Span.matched(found, "who")
    return one if any(who.overlaps(span) for span in one.content) else replace(one, source=(who,))


def is_not_who(text: str, source: Sequence[Span], cue: Span) -> Span | None:
    """Return the *was not* that tells that a source is not who says a thing, None where there is none."""
    if not source or source[0].start > cue.start or _ONLY.match(source[0].text):
        return None
    found = _IS_NOT.search(text, max(0, source[0].start - _LEADS), source[0].start)
    behind = _WHO.fullmatch(text, source[-1].end, cue.start)
    who = _ENDS_WHO.search(text, max(source[-1].start, source[-1].end - 6), cue.start)
    return Span.matched(found, "not") if found and behind and who else None
