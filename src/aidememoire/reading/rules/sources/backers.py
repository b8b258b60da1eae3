"""Who backs or opposes by the way: *Norway, supported by Chile, opposed by Peru, called for a vote*, *Norway proposed, and Chile opposed, a vote*.

What Chile supports and Peru opposes is the vote. The network takes the name of Norway for it, or but the last name of those who do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting
from aidememoire.reading.rules.placing import at, put

BACKED = Reason("content", "what is said by whom they support or oppose")
_SURE = 0.9  # verbs of a closed table and names; corpus/ has too few to measure it by
_FOR = r"supported|backed|seconded|endorsed"
_AGAINST = r"opposed|rejected|resisted|contested|challenged"
_FAULT = r"critici[sz]ed"
_NAME = r"(?:(?:the|its|both)\s)?[A-Z][\w’'-]*(?:\s(?:(?:of|for|and)\s(?:the\s)?)?[A-Z0-9][\w’'-]*){0,6}(?:\s\([A-Z]{2,12}\))?"
_NAMES = rf"{_NAME}(?:,\s{_NAME}){{0,8}}(?:,?\sand\s{_NAME})?"
# One of several may speak for a group: *by Arland, for the Northern Group, and Corvo*.
_SPEAKER = rf"{_NAME}(?:,\s(?:for|on\sbehalf\sof)\s{_NAME}(?=,))?"
_SOME = (
    r"(?:many|most|several|some|others|a\s(?:number|few|handful|majority)\sof|all\sother|other|two|three)"
    r"(?:\s(?!and\b|but\b|while\b|opposed\b|supported\b|by\b)[a-z]{2,20}){0,2}"
)
_SPEAKERS = rf"(?:{_SPEAKER}(?:,\s{_SPEAKER}){{0,8}}(?:,?\sand\s{_SPEAKER})?|{_SOME})"
_LINK = re.compile(
    rf",?\s(?:(?:and|but|while|yet|though)\s)?(?P<cue>(?:(?P<for>{_FOR})|(?P<fault>{_FAULT})|(?:{_AGAINST}))\sby)\s(?P<source>{_SPEAKERS})"
)
_GOES_ON = re.compile(r",\s(?:has\s|have\s)?")
_SUBJECT = re.compile(
    rf"(?:\A|(?<=[.!?;:\n]\s)|(?<=\n))(?P<subject>{_NAME})(?:,\s(?:for|on\sbehalf\sof)\s(?:the\s)?[A-Z][^.,;:\n]{{1,80}})?\Z"
)
_AND = re.compile(
    rf",\s(?:and|but|with)\s(?P<source>{_NAMES})\s(?P<cue>(?P<for>{_FOR}|supporting|backing)|(?P<fault>{_FAULT}|criticising|criticizing)|(?:{_AGAINST}|opposing|rejecting)),\s"
)
# What somebody who supports another by the way supports: what he puts forward, not what he denies, rejects or complains of.
_PUT_FORWARD = frozenset(("propose", "demand"))
# Who is backed may have an ally; only beside these verbs is it for what he says.
_CALLS = re.compile(r"(?:ha[sd]\s|have\s)?(?:call|propos|suggest|request|ask|urg|seek|sought|tabl)", re.IGNORECASE)
# Who speaks for others in a debate is supported in what he says, whatever that is.
_SAYS = re.compile(r"(?:said|stated|noted|stressed|added)\b")
_FOR_OTHERS = re.compile(r",\s(?:for|on\sbehalf\sof)\s[^.;:\n]+", re.IGNORECASE)
_FAR = 200  # code points between a subject and its cue, at most
_HAS = len("have ")


@dataclass(frozen=True, slots=True)
class _Backers:
    """Those who back and oppose by the way what one says, in the words from `start` to `end`."""

    start: int
    end: int
    links: tuple[re.Match[str], ...]

    def are_inside(self, span: Span) -> bool:
        """Tell whether a span stands in these words."""
        return self.start <= span.start and span.end <= self.end


def with_backers(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, sorted by cue, with those who back or oppose by the way what another says."""
    found = list(attributions)
    for backers in _between(text):
        _tell(text, found, _behind(text, found, backers), backers)
    for match in _AND.finditer(text):
        _tell(text, found, _before(found, match), _Backers(match.start(), match.end(), (match,)))
    return found


def _between(text: str) -> Iterator[_Backers]:
    """Yield those who stand, one *by* behind another, between a subject and its verb."""
    end = 0
    for first in _LINK.finditer(text):
        links = [first] if first.start() >= end else []
        while links and (further := _LINK.match(text, links[-1].end())):
            links.append(further)
        goes_on = _GOES_ON.match(text, links[-1].end()) if links else None
        if goes_on:
            end = goes_on.end()
            yield _Backers(first.start(), end, tuple(links))


def _tell(text: str, found: list[Attribution], main: Attribution | None, backers: _Backers) -> None:
    """Put those who back or oppose into what is found, in place of what the network makes of their words."""
    content = _content(text, main, backers) if main else ()
    if not main or not content:
        return
    sound = replace(main, content=content, source=_source(text, main, backers))
    gone = [one for one in found[max(0, at(found, backers.start)) : at(found, backers.end)] if one is not main]
    contested = len(backers.links) > 1 and _SAYS.fullmatch(main.cue.text)
    # Else it is told whose ally somebody is, which is nobody's word.
    backed = [link for link in backers.links if contested or _is_backed(text, main, link)]
    made = (sound, *(_backing(text, link, main, content) for link in backed)) if backed else ()
    put(found, made, (main, *gone) if backed else gone)


def _source(text: str, main: Attribution, backers: _Backers) -> tuple[Span, ...]:
    """Return who says what is backed: nobody of those who back it."""
    own = tuple(span for span in main.source if not backers.are_inside(span))
    named = None if own else _SUBJECT.search(text, max(0, backers.start - _FAR), backers.start)
    return (Span.of(text, *named.span("subject")),) if named else own


def _is_backed(text: str, main: Attribution, link: re.Match[str]) -> bool:
    """Tell whether somebody by the way backs or opposes what is said, and not just who says it."""
    if main.act in _PUT_FORWARD:
        return not link["cue"].startswith("backed") or _CALLS.match(main.cue.text) is not None
    for_others = main.source and _FOR_OTHERS.match(text, main.source[-1].end, link.start() + 1)
    return bool(for_others and _SAYS.fullmatch(main.cue.text))


def _behind(text: str, found: Sequence[Attribution], backers: _Backers) -> Attribution | None:
    """Return what is said with a cue right behind *supported by Chile,* by whoever is named before."""
    first = at(found, backers.end - _HAS)
    near = (one for one in found[first : first + 3] if one.cue.start <= backers.end)
    return next((one for one in near if _begins_before(_source(text, one, backers), backers.start)), None)


def _begins_before(source: Sequence[Span], place: int) -> bool:
    return bool(source) and place - _FAR < source[0].start < place


def _before(found: Sequence[Attribution], match: re.Match[str]) -> Attribution | None:
    """Return what is said with a cue right before *, and Chile opposed,*."""
    end = at(found, match.start())
    return next((one for one in found[max(0, end - 3) : end] if one.cue.end == match.start()), None)


def _content(text: str, main: Attribution, backers: _Backers) -> tuple[Span, ...]:
    """Return what is said without the words of those who back it."""
    behind = tuple(span for span in main.content if span.start >= backers.end)
    across = next((span for span in main.content if span.start < backers.end < span.end), None)
    if behind or not across:
        return behind
    return (Span.of(text, backers.end, across.end),)


def _backing(text: str, link: re.Match[str], main: Attribution, content: tuple[Span, ...]) -> Attribution:
    chances = replace(main.chances, flags=np.zeros_like(main.chances.flags))
    act = "endorse" if link["for"] else "criticise" if link["fault"] else "reject"
    source, cue = (Span.of(text, *link.span(group)) for group in ("source", "cue"))
    return Attribution((source,), cue, content, _SURE, acting(chances, act, _SURE), (BACKED,))
