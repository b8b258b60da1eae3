"""Stances given up: who *lifted his veto on* a thing accepts it, and who *withdrew his demand for* it, or *no longer insists on* it, does not.

What stands behind the noun is the content, the verb and the noun are the cue, and the act is that of the noun with a *not*;
who drops a demand says no more than that, least of all that he accepts what he demanded. Who *withdrew its proposal in favour of*
another has said two things.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting
from aidememoire.reading.openings import at_words
from aidememoire.reading.rules.negation.given_up import GIVEN_UP, GIVEN_UP_BEGINS
from aidememoire.reading.rules.negation.verbs import as_with_a_not
from aidememoire.reading.rules.placing import over, put

# Then nothing is given up, or not yet: *no party lifted its veto*, *if he withdrew his offer*.
_NOT_SO = re.compile(
    r"(?:\b(?:not|never|nor|neither|no|none|nobody|without|hardly|if|unless|until|once|whether)|n[’']t)\s"
    r"(?:(?!and\b|but\b|that\b|as\b)[\w’'-]+\s){0,4}$",
    re.IGNORECASE,
)

# What one has put forward oneself, or has charged another with, and takes back.
_TAKES_BACK = r"(?:has\s|have\s|had\s)?(?:withdr(?:ew|aws|awn)|t(?:ook|akes|aken)\sback|retract(?:s|ed)|dropp?(?:s|ed)|pull(?:s|ed)(?:\sback)?)"
_OWN_TEXT = (
    r"(?:proposals?|amendments?|drafts?|resolutions?|motions?|candidatures?|candidac(?:y|ies)|nominations?|texts?|papers?|suggestions?|bids?"
    r"|accusations?|allegations?|complaints?|charges?|requests?)"
)
_ITS_OWN = re.compile(
    rf"{_TAKES_BACK}\s(?P<its>its|his|her|their|our|my|the)\s(?:[\w-]{{1,30}}\s){{0,3}}?{_OWN_TEXT}\b", re.IGNORECASE
)
_AUTHORS = re.compile(
    r"\b(?:co-)?(?:sponsors?|authors?|proposers?|proponents?|movers?|drafters?|penholders?)\b", re.IGNORECASE
)
_IN_FAVOUR = re.compile(r"\sin\sfavou?r\sof\s(?=\w)", re.IGNORECASE)
_NOUN = re.compile(r"\s(?=(?:all\s(?:of\s)?)?(?:its|his|her|their|our|my|the)\s)", re.IGNORECASE)
TAKEN_BACK = Reason("act", "what is taken back is one's own, and nobody else's is rejected")
_SURE = 0.8  # verbs and nouns of a closed table


def with_retreats(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, sorted by cue, each stance that is given up told once, and as given up."""
    found = list(attributions)
    for match in at_words(GIVEN_UP, text, GIVEN_UP_BEGINS):
        if _NOT_SO.search(text, max(0, match.start() - 60), match.start()):
            continue
        told = over(found, Span.of(text, *match.span()))
        if told:
            put(found, (), told)
            put(found, _given_up_for(text, match, _given_up(text, match, told), found))
    return [_taken_back(text, one) for one in found]


def _given_up_for(
    text: str, match: re.Match[str], one: Attribution, found: Sequence[Attribution]
) -> tuple[Attribution, ...]:
    """Return who gives a thing up *in favour of* another as who tells the one and endorses the other, if nothing tells that yet."""
    favour, noun = _IN_FAVOUR.match(text, match.end()), _NOUN.search(match[0])
    end = max(span.end for span in one.content)
    if not favour or not noun or end <= favour.end():
        return (one,)
    verb = Span.of(text, one.cue.start, match.start() + noun.start())
    given_up = replace(one, cue=verb, content=(Span.of(text, match.start() + noun.end(), match.end()),))
    cue, content = Span.of(text, favour.start() + 1, favour.end() - 1), Span.of(text, favour.end(), end)
    if over(found, cue):
        return (given_up,)
    return given_up, replace(one, cue=cue, content=(content,), chances=acting(one.chances, "endorse", _SURE))


def _taken_back(text: str, one: Attribution) -> Attribution:
    """Return who *withdrew its amendment* as one who tells that: what the sponsors of a text withdraw is theirs."""
    own = _ITS_OWN.match(text, one.cue.start)
    if not own or one.act not in ("reject", "deny"):
        return one
    if own["its"].lower() == "the" and not any(_AUTHORS.search(span.text) for span in one.source):
        return one
    return replace(one, chances=acting(one.chances, "assert", _SURE), reasons=(*one.reasons, TAKEN_BACK))


def _given_up(text: str, match: re.Match[str], told: Sequence[Attribution]) -> Attribution:
    """Return what attributions tell of one stance as that it is given up: the first one, its content that of the stance."""
    one = told[0]
    cue = Span.of(text, min(one.cue.start, match.start()), match.end())
    content = tuple(part for span in one.content if (part := _behind(text, span, cue)))
    chances = as_with_a_not(text, one.chances, Span.of(text, *match.span("stance")) if match["stance"] else None)
    if not content:
        return replace(one, chances=chances)  # *lifted its veto*: the noun is all that is told
    sources = (each.source for each in told if not any(cue.overlaps(span) for span in each.source))
    return replace(one, cue=cue, source=next((each for each in sources if each), ()), content=content, chances=chances)


def _behind(text: str, span: Span, cue: Span) -> Span | None:
    """Return what a span has behind a cue."""
    if span.start >= cue.end or not span.overlaps(cue):
        return span
    start = cue.end + len(text[cue.end : span.end]) - len(text[cue.end : span.end].lstrip())
    return Span.of(text, start, span.end) if start < span.end else None
