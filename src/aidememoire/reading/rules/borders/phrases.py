"""Borders that no phrase has: a content that ends on *the*, a source that runs on after *him*, a pronoun left out.

The model labels piece by piece and now and then stops in the middle of a phrase. What is mended here is what no
annotator of corpus/ marks, so that no right border is moved. Nor is where PolNeAR draws a border otherwise than corpus/SCHEME.md: one
model learns both, and mixes them up now and then.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting
from aidememoire.reading.network.spans import joined
from aidememoire.reading.rules.negation.negations import turned_round

_ENDS_OPEN = re.compile(
    r"(?:\b(?:a|an|the|at\sthe\svery|among|its|his|their|our|my|your|whose|of|from|with|by|at)|\w[’']s|\ws’)$",
    re.IGNORECASE,
)
# These end a phrase, too (*the talks they rely on*), but not before a word that goes on with it.
_MAY_END = re.compile(r"\b(?:in|on|as|into|under|between|any|some|since|against|than|to)$", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\s(?!(?:and|or|but|nor|is|are|was|were|has|have|had|will|would|shall|should|can|could|may|might|must|to)\b)\w"
)
_TO_THE_BREAK = re.compile(r"(\s[^\s,;:.!?—–“”\"()]+)[^,;:.!?—–“”\"()\n]*")
_BEGINS_BUT_A_VERB = re.compile(
    r",?\s(?:and|or|but)\s(?:must|will|would|can|could|may|might|should|shall)(?:,\sat\sthe\svery)?$"
)
_LONGEST_END = 30  # code points of words that end within a phrase, at most
_OBJECT = re.compile(r"(?:him|them|me|us)\b(?=\s)(?!\s(?:and|or|both|all|alone|too|who|whose|self)\b)")
_PASSIVE = re.compile(
    r"\b(?:am|is|are|was|were|be|been|being)\b(?:\s\w+ly|\s(?:now|then|also|not))*\s\w+", re.IGNORECASE
)
_IS_TOLD = re.compile(
    r"(?:(?:has|have|had|will|would) )?(?:is|are|was|were|be|been|being) (?:\w+ly |then |now |also )?"
    r"(?:told|warned|informed|advised|reminded|assured"
    r"|(?P<ordered>asked|urged|ordered|instructed|directed|called (?:up)?on|required|requested|enjoined|commanded|pressed|obliged))(?: to| that)?",
    re.IGNORECASE,
)
_SAY = r"(?:stat|say|inform|convey|declar|communicat|notif|reiterat|recall|confirm|reaffirm|assur|transmit|repl|add|express|point\sout|make\s(?:it\s)?(?:clear|known))\w{0,4}"
#: An order to say a thing, which who is so instructed says; *is instructed to leave*, *was urged to confirm* are none.
INSTRUCTED_TO_SAY = rf"(?:(?:has|have|had)\sbeen|am|is|are|was|were)\s(?:\w{{1,20}}ly\s|also\s)?(?:instructed|directed|authori[sz]ed|mandated|charged)(?:\sby\s[^.,;:\n]{{2,60}}?)?\sto\s(?:\w{{1,20}}ly\s)?{_SAY}\b"
_TO_SAY = re.compile(INSTRUCTED_TO_SAY, re.IGNORECASE)
# Acts of whoever is ordered, and not of whoever orders.
_OBEYS = frozenset(("commit", "accept", "reject"))
_SURE = 0.9  # verbs of a closed table in the passive
_ASKED_OF = re.compile(r".*\b(?:asked|demanded|expected|required) of", re.IGNORECASE)
_SAID_TO_HAVE = re.compile(
    r"\b(?:is|are|was|were)(?:\s\w+)?\s(?:said|reported|believed|understood|alleged)\sto\shave\s(?!been\b)\w+",
    re.IGNORECASE,
)
_REMINDS = re.compile(r"\bremind(?:s|ed|ing)?\Z", re.IGNORECASE)
# Whom one reminds: up to *that*, or to *of* with what is no name behind it.
_WHOM = re.compile(
    r"(?!(?:that|of)\b)(?:[^\s,.;:“”\"]{1,40}\s){1,8}?(?=that\s|of\s(?:its|their|his|her|our|your|my|what|how|an?)\s)"
)
# Where, how or with whom one agrees is no part of it: *agreed on the sidelines of the summit to*, *agreed with Norland that*.
_AGREES = re.compile(
    r"\b(?:agree[sd]?|agreeing|decide[sd]?|resolved|pledged|promised|vowed)(?=(?:\s(?:on|upon|with))?\Z)", re.IGNORECASE
)
_NAME = r"(?:the\s)?[A-Z][\w’'-]{0,40}(?:\s[A-Z][\w’'-]{0,40}){0,4}"
_PARTY = rf"(?:{_NAME}|him|her|them|us|each\sother|one\sanother|(?:the|its|his|her|their)\s(?:other\s)?(?:side|mediators|partners|neighbours?|allies|government|rebels|parties))"
_APART = re.compile(
    r"\s(?:(?P<where>(?:on|upon|at)\s(?:(?:the|its)\s)?(?:sidelines|margins|fringes|eve|spot|quiet|phone|telephone|board)\b[^.;:!?\n“”\"]{0,100}?|face\sto\sface)"
    rf"|with\s{_PARTY}(?:(?:,|,?\sand)\s{_PARTY}){{0,4}}),?\s(?=(?:not\s)?to\s(?P<to>\w)|that\s)"
)
# *Since Oslo there has been a commitment*: a place for what happened there.
_SINCE = re.compile(r"\b(?:[Ss]ince|[Aa]fter|[Bb]efore|[Uu]ntil|[Tt]ill)\s(?:the\s)?\Z")
_THERE = re.compile(r",?\sthere\s(?:is|are|was|were|has|have|had|will|would)\b")
_NOBODY = re.compile(r"there|the|an?|of|and|is|are|was|were|be|been|had|has|have", re.IGNORECASE)
_OPEN_BRACKET = re.compile(r"(?<=\S)\s?\([^()]*\Z")
_SUBJECT = re.compile(
    r"\b(he|she|they|who|which|we|I)\s(?:\w+ly\s|also\s|then\s|(?:on|in|last|this|earlier|late|early)\s(?:[\w-]{1,15}\s){1,2})?$",
    re.IGNORECASE,
)
_KNOWN_TO = re.compile(r"as\s(?:is|was)\s(?:\w+\s)?(?:known|clear|evident|obvious|plain)\b", re.IGNORECASE)
# Behind who spoke: when that was, or but the preposition that leads to it.
_OCCASION = re.compile(
    r"(?<=\w),?\s(?:(?:at|on|in|before|after|by|since)\sthe\s(?:close|end|opening|start|beginning|conclusion|outset|sidelines|margins|eve|course)\b.*"
    r"|(?:at|on|in|during|after|before|upon|following|of|from|with))$",
    re.IGNORECASE | re.DOTALL,
)

# Of the cues of PolNeAR's part `train` that a *to* ends or follows, these hold it in 662 of 682 cases, the others, whose
# *to* belongs to a verb (*wants to sign*), in 168 of 1,354.
_HOLDS_TO = re.compile(
    r"\b(?:according|ahead|allegiance|alluding|as|attention|back|committed|drawn|forward|hostil\w+|open|oppos\w+|point\w*"
    r"|rebuttal|refer\w*|respon\w+|support|tribute|turned)\sto$",
    re.IGNORECASE,
)
_ENDS_ON_TO = re.compile(r"\w(\s+)to$", re.IGNORECASE)


def mended(text: str, one: Attribution) -> Attribution:
    """Return an attribution with its source and its content ending where phrases end, its cue with its *not*."""
    steps = (
        turned_round, _without_stubs, _with_subject, _cut_after_pronoun, _cut_before_the_occasion,
        _without_the_one_told, _without_the_one_reminded, _without_the_way, _phrased,
    )  # fmt: skip
    for step in steps:
        one = step(text, one)
    return one


def _without_stubs(text: str, one: Attribution) -> Attribution:
    """Leave out the parts of a source that are but an article, a preposition, *there* or a bare verb, or a time: nobody goes by that."""
    closed = (_without_open_bracket(text, span) for span in one.source)
    source = tuple(span for span in closed if not _NOBODY.fullmatch(span.text) and not _is_since(text, span))
    return one if source == one.source else replace(one, source=source)


def _without_open_bracket(text: str, span: Span) -> Span:
    """End a part of a source before a bracket that it does not close: *two residents (women, 60s*."""
    bracket = _OPEN_BRACKET.search(span.text)
    return Span.of(text, span.start, span.start + bracket.start()) if bracket and bracket.start() else span


def _is_since(text: str, span: Span) -> bool:
    """Tell whether a part of a source stands for a time: Oslo, in *Since Oslo there has been*."""
    return bool(
        _THERE.match(text, span.end) and _SINCE.search(text, max(0, span.start - len("before the ")), span.start)
    )


def _with_subject(text: str, one: Attribution) -> Attribution:
    """Give an attribution without a source the pronoun right before its cue: *which* in `which pointed out that`."""
    subject = None if one.source else _SUBJECT.search(text, max(0, one.cue.start - 30), one.cue.start)
    if not subject or (_PASSIVE.search(one.cue.text) and not _SAID_TO_HAVE.search(one.cue.text)):
        return one
    pronoun = Span.matched(subject, 1)
    return one if _overlaps(pronoun, one.content) else replace(one, source=(pronoun,))


def _cut_after_pronoun(text: str, one: Attribution) -> Attribution:
    """End a source after *him*: what follows tells no more of who he is."""
    if len(one.source) != 1 or not (pronoun := _OBJECT.match(one.source[0].text)):
        return one
    start = one.source[0].start
    return replace(one, source=(Span.of(text, start, start + pronoun.end()),))


def _cut_before_the_occasion(text: str, one: Attribution) -> Attribution:
    """End a source before when or where it spoke: *said the envoy at the close of her visit*; that is no part of who she is."""
    last = one.source[-1] if one.source and one.source[-1].start > one.cue.start else None
    occasion = _OCCASION.search(last.text) if last else None
    if last is None or occasion is None:
        return one
    return replace(one, source=(*one.source[:-1], Span.of(text, last.start, last.start + occasion.start())))


def _without_the_one_told(text: str, one: Attribution) -> Attribution:
    """Leave out a source that is told and tells nothing: the subject of *was told*, the object of *was asked of*, of *as is known to*."""
    asked = _ASKED_OF.fullmatch(one.cue.text)
    if _KNOWN_TO.match(one.cue.text):
        return replace(one, source=())
    if len(one.source) != 1:
        return one
    if one.source[0].start >= one.cue.end:
        told = asked
    else:
        told = _IS_TOLD.fullmatch(one.cue.text) if text[one.source[0].end : one.cue.start] == " " else None
    if not told or _TO_SAY.match(text, one.cue.start):
        return one
    ordered = asked or (told.groupdict().get("ordered") and one.act in _OBEYS)
    return replace(one, source=(), chances=acting(one.chances, "demand", _SURE) if ordered else one.chances)


def _without_the_one_reminded(text: str, one: Attribution) -> Attribution:
    """Return what one *reminded* another of without that other, as annotators have it, save where that is all there is."""
    first = one.content[0]
    whom = _WHOM.match(first.text) if _REMINDS.search(one.cue.text) and first.start == one.cue.end + 1 else None
    if not whom:
        return one
    return replace(one, content=(Span.of(text, first.start + whom.end(), first.end), *one.content[1:]))


def _without_the_way(text: str, one: Attribution) -> Attribution:
    """Return what one *agreed* without where, how or with whom; who agrees with another to do a thing will do it with him."""
    verb, first = _AGREES.search(one.cue.text), one.content[0]
    apart = _APART.match(text, one.cue.start + verb.end()) if verb else None
    if not verb or not apart or not first.start <= apart.end() < first.end:
        return one
    cue, rest = Span.of(text, one.cue.start, one.cue.start + verb.end()), Span.of(text, apart.end(), first.end)
    together = apart["to"] and not apart["where"] and one.act == "accept"
    chances = acting(one.chances, "commit", _SURE) if together else one.chances
    return replace(one, cue=cue, content=(rest, *one.content[1:]), chances=chances)


def _phrased(text: str, one: Attribution) -> Attribution:
    """Return an attribution whose content ends with phrases, its parts joined where but a comma stands between."""
    others = [span.start for span in (*one.source, one.cue)]
    ends = [min((at for at in others if at >= span.end), default=len(text)) for span in one.content]
    parts = [_whole_phrase(text, span, end) for span, end in zip(one.content, ends, strict=True)]
    content = tuple(_over_commas(text, joined(parts, text)))
    return one if content == one.content else replace(one, content=content)


def _whole_phrase(text: str, span: Span, before: int) -> Span:
    """Let a part that ends within a phrase run on to the next comma or stop; before a cue or source, by one word."""
    last = max(0, len(span.text) - _LONGEST_END)
    begun = _BEGINS_BUT_A_VERB.search(span.text, last)
    if begun and (text[span.end : span.end + 1] == "," or span.text.endswith(" very")):
        return Span.of(text, span.start, span.start + begun.start())
    is_open = _ENDS_OPEN.search(span.text, last) or (
        _MAY_END.search(span.text, last) and _GOES_ON.match(text, span.end, before)
    )
    rest = _TO_THE_BREAK.match(text, span.end, before) if is_open else None
    if not rest:
        return span
    return Span.of(text, span.start, span.end + len(rest[0].rstrip() if rest.end() < before else rest[1]))


def _over_commas(text: str, parts: Sequence[Span]) -> list[Span]:
    """Join the parts with but a comma between them: nothing that is left out stands there."""
    found: list[Span] = []
    for span in parts:
        if found and text[found[-1].end : span.start] == ", ":
            found.append(Span.of(text, found.pop().start, span.end))
        else:
            found.append(span)
    return found


def _overlaps(span: Span, others: Sequence[Span]) -> bool:
    return any(span.overlaps(other) for other in others)


def drawn_by(scheme: str, text: str, one: Attribution) -> Attribution:
    """Return an attribution as a scheme draws it: by PolNeAR the *to* of an infinitive is of the content, by ours of the cue."""
    ends = _ENDS_ON_TO.search(one.cue.text) if scheme == "polnear" else None
    if not ends or _HOLDS_TO.search(one.cue.text):
        return one
    to = Span.of(text, one.cue.end - 2, one.cue.end)
    cue = Span.of(text, one.cue.start, one.cue.start + ends.start(1))
    return replace(one, cue=cue, content=joined((to, *one.content), text))
