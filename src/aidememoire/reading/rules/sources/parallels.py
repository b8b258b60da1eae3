"""Obligations side by side: in `Georgia shall free ten and Armenia shall free six` each has its own, and neither is in the other.

What one *shall* or *will* do ends where *and*, another subject and its own *shall* or *will* begin.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from aidememoire.model import Mention, Reason, Span
from aidememoire.reading.network.attributions import Attribution, Sensing
from aidememoire.reading.rules.actors import actors_of, is_actor
from aidememoire.reading.rules.negation.negations import turned_round
from aidememoire.reading.rules.operative import OWN, another

PARALLEL = Reason("cue", "what another undertakes beside it, with a *shall* or *will* of its own")


def side_by_side(
    text: str, attributions: Sequence[Attribution], mentions: Sequence[Mention], sensed: Sensing
) -> list[Attribution]:
    """Return the attributions, sorted by cue, what one undertakes ending where another's undertaking begins.

    That one becomes an attribution where it is none yet and somebody can undertake it; what *the talks will* do is nobody's.
    What is left of the first is sensed anew: *will close the post and Haven will not object* rejects nothing.
    """
    cues = {at for one in attributions for at in range(one.cue.start, one.cue.end)}
    parts = [part for one in attributions for part in _parted(text, one, cues)]
    actors = actors_of(mentions)
    kept = [one for one in parts if PARALLEL not in one.reasons or is_actor(one.source[0], actors)]
    whole = set(map(id, attributions))
    changed = [one for one in kept if id(one) not in whole]
    chances = sensed([(one.cue, one.content) for one in changed])
    anew = [
        turned_round(text, replace(one, chances=each)) if each else one
        for one, each in zip(changed, chances, strict=True)
    ]
    return sorted([*(one for one in kept if id(one) in whole), *anew], key=lambda one: one.cue)


def _parted(text: str, one: Attribution, cues: set[int]) -> Iterator[Attribution]:
    """Yield an attribution cut before the second subject of its content, and what that one undertakes, again and again."""
    last = one.content[-1]
    begun = another(text, last.start, last.end) if OWN.search(one.cue.text) and one.cue.end <= last.start else None
    if begun is None:
        yield one
        return
    yield replace(one, content=(*one.content[:-1], Span.of(text, last.start, begun.start())))
    if begun["content"] and begun.start("cue") not in cues:
        other = replace(
            one,
            source=(Span.of(text, *begun.span("subject")),),
            cue=Span.of(text, *begun.span("cue")),
            content=(Span.of(text, begun.start("content"), last.end),),
            reasons=(PARALLEL,),
            negation=None,
        )
        yield from _parted(text, other, cues)
