"""Rebuttals in a relative clause: *accused Corvo of crossing the border, which Corvo denied* has Corvo deny just that.

The network finds few of them, for what is denied stands in the clause before, as another's claim. Of *a proposal Corvo rejected and Norway accepted*, without
*which*, it gives the last no statement, or none at all.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting, plain
from aidememoire.reading.network.spans import up_to
from aidememoire.reading.rules.negation.refusals import ACCEPTS, DENIES, PUT, REJECTS, TURNS_DOWN, VIEWS
from aidememoire.reading.rules.placing import before, over, put
from aidememoire.reading.wordlists import HAS
from aidememoire.vocabulary.groups import ASKING

REBUTTED = Reason("content", "what is claimed right before it")
OBJECT = Reason("content", "the thing whose clause this is")
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
_REBUTTED = re.compile(
    rf",\s{_WHAT}\s(?:(?P<source>{_WHO}(?:,\s[A-Z][^,.;:\n]{{1,40}}(?=,\s))?),?\s(?P<cue>{HAS}(?:(?P<denies>{DENIES})|{REJECTS}|(?P<down>{TURNS_DOWN}|{_SHARES_NOT})|(?P<accepts>{ACCEPTS})))"
    rf"|(?P<by>(?:(?:that\s)?(?:was|were|is|are|has\sbeen|have\sbeen)\s)?(?:\w+ly\s)?(?:(?P<denied>{DENIES})|{REJECTS}|(?P<spurned>{TURNS_DOWN}|not\sshared)|(?P<accepted>{ACCEPTS}))\sby)\s(?P<agent>{_WHO})){_BEHIND}",
    re.IGNORECASE,
)
# *A request to which Corvo did not object*.
_TO_WHICH = re.compile(
    rf",\s(?:(?:an?|the)\s)?(?:\w+\s)?(?:{_CLAIM}|{_OFFER})\sto\swhich\s(?P<source>{_WHO})\s"
    rf"(?P<cue>{HAS}(?P<not>(?:did|do|does|has|have)\s?(?:not|n[’']t)\s)?(?:(?P<objects>object)|agree|consent)(?:s|ed)?){_BEHIND}",
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

_THING = rf"(?:{PUT}|claims?|charges?|accusations?|allegations?)"
_NAME = r"(?:the\s)?[A-Z][\w’'-]*(?:\s(?:of\s(?:the\s)?)?[A-Z][\w’'-]*){0,4}"


def _half(number: int) -> str:
    verbs = rf"(?P<denies{number}>{DENIES})|(?P<accepts{number}>{ACCEPTS})|{REJECTS}|{TURNS_DOWN}"
    return rf"(?P<source{number}>{_NAME})\s(?P<cue{number}>{HAS}(?:{verbs}))"


_CLAUSE = re.compile(
    rf"\b(?P<thing>(?:an?|the)\s(?:[\w-]+\s)?{_THING})\s(?:(?:that|which)\s)?{_half(1)}"
    rf"(?:\s(?:and|but)\s{_half(2)})?(?=[.,;!?)\n”\"]|\s(?:on|in|last|and|but|while|as)\b|\Z)"
)


def with_rebuttals(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, sorted by cue, each rebuttal with what is claimed right before it, which ends there.

    What is said to be so is denied; what is offered, asked or welcomed is rejected, or accepted.
    """
    found = list(attributions)
    for match in (*_REBUTTED.finditer(text), *_TO_WHICH.finditer(text)):
        told = _claim(text, found, match.start())
        if told is None or not _answers(match, told):
            continue
        ended = replace(told, content=up_to(told.content, match.start()))
        rebuttal = _rebuttal(match, ended)
        mine = over(found, rebuttal.cue)
        further = [
            _further(text, match, one) for one in mine if not all(span.end <= match.end() for span in one.content)
        ]
        if all(further):
            put(
                found,
                (ended, rebuttal, *(one for one in further if one)),
                {id(one): one for one in (told, *mine)}.values(),
            )
    for match in _CLAUSE.finditer(text):
        _put_answers(found, match)
    return found


def _further(text: str, match: re.Match[str], one: Attribution) -> Attribution | None:
    """Return the charge of one's own with which somebody rebuts another, where that is what an attribution tells."""
    cue = _ONE_OF_ITS_OWN.match(text, match.end())
    told = [Span.of(text, max(span.start, cue.end()), span.end) for span in one.content if cue and span.end > cue.end()]
    if not cue or not told:
        return None
    source = Span.matched(match, "source" if match["source"] else "agent")
    accuses = acting(one.chances, "accuse", _SURE) if match.groupdict().get("claim") else one.chances
    return replace(one, source=(source,), cue=Span.matched(cue, "cue"), content=tuple(told), chances=accuses)


def _answers(match: re.Match[str], claim: Attribution) -> bool:
    """Tell whether what is accepted or turned down is an offer: *which* alone may be but the last thing that a claim names."""
    groups = match.groupdict()
    answered = any(groups.get(each) for each in ("down", "accepts", "spurned", "accepted"))
    return not (answered and groups.get("which")) or claim.act in ASKING


def _claim(text: str, found: Sequence[Attribution], place: int) -> Attribution | None:
    """Return what is claimed up to a place, the shortest where one claim stands in another."""
    near = (
        (len(words.text), number, one)
        for number, one in enumerate(before(found, place, _BEFORE))
        if place - one.cue.start < _FAR and one.cue.end <= one.content[-1].start
        for words in one.content
        if words.start < place and _reaches(text, words, place)
    )
    return min(near, key=lambda each: each[:2], default=(0, 0, None))[2]


def _reaches(text: str, words: Span, place: int) -> bool:
    """Tell whether what is claimed goes on to a place, or to words before it that tell but when."""
    near = words.end < place <= words.end + _LONGEST_TIME
    return place <= words.end + 1 or (near and _WHEN.fullmatch(text, words.end, place) is not None)


def _rebuttal(match: re.Match[str], claim: Attribution) -> Attribution:
    """Return who rebuts a claim, or answers an offer: that has its issues, no condition and no reserve."""
    act = _objects(match) if match.re is _TO_WHICH else _rebuts(match, claim.act)
    by, rebuts = ("agent", "by") if match.groupdict().get("by") else ("source", "cue")
    chances = acting(plain(claim.chances), act, _SURE)
    return Attribution(
        (Span.matched(match, by),), Span.matched(match, rebuts), claim.content, _SURE, chances, (REBUTTED,)
    )


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


def _put_answers(found: list[Attribution], match: re.Match[str]) -> None:
    """Put each answer that stands in a clause behind what it answers into the attributions."""
    thing: tuple[Span, ...] = (Span.matched(match, "thing"),)
    for number in (number for number in (1, 2) if match[f"cue{number}"]):
        own = over(found, Span.matched(match, f"cue{number}"))
        about = _about(found, match)
        if any(REBUTTED in one.reasons for one in own):
            thing = next(one.content for one in own if REBUTTED in one.reasons)
        elif about and all(_is_astray(match, number, thing, one) for one in own):
            put(found, [_answer(match, number, thing, about)], own)


def _about(found: Sequence[Attribution], match: re.Match[str]) -> Attribution | None:
    """Return what tells of a thing: the attribution that has its words, or an answer in its clause."""
    near = reversed(before(found, match.end(), 4))
    clause = Span.matched(match)
    return next((one for one in near if any(clause.overlaps(span) for span in (one.cue, *one.content))), None)


def _is_astray(match: re.Match[str], number: int, thing: tuple[Span, ...], one: Attribution) -> bool:
    """Tell whether an attribution of such a cue has no content beyond its clause, and does not tell it rightly."""
    inside = all(span.end <= match.end() and span.start >= match.start() for span in one.content)
    told = [span.text for span in one.source] == [match[f"source{number}"]] and one.content == thing
    return inside and not told


def _answer(match: re.Match[str], number: int, thing: tuple[Span, ...], about: Attribution) -> Attribution:
    act = "accept" if match[f"accepts{number}"] else "deny" if match[f"denies{number}"] else "reject"
    source, cue = Span.matched(match, f"source{number}"), Span.matched(match, f"cue{number}")
    return Attribution((source,), cue, thing, _SURE, acting(plain(about.chances), act, _SURE), (OBJECT,))
