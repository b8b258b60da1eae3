"""Requests as nouns: *rejected the demand that Corvo withdraw* has nobody demand it, and least of all Corvo, who is asked.

Where the words do not tell whose demand it is, it is part of what is rejected, and no statement. Nor has anybody said what another
only expects of him (*expect Corvo to apologise*), or what only comes once he has said something (*subject to confirmation by Corvo, talks
will resume*), nor done what he is asked beside another thing (*urged Corvo to withdraw and accept the map*), nor is *claims* in *Corvo denied
claims that it had fired* Corvo's own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from aidememoire.model import Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting
from aidememoire.reading.rules.negation.refusals import REJECTS
from aidememoire.reading.rules.negation.tenses import is_present
from aidememoire.reading.rules.placing import tells
from aidememoire.vocabulary.groups import AGAINST

_REQUEST = r"(?:demands?|calls?|requests?|appeals?|pleas?)"
_REJECTED = (
    rf"{REJECTS}|(?:refus|rebuff|spurn)\w+|ignor(?:es?|ed|ing)|resist(?:s|ed|ing)?|def(?:y|ies|ied|ying)|turn\w*\sdown"
)
_NOUN = re.compile(rf"(?:(?:the|an?|any|all|such)\s)?(?:\w+\s)?{_REQUEST}(?:\sfor)?", re.IGNORECASE)
_BEHIND = re.compile(r"\s(?:that|for|on)\s|(?<=for)\s")
# What makes it a noun where it stands alone: *the demand that*, *rejected calls for*.
_BEFORE = re.compile(
    rf"\b(?:the|an?|any|all|such|these|those|no|repeated|new|earlier|further|to|of|with|against|{_REJECTED})\s\Z",
    re.IGNORECASE,
)
#: Who turns down what is requested.
TURNED_DOWN = re.compile(
    rf"(?:(?:has|have|had|again|\w{1, 30}ly)\s)*(?:{_REJECTED})\s(?:\w+\s){{0,2}}{_REQUEST}\b", re.IGNORECASE
)
_REJECTING = re.compile(
    rf"\b(?:{_REJECTED})\s(?:(?:the|an?|any|all|such|repeated|new|earlier|further)\s)?\Z", re.IGNORECASE
)
#: A claim as a noun, which in what somebody tells is another's: *its own claim* has its owner with it.
_CLAIM = re.compile(
    r"(?:(?:press|media|news|the|any|all|such|absurd|recent)\s){0,2}(?:reports|claims?|allegations?|accusations?|suggestions?|rumou?rs?|assertions?|insinuations?|speculation)",
    re.IGNORECASE,
)
_ANSWERS = AGAINST | {"criticise"}
_NEAR = 4  # attributions before a claim, among which the one that answers it stands
# Before somebody who is to do a thing: *expect Corvo* to confirm, *it is up to Corvo* to confirm.
_OF_WHOM = re.compile(
    r"\b(?:(?:expect|want|urg|ask|invit|press|encourag|request|requir|order|tell|allow|enabl|oblig|lik|lov|prefer|need|wait(?=\w*\sfor))(?:e?s|e|ed|ing)?(?:\sfor)?"
    r"|(?:call|wait|appeal)(?:s|ed|ing)?\s(?:on|upon|for|to)|up\sto|(?:is|was|be|time|necessary|incumbent)\s(?:now\s)?(?:for|up\sto|on|upon))\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_TO = re.compile(r"to\s")
# What comes before something else is said by nobody in that: *Pending approval by Corvo*.
_PENDING = re.compile(
    r"(?:\A|[.!?;]\s|\n)(?:Subject\sto|Pending|Awaiting|Following|Upon|After|Barring|Failing|Until)\b(?:\s\w+){0,4}\Z"
)
_ASKING = r"(?:urg|ask|press|invit|encourag|request|order|tell|push|persuad|convinc|requir|oblig|allow|enabl|warn|advis|remind|want)"
_CALLING = r"(?:call|appeal|prevail|lean)"
_JOINT = r"(?:[\w’'-]{1,30}\s){1,8}?to\s[a-z]{2,20}\s[^.;:!?\n“”\"]{0,150}?(?P<joint>,?\s(?:and|or)\s)(?:to\s)?(?:\w{1,20}ly\s)?\Z"
# A verb that shows by its form that the second one, which is bare, does not go on from it: *urged*, *is urging*, *urges*.
_ASKED = re.compile(rf"\b(?:told|{_ASKING}(?:s|es|e?d|ing)|{_CALLING}(?:s|ed|ing)\s(?:on|upon|to|for))\s{_JOINT}")
# One that does not: *will urge Corvo to withdraw and send aid* may send it itself, but does not ask another to withdraw and accept.
_TO_ASK = re.compile(
    rf"\b(?:to|will|would|should|must|can|could)\s(?:\w{{1,20}}ly\s)?(?:{_ASKING}e?|{_CALLING}\s(?:on|upon|to|for))\s{_JOINT}"
)
_STANCE = re.compile(r"(?:accept|agree|commit|recogni[sz]e|respect|honou?r|refrain|renounce|abide|comply|desist)\b")
_NO_BARE_VERB = re.compile(r"(?:are|do|have|will|shall|can|may|upon|on|for|to|in|that|not|\w+s)\b|[’']", re.IGNORECASE)
_FAR = 300  # code points from the verb that asks to the second thing
_TAKEN_FOR = frozenset(("demand", "deny"))  # acts that the network gives to who turns down a request
_LONGEST = 20  # code points of the word before a noun
_AROUND = 12  # attributions to either side, among which the one that tells of another stands
_SURE = 0.9  # a verb of a closed table with what it rejects


def without_requests(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions but for requests that nobody is told to make in what another tells; who turns one down rejects it."""
    found = [_of_nobody_who_rejects(text, one) for one in _without_what_is_asked_too(text, attributions)]
    found = [_of_nobody_who_answers(one, found[max(0, at - _NEAR) : at]) for at, one in enumerate(found)]
    around = [found[max(0, number - _AROUND) : number + _AROUND] for number in range(len(found))]
    return [
        _turned_down(text, one)
        for one, others in zip(found, around, strict=True)
        if not _is_awaited(text, one)
        and (one.source or not _is_noun(text, one.cue) or not any(tells(other, one) for other in others))
    ]


def _without_what_is_asked_too(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions but for second things that another is asked to do; whoever asks for the first asks for them."""
    joints = {one: found for one in attributions if (found := _joint(text, one))}
    ends = {joint: max(span.end for span in one.content) for one, joint in joints.items()}
    return [_with_more(text, one, ends) for one in attributions if one not in joints]


def _joint(text: str, one: Attribution) -> int:
    """Return where the first thing ends that another is asked to do, where a bare verb behind *and* is the second one; else 0."""
    if not is_present(one.cue.text) or _NO_BARE_VERB.match(one.cue.text):
        return 0
    begin = max(0, one.cue.start - _FAR)
    found = _ASKED.search(text, begin, one.cue.start)
    if found is None and _STANCE.match(one.cue.text):
        found = _TO_ASK.search(text, begin, one.cue.start)
    return found.start("joint") if found and all(span.end <= found.start() for span in one.source) else 0


def _with_more(text: str, one: Attribution, ends: Mapping[int, int]) -> Attribution:
    """Return an attribution with the second thing that is asked, where its content ends before that."""
    last = one.content[-1]
    end = ends.get(last.end)
    return replace(one, content=(*one.content[:-1], Span.of(text, last.start, end))) if end else one


def _is_awaited(text: str, one: Attribution) -> bool:
    """Tell whether what is found is but to be said by somebody, or has for its content what comes behind that."""
    last = one.source[-1] if one.source else one.cue
    if _PENDING.search(text, max(0, one.cue.start - _LONGEST), one.cue.end):
        return text[max(last.end, one.cue.end) : one.content[-1].start].strip() == ","
    asked = _TO.match(one.cue.text) and last.end + 1 == one.cue.start
    return bool(asked) and _OF_WHOM.search(text, max(0, last.start - _LONGEST), last.start) is not None


def _is_noun(text: str, cue: Span) -> bool:
    """Tell whether a cue is a request as a noun, with what is requested right behind it."""
    if not _NOUN.fullmatch(cue.text) or not _BEHIND.match(text, cue.end):
        return False
    alone = cue.text[:1].islower() and " " not in cue.text
    return not alone or _BEFORE.search(text, max(0, cue.start - _LONGEST), cue.start) is not None


def _of_nobody_who_rejects(text: str, one: Attribution) -> Attribution:
    """Return a request right behind the verb that turns it down without its source where that is who does so: *Chad ignored calls that*."""
    verb = _REJECTING.search(text, max(0, one.cue.start - _LONGEST), one.cue.start)
    asks = verb and _is_noun(text, one.cue) and all(span.end <= verb.start() for span in one.source)
    return replace(one, source=()) if asks else one


def _of_nobody_who_answers(one: Attribution, before: Sequence[Attribution]) -> Attribution:
    """Return a claim without its source where that is who denies, rejects or answers it: *Chad denied reports that it had fired*."""
    if not one.source or not _CLAIM.fullmatch(one.cue.text):
        return one
    answers = any(
        other.act in _ANSWERS and other.source == one.source and other.content[0].holds(one.cue) for other in before
    )
    return replace(one, source=()) if answers else one


def _turned_down(text: str, one: Attribution) -> Attribution:
    """Return who *rejected demands* or *ignored calls* as rejecting, whatever the network takes the noun for."""
    demands = one.act in _TAKEN_FOR and TURNED_DOWN.match(text, one.cue.start)
    return replace(one, chances=acting(one.chances, "reject", _SURE)) if demands else one
