"""Words of votes: who abstains is neither for nor against, *rejected by a vote of 70 to 18* names nobody, who aligns himself with a statement endorses it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Reason
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting
from aidememoire.reading.rules.negation.negations import is_turned_round

ABSTAINS = Reason("act", "an abstention is neither a yes nor a no, and no undertaking")
ALIGNED = Reason("act", "who aligns himself with what another says supports it")
AT_ODDS = Reason("act", "who agree to disagree agree to nothing")
COUNTED = Reason("source", "the count or the way of a vote, and nobody")
_SURE = 0.8  # words of a closed table; corpus/ has too few votes to measure it by
_ABSTAINS = r"(?:(?:will|would|had|has|have|intend(?:s|ed)?\sto|was\sgoing\sto)\s)?abstain(?:s|ed|ing)?"
_CUE = re.compile(rf"(?:also\s)?{_ABSTAINS}(?:\s(?:in|on|from))?", re.IGNORECASE)
_WHO = r"(?:it|he|she|they|we|I|(?:its|his|her|their|our|my|the)\s(?:[a-z]{1,20}\s)?(?:delegation|country|government|group|side))"
_CONTENT = re.compile(rf"(?:that\s)?{_WHO}\s{_ABSTAINS}\b(?!\sif\b|\sunless\b)[^.;]{{0,60}}", re.IGNORECASE)
_STANCES = frozenset(("commit", "reject", "accept"))
_ALIGNS = re.compile(
    r"(?:(?:has|have|had|also|fully)\s){0,2}(?:align|associat|identif)(?:s|ed|es|ied|ies)?\s(?:itself|himself|herself|themselves|ourselves|myself)(?:\swith)?",
    re.IGNORECASE,
)
_AGREE_TO = re.compile(r"(?:(?:has|have|had|both|simply)\s){0,2}agree(?:s|d)?\sto", re.IGNORECASE)
_DISAGREE = re.compile(r"(?:to\s)?disagree\b", re.IGNORECASE)
_COUNT = re.compile(
    r"(?:an?\s|the\s)?(?:(?:recorded|roll-call|majority|unanimous|narrow|large|clear|simple|two-thirds)\s){0,2}"
    r"(?:votes?(?:\sof\s\d.*)?|margin(?:\sof\s.*)?|consensus|acclamation|majority|show\sof\shands|\d{1,3}\svotes?\b.*)",
    re.IGNORECASE,
)


def with_votes(attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, words of votes with the act that they have, and no count of votes as a source."""
    return [_voted(_by_nobody(one)) for one in attributions]


def _by_nobody(one: Attribution) -> Attribution:
    if one.source and all(_COUNT.fullmatch(span.text) for span in one.source):
        return replace(one, source=(), reasons=(*one.reasons, COUNTED))
    return one


def _voted(one: Attribution) -> Attribution:
    act = one.act
    if one.negation or is_turned_round((one.cue,)):
        return one
    if act in _STANCES and (_CUE.fullmatch(one.cue.text) or _CONTENT.fullmatch(one.content[0].text)):
        return _as(one, "assert", ABSTAINS)
    if act != "endorse" and _ALIGNS.fullmatch(one.cue.text):
        return _as(one, "endorse", ALIGNED)
    if act in _STANCES and _AGREE_TO.fullmatch(one.cue.text) and _DISAGREE.match(one.content[0].text):
        return _as(one, "assert", AT_ODDS)
    return one


def _as(one: Attribution, act: str, why: Reason) -> Attribution:
    return replace(one, chances=acting(one.chances, act, _SURE), reasons=(*one.reasons, why))
