"""Rebuttals in a relative clause: *accused Corvo of crossing the border, which Corvo denied* has Corvo deny just that.

The network finds few of them, for what is denied stands in the clause before, as another's claim.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.labels import ACTS
from aidememoire.reading.network.sense import acting
from aidememoire.reading.rules.placing import at, over, put
from aidememoire.reading.rules.refusals import DENIES, REJECTS

REBUTTED = Reason("content", "what is claimed right before it")
_SURE = 0.9  # verbs of a closed table behind what is claimed; corpus/ has too few to measure it by
_CLAIM = r"(?:claims?|charges?|accusations?|allegations?|assertions?|suggestions?|versions?|accounts?)"
_WHAT = rf"(?:which|something|(?:(?:an?|the|all)\s)?(?:\w+\s)?(?P<claim>{_CLAIM})(?:\s(?:that|which))?)"
_WORD = r"(?!(?:that|which|who|to|by|and|is|are|was|were|has|have|had)\b)[\w’'-]+"
# Whom a pronoun means there, the clause does not tell; what nobody denies is no rebuttal.
_NOT_HE = r"(?!(?:he|she|it|they|we|I|you|one|nobody|none|no\sone|neither|few|many|some|him|her|them)\b)"
_BEHIND = r"(?=[.,;!?)\n”\"]|\s(?:as|on|in|at|when|and|but|outright)\b|\Z)"
_HAS = r"(?:(?:has|have|had|also|again|\w+ly)\s){0,3}"
_REBUTTED = re.compile(
    rf",\s{_WHAT}\s(?:(?P<source>{_NOT_HE}{_WORD}(?:\s{_WORD}){{0,6}}?(?:,\s[A-Z][^,.;:\n]{{1,40}}(?=,\s))?),?\s(?P<cue>{_HAS}(?:(?P<denies>{DENIES})|{REJECTS}))"
    rf"|(?P<by>(?:(?:that\s)?(?:was|were|is|are|has\sbeen|have\sbeen)\s)?(?:\w+ly\s)?(?:(?P<denied>{DENIES})|{REJECTS})\sby)\s(?P<agent>{_NOT_HE}{_WORD}(?:\s{_WORD}){{0,6}}?)){_BEHIND}",
    re.IGNORECASE,
)
_CLAIMS, _OFFERS = frozenset(("assert", "accuse")), frozenset(("propose", "demand", "commit"))
_BEFORE = 6  # attributions before it, one of which tells the claim
_FAR = 800  # code points from the cue of a claim to its end


def with_rebuttals(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, sorted by cue, each rebuttal with what is claimed right before it, which ends there.

    What is said to be so is denied; what is offered, asked or welcomed is rejected.
    """
    found = list(attributions)
    for match in _REBUTTED.finditer(text):
        claim = _claim(found, match.start())
        if claim is None:
            continue
        ended = _ended(text, found[claim], match.start())
        rebuttal = _rebuttal(text, match, ended)
        mine = over(found, rebuttal.cue)
        if all(_tells_it(match, one) for one in mine):
            found[claim] = ended
            put(found, (rebuttal,), mine)
    return found


def _tells_it(match: re.Match[str], one: Attribution) -> bool:
    """Tell whether an attribution has nothing but *which* or *a claim* for what is denied."""
    return all(match.start() <= span.start and span.end <= match.end() for span in one.content)


def _claim(found: Sequence[Attribution], place: int) -> int | None:
    """Return the number of what is claimed up to a place, the shortest where one claim stands in another."""
    end = at(found, place)
    near = (
        number
        for number in range(max(0, end - _BEFORE), end)
        if place - found[number].cue.start < _FAR
        and found[number].content[-1].start < place <= found[number].content[-1].end + 1
        and found[number].cue.end <= found[number].content[-1].start
    )
    return min(near, key=lambda number: len(found[number].content[-1].text), default=None)


def _ended(text: str, claim: Attribution, place: int) -> Attribution:
    """Return a claim whose content ends where the rebuttal begins."""
    (*before, last) = claim.content
    return replace(claim, content=(*before, Span.of(text, last.start, min(last.end, place))))


def _rebuttal(text: str, match: re.Match[str], claim: Attribution) -> Attribution:
    """Return who rebuts a claim: it has its issues, no condition and no reserve."""
    told = ACTS[int(claim.chances.act.argmax())]
    claimed = told in _CLAIMS or (match["claim"] and told not in _OFFERS)
    act = "deny" if claimed or match["denies"] or match["denied"] else "reject"
    chances = acting(replace(claim.chances, flags=np.zeros_like(claim.chances.flags)), act, _SURE)
    source, cue = ("agent", "by") if match["by"] else ("source", "cue")
    by, rebuts = (Span.of(text, *match.span(group)) for group in (source, cue))
    return Attribution((by,), rebuts, claim.content, _SURE, chances, (REBUTTED,))
