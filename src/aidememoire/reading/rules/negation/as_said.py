"""Asides with *as*: in *Corvo has not, as Arland claimed, fired* Arland claims that Corvo fired.

The network gives whoever stands in the aside the words of whoever says the opposite, as in *sees no merit in a summit, as proposed by Arland*.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.rules.mending import start_of, taken_as
from aidememoire.vocabulary.groups import AGAINST

_UNSURE = 0.45  # what is claimed, without the *not* that the network has seen
# What stands without *not*, too, stays: *the convoy was attacked*, of *was not attacked*, but *fired*, of *did not fire*.
_STAYS = ("is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "should")
_BARE_NOT = "(?:" + "|".join(rf"(?<=\b{verb})" for verb in _STAYS) + r")\snot"
_NOT = r"(?:\b(?:do|does|did)(?:n[’']t|\snot)|\b(?:" + "|".join(_STAYS) + r")n[’']t|\bcannot|\bnever)"
_BEFORE = re.compile(rf"(?P<not>{_NOT}|{_BARE_NOT})(?:\s[a-z]+ly)?,\sas\s\Z")
# Whoever confirms or notes a thing behind a *not* may mean that it is not so.
_CLAIMS = re.compile(
    r"(?:(?:has|have|had|ha[sd]\salso|wrongly|falsely|repeatedly|initially|earlier|first)\s){0,2}(?:claim|alleg|charg|accus|report|assert|suggest|insinuat"
    r"|sa(?:id|ys?)\b|maintain|believ|fear|hop(?:es|ed)|expect|predict)\w*",
    re.IGNORECASE,
)
# *Fourteen are held, not nine as Corvo maintains*: by Corvo it is nine.
_CONTRASTED = re.compile(r"(?:and\s|but\s)?not\s(?=[^\W_])", re.IGNORECASE)
_AS = re.compile(r",?\sas\s(?:the\s)?\Z")
_NOT_THIS = re.compile(r",\s(?:and\s|but\s)?not\s(?P<this>[^\W_][^,.;:!?\n“”\"]{0,80}?),?\sas\s(?:the\s)?\Z")
_NEAR = 110  # code points from a *not* to who maintains what stands behind it
_INSISTS = re.compile(r"(?:insist|contend|argu|stat|declar|asserts?|hold)\w*", re.IGNORECASE)
_ALLEGES = re.compile(
    r"(?:(?:has|have|had|wrongly|falsely)\s){0,2}(?:claim|alleg|charg|accus)(?:e[sd]?|s|ed)?", re.IGNORECASE
)
_BLAMES = re.compile(r"\b(?:alleg|charg|accus)", re.IGNORECASE)
_NEGATED = re.compile(rf"(?P<head>[^.,;:!?\n]{{1,120}}?)(?:\s{_NOT}|{_BARE_NOT})\s(?=\w)")
# What a party claims of a thing itself; *as the Times reported* may tell of whoever found it, too.
_HOLDS = re.compile(
    r"(?:as\s)?(?:(?:has|have|had|was|wrongly|falsely|repeatedly)\s){0,2}(?:claim|alleg|maintain|contend|assert|submit|argu|insist)\w*(?:\sby)?",
    re.IGNORECASE,
)
_COMMA_AS_HELD = re.compile(r",\sas\s(?:had\sbeen\s|has\sbeen\s)?\Z")
_LEAD = 20  # code points of an aside up to who claims
#: What leads to a clause that another could or could not find out.
OPENS_CLAUSE = re.compile(
    r"(?:(?:any|no|little|sufficient)\s(?:\w{1,12}\s)?(?:evidence|proof|indications?|signs?|grounds?|reason)\s(?:to\sbelieve\s)?)?(?:that|whether|if)\s",
    re.IGNORECASE,
)
# What was not found: *no evidence that the nine had been freed, as Corvo claimed*, *no trace of troops*.
_SOUGHT = re.compile(
    r"\b(?:evidence|proof|indications?|signs?|traces?|confirmation|grounds|record)\s(?:(?:to\sbelieve|to\ssuggest|suggesting|showing|or\s\w+)\s)?(?:that|of|for)\s",
    re.IGNORECASE,
)
_DID = re.compile(r"(?:did|does|do|has|have|had)(?:\s(?:so|also|too))?", re.IGNORECASE)
_AS_DID = re.compile(r",\s(?:just\s)?as\s\Z")
_PUTS_FORWARD = re.compile(
    r"(?:as\s)?(?:suggested|proposed|demanded|requested|recommended|advocated|urged|called\sfor|put\sforward)(?:\sby)?",
    re.IGNORECASE,
)
_NEED = re.compile(
    r"(?P<need>\b(?:no|any|little|not\s(?:see|have)\s(?:a|the|much))\s(?:\w+\s)?(?:need|merit|point|use|value|reason|case|basis|grounds?|room|place|sense|benefit|justification|purpose)"
    r"\s(?:for|in|to|of))\s",
    re.IGNORECASE,
)
_COMMA_AS = re.compile(r",\s(?:as\s)?(?:had\sbeen\s)?\Z")


def with_claims_apart(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, whoever is told in an aside with what he claims or proposes, and without the *not* of another."""
    apart = [
        _thing(text, _contrasted(text, _claim(text, _of_the_clause(text, one, attributions)))) for one in attributions
    ]
    return [one for one in apart if not (_does_so(text, one) and _clause_in(one, apart) is None)]


def _contrasted(text: str, one: Attribution) -> Attribution:
    """Return what somebody maintains, where another puts a *not* before it: *not nine as Corvo maintains*."""
    (first, *others) = one.content
    start = start_of(one)
    if others or not (_CLAIMS.fullmatch(one.cue.text) or _INSISTS.fullmatch(one.cue.text)):
        return one
    this = _NOT_THIS.search(text, max(0, start - _NEAR), start)
    if this and Span.matched(this, "this").holds(first):
        return _claimed(one, (Span.matched(this, "this"),))
    away = _CONTRASTED.match(text, first.start, first.end)
    if not away or not _AS.fullmatch(text, first.end, start):
        return one
    return _claimed(one, (Span.of(text, away.end(), first.end),))


def _of_the_clause(text: str, one: Attribution, others: Sequence[Attribution]) -> Attribution:
    """Return what a party alleges in an aside behind a clause that another could not establish: the clause alone."""
    begin = one.cue.start + 3 if one.cue.text.startswith("as ") else start_of(one)
    holds = _HOLDS.fullmatch(one.cue.text) and _COMMA_AS_HELD.search(text, max(0, begin - _LEAD), begin)
    clause = _clause_in(one, others) if holds or _does_so(text, one) else None
    if clause is None:
        return _of_what_is_sought(text, one) if holds else one
    opens = OPENS_CLAUSE.match(clause.text)
    begin = clause.start + (opens.end() if opens else 0)
    return _claimed(one, (Span.of(text, begin, min(clause.end, one.content[-1].end)),))


def _of_what_is_sought(text: str, one: Attribution) -> Attribution:
    """Return what a party alleges, where its content tells what was sought for it: what there was no evidence of, or that."""
    (first, *others) = one.content
    sought = None if others else _SOUGHT.search(text, first.start, first.end)
    return _claimed(one, (Span.of(text, sought.end(), first.end),)) if sought else one


def _clause_in(one: Attribution, others: Sequence[Attribution]) -> Span | None:
    """Return the clause with *that* or *whether* of the first other statement whose cue ends in what somebody says."""
    first, last = one.content[0].start, one.content[-1].end
    inside = (each.content[0] for each in others if each is not one and first < each.cue.end <= last)
    return next((span for span in inside if span.start < last and OPENS_CLAUSE.match(span.text)), None)


def _does_so(text: str, one: Attribution) -> bool:
    """Tell whether a statement is but that somebody did what the verb before tells: *pretends that, as its minister did*."""
    return bool(_DID.fullmatch(one.cue.text) and _AS_DID.search(text, max(0, start_of(one) - _LEAD), start_of(one)))


def _claim(text: str, one: Attribution) -> Attribution:
    """Return what somebody claims in an aside without the *not* that stands outside of it."""
    start = start_of(one)
    inside = _BEFORE.search(text, max(0, start - 50), start) if _CLAIMS.fullmatch(one.cue.text) else None
    if inside:
        content = tuple(part for span in one.content for part in _cut(text, span, *inside.span("not")))
        return _claimed(one, content)
    (first, *others) = one.content
    behind = text[first.end : start] == ", as " and _ALLEGES.fullmatch(one.cue.text)
    negated = _NEGATED.match(first.text) if behind and not others else None
    if not negated:
        return one
    head = Span.of(text, first.start, first.start + negated.end("head"))
    return _claimed(one, (head, Span.of(text, first.start + negated.end(), first.end)))


def _cut(text: str, span: Span, start: int, end: int) -> Sequence[Span]:
    """Return a part of a content without the words between two places."""
    if span.end <= start or end <= span.start:
        return (span,)
    cut = ((span.start, len(text[span.start : start].rstrip()) + span.start), (end, span.end))
    kept = (Span.of(text, first, last) for first, last in cut if first < last)
    return [part for part in kept if part.text.strip(" ,")]


def _claimed(one: Attribution, content: Sequence[Span]) -> Attribution:
    """Return a claim with another content, that is no denial then."""
    if not content or tuple(content) == one.content:
        return one
    act = "accuse" if _BLAMES.search(one.cue.text) else "assert"
    claim = replace(one, content=tuple(content))
    return taken_as(claim, act, _UNSURE) if one.act in AGAINST else claim


def _thing(text: str, one: Attribution) -> Attribution:
    """Return what is put forward, where the words before *as proposed by* tell that another sees no need for it."""
    last = one.content[-1]
    if not _PUTS_FORWARD.fullmatch(one.cue.text) or not _COMMA_AS.match(text, last.end, one.cue.start):
        return one
    need = _NEED.search(last.text)
    return replace(one, content=(Span.of(text, last.start + need.end(), last.end),)) if need else one
