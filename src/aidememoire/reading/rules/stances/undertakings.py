"""Undertakings not to do a thing: who *agreed not to send escorts* refuses nothing, but binds himself.

The network takes the *not* for part of the cue, and so for a refusal; by most annotators it belongs to what is undertaken.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.labels import ACTS
from aidememoire.reading.network.sense import acting

UNDERTAKEN = Reason("act", "who binds himself not to do a thing undertakes that")
_SURE = 0.9  # verbs of a closed table with *not to* behind them
# Nothing here turns the verb round: *did not agree not to*, *refused to promise not to* are no undertakings.
_BEFORE = r"(?:(?:has|have|had|will|would|is|are|was|were|to|ready|willing|prepared|also|both|again|further|\w{1,20}ly)\s){0,4}"
_VERB = (
    r"(?:undert(?:akes?|ook|aken|aking)|agree(?:s|d|ing)?|consent(?:s|ed)?|pledg(?:es?|ed|ing)|promis(?:es?|ed|ing)|vow(?:s|ed)?|sw(?:ore|orn)"
    r"|commit(?:s|ted)?|guarantee[sd]?|bound|binds?|engag(?:es?|ed))"
)
_SELF = r"(?:\s(?:it|him|her|our|my|them)sel(?:f|ves))?"
_WITH = r"(?:\swith\s(?!(?:a|the)\sview\b)[^,.;:!?\n“”\"]{1,60}?)?"
_NOT_TO = re.compile(rf"{_BEFORE}{_VERB}{_SELF}{_WITH}(?P<and>\s)(?P<not>not|never)\sto\b", re.IGNORECASE)
# Who agrees to what another asks of him accepts it.
_BINDS = frozenset(("commit", "accept"))


def with_undertakings(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, who binds himself not to do a thing undertaking that, with the *not* in what he undertakes."""
    return [_undertaken(text, one) for one in attributions]


def _undertaken(text: str, one: Attribution) -> Attribution:
    found = None if one.negation else _NOT_TO.match(text, one.cue.start)
    if not found or one.cue.end > found.end():
        return one
    one = _with_not_in_content(text, one, found)
    if ACTS[int(one.chances.act.argmax())] in _BINDS:
        return one
    return replace(one, chances=acting(one.chances, "commit", _SURE), reasons=(*one.reasons, UNDERTAKEN))


def _with_not_in_content(text: str, one: Attribution, found: re.Match[str]) -> Attribution:
    """Give the *not* that ends a cue to the content right behind it."""
    first, at = one.content[0], found.start("not")
    if one.cue.end <= at or first.start != one.cue.end + 1:
        return one
    cue, whole = Span.of(text, one.cue.start, found.start("and")), Span.of(text, at, first.end)
    return replace(one, cue=cue, content=(whole, *one.content[1:]))
