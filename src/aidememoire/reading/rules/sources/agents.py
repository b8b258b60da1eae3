"""Passives of telling: *Corvo was urged by Norway to sign* has Norway urge it, and *Corvo was promised a road* has Corvo promise nothing.

Nor has whoever *was denied a visa* denied a thing, nor whoever *was found to have breached* a treaty found it. The network takes the subject, who is told, for whoever tells. That is who stands behind *by*, or what orders it: *the order whereby Corvo was
directed to withdraw*; without it nobody is named. But who *is instructed to state that* states it, and nobody demands a thing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from aidememoire.days import ANY_MONTH, ANY_WEEKDAY
from aidememoire.model import Mention, Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting
from aidememoire.reading.network.spans import joined
from aidememoire.reading.rules.actors import by_end, by_start, subject_before
from aidememoire.reading.rules.borders.phrases import INSTRUCTED_TO_SAY
from aidememoire.reading.rules.placing import of_whom

AGENT = Reason("source", "who tells it in a passive")
RECEIVER = Reason("source", "the subject of this passive is told it, and nobody is named who tells it")
_SURE = 0.9  # verbs of a closed table; corpus/ has too few to measure it by
_BE = (
    r"(?:(?:has|have|had|will|would|may|might|could|should|must)\s(?:not\s|never\s|also\s|since\s|already\s|now\s|just\s|long\s|\w+ly\s){0,2})?"
    r"(?:is|are|was|were|be|been|being)\s(?:not\s|never\s|also\s|again\s|already\s|now\s|once\s|twice\s|\w+ly\s){0,2}(?:being\s(?:\w+ly\s)?)?"
)
_ASKED = (
    r"urged|asked|pressed|pressured|pushed|called\s(?:up)?on|encouraged|ordered|instructed|directed|commanded|requested|required"
    r"|exhorted|implored|begged|invited"
)
# *Found to have breached it*, which is a finding, and not *found in a field*.
_FOUND = r"(?:found|ruled|held|deemed|judged|adjudged)(?=\s(?:to\s(?:have|be)|guilty|in\s(?:breach|violation))\b)"
_JUDGED = rf"accused|blamed|criticised|criticized|condemned|faulted|reproached|rebuked|thanked|praised|commended|congratulated|threatened|{_FOUND}"
_NOUN = (
    r"(?:guarantees?|assurances?|promises?|pledges?|undertakings?|commitments?|notice|notification|offers?|ultimatums?|warnings?|invitations?"
    r"|access|permission|clearance|approval)"
)
_SOME = r"(?:(?:an?|the|no|any|some|new|firm|written|oral|formal|fresh|further|repeated|clear|security)\s){0,3}"
# *Denied a visa*: a thing stands behind it that the subject did not get, and no *by* or *on Monday*.
_NO_THING = (
    r"(?:by|on|in|at|for|from|to|of|as|and|but|or|nor|when|while|after|before|because|since|until|with|without|during|under|again|outright"
    r"|yesterday|today|last|this|earlier|later|that|[A-Z][a-z]{2,6}day|\w+ly)\b"
)
_WITHHELD = rf"(?:denied|refused)(?=\s(?!{_NO_THING})[\w’'“\"])"
_GIVEN = rf"promised|assured|reassured|guaranteed|offered|informed|notified|briefed|granted|(?:allow|permitt)ed(?=\s(?:to|into|access|entry|through)\b)|{_WITHHELD}"
_TELLS = rf"{_GIVEN}|told|advised|warned|cautioned|reminded|given\s{_SOME}{_NOUN}"
_GETS = rf"(?:(?:has|have|had)\s(?:also\s|since\s|\w+ly\s)?)?(?:received|got|obtained|secured|won)\s{_SOME}{_NOUN}"
_PASSIVE = re.compile(
    rf"(?P<be>{_BE})?(?:(?P<asked>{_ASKED})|(?P<judged>{_JUDGED})|(?P<given>{_GIVEN}|given\s{_SOME}{_NOUN})|{_TELLS})\b|(?P<gets>{_GETS})\b"
)
_AUXILIARY = re.compile(rf"\b{_BE}\Z")
_WHEN = (
    rf"(?:\s(?:on|in|last|this|earlier|late|again|yesterday|today|repeatedly|publicly|twice|three|times|week|month|year|{ANY_WEEKDAY}|{ANY_MONTH}"
    r"|\d{1,4})(?=\s)){0,4}"
)
#: What stands behind *by* and is no one: by phone, by Friday, by the end of May, by threatening to leave.
NO_ONE = (
    rf"(?!(?:{ANY_WEEKDAY}|{ANY_MONTH}|phone|telephone|letter|text|e-?mail|mail|radio|video|note|cable|return|then|now|noon|midnight|tomorrow|law|decree"
    r"|way|means|virtue|next|last|this|early|late|mid|far|some|(?:the|a)\s(?:end|time|start|deadline|day|letter|note|phone)|[a-z]+ing)\b|\d)"
)
_WORD = (
    rf"(?!(?:{ANY_WEEKDAY}|yesterday|today|to|that|not|of|for|on|in|at|with|over|during|as|because|after|before|when|while|who|whom|which|if|and|but|or"
    r"|from|about|against|into|by|is|are|was|were|has|have|had|will|would|must|should|could|can|may|might|said|says|it|he|she|they|we|I|you"
    r"|there|earlier|again|twice|last)\b)(?:(?:[A-Z]\.){2,4}|[\w’'-]+)"
)
_NAME = rf"{_WORD}(?:\s(?:(?:of|for|in)\s(?:the\s)?(?=[A-Z]))?{_WORD}){{0,8}}"
_CAPITAL = rf"(?=[A-Z]|the\s|its\s){_NAME}"
_AGENT = rf"(?P<agent>{NO_ONE}{_NAME}(?:,\s{_CAPITAL}(?=,|\sand\s[A-Zt])){{0,5}}(?:,?\sand\s{_CAPITAL})?)"
_BY = re.compile(rf"{_WHEN}\sby\s{_AGENT}")
_FROM = re.compile(rf"{_WHEN}\s(?:by|from)\s{_AGENT}")
# *Offered a road by Sudan*: behind what is offered only somebody who is named.
_LATER = re.compile(r"[^.,;:!?\n“”\"]{1,80}?\s(?P<by>by\s(?:the\s)?)(?=[A-Za-z])")
# Who is *encouraged by the return of the remains* is told nothing, unless it is to do a thing.
_MOVED = re.compile(r"(?:encouraged|pressed|pushed|pressured|required|directed|commanded)\Z")
# What moves somebody and is itself to do a thing: *encouraged by the offer of Chad to host it*.
_MOVES = re.compile(
    r"(?:the|an?|this|that|its|his|her|their|[A-Z][\w’'-]+[’']s?)\s(?:\w+\s)?"
    r"(?:offers?|readiness|willingness|decisions?|commitments?|pledges?|efforts?|agreements?|determination|resolve)\b"
)
_TO_DO = re.compile(r",?\s(?:not\s)?to\b")
_SOMEBODY = re.compile(
    r"(?:the|an?|its|his|her|their|our|your|my|both|all|several|some|two|many|other|masked)\s|(?:him|her|them|us|me)\Z|.*[A-Z]"
)
_RELATIVE = re.compile(r"(?:who|whom|which|that)", re.IGNORECASE)
_CLAUSE = re.compile(r"(?:that|to|not\sto)\b")
_NOT = re.compile(r"\b(?:not|never)\b")
_TO = re.compile(r"(?:not\s)?to\b")
_ACT_OF = {
    "accused": "accuse", "offered": "propose", "promised": "commit", "thanked": "endorse", "denied": "reject", "refused": "reject",
}  # fmt: skip
INSTRUCTED = Reason("source", "who is instructed to say a thing says it")
_SURE_OF_FORMULA = 0.8  # a formula of notes; corpus/ has too few to measure it by
_TO_SAY = re.compile(INSTRUCTED_TO_SAY, re.IGNORECASE)
_ASKS = frozenset(("demand", "commit"))
ORDER = Reason("source", "the text by which it is ordered")
_BY_WHICH = re.compile(r",?\s(?:whereby|(?:by|under|in)\swhich)\s(?:the\s)?(?P<who>[^,.;:!?\n“”\"]{2,60})\s\Z")
# What belongs to a name behind it, of which the network may find but *the Order of the*.
_OF = re.compile(r"(?:\s(?:of\b|(?:the\s)?[A-Z])[^.,;:!?\n“”\"]{1,60})?")
_BE_TOLD = re.compile(r"(?:(?:has|have|had|will|would)\s)?(?:is|are|was|were|be|been)\s", re.IGNORECASE)
_ORDERING = frozenset(("INS", "ORG"))
_LONGEST_CLAUSE = 80  # code points of a clause before its verb
_LONGEST = 30  # code points of an auxiliary, at most


def with_agents(text: str, attributions: Sequence[Attribution], mentions: Sequence[Mention]) -> list[Attribution]:
    """Return the attributions, sorted by cue, what is told in a passive being told by whoever stands behind its *by*, else by nobody."""
    starting, ending = by_start(mentions), by_end(mentions)
    found: list[Attribution] = []
    for one in attributions:
        whole = _with_auxiliary(text, one)
        instructed, passive = (form.match(text, whole.cue.start) for form in (_TO_SAY, _PASSIVE))
        said = _said(text, whole, instructed.end(), ending) if instructed else None
        found.append(said or (_told(text, whole, passive, starting) if passive else whole))
    return found


def with_orders(text: str, attributions: Sequence[Attribution], mentions: Sequence[Mention]) -> list[Attribution]:
    """Return the attributions, what is ordered by which text having that for its source, where no other is told."""
    named = [mention.span for mention in mentions if mention.type in _ORDERING]
    return [of_whom(one, order, ORDER) if (order := _order(text, one, named)) else one for one in attributions]


def _order(text: str, one: Attribution, named: Sequence[Span]) -> Span | None:
    """Return what orders a passive without a source, from its name to the comma before *whereby*."""
    if one.source or not _BE_TOLD.match(one.cue.text):
        return None
    found = _BY_WHICH.search(text, max(0, one.cue.start - _LONGEST_CLAUSE), one.cue.start)
    names = [span for span in named if found and _OF.fullmatch(text, span.end, found.start())]
    return Span.of(text, min(names).start, found.start()) if found and names else None


def _with_auxiliary(text: str, one: Attribution) -> Attribution:
    """Return an attribution whose cue holds the *was* right before its participle."""
    passive = _PASSIVE.match(text, one.cue.start)
    before = _AUXILIARY.search(text, max(0, one.cue.start - _LONGEST), one.cue.start)
    if not passive or passive["be"] or passive["gets"] or not before:
        return one
    cue = Span.of(text, before.start(), one.cue.end)
    return one if any(cue.overlaps(span) for span in (*one.source, *one.content)) else replace(one, cue=cue)


def _subject(text: str, one: Attribution) -> Span | None:
    """Return who is told: the source or the part of the content right before the cue."""
    before = (span for span in (*one.source, *one.content) if text[span.end : one.cue.start] in (" ", ", "))
    return next((span for span in before if not _RELATIVE.fullmatch(span.text)), None)


def _said(text: str, one: Attribution, end: int, ending: Mapping[int, Span]) -> Attribution:
    """Return what somebody is instructed to say as said by him, with the whole formula, which ends at a place, for its cue."""
    cue = Span.of(text, one.cue.start, max(one.cue.end, end))
    parts = ((cue.end + 1 if span.overlaps(cue) else span.start, span.end) for span in one.content)
    content = tuple(Span.of(text, start, stop) for start, stop in parts if start < stop)
    if not content or any(cue.overlaps(span) for span in one.source):
        return one
    subject = subject_before(text, one.cue.start - 1, ending)
    source = one.source or ((subject,) if subject else ())
    chances = acting(one.chances, "assert", _SURE_OF_FORMULA) if one.act in _ASKS else one.chances
    return replace(one, source=source, cue=cue, content=content, chances=chances, reasons=(*one.reasons, INSTRUCTED))


def _told(text: str, one: Attribution, passive: re.Match[str], actors: Mapping[int, Span]) -> Attribution:
    """Return what a passive tells, by whoever tells it; as it is where that is no such passive."""
    subject = _subject(text, one)
    by = _FROM.match(text, passive.end()) if passive["gets"] else _BY.match(text, passive.end())
    agent = Span.matched(by, "agent") if by and _is_somebody(by["agent"], passive) else None
    if agent and _MOVED.search(passive[0]) and (_MOVES.match(agent.text) or not _TO_DO.match(text, agent.end)):
        return one
    ordered = passive["asked"] and subject in one.source and _TO_DO.match(text, passive.end())
    of_whom = passive["gets"] or (passive["be"] and (passive["given"] or passive["judged"] or ordered))
    if agent is None and of_whom and not (passive["judged"] or ordered):
        agent = _later(text, one, passive, actors)
    if agent is None:
        return _by_nobody(text, one, passive, subject) if of_whom else one
    return _by_the_agent(text, one, passive, subject, agent)


def _by_nobody(text: str, one: Attribution, passive: re.Match[str], subject: Span | None) -> Attribution:
    """Return what is told to, or said of, the subject of a passive by nobody who is named."""
    if subject is None or subject not in one.source:
        return _acting(one, passive, one.content)
    content = joined((subject, *one.content), text) if passive["judged"] or passive["asked"] else one.content
    told = replace(one, source=(), content=content, reasons=(*one.reasons, RECEIVER))
    return _acting(told, passive, one.content)


def _is_somebody(words: str, passive: re.Match[str]) -> bool:
    """Tell whether words name or describe somebody: not the floods by which a town is threatened."""
    return _SOMEBODY.match(words) is not None and (
        passive["judged"] != "threatened" or re.search("[A-Z]", words) is not None
    )


def _later(text: str, one: Attribution, passive: re.Match[str], actors: Mapping[int, Span]) -> Span | None:
    """Return who is named behind what is offered: *was offered a road by Sudan*."""
    (*_, last) = one.content
    found = None if _CLAUSE.match(last.text) else _LATER.match(text, passive.end())
    if not found:
        return None
    actor = actors.get(found.end()) or actors.get(found.start("by") + len("by "))
    return Span.of(text, min(actor.start, found.end("by")), actor.end) if actor else None


def _by_the_agent(
    text: str, one: Attribution, passive: re.Match[str], subject: Span | None, agent: Span
) -> Attribution:
    """Return an attribution with the agent of its passive for its source, and what is told, of whom, for its content."""
    named = any(span.start >= passive.end() for span in one.source)
    source = tuple(span for span in one.source if span is not subject) if named else (agent,)
    told = [
        part for span in one.content if span != subject and (part := _without(text, span, one.cue, max(agent, *source)))
    ]
    of_whom = subject if subject and (passive["asked"] or passive["judged"] or subject in one.content) else None
    content = joined((*((of_whom,) if of_whom else ()), *told), text)
    if not content:
        return one
    leads = source[0].start > one.cue.start
    cue = Span.of(text, one.cue.start, min(one.cue.end, source[0].start - 1)) if leads else one.cue
    new = replace(one, source=source, cue=cue, content=content)
    return _acting(one if new == one else replace(new, reasons=(*one.reasons, AGENT)), passive, told)


def _without(text: str, span: Span, cue: Span, agent: Span) -> Span | None:
    """Return what a part of a content has without the agent, with its *by*, in it."""
    if span.start >= agent.end or span.end <= cue.start:
        return span
    if span.end > agent.end:
        start = span.end - len(text[agent.end : span.end].lstrip(" ,"))
        return Span.of(text, start, span.end) if start < span.end else None
    kept = re.sub(r"\s?\bby\s*\Z", "", text[span.start : min(span.end, agent.start)])
    return Span.of(text, span.start, span.start + len(kept)) if kept.strip() else None


def _acting(one: Attribution, passive: re.Match[str], told: Sequence[Span]) -> Attribution:
    """Return what a passive tells with the act that its verb has by itself: *accused*, *offered*, *encouraged to*."""
    if _NOT.search(passive[0]):
        return one
    to_do = (told and _TO.match(told[-1].text)) or _TO_DO.match(one.cue.text, passive.end() - one.cue.start)
    asks = passive["asked"] and to_do and one.act not in ("demand", "propose")
    sense = "demand" if asks else _ACT_OF.get(passive["judged"] or passive["given"])
    return replace(one, chances=acting(one.chances, sense, _SURE)) if sense and sense != one.act else one
