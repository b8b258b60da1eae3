"""What is told in words that call it untrue: *claims that Corvo fled are false*, *did not, as Arland claimed, flee*, *not because it fled, but because*.

Whoever calls it untrue is told for himself; what these words hold is nobody's word but whoever claims it.
"""

from __future__ import annotations

import re

from aidememoire.linking.text.pages import beginning, cue_of, opening
from aidememoire.model import Statement

_CLAIM = (
    r"(?:reports?|claims?|allegations?|accusations?|rumou?rs?|assertions?|suggestions?|insinuations?|stories|lie|myth)"
)
#: The words of a denial that begin with a claim hold what is claimed: *reports that Corvo had agreed are false*.
_BEGINS = re.compile(
    rf"\W{{0,3}}(?:(?:the|these|those|such|any|all|some|media|press|recent|latest|false)\s){{0,4}}{_CLAIM}\b[^.;:!?\n]{{0,120}}?\sthat\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_FALSE = r"(?:lying|liars|wrong|mistaken|misinformed|deceiv(?:ed|ing)\s\w{1,20}|spreading\s(?:lies|falsehoods|disinformation))"
_LIE = re.compile(
    rf"\b(?:those|people|anyone|anybody|everyone|whoever|all)\s(?:who\s)?(?:claims?|says?|alleges?|asserts?|suggests?|maintains?|believes?|pretends?)\s(?P<told>[^.;:!?\n]{{3,200}}?)\s(?:is|are)\s(?:simply\s|just\s)?{_FALSE}\b",
    re.IGNORECASE,
)
# Without the other reason behind it, what *because* tells may well be so: *did not sign because Corvo had not left*.
_REASON = re.compile(
    r"(?:\bnot|n[’']t)\b[^.,;:!?\n]{0,80}?\bbecause\s(?P<told>[^.;:!?\n—–]{3,250}?)\s?(?:[;—–]|,\sbut\b|\bbut\b)[^.;:!?\n]{0,100}?\bbecause\b",
    re.IGNORECASE,
)
# *Has not, as Corvo claimed, agreed to leave*: of the words behind the aside Corvo has said that they are so.
_ASIDE = re.compile(
    r"(?:\bnot|\bnever|n[’']t),\sas\s[^,;:.\n]{2,80}?\b(?:claim|alleg|charg|report|assert|suggest|sa(?:id|ys)\b)\w*,\s(?P<told>[^.,;:!?\n]{1,150})",
    re.IGNORECASE,
)
# *It is not true that Corvo agreed to leave.*
_NOT_TRUE = re.compile(
    r"\b(?:it|that)(?:[’']s|\s(?:is|was))\s(?:\w+ly\s|just\s|an?\s|pure\s){0,2}(?:untrue|not\s(?:true|correct|accurate|the\scase)|false|incorrect|lies?|fabrication|invention|nonsense)"
    r"\sthat\s(?P<told>(?:(?!,\s(?:but|while|whereas|though|although|however|and)\b)[^.;!?\n]){3,300})",
    re.IGNORECASE,
)
# Each with words of which it holds one: where none of them is near, which is told at once, there is nothing to seek.
_WAYS = (
    (_LIE, ("lying", "liars", "wrong", "mistaken", "misinformed", "deceiv", "spreading")),
    (_REASON, ("because",)),
    (
        _NOT_TRUE,
        ("true that", "correct that", "accurate that", "case that", "false that", "lie that", "ion that", "sense that"),
    ),
    (_ASIDE, ("not,", "never,", "n't,", "n’t,")),
)
_FAR = 400  # code points before a statement, in which the words begin that call it untrue


def is_called_untrue(one: Statement, holder: Statement) -> bool:
    """Tell whether a denial begins with the claim that a statement in it is: the whole, and so the claim, is denied."""
    at = opening(one)
    return any(part.start <= at < part.end and _BEGINS.match(part.text[: at - part.start]) for part in holder.content)


def is_disbelieved(text: str, one: Statement) -> bool:
    """Tell whether a statement stands in what those who lie claim, in what is told as not so, or in a reason that is not the reason."""
    cue = cue_of(one).start
    at, end = max(0, opening(one) - _FAR), min(len(text), cue + _FAR)
    near = text[at:end].lower()
    ways = [pattern for pattern, words in _WAYS if any(word in near for word in words)]
    found = (each for way in ways for each in way.finditer(text, at, end))
    return any(each.start("told") <= cue < each.end("told") and _is_all_told(one, each) for each in found)


def _is_all_told(one: Statement, found: re.Match[str]) -> bool:
    """Tell whether *it is not true that* calls all of a statement untrue, not who says so behind it, and is no *not* that its cue has."""
    return found.re is not _NOT_TRUE or found.start("told") <= beginning(one)
