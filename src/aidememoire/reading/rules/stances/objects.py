"""What is answered in a clause without *which*: *a proposal Corvo rejected and Norway accepted*, *a demand Corvo refused*.

The network gives the last of several no statement, or none at all, for the thing stands before them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting
from aidememoire.reading.rules.negation.refusals import ACCEPTS, DENIES, PUT, REJECTS, TURNS_DOWN
from aidememoire.reading.rules.placing import at, over, put
from aidememoire.reading.rules.stances.rebuttals import REBUTTED

OBJECT = Reason("content", "the thing whose clause this is")
_SURE = 0.9  # verbs of a closed table behind a noun; corpus/ has too few to measure it by
_THING = rf"(?:{PUT}|claims?|charges?|accusations?|allegations?)"
_NAME = r"(?:the\s)?[A-Z][\w’'-]*(?:\s(?:of\s(?:the\s)?)?[A-Z][\w’'-]*){0,4}"
_HAS = r"(?:(?:has|have|had|also|later|again|then)\s){0,3}"


def _half(number: int) -> str:
    verbs = rf"(?P<denies{number}>{DENIES})|(?P<accepts{number}>{ACCEPTS})|{REJECTS}|{TURNS_DOWN}"
    return rf"(?P<source{number}>{_NAME})\s(?P<cue{number}>{_HAS}(?:{verbs}))"


_CLAUSE = re.compile(
    rf"\b(?P<thing>(?:an?|the)\s(?:[\w-]+\s)?{_THING})\s(?:(?:that|which)\s)?{_half(1)}"
    rf"(?:\s(?:and|but)\s{_half(2)})?(?=[.,;!?)\n”\"]|\s(?:on|in|last|and|but|while|as)\b|\Z)"
)


def with_objects(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, sorted by cue, with each answer that stands in a clause behind what it answers."""
    found = list(attributions)
    for match in _CLAUSE.finditer(text):
        thing: tuple[Span, ...] = (Span.of(text, *match.span("thing")),)
        for number in (number for number in (1, 2) if match[f"cue{number}"]):
            cue = Span.of(text, *match.span(f"cue{number}"))
            own = over(found, cue)
            if any(REBUTTED in one.reasons for one in own):
                thing = next(one.content for one in own if REBUTTED in one.reasons)
            elif (about := next(_about(found, match), None)) and all(
                _is_astray(match, number, thing, one) for one in own
            ):
                put(found, (_answer(text, match, number, thing, about),), own)
    return found


def _about(found: Sequence[Attribution], match: re.Match[str]) -> Iterator[Attribution]:
    """Yield what tells of a thing: the attribution that has its words, or an answer in its clause."""
    end = at(found, match.end())
    for one in reversed(found[max(0, end - 4) : end]):
        spans = (one.cue, *one.content)
        if any(span.start < match.end() and match.start() < span.end for span in spans):
            yield one


def _is_astray(match: re.Match[str], number: int, thing: tuple[Span, ...], one: Attribution) -> bool:
    """Tell whether an attribution of such a cue has no content beyond its clause, and does not tell it rightly."""
    inside = all(span.end <= match.end() and span.start >= match.start() for span in one.content)
    told = [span.text for span in one.source] == [match[f"source{number}"]] and one.content == thing
    return inside and not told


def _answer(text: str, match: re.Match[str], number: int, thing: tuple[Span, ...], about: Attribution) -> Attribution:
    source, cue = (Span.of(text, *match.span(f"{part}{number}")) for part in ("source", "cue"))
    act = "accept" if match[f"accepts{number}"] else "deny" if match[f"denies{number}"] else "reject"
    chances = replace(about.chances, flags=np.zeros_like(about.chances.flags))
    return Attribution((source,), cue, thing, _SURE, acting(chances, act, _SURE), (OBJECT,))
