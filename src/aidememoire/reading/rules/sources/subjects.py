"""Subjects that stand elsewhere: *told her that Corvo rejects the map and regards it as void* has Corvo regard it so, not whoever told her.

The network gives such a verb nobody, or whoever tells the whole. Nor is it Brandl's in *Norway thanks Brandl for her report and reiterates its
support*, which is Norway's. In *Corvo denied it, after Norway closed the road and promised to reopen it* Norway promises, and in *rebuked the
envoy for suggesting that Corvo would sign* it is the envoy who suggests it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from aidememoire.model import Mention, Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.spans import joined
from aidememoire.reading.rules.actors import by_start
from aidememoire.reading.rules.negation.tenses import is_past, is_present
from aidememoire.reading.rules.placing import of_whom
from aidememoire.reading.rules.stances.answers import GROUPS

SECOND = Reason("source", "the subject of the verb before it, in what another tells")
FIRST = Reason("source", "the subject of the verb before it, whose object stands between")
_JOINED = re.compile(r",?\s(?:and|but|or|nor)\s(?:(?:\w+ly|also|then|later|therefore|again|still|thus)\s)*\Z")
_BEGINS = re.compile(r"(?:that\s)?(?:,[^,]{1,60},\s|[^,]{1,60},\s)?(?:[Tt]he\s)?")
# What a verb says of its object behind it, where a subject would have its own verb.
_OBJECT = re.compile(r"(?:,[^,.;:!?\n“”\"]{1,120})?,?\s(?:for|on|over|of|about|to)\s")
# What parts the second verb from the first: a further *that*, another sentence, a quotation.
_PARTED = re.compile(r"\b(?:and|but|or)\sthat\b|[.!?;:\n“”\"]")
_LONGEST = 40  # code points before a verb that hold *and* with adverbs
_BEFORE = 6  # attributions before a second verb, among which the first and the one that tells both stand
CLAUSE = Reason("source", "the subject of the clause that the verb stands in")
_OPENS = re.compile(
    r",\s(?:(?:an?|one|two|three|few|several|some|just|only|shortly|soon|immediately|long|even|minutes?|hours?|days?|weeks?|months?|years?"
    r"|\d{1,3})\s){0,4}(?:after|before|as|when|while|since|because|once|though|although|whereas)\s(?P<the>(?:the|its|their)\s)?"
)
_GROUP = re.compile(rf"(?:the|its|their)\s(?:[\w-]+\s){{0,2}}?{GROUPS}(?=\s)", re.IGNORECASE)
_GOES_ON = re.compile(r"[,.;:!?\n“”\"]|\b(?:who|which|that)\b")
_LONGEST_CLAUSE = 160  # code points of such a clause before its second verb, at most
JUDGED = Reason("source", "who is praised or blamed for it")
_JUDGES = (
    r"(?:rebuk|criticis|criticiz|condemn|blam|thank|prais|attack|denounc|reprimand|reproach|fault|slam|blast|scold|mock|commend"
    r"|applaud|congratulat|lambast|castigat|lash\w{0,3}\sout\sat)(?:e?s|e?d|ing|e)?"
)
_FOR = re.compile(
    rf"\b{_JUDGES}\s(?P<whom>(?!(?:him|her|it|them|us|me|you|each|one)\b)[^,.;:!?()\n“”\"]{{2,60}}?)\s(?:for|over|of)\s(?:having\s)?\Z"
)
_GERUND = re.compile(r"(?:\w{1,20}ly\s)?\w{2,20}ing\b")
_NOT_WHOM = re.compile(r"\b(?:for|that|which|who|and|over)\b|[’']s?\Z")
_FAR = 120  # code points from the verb to the gerund


def with_second_verbs(text: str, attributions: Sequence[Attribution], mentions: Sequence[Mention]) -> list[Attribution]:
    """Return the attributions, sorted by cue, each verb that *and* joins to another with the subject of that one.

    In what another tells that is sure where both are present and what tells them is past: *said that Corvo rejects it and demands another*.
    """
    found, actors = list(attributions), by_start(mentions)
    joints = [(number, one, joint) for number, one in enumerate(found) if (joint := _joint(text, one))]
    for number, one, joint in joints:
        before = reversed(found[max(0, number - _BEFORE) : number])
        first = next((other for other in before if _is_of_the_first(text, other, one, joint)), None)
        if first:
            found[number] = of_whom(one, first.source[0], FIRST)
    for number, one, joint in joints:
        for at in range(number - 1, max(-1, number - _BEFORE), -1) if is_present(one.cue.text) else ():
            told = _told(text, found[at], joint)
            subject = _subject(text, told, found[at + 1 : number], actors) if told else ()
            if told and subject:
                end = max(span.end for span in (one.cue, *one.content))
                both = joined((*found[at].content, Span.of(text, told.start, end)), text)
                found[at] = replace(found[at], content=both)
                found[number] = replace(found[number], source=subject, reasons=(*found[number].reasons, SECOND))
                break
    return found


def with_clauses(text: str, attributions: Sequence[Attribution], mentions: Sequence[Mention]) -> list[Attribution]:
    """Return the attributions, each second verb of a clause by the way with the subject of that clause.

    Behind another comma (*, after Norway closed the road, and vowed*) the sentence goes on, with its own subject.
    """
    actors = by_start(mentions)
    return [_of_its_clause(text, one, actors) for one in attributions]


def with_whom_it_is_for(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, what somebody is praised or blamed for saying or doing being of him."""
    return [_of_the_one_judged(text, one) for one in attributions]


def _joint(text: str, one: Attribution) -> re.Match[str] | None:
    """Return the *and*, with the adverbs behind it, that joins a verb to another."""
    return _JOINED.search(text, max(0, one.cue.start - _LONGEST), one.cue.start)


def _is_of_the_first(text: str, first: Attribution, one: Attribution, joint: re.Match[str]) -> bool:
    """Tell whether the source of a second verb is the object of the first, or has taken its subject and cue in."""
    if len(one.source) != 1 or len(first.source) != 1 or one.source == first.source:
        return False
    if _PARTED.search(text, first.cue.start, joint.start()):
        return False
    (source,) = one.source
    is_next = 0 < source.start - first.cue.end <= len(" the ")
    takes_in = source.holds(first.cue) and source.start == first.source[0].start
    return takes_in or (is_next and _OBJECT.match(text, source.end, joint.end()) is not None)


def _told(text: str, teller: Attribution, joint: re.Match[str]) -> Span | None:
    """Return what somebody told, as far as the *and* that joins a second verb to it, where it runs on to that."""
    part = next((span for span in teller.content if teller.cue.end <= span.start < joint.start() <= span.end), None)
    if part is None or not is_past(teller.cue.text) or _PARTED.search(text, part.start, joint.start()):
        return None
    return Span.of(text, part.start, joint.start())


def _subject(text: str, told: Span, between: Sequence[Attribution], actors: Mapping[int, Span]) -> tuple[Span, ...]:
    """Return the subject of what is told, where its verb is present: that of the cue in it, else who is named first."""
    opens = _BEGINS.match(text, told.start)
    begins = {told.start, opens.end(), opens.end() - len("the ")} if opens else {told.start}
    for one in between:
        if one.source and one.source[0].start in begins:
            return one.source if is_present(one.cue.text) else ()
    named = next((actors[at] for at in sorted(begins, reverse=True) if at in actors), None)
    return (named,) if named and is_present(text[named.end : told.end]) else ()


def _of_its_clause(text: str, one: Attribution, actors: Mapping[int, Span]) -> Attribution:
    joint = _joint(text, one) if is_past(one.cue.text) else None
    comma = text.rfind(",", max(0, one.cue.start - _LONGEST_CLAUSE), one.cue.start) if joint else -1
    opens = _OPENS.match(text, comma) if comma >= 0 else None
    if not joint or not opens or any(span.end > comma for span in one.source):
        return one
    subject = _acting_in(text, opens, actors)
    parted = subject is None or _GOES_ON.search(text, opens.end(), joint.start())
    return one if subject is None or parted else of_whom(one, subject, CLAUSE)


def _acting_in(text: str, opens: re.Match[str], actors: Mapping[int, Span]) -> Span | None:
    """Return who acts in a clause: whoever is named, or the group, right behind *after*, with a verb in the past behind."""
    start = opens.start("the") if opens["the"] else opens.end()
    named = actors.get(start) or actors.get(opens.end())
    group = None if named else _GROUP.match(text, start)
    end = named.end if named else group.end() if group else None
    return Span.of(text, start, end) if end and is_past(text[end : end + 30]) else None


def _of_the_one_judged(text: str, one: Attribution) -> Attribution:
    found = _FOR.search(text, max(0, one.cue.start - _FAR), one.cue.start) if _GERUND.match(one.cue.text) else None
    if found is None or _NOT_WHOM.search(found["whom"]) or any(span.end > found.start() for span in one.source):
        return one
    return of_whom(one, Span.matched(found, "whom"), JUDGED)
