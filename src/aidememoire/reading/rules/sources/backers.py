"""Who backs or opposes by the way: *Norway, supported by Chile, called for a vote*, *Norway proposed, and Chile and Peru opposed, a vote*.

What Chile supports is the vote. The network takes the name of Norway for it, or but the last name of those who do.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.labels import ACTS
from aidememoire.reading.network.sense import acting
from aidememoire.reading.rules.placing import at, over, put

BACKED = Reason("content", "what is said by whom they support or oppose")
_SURE = 0.9  # verbs of a closed table and names; corpus/ has too few to measure it by
_FOR, _AGAINST = r"supported|backed|seconded|endorsed", r"opposed|rejected|resisted"
_NAME = r"(?:(?:the|its|both)\s)?[A-Z][\w’'-]*(?:\s(?:(?:of|for|and)\s(?:the\s)?)?[A-Z0-9][\w’'-]*){0,6}(?:\s\([A-Z]{2,12}\))?"
_NAMES = rf"{_NAME}(?:,\s{_NAME}){{0,8}}(?:,?\sand\s{_NAME})?"
_BY = re.compile(
    rf",?\s(?:and\s)?(?P<cue>(?:(?P<for>{_FOR})|(?:{_AGAINST}))\sby)\s(?P<source>{_NAMES}),\s(?:has\s|have\s)?"
)
_AND = re.compile(
    rf",\s(?:and|but|with)\s(?P<source>{_NAMES})\s(?P<cue>(?P<for>{_FOR}|supporting|backing)|(?:{_AGAINST}|opposing|rejecting)),\s"
)
# What somebody who supports another by the way supports: what he puts forward, not what he denies, rejects or complains of.
_PUT_FORWARD = frozenset(("propose", "demand"))
# Who is backed may have an ally; only beside these verbs is it for what he says.
_CALLS = re.compile(r"(?:ha[sd]\s|have\s)?(?:call|propos|suggest|request|ask|urg|seek|sought|tabl)", re.IGNORECASE)
# Who speaks for others in a debate is supported in what he says, whatever that is.
_SAYS = re.compile(r"(?:said|stated|noted|stressed|added)\b")
_FOR_OTHERS = re.compile(r",\s(?:for|on\sbehalf\sof)\s[^.;:\n]+", re.IGNORECASE)
_FAR = 200  # code points between a subject and its cue, at most


def with_backers(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, sorted by cue, with those who back or oppose by the way what another says."""
    found = list(attributions)
    for pattern, main_of in ((_BY, _behind), (_AND, _before)):
        for match in pattern.finditer(text):
            main = main_of(found, match)
            content = _content(text, main, match) if main else ()
            if main and content:
                gone = [one for one in over(found, Span.of(text, *match.span("cue"))) if one is not main]
                backed = _is_backed(text, main, match)  # else whose ally somebody is, which is nobody's word
                made = (replace(main, content=content), _backing(text, match, main, content)) if backed else ()
                put(found, made, (main, *gone) if backed else gone)
    return found


def _is_backed(text: str, main: Attribution, match: re.Match[str]) -> bool:
    """Tell whether somebody by the way backs or opposes what is said, and not just who says it."""
    if ACTS[int(main.chances.act.argmax())] in _PUT_FORWARD:
        return not match["cue"].startswith("backed") or _CALLS.match(main.cue.text) is not None
    for_others = main.source and _FOR_OTHERS.match(text, main.source[-1].end, match.start() + 1)
    return bool(for_others and _SAYS.fullmatch(main.cue.text))


def _behind(found: Sequence[Attribution], match: re.Match[str]) -> Attribution | None:
    """Return what is said with a cue right behind *supported by Chile,* by whoever is named before."""
    first = at(found, match.start() + 1)
    near = (one for one in found[first : first + 3] if match.end() - 5 <= one.cue.start <= match.end())
    return next(
        (one for one in near if one.source and match.start() - _FAR < one.source[0].start < match.start()), None
    )


def _before(found: Sequence[Attribution], match: re.Match[str]) -> Attribution | None:
    """Return what is said with a cue right before *, and Chile opposed,*."""
    end = at(found, match.start())
    return next((one for one in found[max(0, end - 3) : end] if one.cue.end == match.start()), None)


def _content(text: str, main: Attribution, match: re.Match[str]) -> tuple[Span, ...]:
    """Return what is said without the words of those who back it."""
    behind = tuple(span for span in main.content if span.start >= match.end())
    across = next((span for span in main.content if span.start < match.end() < span.end), None)
    if behind or not across:
        return behind
    return (Span.of(text, match.end(), across.end),)


def _backing(text: str, match: re.Match[str], main: Attribution, content: tuple[Span, ...]) -> Attribution:
    chances = replace(main.chances, flags=np.zeros_like(main.chances.flags))
    act = "endorse" if match["for"] else "reject"
    source, cue = (Span.of(text, *match.span(group)) for group in ("source", "cue"))
    return Attribution((source,), cue, content, _SURE, acting(chances, act, _SURE), (BACKED,))
