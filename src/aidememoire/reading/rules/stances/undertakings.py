"""Undertakings, and what only looks like one: who *agreed not to send escorts* refuses nothing, but binds himself.

The network takes the *not* for part of the cue, and so for a refusal; by most annotators it belongs to what is undertaken. A court that *indicated that
Corvo shall release the crews* undertakes nothing, it orders; who reminds others undertakes nothing; *"Corvo will sign it," said the analyst* is no promise,
for an analyst has nobody's word to give but his own; and who *countered with a proposal* or *conveyed the proposal to Chad* proposes, and answers none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.rules.mending import source_start, taken_as
from aidememoire.reading.rules.stances.tellings import Telling
from aidememoire.reading.wordlists import HAS

UNDERTAKEN = Reason("act", "who binds himself not to do a thing undertakes that")
ORDERED = Reason("act", "what others shall do is ordered")
REMINDED = Reason("act", "who is reminded of a thing is promised none")
FORECAST = Reason("act", "an onlooker tells what others will do")
_SURE = 0.9  # verbs of a closed table with *not to* behind them, or with a noun for an offer
# Nothing here turns the verb round: *did not agree not to*, *refused to promise not to* are no undertakings.
_BEFORE_VERB = r"(?:(?:has|have|had|will|would|is|are|was|were|to|ready|willing|prepared|also|both|again|further|\w{1,20}ly)\s){0,4}"
_VERB = (
    r"(?:undert(?:akes?|ook|aken|aking)|agree(?:s|d|ing)?|consent(?:s|ed)?|pledg(?:es?|ed|ing)|promis(?:es?|ed|ing)|vow(?:s|ed)?|sw(?:ore|orn)"
    r"|commit(?:s|ted)?|guarantee[sd]?|bound|binds?|engag(?:es?|ed))"
)
_SELF = r"(?:\s(?:it|him|her|our|my|them)sel(?:f|ves))?"
_WITH = r"(?:\swith\s(?!(?:a|the)\sview\b)[^,.;:!?\n“”\"]{1,60}?)?"
_NOT_TO = re.compile(rf"{_BEFORE_VERB}{_VERB}{_SELF}{_WITH}(?P<and>\s)(?P<not>not|never)\sto\b", re.IGNORECASE)
# Who agrees to what another asks of him accepts it.
_BINDS = frozenset(("commit", "accept"))
# What is agreed, by those who are told or by nobody, is to be done: *it was agreed that Corvo would not build*.
_LEFT = re.compile(r"(?:(?:is|was)\s|has\sbeen\s|we\s)?left", re.IGNORECASE)
_AGREE_THAT = re.compile(
    rf"(?:(?:it\s)?(?:is|was|were|been)\s)?{_BEFORE_VERB}(?:{_VERB}|left|settled|understood|resolved|assured?|gave\s(?:his|her|its|their|an?|the)\s\w+)",
    re.IGNORECASE,
)
_THAT = re.compile(r"that\s", re.IGNORECASE)
_BEHIND_THAT = re.compile(r"\bthat\s(?:the\s)?\Z", re.IGNORECASE)
_NEXT_THAT = re.compile(r",\s(?:and\s)?(?=that\s)", re.IGNORECASE)
_WILL_NOT = re.compile(r"(?:would|will|shall|should)\s(?:not|never)\b", re.IGNORECASE)
_WOULD_DO = re.compile(r"(?P<would>would|will|shall)\s(?P<do>\w+)", re.IGNORECASE)
# That one *would not accept* a thing may be agreed, but is no less a refusal.
_TAKES_A_STAND = re.compile(
    r"(?:would|will|shall|should)\s(?:not|never)\s(?:accept|agree|consent|recogni[sz]e|support|endorse|tolerate)\b",
    re.IGNORECASE,
)
_REFRAIN = re.compile(
    r"(?:will|would|shall|should|(?:is|are|was|were)\sto|to)\s(?:\w{1,20}ly\s)?refrain\b", re.IGNORECASE
)
_BEFORE = 4  # attributions before one, that may tell what is agreed
_LEADS = 12  # code points of *that* with an article
_OFFERS = re.compile(
    r"(?:(?:has|have|had)\s)?(?:(?:also|now|since|then|\w{2,20}ly)\s){0,2}"
    r"(?:counter(?:s|ed)?\swith|convey(?:s|ed)?|submit(?:s|ted)?|tabled?|present(?:s|ed)?|puts?\sforward|forward(?:s|ed)?|transmit(?:s|ted)?)\s"
    r"(?:(?:an?|the|its|his|her|their|our|my|this|that|these|those|new|fresh|two|several)\s){1,2}(?:[\w’-]{1,20}\s){0,3}?"
    r"(?:proposals?|offers?|plans?|counter-?(?:proposals?|offers?)|suggestions?|drafts?)\b"
)
_RULES = re.compile(rf"{HAS}(?:indicat|order|direct|rul|instruct|decre|adjudg|enjoin)(?:es?|s|ed)", re.IGNORECASE)
_REMINDS = re.compile(rf"{HAS}remind(?:s|ed)?", re.IGNORECASE)
# Others than whoever rules: *that it shall decide the matter itself*.
_OTHERS = re.compile(
    r"(?:that\s)?(?!(?:it|he|she|we|I|they)\b)(?:[\w’'-]{1,40}\s){1,8}?(?:shall|must|should|is\sto|are\sto)\b(?!\s(?:not\s)?be\s(?:heard|delivered|fixed)\b)",
    re.IGNORECASE,
)
_ONLOOKER = re.compile(
    r"\b(?:analysts?|professors?|scholars?|academics?|researchers?|historians?|columnists?|commentators?|pollsters?|political\sscientists?"
    r"|(?:senior\s|research\s)fellows?|lecturers?|think[- ]tank)\b|\b(?:Institute|University)\b",
)
_OWN = re.compile(r"\b(?:I|we|our|my|us|me|We|Our|My)\b")


def with_undertakings(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, who binds himself not to do a thing undertaking that, with the *not* in what he undertakes."""
    found: list[Attribution] = []
    for one in attributions:
        before = found[-_BEFORE:]
        found.append(_agreed(text, _undertaken(text, _with_own_clause(text, one, before)), before))
    return found


def _agreed(text: str, one: Attribution, before: Sequence[Attribution]) -> Attribution:
    """Return what it is agreed that somebody shall not do as his undertaking."""
    refuses = one.act == "reject" and _WILL_NOT.match(one.cue.text) and not _TAKES_A_STAND.match(text, one.cue.start)
    return taken_as(one, "commit", _SURE, UNDERTAKEN) if refuses and _is_agreed(text, one, before) else one


def _is_agreed(text: str, one: Attribution, before: Sequence[Attribution]) -> bool:
    """Tell whether a clause is the whole of what is agreed before, or one of several with a *that* each."""
    start = source_start(one)
    behind_that = _BEHIND_THAT.search(text, max(0, start - _LEADS), start) is not None
    return behind_that and any(
        _AGREE_THAT.match(each.cue.text)
        and any(content.holds(one.cue) and content.start <= start for content in each.content)
        for each in before
    )


def _with_own_clause(text: str, one: Attribution, before: Sequence[Attribution]) -> Attribution:
    """Return one of several clauses with *that* with its own content: *that Corvo would answer by Sunday, that Arland would not*."""
    (first, *others), verb = one.content, _WOULD_DO.fullmatch(text, one.cue.start, one.cue.end)
    end = first.start + len("that ")
    next_that = _NEXT_THAT.search(text, one.cue.end, end) if verb and not others and _THAT.match(first.text) else None
    if not verb or not next_that or next_that.end() != first.start or not _is_agreed(text, one, before):
        return one
    content = (Span.of(text, verb.start("do"), next_that.start()),)
    return taken_as(replace(one, cue=Span.matched(verb, "would"), content=content), "commit", _SURE)


def _undertaken(text: str, one: Attribution) -> Attribution:
    """Return who undertakes not to do a thing as one who does."""
    found = None if one.negation else _NOT_TO.match(text, one.cue.start)
    if not found or one.cue.end > found.end():
        return one
    one = _with_not_in_content(text, one, found)
    return one if one.act in _BINDS else taken_as(one, "commit", _SURE, UNDERTAKEN)


def _with_not_in_content(text: str, one: Attribution, found: re.Match[str]) -> Attribution:
    """Give the *not* that ends a cue to the content right behind it."""
    first, at = one.content[0], found.start("not")
    if one.cue.end <= at or first.start != one.cue.end + 1:
        return one
    cue, whole = Span.of(text, one.cue.start, found.start("and")), Span.of(text, at, first.end)
    return replace(one, cue=cue, content=(whole, *one.content[1:]))


def _foretells(_: str, one: Attribution) -> bool:
    """Tell whether an onlooker says what others will do."""
    onlooker = any(_ONLOOKER.search(span.text) for span in one.source)
    said = one.content[0].text.startswith(("“", '"', "‘", "that "))
    return onlooker and said and not any(_OWN.search(span.text) for span in one.content)


_COMMITS = frozenset(("commit",))
UNDERTAKINGS = (
    Telling("commit", frozenset(("reject",)), UNDERTAKEN, _SURE, words=_REFRAIN),
    Telling("commit", frozenset(("assert",)), sure=_SURE, cue=_LEFT, content=_THAT),
    Telling("propose", frozenset(("accept", "reject", "deny")), sure=_SURE, words=_OFFERS),
    Telling("demand", _COMMITS, ORDERED, cue=_RULES, content=_OTHERS),
    Telling("assert", _COMMITS, REMINDED, cue=_REMINDS),
    Telling("assert", _COMMITS, FORECAST, when=_foretells),
)
