"""Verbs left out: in *we urge Corvo to open the road, as it has pledged to do* what Corvo has pledged is to open the road."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution

LEFT_OUT = Reason("content", "what is asked or said right before it")
_DO = re.compile(
    r"(?:to\s)?do(?:\sso)?(?:\s(?:in|on|at|under|by|last|this|two|three|since|during|earlier|before|yesterday|today)\b[^,;:.!?\n]{0,80})?",
    re.IGNORECASE,
)
_AS = re.compile(r",\s(?:as|which)\s\Z")
_TO = re.compile(r"(?:^|\s)(?P<to>(?:not\s)?to\s(?!do\b)\w)", re.IGNORECASE)
_BEFORE = 6  # attributions before it, one of which tells what is to be done
_FAR = 12  # code points of what leads to its source, at most


def with_what_is_left_out(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, sorted by cue, *to do* with what is to be done, told right before *as* or *which*."""
    return [
        _filled(text, one, attributions[max(0, number - _BEFORE) : number])
        if _DO.fullmatch(one.content[-1].text)
        else one
        for number, one in enumerate(attributions)
    ]


def _filled(text: str, one: Attribution, before: Sequence[Attribution]) -> Attribution:
    """Return an attribution without a content of its own (*as it had promised*) with what the sentence before it does."""
    start = min(span.start for span in (*one.source, one.cue))
    leads = _AS.search(text, max(0, start - _FAR), start)
    if not leads:
        return one
    parts = (span for other in reversed(before) for span in other.content if span.start < leads.start() <= span.end)
    for part in parts:
        done = _TO.search(text, part.start, leads.start())
        if done:
            return replace(
                one, content=(Span.of(text, done.start("to"), leads.start()),), reasons=(*one.reasons, LEFT_OUT)
            )
    return one
