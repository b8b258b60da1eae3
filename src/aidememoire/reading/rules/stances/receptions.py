"""Cool receptions and recorded dissent: *reacted coolly to*, *greeted the offer with scepticism*, *entered a reservation*.

The network goes by the verb, which praises, receives or enters; what tells the stance stands behind it.
"""

from __future__ import annotations

import re

from aidememoire.model import Reason
from aidememoire.reading.rules.stances.tellings import Telling
from aidememoire.reading.wordlists import HAS_BEEN
from aidememoire.vocabulary.groups import FOR

COOL = Reason("act", "a cool reception")
DISSENT = Reason("act", "a reservation or dissent put on record")
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
    rf"{HAS_BEEN}(?:"
    rf"(?:react|respond|repl|answer)\w{{0,5}}\s(?:\w{{1,20}}\s){{0,2}}?{COOLLY}"
    rf"|(?:{_RECEIVE}|welcom(?:es?|ed))(?:{_WHAT})?\s{COOLLY}"
    rf"|g(?:ive|ives|ave|iven)(?:{_WHAT})?\san?\s(?:\w{{1,20}}\s)?{_COOL}\s(?:reception|welcome|response|reply|answer)"
    rf"|(?:{_RECEIVE}|meets?|met|(?:react|respond)(?:s|ed)?\sto){_WHAT}\swith\s(?:\w{{1,20}}\s){{0,2}}?{DOUBT}"
    r")\b",
    re.IGNORECASE,
)
_ON_RECORD = re.compile(
    rf"{HAS_BEEN}(?:enter(?:s|ed)?|register(?:s|ed)?|record(?:s|ed)?|lodg(?:es?|ed)|fil(?:es?|ed)|ma(?:kes?|de)|rais(?:es?|ed)|submit(?:s|ted)?"
    r"|plac(?:es?|ed)\son\srecord|put\son\srecord)\s(?:(?:its|his|her|their|our|my|an?|several|two|three)\s)?"
    r"(?:(?:formal|written|strong|express|general|full|firm)\s){0,2}(?:reservations?|objections?|dissent|disagreement|opposition)\b",
    re.IGNORECASE,
)
# Annotators take some cool receptions for refusals.
RECEPTIONS = (
    Telling("criticise", FOR, COOL, words=_RECEPTION),
    Telling("reject", FOR | {"assert"}, DISSENT, words=_ON_RECORD),
)
