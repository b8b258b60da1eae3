"""Two *nots* that say yes: who says that he *could not but accept* a thing accepts it, and who *would be the last to oppose* it does not.

Also what is said only to be left unsaid: *failed to mention that*, and what is but pretended.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Reason
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting
from aidememoire.reading.rules.stances.silences import WITHHELD

LITOTES = Reason("act", "two nots that say yes, or a yes that says no")
PRETENDED = Reason("denied", "it is but pretended, or claimed falsely")
NEVER_SAID = Reason("denied", "the text says that it was not said")
_SURE = 0.8  # verbs of a closed table; corpus/ has too few to measure it by
_WHO = r"(?:that\s)?(?:(?:he|she|it|they|we|I)\s|(?:the\s)?[A-Z][\w’'-]{1,40}(?:\s[A-Z][\w’'-]{1,40}){0,3}\s)?"
_CANNOT_BUT = r"(?:cannot|can[’']t|could(?:\snot|n[’']t))\s(?:but|help\sbut)\s|(?:had|has|have)\sno\schoice\sbut\sto\s"
_LAST_TO = r"(?:would|will)\sbe\sthe\s(?:very\s)?last\s(?:\w+\s)?to\s"
_FAR_FROM = r"(?:was|were|is|are)\s(?:very\s)?far\sfrom\s"
_FOR = r"(?P<for>accept|agree|consent|support|endors|back|welcom|approv|recogni[sz]|sign|favour|concur|embrac)"
_AGAINST = r"(?P<against>oppos|reject|refus|object|veto|block|resist|condemn|criticis|criticiz|dismiss|obstruct|stand\sin\sthe\sway)"
_CONTENT = re.compile(
    rf"{_WHO}(?:(?P<turns>{_LAST_TO}|{_FAR_FROM})|{_CANNOT_BUT})(?:{_FOR}|{_AGAINST})\w{{0,6}}\b", re.IGNORECASE
)
_CUE = re.compile(
    rf"(?:(?P<turns>{_LAST_TO}|{_FAR_FROM})|{_CANNOT_BUT})(?:{_FOR}|{_AGAINST})\w{{0,6}}\b", re.IGNORECASE
)
_OMITS = re.compile(
    r"(?:(?:has|have|had)\s)?(?:fail(?:s|ed)?|omit(?:s|ted)?|neglect(?:s|ed)?|forgot|forget(?:s)?)\sto\s(?:mention|say|add|disclose|note|report|state|tell|inform|point\sout|acknowledge)\b"
    r"|(?:did|does|do)\snot\s(?:\w{1,20}ly\s)?(?:mention|disclose)\b",
    re.IGNORECASE,
)
_PRETENDS = re.compile(
    r"(?:(?:has|have|had|also)\s)?(?:pretend(?:s|ed|ing)?|(?:falsely|wrongly|mendaciously|untruthfully)\s\w{2,20}|feign(?:s|ed)?|lied)\b",
    re.IGNORECASE,
)
_BUT_PRETENDS = re.compile(
    r"(?:(?:has|have|had|is|are|was|were|also|only|merely|just|simply)\s){0,3}(?:pretend(?:s|ed|ing)?\sto|feign(?:s|ed|ing)?)\b",
    re.IGNORECASE,
)
_NEVER_SAID = re.compile(
    r"(?:(?:has|have|had)\s(?:never|not)|never|(?:did|does|do)\snot|(?:had|has|have|did|does)n[’']t)\s(?:actually\s|in\sfact\s)?(?:sa(?:y|id)|claim(?:ed)?|assert(?:ed)?|stat(?:e|ed)|told?|tell|suggest(?:ed)?)\b",
    re.IGNORECASE,
)
_SAME = re.compile(
    r"(?:that|this|it|so|any\s?such\s?thing|anything\sof\sthe\s(?:kind|sort))(?:\s(?:to|of)\s\w{1,20})?\W*",
    re.IGNORECASE,
)
_OWN = re.compile(r"(?:I|we)\b", re.IGNORECASE)
_THAT = re.compile(r"\bthat\s(?:the\s)?\Z")
_BEFORE = 4  # attributions before one, in whose pretence it may stand


def with_litotes(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, two *nots* as the yes that they are; who fails to mention a thing has not said it."""
    return [
        _pretended(text, _litotes(text, one), attributions[max(0, number - _BEFORE) : number])
        for number, one in enumerate(attributions)
    ]


def _litotes(text: str, one: Attribution) -> Attribution:
    """Return an attribution whose two nots say yes, or whose one says no, with that act; what it has already stays."""
    if _OMITS.match(text, one.cue.start):
        return replace(one, reasons=(*one.reasons, WITHHELD)) if WITHHELD not in one.reasons else one
    found = _CUE.match(text, one.cue.start) or _CONTENT.match(text, one.content[0].start, one.content[0].end)
    if not found:
        return one
    yes = bool(found["for"]) != bool(found["turns"])
    act = one.act
    if act in (("accept", "endorse", "commit") if yes else ("reject", "deny", "criticise")):
        return one
    return replace(
        one, chances=acting(one.chances, "accept" if yes else "reject", _SURE), reasons=(*one.reasons, LITOTES)
    )


def _pretended(text: str, one: Attribution, before: Sequence[Attribution]) -> Attribution:
    """Return what is told to be but pretended, or never said, with that reason."""
    holders = [each for each in before if any(part.holds(one.cue) for part in each.content)]
    start = min((span.start for span in one.source), default=one.cue.start)
    behind_that = _THAT.search(text, max(0, start - 10), start)
    in_pretence = _BUT_PRETENDS.match(one.cue.text) or any(_PRETENDS.match(each.cue.text) for each in holders)
    pretended = PRETENDED if in_pretence else None
    unsaid = NEVER_SAID if behind_that and any(_NEVER_SAID.match(each.cue.text) for each in holders) else None
    why = pretended or unsaid or (NEVER_SAID if _is_left_unsaid(one) else None)
    return replace(one, reasons=(*one.reasons, why)) if why and why not in one.reasons else one


def _is_left_unsaid(one: Attribution) -> bool:
    """Tell whether another *never said that*: it is the word of whoever tells so, and what was said is told before."""
    own = bool(one.source) and _OWN.match(one.source[0].text) is not None
    return (
        bool(one.source) and not own and bool(_NEVER_SAID.match(one.cue.text) and _SAME.fullmatch(one.content[0].text))
    )
