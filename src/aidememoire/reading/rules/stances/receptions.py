"""Cool receptions and recorded dissent: *reacted coolly to*, *greeted the offer with scepticism*, *entered a reservation*.

The network goes by the verb, which praises, receives or enters; what tells the stance stands behind it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Reason
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting
from aidememoire.reading.rules.negation.negations import is_turned_round
from aidememoire.vocabulary.groups import FOR

COOL = Reason("act", "a cool reception")
DISSENT = Reason("act", "a reservation or dissent put on record")
_SURE = 0.8  # words of a closed table; annotators take some such receptions for refusals
_BEFORE = r"(?:(?:has|have|had|was|were|been|also|again|then|\w{1,20}ly)\s){0,3}"
#: How somebody receives what he does not like, and with what.
COOLLY = r"(?:coolly|coldly|icily|frostily|frigidly|sceptically|skeptically|unenthusiastically|dismissively|disdainfully|scornfully)"
_COOL = r"(?:cool|cold|chilly|frosty|icy|frigid|lukewarm|tepid|hostile|sceptical|skeptical|unenthusiastic)"
DOUBT = (
    r"(?:scepticism|skepticism|suspicion|coolness|disdain|derision|scorn|contempt|distrust|mistrust|unease|misgivings|doubts?|wariness"
    r"|hostility|incredulity|disbelief)"
)
# What is received, with no clause of its own.
_WHAT = r"(?:\s(?!(?:and|but|while|that|which|who|with|without)\b)[\w’'“”-]{1,40}){1,12}?"
_RECEIVE = r"(?:greet(?:s|ed)?|receiv(?:es?|ed)|view(?:s|ed)?|regard(?:s|ed)?|treat(?:s|ed)?)"
_RECEPTION = re.compile(
    rf"{_BEFORE}(?:"
    rf"(?:react|respond|repl|answer)\w{{0,5}}\s(?:\w{{1,20}}\s){{0,2}}?{COOLLY}"
    rf"|(?:{_RECEIVE}|welcom(?:es?|ed))(?:{_WHAT})?\s{COOLLY}"
    rf"|g(?:ive|ives|ave|iven)(?:{_WHAT})?\san?\s(?:\w{{1,20}}\s)?{_COOL}\s(?:reception|welcome|response|reply|answer)"
    rf"|(?:{_RECEIVE}|meets?|met|(?:react|respond)(?:s|ed)?\sto){_WHAT}\swith\s(?:\w{{1,20}}\s){{0,2}}?{DOUBT}"
    r")\b",
    re.IGNORECASE,
)
_ON_RECORD = re.compile(
    rf"{_BEFORE}(?:enter(?:s|ed)?|register(?:s|ed)?|record(?:s|ed)?|lodg(?:es?|ed)|fil(?:es?|ed)|ma(?:kes?|de)|rais(?:es?|ed)|submit(?:s|ted)?"
    r"|plac(?:es?|ed)\son\srecord|put\son\srecord)\s(?:(?:its|his|her|their|our|my|an?|several|two|three)\s)?"
    r"(?:(?:formal|written|strong|express|general|full|firm)\s){0,2}(?:reservations?|objections?|dissent|disagreement|opposition)\b",
    re.IGNORECASE,
)


def with_receptions(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, a cool reception as criticism and a reservation put on record as a rejection."""
    return [_received(text, one) for one in attributions]


def _received(text: str, one: Attribution) -> Attribution:
    act = one.act
    if one.negation or is_turned_round((one.cue,)):
        return one
    if act in FOR and _RECEPTION.match(text, one.cue.start):
        return replace(one, chances=acting(one.chances, "criticise", _SURE), reasons=(*one.reasons, COOL))
    if (act in FOR or act == "assert") and _ON_RECORD.match(text, one.cue.start):
        return replace(one, chances=acting(one.chances, "reject", _SURE), reasons=(*one.reasons, DISSENT))
    return one
