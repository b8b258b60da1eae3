"""Courtesies of a note: who *presents its compliments* or *has the honour to refer to* a note takes no stance by it, nor does who discussed a thing.

Whoever presents them tells what the sentence goes on with, whoever is named on the way: *presents its compliments to the Ministry
and, with reference to the meeting with Dr. Vik, has the honour to inform*.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting
from aidememoire.reading.rules.negation.refusals import PUT, VIEWS
from aidememoire.reading.rules.placing import between, tells
from aidememoire.vocabulary.groups import ANSWERING, WANTING

COURTESY = Reason("act", "a courtesy")
_SURE = 0.9  # formulas of notes; corpus/ has too few to measure it by
# What is said by these is nothing, nor by those whose attention another draws to a thing.
_EMPTY = re.compile(
    r"(?:(?:has|have)\sthe\shonou?r\sto\s)?(?:present(?:s|ed)?\s(?:its|his|her|their)\scompliments"
    r"|(?:takes?|avails?|availed|availing)\s(?:(?:itself|himself|herself|themselves)\s)?(?:of\s)?(?:this|the)\sopportunity\sto\srenew\b"
    r"[^.;\n]{0,120}\bassurances?\b|attention\s(?:to|on)\b"
    r"|conclud(?:es?|ed|ing)\s(?:(?:an?|the|his|her|its|their)\s)?(?:[\w-]+\s){0,3}(?:visit|tour|trip)\b"
    r"|(?:(?:jointly|collectively|together|hereinafter|hereafter)\s){1,2}(?:referred\sto|called|known)\b)",
    re.IGNORECASE,
)
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
_HONOUR = re.compile(
    r"(?:has|have|had)\sthe\shonou?r\s(?:to\s(?!request|ask|propose|accept|reject|inform|state)|of\s)", re.IGNORECASE
)
_EXCHANGED = re.compile(
    r"(?:(?:has|have|had|also|then|further|\w{1,20}ly|did\snot|didn[’']t)\s){0,3}(?:exchang(?:ed?|es|ing)\s(?:views|opinions|ideas|impressions)\b"
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
_STANCES = WANTING | ANSWERING | {"deny"}
_AROUND = 4  # attributions to either side of a sentence, one of which may tell what stands in it


def with_courtesies(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions without empty formulas; other courtesies assert, and condolences stand with whom they are told."""
    told = [one for one in attributions if not (_EMPTY.match(text, one.cue.start) or is_prayed(one))]
    return [_courteous(text, one) for one in _of_senders(text, told)]


def is_prayed(one: Attribution) -> bool:
    """Tell whether it is heaven that a wish is put to: *God bless Chisanda*."""
    return bool(one.source) and bool(_HEAVEN.fullmatch(one.source[0].text) and _BLESSES.match(one.cue.text))


def _of_senders(text: str, told: Sequence[Attribution]) -> list[Attribution]:
    """Return what the sentence of the compliments goes on with as told by whoever presents them, but for what is told inside that."""
    found = list(told)
    for note in _SENDER.finditer(text) if "presents its compliments" in text else ():
        near = between(told, note.start("on"), note.end())
        around = told[max(0, near.start - _AROUND) : near.stop + _AROUND]
        for number in near:
            one, at = told[number], told[number].cue.start
            if _GOES_ON.search(text, max(0, at - 6), at) and not any(tells(each, one) for each in around):
                found[number] = _of_the_sender(text, one, Span.of(text, *note.span("who")))
    return found


def _of_the_sender(text: str, one: Attribution, sender: Span) -> Attribution:
    """Return an attribution with the sender of a note for its source, and with all of its *has the honour to* in its cue."""
    own, at = replace(one, source=(sender,)), one.cue.start
    honour = _TO_HAVE_IT.match(text, at)
    if honour is None or one.content[0].start >= honour.start("what") or one.content[0].end <= honour.start("what"):
        return own
    content = Span.of(text, honour.start("what"), one.content[0].end)
    return replace(own, cue=Span.of(text, at, honour.start("what") - 1), content=(content, *one.content[1:]))


def _courteous(text: str, one: Attribution) -> Attribution:
    act = one.act
    if _CONDOLES.match(text, one.cue.start, one.cue.end) and act == "criticise":
        return _acting(one, "endorse")
    courteous = any(told.match(text, one.cue.start) for told in (_HONOUR, _EXCHANGED, _ONLY_NOTED))
    return _acting(one, "assert") if courteous and act in _STANCES else one


def _acting(one: Attribution, act: str) -> Attribution:
    return replace(one, chances=acting(one.chances, act, _SURE), reasons=(*one.reasons, COURTESY))
