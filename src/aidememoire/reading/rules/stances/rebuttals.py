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
from aidememoire.reading.network.sense import acting
from aidememoire.reading.rules.negation.refusals import ACCEPTS, DENIES, REJECTS, TURNS_DOWN, VIEWS
from aidememoire.reading.rules.placing import at, over, put
from aidememoire.vocabulary.groups import ASKING

REBUTTED = Reason("content", "what is claimed right before it")
_SURE = 0.9  # verbs of a closed table behind what is claimed; corpus/ has too few to measure it by
_CLAIM = r"(?:claims?|charges?|accusations?|allegations?|assertions?|suggestions?|versions?|accounts?)"
_OFFER = (
    r"(?:offers?|proposals?|ideas?|demands?|requests?|calls?|appeals?|invitations?|conditions?|steps?|moves?|terms)"
)
# Who does not share a view rejects it, and denies nothing.
_SHARES_NOT = r"(?:(?:do|does|did|could|can)\s?(?:not|n[’']t)|cannot)\sshare"
_WHAT = rf"(?:(?P<which>which)|something|(?:(?:an?|the|all)\s)?(?:\w+\s)?(?:(?P<claim>{_CLAIM})|(?P<offer>{_OFFER}|{VIEWS}))(?:\s(?:that|which))?)"
_WORD = r"(?!(?:that|which|who|to|by|and|is|are|was|were|has|have|had)\b)[\w’'-]+"
# Whom a pronoun means there, the clause does not tell; what nobody denies is no rebuttal.
_NOT_HE = r"(?!(?:he|she|it|they|we|I|you|one|nobody|none|no\sone|neither|few|many|some|him|her|them)\b)"
_WHO = rf"{_NOT_HE}{_WORD}(?:\s{_WORD}){{0,6}}?"
_BEHIND = r"(?=[.,;!?)\n”\"]|\s(?:as|on|in|at|when|while|and|but|outright)\b|\Z)"
_HAS = r"(?:(?:has|have|had|also|again|\w+ly)\s){0,3}"
_REBUTTED = re.compile(
    rf",\s{_WHAT}\s(?:(?P<source>{_WHO}(?:,\s[A-Z][^,.;:\n]{{1,40}}(?=,\s))?),?\s(?P<cue>{_HAS}(?:(?P<denies>{DENIES})|{REJECTS}|(?P<down>{TURNS_DOWN}|{_SHARES_NOT})|(?P<accepts>{ACCEPTS})))"
    rf"|(?P<by>(?:(?:that\s)?(?:was|were|is|are|has\sbeen|have\sbeen)\s)?(?:\w+ly\s)?(?:(?P<denied>{DENIES})|{REJECTS}|(?P<spurned>{TURNS_DOWN}|not\sshared)|(?P<accepted>{ACCEPTS}))\sby)\s(?P<agent>{_WHO})){_BEHIND}",
    re.IGNORECASE,
)
# *A request to which Corvo did not object*.
_TO_WHICH = re.compile(
    rf",\s(?:(?:an?|the)\s)?(?:\w+\s)?(?:{_CLAIM}|{_OFFER})\sto\swhich\s(?P<source>{_WHO})\s"
    rf"(?P<cue>{_HAS}(?P<not>(?:did|do|does|has|have)\s?(?:not|n[’']t)\s)?(?:(?P<objects>object)|agree|consent)(?:s|ed)?){_BEHIND}",
    re.IGNORECASE,
)
# *Rejected while levelling one of its own: that*: what stands behind is the other charge.
_ONE_OF_ITS_OWN = re.compile(
    r"\s(?:while|and|before)\s(?P<cue>\w+\s(?:one|another|some|an?\s\w+)\sof\s(?:its|his|her|their)\sown):?\s"
)
# *Proposed* a vote *in June, which*: when it is to be, or was claimed, may stand outside of the claim.
_WHEN = re.compile(
    r"(?:\s(?:in|on|by|at|before|after|until|since|during|last|next|this|yesterday|today|earlier)\b(?:\s[\w’'-]{1,20}){0,4})?"
)
_CLAIMS = frozenset(("assert", "accuse"))
_BEFORE = 6  # attributions before it, one of which tells the claim
_LONGEST_TIME = 60  # code points of what tells when, between a claim and its rebuttal
_FAR = 800  # code points from the cue of a claim to its end


def with_rebuttals(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, sorted by cue, each rebuttal with what is claimed right before it, which ends there.

    What is said to be so is denied; what is offered, asked or welcomed is rejected, or accepted.
    """
    found = list(attributions)
    for match in (*_REBUTTED.finditer(text), *_TO_WHICH.finditer(text)):
        claim = _claim(text, found, match.start())
        if claim is None or not _answers(match, found[claim]):
            continue
        told = found[claim]
        ended = _ended(text, told, match.start())
        rebuttal = _rebuttal(text, match, ended)
        mine = over(found, rebuttal.cue)
        further = [_further(text, match, one) for one in mine if not _tells_it(match, one)]
        if all(further):
            found[claim] = ended
            put(found, (rebuttal, *(one for one in further if one)), mine)
    return found


def _further(text: str, match: re.Match[str], one: Attribution) -> Attribution | None:
    """Return the charge of one's own with which somebody rebuts another, where that is what an attribution tells."""
    cue = _ONE_OF_ITS_OWN.match(text, match.end())
    told = [Span.of(text, max(span.start, cue.end()), span.end) for span in one.content if cue and span.end > cue.end()]
    if not cue or not told:
        return None
    source = Span.of(text, *match.span("source" if match["source"] else "agent"))
    accuses = acting(one.chances, "accuse", _SURE) if match.groupdict().get("claim") else one.chances
    return replace(one, source=(source,), cue=Span.of(text, *cue.span("cue")), content=tuple(told), chances=accuses)


def _answers(match: re.Match[str], claim: Attribution) -> bool:
    """Tell whether what is accepted or turned down is an offer: *which* alone may be but the last thing that a claim names."""
    groups = match.groupdict()
    answered = any(groups.get(each) for each in ("down", "accepts", "spurned", "accepted"))
    return not (answered and groups.get("which")) or claim.act in ASKING


def _tells_it(match: re.Match[str], one: Attribution) -> bool:
    """Tell whether an attribution has nothing but *which* or *a claim* for what is denied, or words before it."""
    return all(span.end <= match.end() for span in one.content)


def _claim(text: str, found: Sequence[Attribution], place: int) -> int | None:
    """Return the number of what is claimed up to a place, the shortest where one claim stands in another."""
    end = at(found, place)
    near = (
        (len(part.text), number)
        for number in range(max(0, end - _BEFORE), end)
        if place - found[number].cue.start < _FAR and found[number].cue.end <= found[number].content[-1].start
        for part in found[number].content
        if part.start < place and _reaches(text, part, place)
    )
    return min(near, default=(0, None))[1]


def _reaches(text: str, part: Span, place: int) -> bool:
    """Tell whether what is claimed goes on to a place, or to words before it that tell but when."""
    near = part.end < place <= part.end + _LONGEST_TIME
    return place <= part.end + 1 or (near and _WHEN.fullmatch(text, part.end, place) is not None)


def _ended(text: str, claim: Attribution, place: int) -> Attribution:
    """Return a claim whose content ends where the rebuttal begins."""
    parts = (Span.of(text, part.start, min(part.end, place)) for part in claim.content if part.start < place)
    return replace(claim, content=tuple(parts))


def _rebuttal(text: str, match: re.Match[str], claim: Attribution) -> Attribution:
    """Return who rebuts a claim, or answers an offer: that has its issues, no condition and no reserve."""
    told, groups = claim.act, match.groupdict()
    act = _objects(match) if match.re is _TO_WHICH else _rebuts(match, told)
    chances = acting(replace(claim.chances, flags=np.zeros_like(claim.chances.flags)), act, _SURE)
    source, cue = ("agent", "by") if groups.get("by") else ("source", "cue")
    by, rebuts = (Span.of(text, *match.span(group)) for group in (source, cue))
    return Attribution((by,), rebuts, claim.content, _SURE, chances, (REBUTTED,))


def _rebuts(match: re.Match[str], told: str) -> str:
    """Return the act of a rebuttal of what has an act."""
    if match["accepts"] or match["accepted"]:
        return "accept"
    claimed = (told in _CLAIMS and not match["offer"]) or (match["claim"] and told not in ASKING)
    down = match["down"] or match["spurned"]
    return "deny" if (claimed and not down) or match["denies"] or match["denied"] else "reject"


def _objects(match: re.Match[str]) -> str:
    """Return the act of who agrees or objects to a thing, or does not."""
    return "reject" if bool(match["objects"]) != bool(match["not"]) else "accept"
