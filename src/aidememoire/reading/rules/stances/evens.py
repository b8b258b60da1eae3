"""Conditions that are none: who *will sign even if Corvo objects*, or *regardless of whether it does*, signs on no condition.

The network goes by the *if*. Nor is on a condition who has given one up.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from aidememoire.days import ANY_MONTH
from aidememoire.reading.network.attributions import Attribution

_EVEN = re.compile(
    r"\b(?:even\s(?:if|should)|(?:regardless|irrespective|independently)\sof\s(?:whether|if|who|what|how|when)|no\smatter\s(?:whether|if|who|what|how|when)"
    r"|whether\sor\snot|(?<=,\s)whatever)\b",
    re.IGNORECASE,
)
# *Without preconditions* is on none; what else *without* tells may be one.
_NO_CONDITION = re.compile(
    r"\b(?:without\s(?:any\s|setting\s(?:any\s)?|imposing\s(?:any\s)?|further\s|prior\s|the\sslightest\s){0,2}(?:(?:pre-?)?conditions?|strings(?:\sattached)?|reservations?)"
    r"|unconditional(?:ly)?|no\sstrings\sattached|with\sno\s(?:pre-?)?conditions?)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|never|no\sone|nobody|neither|refus\w+)\b|n[’']t\b", re.IGNORECASE)
_GIVES_UP = re.compile(
    r"(?:(?:has|have|had|is|are|was|were|also|\w{1,20}ly)\s){0,3}"
    r"(?:lift\w*|dropp?\w*|withdr[ae]w\w*|waiv\w+|abandon\w*|g(?:ave|iven|ives|iving)\sup|renounc\w+|retract\w*|rescind\w*|set\saside)\s"
    r"(?:all\s(?:of\s)?)?(?:its|his|her|their|our|my|the|that|this)\s(?:[\w-]+\s){0,2}?(?:pre-?)?conditions?\b",
    re.IGNORECASE,
)
# What else may be a condition: *until the end of May* but lasts.
_IF = re.compile(
    r"(?<!even\s)\bif\b|\b(?:unless|provid(?:ed|ing)\s(?:that|the\w*)|subject\sto|conditions?\sthat|conditional|contingent|assuming"
    r"|(?:as|so)\slong\sas|in\s(?:return|exchange)|only|once|without|before|after|when|should|depend\w*)\b"
    rf"|\buntil\s(?!(?:the\s)?(?:end|beginning|start|middle|close|next|mid|late|early|\d|{ANY_MONTH})\b)",
    re.IGNORECASE,
)
# Beside a condition that is given up, what else is in its words belongs to it: *before talks begin*.
_STILL_IF = re.compile(r"(?<!even\s)\bif\b|\b(?:unless|provided\sthat|in\s(?:return|exchange))\b", re.IGNORECASE)
_NEAR = 300  # code points of a sentence, before a cue and behind a content, at most
_BEGIN = re.compile(r"[.!?;\n][^.!?;\n]{0,300}\Z")
_END = re.compile(r"[.!?;\n]")


def without_evens(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, none on a condition that makes no difference or is given up, where nothing else is one."""
    return [_on_none(one) if one.chances.flags[0] >= 0.5 and _is_even(text, one) else one for one in attributions]


def _is_even(text: str, one: Attribution) -> bool:
    begin, end = _sentence(text, one)
    up = _GIVES_UP.match(text, one.cue.start)
    if up:
        return not _IF.search(text, begin, up.start()) and not _STILL_IF.search(text, up.end(), end)
    rest, evens = _EVEN.subn(" ", text[begin:end])
    rest, nones = _NO_CONDITION.subn(" ", rest) if not _NOT.search(rest) else (rest, 0)
    return evens + nones > 0 and not _IF.search(rest)


def _sentence(text: str, one: Attribution) -> tuple[int, int]:
    """Return where the sentence begins and ends that a statement stands in."""
    first = min(span.start for span in (*one.source, one.cue, *one.content))
    last = max(span.end for span in (one.cue, *one.content))
    since = max(0, first - _NEAR)
    before, behind = _BEGIN.search(text, since, first), _END.search(text, last, last + _NEAR)
    return (before.start() + 1 if before else since), (behind.start() if behind else min(len(text), last + _NEAR))


def _on_none(one: Attribution) -> Attribution:
    flags = np.array([0, one.chances.flags[1]], dtype=np.float32)
    return replace(one, chances=replace(one.chances, flags=flags))
