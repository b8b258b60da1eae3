"""Stances between two: who *neither supports nor opposes* a thing, or *remained neutral*, takes none.

So has who still *considers the proposal*. The network takes the *neither* for a refusal, and has whoever considers a proposal make one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting
from aidememoire.reading.rules.negation.refusals import PUT
from aidememoire.reading.rules.stances.silences import WITHHELD

_SURE = 0.8  # words of a closed table; corpus/ has too few to measure it by
_LY = r"(?:\w{1,20}ly\s)?"
_BEFORE = rf"(?:(?:would|will|has|have|had|did|does|do|could|can|was|were|is|are)\s)?{_LY}"
_FOR = (
    r"(?:accept|agree|consent|support|endors|back|favou?r|approv|welcom|prais|embrac|adopt|sign|recogni[sz]|affirm|confirm|admit|acknowledg|commend"
    r"|encourag|allow|permit|commit|hail)\w{0,6}"
)
_AGAINST = r"(?:oppos|reject|refus|declin|den(?:y|ie)|dismiss|criticis|criticiz|condemn|object|veto|exclud|rul|contest|disput|denounc|repudiat|block|forb|discourag|prohibit)\w{0,6}(?:\sout)?"
_NEITHER = re.compile(
    rf"{_BEFORE}(?:neither|not)\s{_LY}(?:(?P<yes>{_FOR})(?:\sto|\swith)?\s(?:nor|or)\s{_LY}{_AGAINST}|{_AGAINST}(?:\sto)?\s(?:nor|or)\s{_LY}{_FOR})\b",
    re.IGNORECASE,
)
_TELLS = re.compile(r"(?:confirm|admit|acknowledg|affirm)\w*", re.IGNORECASE)
_BETWEEN = re.compile(
    rf"{_BEFORE}(?:remain(?:s|ed|ing)?|stay(?:s|ed|ing)?|kept|keeps?|is|was|are|were|been)\s{_LY}(?:non-?committal|neutral|undecided|agnostic|impartial|equidistant|on\sthe\sfence)\b"
    rf"|(?:reserv(?:es?|ed|ing))\s(?:its|his|her|their|our|my)\s(?:position|judge?ment|decision|opinion)\b"
    rf"|(?:(?:does|do|did|has|have|had|would|will|is|are|was|were)(?:\s(?:not|never)|n[’']t)\s{_LY}(?:yet\s)?(?:tak(?:e|en|ing))\s(?:either\sside|sides?|an?\s(?:\w{{1,20}}\s)?(?:position|stance|stand|view|decision))"
    rf"|(?:takes?|took)\s(?:no\s(?:position|stance|stand|sides?|view|decision)|neither\sside))\b",
    re.IGNORECASE,
)
_WEIGHS = re.compile(
    rf"(?:(?:is|are|was|were|has\sbeen|have\sbeen)\s(?:still\s|now\s|also\s)?{_LY})?(?:consider|study|review|examin|weigh|assess|evaluat)ing",
    re.IGNORECASE,
)
_PROPOSED = re.compile(
    rf"(?:the|an?|its|his|her|their|this|that|these|those|[A-Z][\w’'-]*[’']s?)\s(?:[\w’'-]+\s){{0,3}}?{PUT}\b"
)
_TAKEN = ("reject", "deny", "accept", "endorse", "propose")


def with_balances(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, a stance between two with the reason that none is taken.

    Who *neither confirmed nor denied* a thing keeps the act that annotators give.
    """
    return [_balanced(text, one) for one in attributions]


def _balanced(text: str, one: Attribution) -> Attribution:
    neither = _NEITHER.match(text, one.cue.start)
    weighs = _WEIGHS.fullmatch(one.cue.text) and _PROPOSED.match(one.content[0].text)
    if not (neither or weighs or _BETWEEN.match(text, one.cue.start)):
        return one
    keeps = neither and _TELLS.match(neither["yes"] or "")
    stance = one.act in _TAKEN and not keeps
    chances = acting(one.chances, "assert", _SURE) if stance else one.chances
    return replace(one, chances=chances, reasons=one.reasons if WITHHELD in one.reasons else (*one.reasons, WITHHELD))
