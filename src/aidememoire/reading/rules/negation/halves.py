"""Half an acceptance: who *agreed to the map but not to the corridor* accepts the one and rejects the other.

The network takes both for what is accepted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution, Sensing
from aidememoire.reading.network.sense import plain
from aidememoire.reading.network.spans import up_to
from aidememoire.reading.rules.mending import taken_as
from aidememoire.reading.rules.negation.negations import is_turned_round
from aidememoire.reading.rules.negation.verbs import refuses_with_a_not
from aidememoire.reading.rules.placing import put
from aidememoire.vocabulary.groups import FOR

HALF = Reason("cue", "what is left out of an acceptance, with *but not*")
_SURE = 0.9  # verbs of a closed table; corpus/ has too few to measure it by
_YES = re.compile(r"\byes\b|\b(?:live|go\salong)\swith\b", re.IGNORECASE)
_BUT_NOT = re.compile(
    r",?\s(?P<cue>(?:but|though)\snot(?P<to>\s(?:to|on|for|with))?)\s"
    r"(?P<content>(?!(?:only|just|merely|simply|yet|as|always|necessarily|least)\b)[^\W_][^,.;:!?\n“”\"]{1,120})"
)
# What begins a thing rather than tells how or when it is done: *but not in this form*, *but not before May*.
_THING = re.compile(r"(?:(?:the|an?|any|its|his|her|their|our|all|every|those|these|that|this|such)\b|[A-Z]|\w{4,}s\b)")


def with_halves(text: str, attributions: Sequence[Attribution], sensed: Sensing) -> list[Attribution]:
    """Return the attributions, sorted by cue, what is left out of an acceptance being one of its own, and rejected."""
    found = list(attributions)
    halves = [(one, half) for one in attributions if (half := _half(text, one))]
    chances = sensed([(Span.matched(half, "cue"), (Span.matched(half, "content"),)) for _, half in halves])
    for (one, half), each in zip(halves, chances, strict=True):
        cue, content = Span.matched(half, "cue"), (Span.matched(half, "content"),)
        left = Attribution(one.source, cue, content, one.confidence, each or plain(one.chances), (HALF,))
        kept = replace(one, content=up_to(one.content, half.start()))
        put(found, (kept, taken_as(left, "reject", _SURE)), (one,))
    return found


def cues_of_halves(text: str) -> Iterator[int]:
    """Yield where the cues begin of what is left out of an acceptance."""
    yield from (found.start("cue") for found in _BUT_NOT.finditer(text))


def _half(text: str, one: Attribution) -> re.Match[str] | None:
    """Return what is left out of an acceptance, if a cue accepts a thing but for another."""
    last = one.content[-1]
    found = _BUT_NOT.search(text, last.start + 1, last.end) if last.start >= one.cue.end else None
    return found if found and _accepts(text, one) and _is_a_thing(one, found) else None


def _is_a_thing(one: Attribution, found: re.Match[str]) -> bool:
    """Tell whether a thing is left out, with the preposition of what is accepted; *but not with Fiji in the chair* tells how it is done."""
    if not found["to"]:
        return _THING.match(found["content"]) is not None
    return found["to"].strip() in (one.cue.text.split()[-1], one.content[0].text.split()[0])


def _accepts(text: str, one: Attribution) -> bool:
    """Tell whether a cue accepts a thing by its verb, with no *not*."""
    if one.act not in FOR or is_turned_round((one.cue,)) or one.negation:
        return False
    return bool(_YES.search(one.cue.text)) or refuses_with_a_not(text, one.cue)
