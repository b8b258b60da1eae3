"""What a text takes back: *FAKE: Corvo offered to withdraw* above its *FACT*, or *we wrote that Corvo had accepted it* in a correction.

What is told there nobody has done or said, by the text's own word.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace

from aidememoire.model import Reason
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting
from aidememoire.reading.network.spans import line_end, up_to
from aidememoire.reading.network.turns import is_turns_cue
from aidememoire.reading.openings import at_words

TAKEN_BACK = Reason("denied", "the text itself takes it back")
CALLED_FALSE = Reason("act", "what stands under this label is called false")
LABEL = Reason("source", "nobody speaks under this label but whose text it is")
_SURE = 0.9  # a label that says what it is, with its counterpart below
_NUMBER = r"(?:\s(?:no\.?\s?)?#?\d{1,2})?"
_FALSE = re.compile(
    rf"^[^\w\n]{{0,6}}(?P<label>(?:fakes?(?:\snews)?|myths?|false|falsehood|fiction|lie|claim|disinformation|hoax|allegation){_NUMBER})[^\w\n]{{0,3}}[:—–-]\s",
    re.IGNORECASE | re.MULTILINE,
)
_TRUE = re.compile(
    rf"^[^\w\n]{{0,6}}(?P<label>(?:facts?|truth|reality|true|the\s(?:facts|truth|reality)){_NUMBER})[^\w\n]{{0,3}}[:—–-]\s",
    re.IGNORECASE | re.MULTILINE,
)
# *An earlier version of this article said that*; *in an earlier entry we wrote that*, with a word below that sets it right.
_VERSION = re.compile(
    r"\b(?:an?|the)\s(?:earlier|previous|original|initial|first|prior)\s(?:version|edition|draft)\sof\s(?:this|our|the)\s(?:article|report|story|entry|post|dispatch|piece|text|item|page)\s"
    r"(?:[^.;:\n]{0,60}?\s)?(?:said|stated|reported|wrote|suggested|indicated|misstated|claimed|gave)\b",
    re.IGNORECASE,
)
_WROTE = re.compile(
    r"(?:(?:^|(?<=[.!?•*–—-]\s))(?:corrections?|clarifications?|erratum|corrigendum|editor[’']s\snote):\s|\bin\san?\s(?:earlier|previous)\s(?:entry|version|report|post|article|dispatch|item|edition)[^.;:\n]{0,30}?\s)"
    r"(?:[^.;:\n]{0,60}?\s)?(?:wrote|said|reported|stated|published)\b",
    re.IGNORECASE | re.MULTILINE,
)
_SET_RIGHT = re.compile(
    r"\bin\s(?:actual\s)?fact\b|\bactually\b|\bapologi[sz]|\bregret|\bcorrect(?:ed|ion)?\b|\b(?:was|were)\swrong\b|\bno\ssuch\b|[.!?]\s(?:rather|instead),|\bshould\shave\b|\b(?:had|has|did|was|is)\snot\b",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?](?=[\s”\"’)]|\Z)|\n")
_CLAIMS = re.compile(
    r"(?:(?:has|have|had|is|are|was|were|also|\w{1,20}ly)\s){0,3}(?:claim|alleg|say|said|report|accus|assert|maintain|insist|suggest|insinuat|spread|wrote|writ)\w*",
    re.IGNORECASE,
)
_FAR = 400  # code points of a sentence, or to what sets it right, at most


@dataclass(frozen=True, slots=True)
class _Taken:
    """What a text takes back: from where to where it stands, and where its label begins, or its place again."""

    label: int
    start: int
    end: int


def without_what_is_taken_back(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, what the text takes back as that, and labels of true and false as its own word."""
    false, true = list(_FALSE.finditer(text)), list(_TRUE.finditer(text))
    if not (false and true and false[0].start() < true[-1].start()):
        false, true = [], []
    labelled = (_Taken(each.start("label"), each.end(), line_end(text, each.end())) for each in false)
    taken, facts = [*labelled, *_corrected(text)], {each.start("label") for each in true}
    return [_taken_back(one, taken, facts) for one in attributions]


def _corrected(text: str) -> Iterator[_Taken]:
    """Yield what corrections tell that was written before: the rest of the sentence."""
    for found in (*_VERSION.finditer(text), *at_words(_WROTE, text, "co cl er ed in")):
        stop = _STOP.search(text, found.end(), found.end() + _FAR)
        end = stop.start() if stop else min(len(text), found.end() + _FAR)
        if found.re is _VERSION or _SET_RIGHT.search(text, end, end + _FAR):
            yield _Taken(found.end(), found.end(), end)


def _taken_back(one: Attribution, taken: Sequence[_Taken], facts: Container[int]) -> Attribution:
    """Return an attribution as taken back where it stands in such words; who claims them does claim them."""
    begin = one.source[0].start if one.source and is_turns_cue(one.cue) else -1
    if begin in facts:
        return replace(one, source=(), reasons=(*one.reasons, LABEL))
    for each in taken:
        if begin == each.label:
            content = up_to(one.content, each.end)
            denied = acting(one.chances, "deny", _SURE)
            return replace(one, source=(), content=content, chances=denied, reasons=(*one.reasons, LABEL, CALLED_FALSE))
        if each.start <= one.cue.start < each.end and not _CLAIMS.fullmatch(one.cue.text):
            return replace(one, reasons=(*one.reasons, TAKEN_BACK))
    return one
