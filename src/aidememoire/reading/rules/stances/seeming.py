"""What but seems so: in *it seems that Chad requested a vote* and *it appears that Togo rejected it* the report keeps its distance from both.

So it does from whatever somebody *reportedly* said or *is said to have* said, and from a claim with *this could not be verified* behind it, or from
several: *neither account could be confirmed*, *the agency could not verify either claim*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.rules.mending import end_of, source_start, with_reserve
from aidememoire.reading.rules.negation.refusals import DENIES
from aidememoire.reading.rules.placing import at, tells
from aidememoire.reading.wordlists import HAS

_SEEMS = re.compile(r"(?:it\s)?(?:(?:now|also|would|does)\s)?(?:seem|appear)(?:s|ed)?", re.IGNORECASE)
_THAT = re.compile(r"(?:that|as\s(?:if|though))\b", re.IGNORECASE)
# In all of corpus/ but one of 218 cues with these words are told with reserve.
_DISTANCE = re.compile(
    r"\b(?:reportedly|allegedly|purportedly|supposedly|apparently|seemingly"
    r"|(?:is|are|was|were)\s(?:\w{1,20}\s)?(?:said|reported|understood|believed|thought|rumou?red|alleged)\sto)\b",
    re.IGNORECASE,
)
# Right behind what is told: *; this is unconfirmed*, *. The claim could not be independently verified*.
_LY = r"(?:\w{1,20}ly\s|(?:as\s)?yet\s|so\sfar\s|immediately\s){0,2}"
_CHECKED = r"(?:verified|confirmed|corroborated|substantiated|checked|established)"
_UNCHECKED = (
    rf"(?:(?:is|are|was|were|remains?|remained)\s{_LY}(?:unconfirmed|unverified|not\s{_LY}{_CHECKED})"
    rf"|(?:can|could)\s?not\s{_LY}be\s{_LY}{_CHECKED}|(?:has|have|had)\snot\s{_LY}been\s{_LY}{_CHECKED}|(?:has|have|had)\s{_LY}to\sbe\s{_CHECKED})\b"
)
_UNCONFIRMED = re.compile(
    r"[”\"]?[,;.:]?[”\"]?\s(?:[(–—]\s?)?(?:(?:though|although|but|and)\s)?"
    r"(?:th(?:is|at|ese)(?:\s(?:claim|report|account|figure|allegation|version|number)s?)?|(?:the|its|his|her|their)\s(?:claim|report|account|figure|allegation|number)s?|which|it|a\sclaim\sthat)\s"
    rf"{_UNCHECKED}",
    re.IGNORECASE,
)
# Of several at once, wherever it stands in its sentence: none of them, or not both, was checked, or somebody could not check them.
_CLAIM = r"(?:claim|account|version|report|figure|number|allegation|accusation|assertion|statement)"
_THEM = rf"(?:(?P<{{0}}two>either(?:\sof\s(?:the|these|those))?|both)|(?P<{{0}}more>any\sof\s(?:the|these|those)|these|those|(?:the|their)(?=\s\w+s\b))|the|this|that)\s(?:two\s|rival\s|conflicting\s)?{_CLAIM}s?\b"
_NOT_CHECKED = re.compile(
    rf"\b(?:(?P<neither>neither(?:\sof\s(?:the|these|those)(?:\stwo)?)?)|(?P<none>no(?:ne\sof\s(?:the|these|those))?))\s{_CLAIM}s?\s"
    rf"(?:(?:can|could)\s{_LY}be|(?:has|have|had)\s{_LY}been|is|was|were)\s{_LY}{_CHECKED}\b"
    rf"|\b(?:(?P<two>both)|(?P<more>these|those|the|their))\s(?:two\s|rival\s|conflicting\s)?{_CLAIM}s\s{_UNCHECKED}"
    rf"|\b(?P<unchecked>(?:can|could)\s?not|cannot|(?:was|were|is|are)\s(?:unable|not\s(?:able|possible))\sto)\s{_LY}(?:verify|corroborate|substantiate|(?<=independently\s)confirm)\s{_THEM.format('un')}"
    rf"|\bno\s(?:independent\s|official\s)?(?:confirmation|verification|corroboration)\sof\s{_THEM.format('no')}",
    re.IGNORECASE,
)
_DENIAL = re.compile(rf"{HAS}{DENIES}", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?;][”\"’]?\s+")
_THAT_ALONE = re.compile(r"[“\"]?(?:that\s)?")
_CLAIMS = frozenset(("assert", "accuse", "deny", "criticise"))
_FEW, _SEVERAL = 2, 3  # claims that *neither* and *none of these* mean
_FAR = 600  # code points from a claim to the words that doubt it
_BEFORE = 10  # attributions before those words
_BEHIND = 6  # attributions behind one that may stand in what seems so


def with_what_seems_so(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, what nobody says but seems so, and the statements that begin it, as told with reserve.

    A cue may say so itself, and so may the words right behind a statement.
    """
    unchecked = {*_unchecked(text, attributions), *_doubted(text, attributions)}
    found = [with_reserve(one) if number in unchecked else one for number, one in enumerate(attributions)]
    for number, one in enumerate(attributions):
        if one.source or not _SEEMS.fullmatch(one.cue.text) or not _THAT.match(one.content[0].text):
            continue
        found[number] = with_reserve(one)
        for behind in range(number + 1, min(number + _BEHIND, len(found))):
            if _begins(text, one, found[behind]):
                found[behind] = with_reserve(found[behind])
    return found


def _doubted(text: str, attributions: Sequence[Attribution]) -> Iterator[int]:
    """Yield the numbers of what a report does not vouch for, by the cue or the words right behind; of a denial, of what is denied there."""
    for number, one in enumerate(attributions):
        if _DISTANCE.search(one.cue.text):
            yield number
        elif _UNCONFIRMED.match(text, end_of(one)):
            denied = _denied_by(text, attributions, number)
            yield number if denied is None else denied


def _denied_by(text: str, attributions: Sequence[Attribution], number: int) -> int | None:
    """Return the number of the claim right before one that plainly denies it."""
    one = attributions[number]
    if not number or not _DENIAL.fullmatch(one.cue.text):
        return None
    before = attributions[number - 1]
    near = _is_claimed_before(text, before, one.cue.start, 1) and before.act != "deny"
    return number - 1 if near else None


def _unchecked(text: str, attributions: Sequence[Attribution]) -> Iterator[int]:
    """Yield the numbers of the claims of which the text says, right behind them, that they were not checked, with what stands in them."""
    for match in _NOT_CHECKED.finditer(text):
        few = match["neither"] or match["two"] or match["untwo"] or match["notwo"]
        more = match["none"] or match["more"] or match["unmore"] or match["nomore"]
        most = _FEW if few else _SEVERAL if more else 1
        end = at(attributions, match.start())
        near = range(max(0, end - _BEFORE), end)
        if _is_said(text, attributions[near.start : near.stop], match):
            continue
        claims = _claims_before(text, attributions, near, match.start(), most)
        if most == 1 and claims and _DENIAL.fullmatch(attributions[claims[-1]].cue.text):  # the claim is what is denied
            claims = _claims_before(text, attributions, range(near.start, claims[-1]), match.start(), _FEW) or claims
        whole = [one for one in claims if not any(tells(attributions[each], attributions[one]) for each in claims)]
        for number in whole[-most:]:
            yield number
            yield from (each for each in claims if tells(attributions[number], attributions[each]))


def _claims_before(text: str, attributions: Sequence[Attribution], near: range, place: int, most: int) -> list[int]:
    """Return the numbers of the claims among some that stand right before a place."""
    return [number for number in near if _is_claimed_before(text, attributions[number], place, most)]


def _is_said(text: str, near: Sequence[Attribution], match: re.Match[str]) -> bool:
    """Tell whether somebody else says that claims were not checked: only whoever could not check them speaks for the report."""
    spans = (span for one in near for span in one.content if span.start <= match.start() < span.end)
    return not match["unchecked"] and any(_THAT_ALONE.fullmatch(text, span.start, match.start()) for span in spans)


def _is_claimed_before(text: str, one: Attribution, place: int, most: int) -> bool:
    """Tell whether a statement is a claim that stands right before a place, with no more sentences between than there may be claims."""
    own = any(span.start <= place < span.end and "," not in text[span.start : place] for span in one.content)
    end = end_of(one)
    near = place - end < _FAR and len(_SENTENCE.findall(text, end, place)) <= most
    return one.act in _CLAIMS and near and not own


def _begins(text: str, seeming: Attribution, one: Attribution) -> bool:
    """Tell whether a statement is the clause that seems so, and not what somebody says in it."""
    return text[seeming.content[0].start : source_start(one)].removesuffix("the ").strip().lower() in (
        "that",
        "as if",
        "as though",
    )
