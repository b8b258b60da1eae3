"""Orders in the passive: *Corvo was ordered by the court to withdraw* is the court's demand, and Corvo's nothing.

The network finds a cue in few of these, and in some takes who orders for the thing that is ordered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from aidememoire.model import Mention, Reason, Span
from aidememoire.reading.network.attributions import Attribution, Sensing
from aidememoire.reading.network.sense import acting
from aidememoire.reading.openings import at_words
from aidememoire.reading.rules.actors import actors_of, is_actor
from aidememoire.reading.rules.placing import over, put

ORDERED = Reason("cue", "who is ordered by whom to do a thing")
_SURE = 0.9  # verbs of a closed table between names; corpus/ has too few to measure it by
_VERB = r"(?:ordered|required|obliged|directed|instructed|urged|called\supon|asked|requested|told)"
_ORDERED = re.compile(
    rf"\b(?P<cue>(?:(?:has|have|had)\sbeen|is|are|was|were)\s(?:\w{{1,20}}ly\s)?{_VERB}\sby)\s"
    r"(?P<by>[^,.;:!?\n“”\"]{2,60}?)\s(?:(?:on|last|this)\s\w{3,10}\s)?(?P<thing>to\s\w[^.;:!?\n“”\"]{1,200})"
)
_BEGINS = "ha is ar wa we"


def with_what_is_ordered(
    text: str, attributions: Sequence[Attribution], mentions: Sequence[Mention], sensed: Sensing
) -> list[Attribution]:
    """Return the attributions, sorted by cue, with what somebody is ordered to do, by whoever orders it."""
    found, actors = list(attributions), actors_of(mentions)
    ends = {actor.end: actor for actor in actors}
    drafts = [each for match in at_words(_ORDERED, text, _BEGINS) if (each := _draft(text, match, actors, ends))]
    open_ = [draft for draft in drafts if all(_swallows(one, draft[0]) for one in over(found, draft[1]))]
    chances = sensed([(cue, content) for _, cue, content in open_])
    for (source, cue, content), chance in zip(open_, chances, strict=True):
        if chance:
            made = Attribution((source,), cue, content, _SURE, acting(chance, "demand", _SURE), (ORDERED,))
            put(found, (made,), over(found, cue))
    return found


def cues_of_what_is_ordered(text: str) -> Iterator[int]:
    """Yield where the cues of such orders begin."""
    yield from (each.start("cue") for each in at_words(_ORDERED, text, _BEGINS))


def _draft(
    text: str, found: re.Match[str], actors: Sequence[Span], ends: Mapping[int, Span]
) -> tuple[Span, Span, tuple[Span, Span]] | None:
    """Return who orders, the cue and the content: whoever is ordered, and what."""
    cue, by, thing = (Span.of(text, *found.span(part)) for part in ("cue", "by", "thing"))
    ordered = ends.get(cue.start - 1)
    return (by, cue, (ordered, thing)) if ordered and is_actor(by, actors) else None


def _swallows(one: Attribution, by: Span) -> bool:
    """Tell whether what the network has found at a cue takes who orders for a part of the content."""
    return any(span.start <= by.start < span.end for span in one.content)
