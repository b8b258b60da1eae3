"""Obligations side by side: in `Georgia shall free ten and Armenia shall free six` each has its own, and neither is in the other.

What one *shall* or *will* do ends where *and*, another subject and its own *shall* or *will* begin.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from aidememoire.model import Mention, Reason, Span
from aidememoire.reading.actors import actors_of, is_actor
from aidememoire.reading.attributions import Attribution, Sensing
from aidememoire.reading.operative import another

PARALLEL = Reason("cue", "what another undertakes beside it, with a *shall* or *will* of its own")
_OWN = re.compile(r"\b(?:shall|will)\b", re.IGNORECASE)


def side_by_side(
    text: str, attributions: Sequence[Attribution], mentions: Sequence[Mention], sensed: Sensing
) -> list[Attribution]:
    """Return the attributions, sorted by cue, what one undertakes ending where another's undertaking begins.

    That one becomes an attribution where it is none yet and somebody can undertake it; what *the talks will* do is nobody's.
    """
    cues = {at for one in attributions for at in range(one.cue.start, one.cue.end)}
    parts = [part for one in attributions for part in _parted(text, one, cues)]
    actors = actors_of(mentions)
    known = [one for one in parts if PARALLEL not in one.reasons]
    made = [one for one in parts if PARALLEL in one.reasons and is_actor(one.source[0], actors)]
    chances = sensed([(one.cue, one.content) for one in made])
    return sorted(
        [*known, *(replace(one, chances=each) for one, each in zip(made, chances, strict=True))],
        key=lambda one: one.cue,
    )


def _parted(text: str, one: Attribution, cues: set[int]) -> Iterator[Attribution]:
    last = one.content[-1]
    begun = another(text, last.start, last.end) if _OWN.search(one.cue.text) and one.cue.end <= last.start else None
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
