"""Half an acceptance: who *agreed to the map but not to the corridor* accepts the one and rejects the other.

The network takes both for what is accepted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution, Sensing
from aidememoire.reading.network.sense import plain
from aidememoire.reading.rules.mending import taken_as
from aidememoire.reading.rules.negation.negations import is_turned_round
from aidememoire.reading.rules.negation.verbs import refuses_with_a_not
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


@dataclass(frozen=True, slots=True)
class _Half:
    """The number of who accepts a thing, what he accepts, and the cue and content of what he does not."""

    number: int
    kept: tuple[Span, ...]
    cue: Span
    content: Span


def with_halves(text: str, attributions: Sequence[Attribution], sensed: Sensing) -> list[Attribution]:
    """Return the attributions, sorted by cue, what is left out of an acceptance being one of its own, and rejected."""
    found, halves = list(attributions), list(_halves(text, attributions))
    chances = sensed([(half.cue, (half.content,)) for half in halves])
    for half, each in zip(halves, chances, strict=True):
        whole = attributions[half.number]
        found[half.number] = replace(whole, content=half.kept)
        sense = each or plain(whole.chances)
        left = Attribution(whole.source, half.cue, (half.content,), whole.confidence, sense, (HALF,))
        found.append(taken_as(left, "reject", _SURE))
    return sorted(found, key=lambda one: one.cue)


def cues_of_halves(text: str) -> Iterator[int]:
    """Yield where the cues begin of what is left out of an acceptance."""
    yield from (found.start("cue") for found in _BUT_NOT.finditer(text))


def _halves(text: str, attributions: Sequence[Attribution]) -> Iterator[_Half]:
    for number, one in enumerate(attributions):
        last = one.content[-1]
        found = _BUT_NOT.search(text, last.start + 1, last.end) if last.start >= one.cue.end else None
        if found and _accepts(text, one) and _is_a_thing(one, found):
            kept = (*one.content[:-1], Span.of(text, last.start, found.start()))
            yield _Half(number, kept, Span.matched(found, "cue"), Span.matched(found, "content"))


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
