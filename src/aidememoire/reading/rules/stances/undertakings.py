"""Undertakings not to do a thing: who *agreed not to send escorts* refuses nothing, but binds himself.

The network takes the *not* for part of the cue, and so for a refusal; by most annotators it belongs to what is undertaken.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting

UNDERTAKEN = Reason("act", "who binds himself not to do a thing undertakes that")
_SURE = 0.9  # verbs of a closed table with *not to* behind them
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
_FAR = 120  # code points of a clause behind its verb


def with_undertakings(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, who binds himself not to do a thing undertaking that, with the *not* in what he undertakes."""
    found = [
        _with_own_clause(text, one, attributions[max(0, number - _BEFORE) : number])
        for number, one in enumerate(attributions)
    ]
    return [
        _refraining(_agreed(text, _undertaken(text, one), attributions[max(0, number - _BEFORE) : number]))
        for number, one in enumerate(found)
    ]


def _refraining(one: Attribution) -> Attribution:
    """Return who *will refrain from* a thing as one who binds himself."""
    refuses = one.act == "reject" and _REFRAIN.match(one.cue.text)
    return (
        replace(one, chances=acting(one.chances, "commit", _SURE), reasons=(*one.reasons, UNDERTAKEN))
        if refuses
        else one
    )


def _agreed(text: str, one: Attribution, before: Sequence[Attribution]) -> Attribution:
    """Return what it is agreed that somebody shall not do as his undertaking; *it was left that* agrees, too."""
    act = one.act
    if _LEFT.fullmatch(one.cue.text) and _THAT.match(one.content[0].text) and act == "assert":
        return replace(one, chances=acting(one.chances, "commit", _SURE))
    holders = [each for each in before if _AGREE_THAT.match(each.cue.text) and _stands_behind_that(text, one, each)]
    if act != "reject" or not holders or not _WILL_NOT.match(one.cue.text) or _TAKES_A_STAND.match(text, one.cue.start):
        return one
    return replace(one, chances=acting(one.chances, "commit", _SURE), reasons=(*one.reasons, UNDERTAKEN))


def _stands_behind_that(text: str, one: Attribution, holder: Attribution) -> bool:
    """Tell whether a clause is the whole of what is agreed, or one of several with a *that* each."""
    start = min((span.start for span in one.source), default=one.cue.start)
    held = any(part.holds(one.cue) and part.start <= start for part in holder.content)
    return held and _BEHIND_THAT.search(text, max(0, start - _LEADS), start) is not None


def _with_own_clause(text: str, one: Attribution, before: Sequence[Attribution]) -> Attribution:
    """Return one of several clauses with *that* with its own content: *that Corvo would answer by Sunday, that Arland would not*."""
    (first, *others) = one.content
    next_to = (
        _NEXT_THAT.search(text, one.cue.end, first.start + len("that ")) if first.start - one.cue.end < _FAR else None
    )
    verb = _WOULD_DO.fullmatch(one.cue.text)
    if others or not next_to or not verb or next_to.end() != first.start or not _THAT.match(first.text):
        return one
    if not any(_AGREE_THAT.match(each.cue.text) and _stands_behind_that(text, one, each) for each in before):
        return one
    cue = Span.of(text, one.cue.start, one.cue.start + verb.end("would"))
    content = (Span.of(text, one.cue.start + verb.start("do"), next_to.start()),)
    return replace(one, cue=cue, content=content, chances=acting(one.chances, "commit", _SURE))


def _undertaken(text: str, one: Attribution) -> Attribution:
    found = None if one.negation else _NOT_TO.match(text, one.cue.start)
    if not found or one.cue.end > found.end():
        return one
    one = _with_not_in_content(text, one, found)
    if one.act in _BINDS:
        return one
    return replace(one, chances=acting(one.chances, "commit", _SURE), reasons=(*one.reasons, UNDERTAKEN))


def _with_not_in_content(text: str, one: Attribution, found: re.Match[str]) -> Attribution:
    """Give the *not* that ends a cue to the content right behind it."""
    first, at = one.content[0], found.start("not")
    if one.cue.end <= at or first.start != one.cue.end + 1:
        return one
    cue, whole = Span.of(text, one.cue.start, found.start("and")), Span.of(text, at, first.end)
    return replace(one, cue=cue, content=(whole, *one.content[1:]))
