"""Flat denials: in *You write that I undertook to pay. I did not.* nobody has undertaken it, and *I* deny that I have.

The network finds no cue in a sentence that is but a subject, an auxiliary and a *not*, and leaves the claim before it standing.
So it does with *That is false*, with *I promised no such thing*, and where the answer to a question opens with any of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting
from aidememoire.reading.rules.placing import at, over, put
from aidememoire.vocabulary.groups import WANTING

FLAT = Reason("content", "what is claimed right before it, and flatly denied")
UNTRUE = Reason("denied", "the next sentence says that it is not so")
_SURE = 0.9  # a sentence of three words; corpus/ has none to measure it by
# Where a denial begins: a sentence, the answer below a question.
_BEGINS = r"(?:(?<=[.!?:”\"]\s)|(?<=\n))(?:No[.,]\s|But\s|Well,\s|In\sfact,?\s|That\sis\s(?:false|untrue)[:;,]\s)?"
_NO_SUCH = r"(?:no\ssuch\s\w{1,20}|nothing\sof\sthe\s(?:kind|sort))"
_FLAT = re.compile(
    rf"{_BEGINS}(?P<who>I|We|He|She|It|They|[Ww]e|it|he|she|they|(?:The\s)?[A-Z][\w’'-]{{1,30}}(?:\s[A-Z][\w’'-]{{1,30}}){{0,3}})"
    r"\s(?P<not>(?:has|have|had|did|do|does|was|were|is|are)(?:n[’']t|\snot|\snever)|never\s(?:has|have|had|did|was|were|do|does)"
    rf"|(?:(?:has|have|had|did)\s)?(?:\w{{3,20}}(?<=ed|en|de|ve|id)\s(?:to\s)?)?{_NO_SUCH})"
    r"(?:\s(?:done|do|agreed|said|promised|so|any\ssuch\sthing|anything\sof\sthe\s(?:kind|sort)|at\sall)){0,3}"
    r"(?:[.!](?=\s|\Z|[”\"])|[,;](?=\s(?:and|but|nor)\b))"
)
_FALSE = (
    r"(?:false|untrue|not\s(?:true|so|correct|accurate|right|the\scase)|wrong|incorrect|inaccurate|nonsense|lies?|fabrications?|inventions?"
    r"|baseless|unfounded|groundless)"
)
_VERDICT = re.compile(
    rf"{_BEGINS}(?:(?:That|This|It|Which)(?:\s(?:is|was)|[’']s)\s(?:(?:\w+ly|just|an?|quite|pure|outright|complete)\s){{0,2}}{_FALSE}"
    rf"|(?:Untrue|Not\strue|False|Wrong|Nonsense|A\slie|Not\sat\sall|(?:Absolutely|Certainly|Definitely)\snot)|(?P<no>No))(?=[.!,;])"
)
_IS_IT = re.compile(
    r"(?:Is|Was|Are) (?:that|this|it|these|those) (?:true|right|so|correct|accurate|the case)\?\W*\Z", re.IGNORECASE
)
# *Corvo says that you had promised boats. Did you?*
_SHORT = re.compile(
    r"\b(?P<aux>Did|Have|Has|Had|Is|Are|Was|Were|Do|Does|Will|Would)(?: you|[’']?n[’']t you| they| it| he| she)\?\W*\Z"
)
_LABEL = re.compile(r"(?:[^\n:“”\"]{1,80}:\s)?")
_OWN = re.compile(r"I|We", re.IGNORECASE)
_YOU = re.compile(r"your?\b", re.IGNORECASE)
_OTHER = re.compile(r"he|she|it|they", re.IGNORECASE)
_PRONOUN = re.compile(r"I|we|he|she|it|they", re.IGNORECASE)
_MINE = re.compile(r"\b(?:I|me|my|we|us|our)\b")
_GROUPS = {
    "have": re.compile(r"(?:ha[sd]|have)(?:\b|n[’'])", re.IGNORECASE),
    "be": re.compile(r"(?:is|are|was|were|am)(?:\b|n[’'])", re.IGNORECASE),
    "will": re.compile(r"(?:will|would|shall|can|could|may|might|must|should|to)\b", re.IGNORECASE),
}
# What another tells: *wrote that*, *claims that*. Of what somebody asks, nothing is claimed.
_TELLS = re.compile(
    r"(?:(?:has|have|had|also|now|again|\w{1,20}ly)\s){0,3}(?:writ(?:e[sn]?|ing)|wrote|sa(?:y|ys|id)|claim(?:s|ed)?|alleg(?:e[sd]?|ing)|assert(?:s|ed)?|report(?:s|ed)?"
    r"|maintain(?:s|ed)?|suggest(?:s|ed)?|insist(?:s|ed)?|t(?:ell|ells|old)|believ(?:e[sd]?)|stat(?:e[sd]?)|accus(?:e[sd]?)|argu(?:e[sd]?)|declar(?:e[sd]?)|announc(?:e[sd]?))\b",
    re.IGNORECASE,
)
_STANCES = WANTING | {"reject", "warn"}
_STOP = re.compile(r"[.!?][”\"’)]*\s|\n")
_BEFORE = 8  # attributions before a denial, among which the claim and what is claimed stand
_FAR = 600  # code points of the sentence that is denied, at most


def with_flat_denials(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, sorted by cue, what is claimed in the sentence before a flat denial being denied.

    *I* and *we* deny it themselves, in a statement of their own; what *he had not* is the word of whoever tells it, and so is no statement.
    """
    found = list(attributions)
    for match in (*_FLAT.finditer(text), *_VERDICT.finditer(text)):
        claim, deeds = _claimed(text, found, match)
        if claim:
            put(found, (_told(claim), *(_untrue(one) for one in deeds)), (claim, *deeds))
            put(found, _denial(text, match, claim, found))
    return found


def _claimed(
    text: str, found: Sequence[Attribution], match: re.Match[str]
) -> tuple[Attribution | None, list[Attribution]]:
    """Return what is claimed in the sentence right before a denial, and the deeds in it that are denied: all that stand in its first clause."""
    end, answers = _end_of_claim(text, match)
    if match.re is _VERDICT and match["no"] and not (answers and _IS_IT.search(text, max(0, end - 40), end)):
        return None, []
    before = [one for one in found[max(0, at(found, end) - _BEFORE) : at(found, end)] if _is_near(text, one, end)]
    claim = next((one for one in before if _TELLS.match(one.cue.text) and one.content[-1].end > one.cue.end), None)
    if claim is None:
        return None, []
    held = [one for one in before if one is not claim and any(span.holds(one.cue) for span in claim.content)]
    if match.re is _VERDICT:
        return (claim, held) if held else (None, [])
    short = _SHORT.search(text, max(0, end - 40), end) if answers else None
    deeds = [one for one in held if (_is_asked(one, match, short) if answers else _is_denied(one, match))]
    mine = _OWN.fullmatch(match["who"]) and any(_MINE.search(span.text) for span in claim.content)
    return (claim, deeds) if deeds or mine else (None, [])


def _end_of_claim(text: str, match: re.Match[str]) -> tuple[int, bool]:
    """Return where what a denial denies ends, and whether it opens an answer: what it denies then stands in the paragraph above."""
    line = text.rfind("\n", 0, match.start()) + 1
    answers = line > 0 and _LABEL.fullmatch(text, line, match.start()) is not None
    return (_end_of_words(text, line) if answers else match.start()), answers


def _end_of_words(text: str, place: int) -> int:
    """Return where the last words before a place end."""
    while place and text[place - 1].isspace():
        place -= 1
    return place


def _is_denied(one: Attribution, match: re.Match[str]) -> bool:
    """Tell whether a deed that another tells is what a denial denies, by its subject and its auxiliary: *had agreed*, *he had not*."""
    who = one.source[0].text.lower() if one.source else ""
    same = (
        bool(_OTHER.fullmatch(match["who"])) != bool(_OWN.fullmatch(who))
        if _PRONOUN.fullmatch(match["who"])
        else who == match["who"].lower()
    )
    return same and _group(one.cue.text) == _group(match["not"].removeprefix("never "))


def _is_asked(one: Attribution, match: re.Match[str], short: re.Match[str] | None) -> bool:
    """Tell whether a deed in a question is what the answer to it denies: *you had agreed*, *I had not*; *Did you?*, *We did not*."""
    who = one.source[0].text.lower() if one.source else ""
    denied = _group(match["not"].removeprefix("never "))
    if short and _group(short["aux"]) == denied:
        return True
    same = _YOU.match(who) if _OWN.fullmatch(match["who"]) else not (_YOU.match(who) or _OWN.fullmatch(who))
    return bool(same) and _group(one.cue.text) == denied


def _group(words: str) -> str:
    """Return which auxiliary a verb goes with in an answer: *have*, *be*, *will*, else *do*."""
    return next((name for name, forms in _GROUPS.items() if forms.match(words)), "do")


def _is_near(text: str, one: Attribution, end: int) -> bool:
    """Tell whether a cue stands in the sentence that ends before a place."""
    between = text[max(one.cue.end, end - _FAR) : end]
    return end - one.cue.end < _FAR and len(_STOP.findall(between)) <= 1 and "\n" not in between


def _told(claim: Attribution) -> Attribution:
    """Return a claim as a claim: who writes that another has promised a thing promises nothing."""
    stance = claim.act in _STANCES
    return replace(claim, chances=acting(claim.chances, "assert", _SURE)) if stance else claim


def _untrue(one: Attribution) -> Attribution:
    return one if UNTRUE in one.reasons else replace(one, reasons=(*one.reasons, UNTRUE))


def _denial(text: str, match: re.Match[str], claim: Attribution, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """Yield the denial of one's own, *I did not*, where the network has none of these words; an answer denies as a whole."""
    if "\n" in text[claim.cue.end : match.start()] or match.re is not _FLAT:
        return
    if _OWN.fullmatch(match["who"]) and not over(found, Span.of(text, *match.span("not"))):
        source, cue = (Span.of(text, *match.span(part)) for part in ("who", "not"))
        chances = acting(replace(claim.chances, flags=np.zeros_like(claim.chances.flags)), "deny", _SURE)
        content = tuple(span for span in claim.content if span.start > claim.cue.start)
        yield Attribution((source,), cue, content, _SURE, chances, (FLAT,))
