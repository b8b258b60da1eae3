"""Formulas of notes, meetings and votes: who *presents its compliments*, gives the floor or abstains takes no stance by it.

Whoever presents compliments tells what the sentence goes on with, whoever is named on the way: *presents its compliments to the Ministry and, with
reference to the meeting with Dr. Vik, has the honour to inform*. The network takes *I shall now* for a commitment, and *Delegations will find
attached*, which nobody says of himself, too. *Rejected by a vote of 70 to 18* names nobody, and who aligns himself with a statement endorses it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.turns import is_turns_cue
from aidememoire.reading.rules.negation.refusals import PUT, VIEWS
from aidememoire.reading.rules.placing import between, tells
from aidememoire.reading.rules.stances.tellings import ANY_ACT, Telling
from aidememoire.reading.wordlists import HAS
from aidememoire.vocabulary.groups import ANSWERING, WANTING

COURTESY = Reason("act", "a courtesy")
PROCEDURE = Reason("act", "the conduct of a meeting is nobody's undertaking")
ABSTAINS = Reason("act", "an abstention is neither a yes nor a no, and no undertaking")
ALIGNED = Reason("act", "who aligns himself with what another says supports it")
DISCLAIMS = Reason("act", "a paper says whom it binds, and turns nothing down")
AT_ODDS = Reason("act", "who agree to disagree agree to nothing")
COUNTED = Reason("source", "the count or the way of a vote, and nobody")
_SURE = 0.9  # formulas of notes; corpus/ has too few to measure it by
# What is said by these is nothing, nor by those whose attention another draws to a thing.
_EMPTY = re.compile(
    r"(?:(?:has|have)\sthe\shonou?r\sto\s)?(?:present(?:s|ed)?\s(?:its|his|her|their)\scompliments"
    r"|(?:takes?|avails?|availed|availing)\s(?:(?:itself|himself|herself|themselves)\s)?(?:of\s)?(?:this|the)\sopportunity\sto\srenew\b"
    r"[^.;\n]{0,120}\bassurances?\b|attention\s(?:to|on)\b"
    r"|conclud(?:es?|ed|ing)\s(?:(?:an?|the|his|her|its|their)\s)?(?:[\w-]+\s){0,3}(?:visit|tour|trip)\b"
    r"|(?:(?:(?:jointly|collectively|together|hereinafter|hereafter)\s){1,2}|(?<=hereinafter\s)|(?<=hereafter\s))(?:referred\sto|called|known)\b)",
    re.IGNORECASE,
)
# What a war or an attack takes, and nobody says: *claimed dozens of lives*.
_OF_LIVES = re.compile(
    r"(?:\w{2,4}\s){0,2}claim(?:s|ed|ing)?\s(?:(?!that\b)[\w,’'-]{1,20}\s){0,5}?(?:lives|lifes|life|victims|casualties)\b"
    r"(?!\s(?:was|were|is|are|had|has|have|would|will|did)\b)"
)
# Who *bears the responsibility* does so by the word of whoever tells it; *we bear it* is our own.
_BEARS = re.compile(
    r"(?:(?:must|should|also|\w{1,20}ly)\s){0,2}(?:bears?|bore|carr(?:y|ies|ied)|ha(?:s|ve|d))\s(?:(?:the|an?|full|sole|primary|main|direct|shared|joint|special|particular|heavy|collective)\s){0,3}responsibility\b"
)
_OWN = re.compile(r"I|we", re.IGNORECASE)
_ENCLOSED = re.compile(r"(?:attached|enclosed|annexed|appended|below|herewith|overleaf)\b")
# *God bless Chisanda* at the end of an address is a wish, and nobody's stance.
_HEAVEN = re.compile(r"(?:(?:may|and)\s)?(?:the\s)?(?:God|Allah|Almighty(?:\sGod)?|Lord|Providence)", re.IGNORECASE)
_BLESSES = re.compile(
    r"(?:may\s)?(?:bless|save|protect|keep|guide|help|guard|watch|preserve|grant|have\smercy)\b", re.IGNORECASE
)

_SENDER = re.compile(
    r"^(?P<who>(?:The )?[A-Z][^.;:\n]{2,140}?),? presents its compliments to (?P<on>(?:[^.;\n]|(?<=\b(?:Mr|Ms|Dr|No))\.|(?<=\bMrs)\.){3,700})",
    re.MULTILINE,
)
_GOES_ON = re.compile(r"(?:\band|,)\s\Z")
_TO_HAVE_IT = re.compile(r"(?:has|have)\sthe\shonou?r\sto\s(?P<what>\w)")
_AROUND = 4  # attributions to either side of a sentence, one of which may tell what stands in it

_HONOUR = re.compile(
    r"(?:has|have|had)\sthe\shonou?r\s(?:to\s(?!request|ask|propose|accept|reject|inform|state)|of\s)", re.IGNORECASE
)
_EXCHANGED = re.compile(
    rf"{HAS}(?:exchang(?:ed?|es|ing)\s(?:views|opinions|ideas|impressions)\b"
    r"|(?:discussed|touched\s(?:up)?on|went\sover|talked\sover)\b)"
    r"|(?:has|have|had|is|are|was|were)\s(?:\w{1,20}ly\s)?(?:considered|considering|examined|examining|reviewed|reviewing)\s(?=(?:the|its|their|[A-Z][\w’'-]+)\s(?:\w+\s)?"
    rf"(?:assertions?|claims?|allegations?|{PUT})\s(?:of|by|from|for|that|to)\b)"
    r"|did\snot\s(?:\w{1,20}ly\s)?(?:discuss|touch\s(?:up)?on|raise|address|take\sup|go\sinto|dwell\son)\b",
    re.IGNORECASE,
)
# Whose stance is only noted, and which position is only said to stand, the words do not tell.
_ONLY_NOTED = re.compile(
    rf"(?:\w{{1,20}}ly\s)?(?:notes|noted)\s(?:the\s)?(?:[\w-]+\s){{0,3}}[\w-]+[’']s?\s(?:\w+\s)?(?:objections?|concerns?|reservations?|{VIEWS}|{PUT})\b"
    r"|(?:also\s|again\s)?(?:reaffirm|reiterat|restat|repeat)\w*\s(?:its|their|his|her)\s(?:\w+\s){0,2}positions?\b(?:\sof\sprinciple)?(?!\s(?:that|against|in\s(?:favou?r|support)|of\s\w+ing)\b)(?![^.;:\n]{0,80}:)",
    re.IGNORECASE,
)
_CONDOLES = re.compile(r"\w+(?:\s[\w’']+){0,3}\scondolences?\b", re.IGNORECASE)

_DOES = r"(?:(?:again|now|first|next|then)\s)?(?:(?:give|call\son|invite|open|close|adjourn|suspend|resume|start|begin|proceed|turn|move|conclude|put)\b|(?:make|deliver)\sa\sstatement\b|take\s(?:the|a|one|two|some)\s(?:floor|questions?|statements?|break)\b|hear\sa\s(?:briefing|statement)\b)"
_OBJECT = re.compile(
    r"\b(?:the\sfloor|my\s(?:functions|capacity)|(?:opening|closing|introductory|national)\s(?:statements|remarks)|(?:the|this)\s(?:meeting|session|discussion|debate|vote|briefing|agenda|next\sitem)|questions|speakers?\slist|list\sof\sspeakers|my\scapacity|statement)\b"
)
_SENTENCE = re.compile(
    rf"\s*(?:I|we|The\s(?:Council|Committee|Conference|President|Chair))\s(?:(?:shall|will|would\slike\sto|now|am\sgoing\sto|are\sgoing\sto)\s){{0,2}}{_DOES}[^.!?\n]{{0,200}}[.!?]?\s*",
    re.IGNORECASE,
)
# A turn that but gives the floor or calls out, and answers nothing: *Go ahead. Sure*, *Colleagues, one last question, please*.
_FLOOR = re.compile(
    r"(?:(?:yes|sure|okay|ok|please|right|colleagues)[,.]\s){0,2}"
    r"(?:(?:please\s)?go\sahead|next(?:\squestion)?|(?:one|a)\s(?:last|final|more)\squestion|say\sthat\sagain|hear,\shear)"
    r"(?:,\s\w+)?(?:[.!]\s(?:sure|please|yes|okay))?[.!?]?",
    re.IGNORECASE,
)
_LONGEST = 400  # code points of what is but procedure

_ABSTAINS = r"(?:(?:will|would|had|has|have|intend(?:s|ed)?\sto|was\sgoing\sto)\s)?abstain(?:s|ed|ing)?"
_ABSTAINED = re.compile(rf"(?:also\s)?{_ABSTAINS}(?:\s(?:in|on|from))?", re.IGNORECASE)
_WHO = r"(?:it|he|she|they|we|I|(?:its|his|her|their|our|my|the)\s(?:[a-z]{1,20}\s)?(?:delegation|country|government|group|side))"
_IT_ABSTAINS = re.compile(rf"(?:that\s)?{_WHO}\s{_ABSTAINS}\b(?!\sif\b|\sunless\b)[^.;]{{0,60}}\Z", re.IGNORECASE)
_ALIGNS = re.compile(
    rf"{HAS}(?:fully\s)?(?:align|associat|identif)(?:s|ed|es|ied|ies)?\s(?:itself|himself|herself|themselves|ourselves|myself)(?:\swith)?",
    re.IGNORECASE,
)
# A paper that *shall not commit either side* has turned nothing down.
_DISCLAIMS = re.compile(
    r"(?:do|does|shall|will|would)\snot\s(?:commit|bind|prejudge|prejudice|engage|oblige)\b(?!\s(?:to|with|in)\b)",
    re.IGNORECASE,
)
_TURNED_DOWN = frozenset(("reject", "deny"))
_AGREE_TO = re.compile(rf"{HAS}agree(?:s|d)?\sto", re.IGNORECASE)
_DISAGREE = re.compile(r"(?:to\s)?disagree\b", re.IGNORECASE)
_COUNT = re.compile(
    r"(?:an?\s|the\s)?(?:(?:recorded|roll-call|majority|unanimous|narrow|large|clear|simple|two-thirds)\s){0,2}"
    r"(?:votes?(?:\sof\s\d.*)?|margin(?:\sof\s.*)?|consensus|acclamation|majority|show\sof\shands|\d{1,3}\svotes?\b.*)",
    re.IGNORECASE,
)


def without_formulas(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions without what nobody says, condolences and compliments with whoever presents them, and no count of votes as a source."""
    told = [_by_somebody(one) for one in attributions if not _is_empty(text, one)]
    return _of_senders(text, told)


def _is_empty(text: str, one: Attribution) -> bool:
    """Tell whether nobody says a thing: a formula, what a reader will find enclosed, and what is but told of somebody or of lives."""
    empty = _EMPTY.match(text, one.cue.start) or _OF_LIVES.match(text, one.cue.start)
    held_to_it = _BEARS.match(text, one.cue.start) and not any(_OWN.fullmatch(span.text) for span in one.source)
    enclosed = one.cue.text.endswith("find") and _ENCLOSED.match(one.content[0].text)
    return bool(empty or held_to_it or enclosed or is_prayed(one))


def is_prayed(one: Attribution) -> bool:
    """Tell whether it is heaven that a wish is put to: *God bless Chisanda*."""
    return bool(one.source) and bool(_HEAVEN.fullmatch(one.source[0].text) and _BLESSES.match(one.cue.text))


def _by_somebody(one: Attribution) -> Attribution:
    """Return an attribution without a source that is but the count of a vote."""
    if one.source and all(_COUNT.fullmatch(span.text) for span in one.source):
        return replace(one, source=(), reasons=(*one.reasons, COUNTED))
    return one


def _of_senders(text: str, told: Sequence[Attribution]) -> list[Attribution]:
    """Return what the sentence of the compliments goes on with as told by whoever presents them, but for what is told inside that."""
    found = list(told)
    for note in _SENDER.finditer(text) if "presents its compliments" in text else ():
        near = between(told, note.start("on"), note.end())
        around = told[max(0, near.start - _AROUND) : near.stop + _AROUND]
        for number in near:
            one, at = told[number], told[number].cue.start
            if _GOES_ON.search(text, max(0, at - 6), at) and not any(tells(each, one) for each in around):
                found[number] = _of_the_sender(text, one, Span.matched(note, "who"))
    return found


def _of_the_sender(text: str, one: Attribution, sender: Span) -> Attribution:
    """Return an attribution with the sender of a note for its source, and with all of its *has the honour to* in its cue."""
    own, at = replace(one, source=(sender,)), one.cue.start
    honour = _TO_HAVE_IT.match(text, at)
    if honour is None or one.content[0].start >= honour.start("what") or one.content[0].end <= honour.start("what"):
        return own
    content = Span.of(text, honour.start("what"), one.content[0].end)
    return replace(own, cue=Span.of(text, at, honour.start("what") - 1), content=(content, *one.content[1:]))


def _is_procedure(_: str, one: Attribution) -> bool:
    if len(one.content) != 1:
        return False
    words, at = one.content[0].text, 0
    while at < len(words) <= _LONGEST:
        sentence = _SENTENCE.match(words, at)
        if not sentence or not _OBJECT.search(sentence[0]):
            return False
        at = sentence.end()
    return at > 0


def _gives_the_floor(_: str, one: Attribution) -> bool:
    """Tell whether a turn but lets another speak, or calls out."""
    return is_turns_cue(one.cue) and len(one.content) == 1 and _FLOOR.fullmatch(one.content[0].text) is not None


_STANCES = WANTING | ANSWERING | {"deny"}
_TAKEN = frozenset(("commit", "reject", "accept"))
FORMULAS = (
    Telling("endorse", frozenset(("criticise",)), COURTESY, _SURE, words=_CONDOLES),
    Telling("assert", _STANCES, COURTESY, _SURE, words=_HONOUR),
    Telling("assert", _STANCES, COURTESY, _SURE, words=_EXCHANGED),
    Telling("assert", _STANCES, COURTESY, _SURE, words=_ONLY_NOTED),
    Telling("assert", frozenset(("commit", "propose", "demand")), PROCEDURE, when=_is_procedure),
    Telling("assert", ANY_ACT, PROCEDURE, when=_gives_the_floor),
    Telling("assert", _TAKEN, ABSTAINS, cue=_ABSTAINED),
    Telling("assert", _TAKEN, ABSTAINS, content=_IT_ABSTAINS),
    Telling("assert", _TURNED_DOWN, DISCLAIMS, words=_DISCLAIMS),
    Telling("endorse", ANY_ACT - {"endorse"}, ALIGNED, cue=_ALIGNS),
    Telling("assert", _TAKEN, AT_ODDS, cue=_AGREE_TO, content=_DISAGREE),
)
