"""Gaps: in *Corvo accepted the plan and Marshland the map* each has a thing of its own, and the verb is told once.

The network gives all of it to the first.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from aidememoire.model import Mention, Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.rules.actors import actors_of

GAP = Reason("cue", "the verb of the first of several, each with a thing of its own")
_JOINT = re.compile(r"(?:,|;)\s(?:and\s)?(?:the\s)?\Z|\sand\s(?:the\s)?\Z", re.IGNORECASE)
_TIME = (
    r"(?:next|same|following|previous|other|day|week|month|year|moment|few|fortnight|morning|evening|night|decade)s?\b"
)
_VERB = r"(?:is|are|was|were|has|have|had|will|would|can|could|shall|should|must|may|might|do|does|did|that|which|who|said|says)\b"
_WORDS = rf"(?:\s(?!{_VERB})[^\s,;.:!?“”\"]{{1,40}}){{0,8}}"
# A thing right behind a name, which a verb or a word for a time would not leave there.
_THING = re.compile(
    rf"\s(?P<thing>(?:an?|the|its|their|some|no|another)\s(?!{_TIME})[^\W\d_][\w-]{{0,30}}{_WORDS}?|(?:[A-Z]{{3}}\s|[$€£]\s?)?\d[\d.,]{{0,20}}{_WORDS}?)"
    r"(?=[,;]\s|\sand\s|\Z)"
)
_AMOUNT = re.compile(r"(?:[A-Z]{3}\s|[$€£]\s?)?\d")  # *EUR 4 million*, which the network may take for a body
# Who has an amount, also where the network passes over the name: *, Germany EUR 180 million and Norway NOK 1 billion*.
_HAS_AMOUNT = re.compile(
    r"(?:[,;]\s(?:and\s)?|\sand\s)(?:the\s)?(?P<who>(?![A-Z]{3}\s)[A-Z][\w’'-]{1,30}(?:\s(?![A-Z]{3}\s)[A-Z][\w’'-]{1,30}){0,3})(?=\s(?:[A-Z]{3}\s|[$€£]\s?)\d)"
)
_BARE = re.compile(r"\s(?P<thing>[a-z]{3,30}s)\Z")
_LONGEST = 12  # code points of what joins


@dataclass(frozen=True, slots=True)
class _Gap:
    """Where what is the first one's ends, who has the next thing, and the thing."""

    end: int
    who: Span
    thing: Span


def with_gaps(text: str, attributions: Sequence[Attribution], mentions: Sequence[Mention]) -> list[Attribution]:
    """Return the attributions, sorted by cue, each of several that share a verb with his own thing."""
    actors = actors_of(mentions)
    made = [each for one in attributions for each in _each(text, one, actors)]
    return sorted(made, key=lambda one: one.cue)


def _each(text: str, one: Attribution, actors: Sequence[Span]) -> Iterator[Attribution]:
    """Yield an attribution with the first thing alone, and one for each of those behind it."""
    gaps = list(_gaps(text, one, actors)) if one.source and one.content[0].start == one.cue.end + 1 else []
    if not gaps:
        yield one
        return
    yield replace(one, content=(Span.of(text, one.content[0].start, gaps[0].end),))
    for gap in gaps:
        yield replace(one, source=(gap.who,), content=(gap.thing,), reasons=(*one.reasons, GAP), negation=None)


def _gaps(text: str, one: Attribution, actors: Sequence[Span]) -> Iterator[_Gap]:
    """Yield the gaps of a content, unless it begins with a name: *offered Corvo and Marshland a truce* gives to both."""
    whole = one.content[0]
    first, last = (bisect_left(actors, at, key=lambda span: span.start) for at in (whole.start, whole.end))
    own = _with_amounts(text, whole, [span for span in actors[first:last] if not _AMOUNT.match(text, span.start)])
    if len(one.content) > 1 or any(span.start <= whole.start + len("the ") for span in own):
        return
    ends, found = {span.end for span in own}, False
    for who in own:
        joint = _JOINT.search(text, max(whole.start, who.start - _LONGEST), who.start)
        if not joint or joint.start() in ends:
            continue
        thing = _THING.match(text, who.end, whole.end) or (_BARE.match(text, who.end, whole.end) if found else None)
        if thing:
            found = True
            yield _Gap(joint.start(), who, Span.of(text, *thing.span("thing")))


def _with_amounts(text: str, whole: Span, named: list[Span]) -> list[Span]:
    """Return those named in a content with those behind whom an amount of money tells that they are somebody, in their order."""
    found = (Span.of(text, *each.span("who")) for each in _HAS_AMOUNT.finditer(text, whole.start, whole.end))
    return sorted([*named, *(one for one in found if not any(one.overlaps(span) for span in named))])
