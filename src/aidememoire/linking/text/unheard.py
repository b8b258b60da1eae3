"""What is told only as asked of somebody, or as not heard: *asked about a report that Corvo had agreed*, *no word that Corvo agrees*.

Whoever answers is told right beside it; what he was asked about is nobody's word, and least of all Corvo's.
"""

from __future__ import annotations

import re

from aidememoire.linking.text.pages import Page, cue_of, opening
from aidememoire.model import Statement

PUT, NOT_HEARD = "it is what somebody is asked about", "it stands in what nobody is told to have said"

_CLAIM = (
    r"(?:reports?|claims?|allegations?|accusations?|rumou?rs?|assertions?|suggestions?|speculation|stories|remarks?|comments?|statements?"
    r"|questions?|effect)"
)
_WHETHER = r"(?P<whether>(?:if|whether)\b)"
_PUT = re.compile(
    r"(?P<lead>\A|(?<=[.!?][\s”\"’])|(?<=[\n“\"])|(?<=,\s)|(?<=\bwhen\s))(?P<verb>(?:asked|questioned|quizzed|pressed|challenged)\s(?:by\s[^,;:.\n]{1,60}?\s)?(?:about|on|over|"
    rf"{_WHETHER})|(?:responding|replying|reacting|commenting|answering)\s(?:to|on|about))\s(?P<what>[^,;:.!?\n]{{1,400}})(?P<end>,\s(?=\w))?",
    re.IGNORECASE,
)
# Of these a sentence has one in which somebody is asked, or answers.
_ASKED = ("asked", "questioned", "quizzed", "pressed", "challenged")
_ANSWERS = ("responding", "replying", "reacting", "commenting", "answering")
_BEHIND_CLAIM = re.compile(rf"\b{_CLAIM}\b[^,;:.!?\n]{{0,120}}?\sthat\s(?:the\s)?\Z", re.IGNORECASE)
_NOUN = re.compile(rf"(?:the\s|an?\s)?{_CLAIM}", re.IGNORECASE)
#: Behind *whether* these begin what is taken for granted.
_GRANTED = re.compile(r"\b(?:which|who|whose|whom|as|after|before|because|since|while|although|that)\s", re.IGNORECASE)
_WORD_OF_IT = (
    r"(?:information|message|word|evidence|signs?|indications?|notifications?|confirmation|proof|knowledge|hints?|news|notice|reports?|guarantees?"
    r"|assurances?)"
)
_NOT_HEARD = re.compile(
    rf"(?:\b(?:no|without(?:\sany)?)|(?:\b(?:not|never|nor)|n[’']t)\b[^.,;:!?\n]{{0,60}}?\bany)\s(?:[\w-]{{1,20}}\s){{0,3}}?(?P<noun>{_WORD_OF_IT})\sthat\s",
    re.IGNORECASE,
)
_ARTICLE = ("", "the ")
_FAR = 160  # code points before a statement, in which what is not heard is told to be


def why_unheard(page: Page, one: Statement) -> str:
    """Return why nobody is told to have said a statement, as what is asked of another or not heard; empty where somebody is."""
    number = page.sentence(cue_of(one).start)
    begin, end = page.starts[number - 1], page.end_of(number)
    if _is_not_heard(page.text, one, begin):
        return NOT_HEARD
    sentence = page.text[begin:end].lower()
    asks = any(word in sentence for word in (*_ASKED, *_ANSWERS))
    puts = _PUT.finditer(page.text, begin, end) if asks else ()
    return PUT if any(_is_put(page.text, one, put) for put in puts) else ""


def _is_put(text: str, one: Statement, put: re.Match[str]) -> bool:
    """Tell whether a statement is what somebody is asked about, or the asking itself."""
    if text[put.start() - 2 : put.start()] == ", " and not put["end"]:
        return False  # *Ana Vik, the envoy, asked whether Corvo agreed* asks
    cue, at = cue_of(one), opening(one)
    if put.start("verb") <= cue.start < put.end("verb"):  # *responding to it, she vowed to stay* may be read as one cue
        return all(part.start < put.end("what") for part in one.content)
    if not put.start("what") <= cue.start < put.end("what"):
        return False
    before = text[put.start("what") : at]
    if put["whether"]:
        return not _GRANTED.search(before)
    return bool(_BEHIND_CLAIM.search(before)) or (not one.source and _NOUN.fullmatch(cue.text) is not None)


def _is_not_heard(text: str, one: Statement, begin: int) -> bool:
    """Tell whether *no word that* stands right before a statement, or is the statement's cue."""
    cue, at = cue_of(one), opening(one)
    near = _NOT_HEARD.finditer(text, max(begin, at - _FAR), min(len(text), cue.end + len(" that the ")))
    return any(
        (found.end() <= at and text[found.end() : at] in _ARTICLE)
        or (not one.source and found.span("noun") == (cue.start, cue.end))
        for found in near
    )
