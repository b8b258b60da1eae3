"""Thanks with a refusal: who *thanked Norway for its offer but declined* turns the offer down.

The network finds the thanks alone, for nothing behind *declined* tells what is declined.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting
from aidememoire.reading.openings import at_words
from aidememoire.reading.rules.placing import at, over, put
from aidememoire.reading.rules.stances.answers import asked_of

DECLINED = Reason("content", "what is offered before it, or what the thanks are for")
_SURE = 0.9  # verbs of a closed table behind thanks; corpus/ has too few to measure it by
_THANKS = re.compile(r"\b(?:thank|grateful|gratitude|appreciat)", re.IGNORECASE)
_BUT = re.compile(
    r",?\s(?:but|yet|and)\s(?:then\s)?(?P<cue>(?:politely\s|also\s|firmly\s|nevertheless\s|still\s)?"
    r"(?:declined|refused|demurred|said\sno|turned\s(?:it|him|her|them|both)\sdown))(?=[.,;!?\n]|\Z)"
)
_PARTED = re.compile(r"[.;!?\n]")
_STOP = re.compile(r"[.!?][”\"’)]*\s")
_OFFERS = frozenset(("propose", "commit", "demand"))
_FAR = 120  # code points from thanks to a refusal, at most
_BEFORE = 6  # attributions before thanks, among which the offer stands


def with_thanks(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, sorted by cue, with each refusal that thanks go with, of the offer that is thanked for."""
    found = list(attributions)
    thanked = any(at_words(_THANKS, text, "th gr ap"))
    for match in _BUT.finditer(text) if thanked else ():
        cue = Span.of(text, *match.span("cue"))
        number = next(
            (each for each in range(at(found, match.start()) - 1, -1, -1)[:3] if _thanks(text, found[each], match)),
            None,
        )
        own = over(found, cue)
        if number is None or any(span.end > match.end() for one in own for span in one.content):
            continue
        thanks = found[number]
        declined = _declined(text, thanks, cue, found[max(0, number - _BEFORE) : number])
        if declined is None:
            continue
        put(found, (declined,), own)
        if any(span.overlaps(cue) for span in thanks.content):  # *was grateful* | *but said no*
            put(found, _without(text, thanks, match), (thanks,))
    return found


def _thanks(text: str, one: Attribution, match: re.Match[str]) -> bool:
    near = one.source and one.source[0].end <= one.cue.start and match.start() - one.cue.start < _FAR
    return bool(near and _THANKS.search(one.cue.text) and not _PARTED.search(text, one.cue.start, match.start()))


def _without(text: str, thanks: Attribution, match: re.Match[str]) -> list[Attribution]:
    """Return thanks without the refusal behind them, if they have another content."""
    parts = tuple(
        Span.of(text, span.start, min(span.end, match.start())) for span in thanks.content if span.start < match.start()
    )
    return [replace(thanks, content=parts)] if parts else []


def _declined(text: str, thanks: Attribution, cue: Span, before: Sequence[Attribution]) -> Attribution | None:
    """Return the refusal of what is offered right before thanks, by another, else of what they are for."""
    offer = next((one for one in reversed(before) if _is_offer(text, one, thanks)), None)
    told = offer or replace(
        thanks, content=tuple(_what_for(text, span) for span in thanks.content if span.end <= cue.start)
    )
    chances = acting(replace(told.chances, flags=np.zeros_like(told.chances.flags)), "reject", _SURE)
    content = asked_of(text, offer) if offer else told.content
    return Attribution(thanks.source, cue, content, _SURE, chances, (DECLINED,)) if content else None


def _what_for(text: str, span: Span) -> Span:
    """Return what somebody is thanked for: *its offer* in *Norway for its offer*."""
    found = span.text.find(" for ")
    return Span.of(text, span.start + found + len(" for "), span.end) if found > 0 else span


def _is_offer(text: str, one: Attribution, thanks: Attribution) -> bool:
    start, end = thanks.source[0].start, one.content[-1].end
    between = text[end:start] if end <= start else "\n"
    others = [span.text for span in one.source] != [span.text for span in thanks.source]
    near = "\n" not in between and len(_STOP.findall(between)) <= 1
    return others and near and one.act in _OFFERS
