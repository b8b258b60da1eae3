"""How a rule mends an attribution: the act that its words tell, what they hang on, why, and where its parts begin and end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import Chances, acting


def taken_as(one: Attribution, act: str, sure: float, why: Reason | None = None) -> Attribution:
    """Return an attribution with the act that its words tell, as surely as they do, and why."""
    told = replace(one, chances=acting(one.chances, act, sure))
    return because(told, why) if why else told


def because(one: Attribution, why: Reason) -> Attribution:
    """Return an attribution with a reason, which is given once."""
    return one if why in one.reasons else replace(one, reasons=(*one.reasons, why))


def on_condition(one: Attribution, *, is_so: bool = True) -> Attribution:
    """Return an attribution as one that hangs on a condition, or on none."""
    return replace(one, chances=_flagged(one.chances, is_so, one.chances.flags[1]))


def with_reserve(one: Attribution) -> Attribution:
    """Return an attribution as one for which whoever tells it does not vouch."""
    return replace(one, chances=_flagged(one.chances, one.chances.flags[0], 1))


def _flagged(chances: Chances, conditional: float, hedged: float) -> Chances:
    return replace(chances, flags=np.array([conditional, hedged], dtype=np.float32))


def start_of(one: Attribution) -> int:
    """Return where it begins to be told who says a thing: with the source or the cue."""
    return min(span.start for span in (*one.source, one.cue))


def source_start(one: Attribution) -> int:
    """Return where the source begins, or the cue, where there is none."""
    return min((span.start for span in one.source), default=one.cue.start)


def end_of(one: Attribution) -> int:
    """Return where the last of the words of an attribution ends."""
    return max(span.end for span in (*one.source, one.cue, *one.content))


def widened(text: str, one: Attribution, start: int) -> Attribution:
    """Return an attribution whose cue begins earlier, where neither its source nor its content stands there."""
    cue = Span.of(text, start, one.cue.end)
    return one if any(cue.overlaps(span) for span in (*one.source, *one.content)) else replace(one, cue=cue)


def without_cue(text: str, content: Iterable[Span], cue: Span) -> tuple[Span, ...]:
    """Return a content without what a cue, that has grown into it, now holds."""
    return tuple(rest for span in content if (rest := _behind(text, span, cue)))


def _behind(text: str, span: Span, cue: Span) -> Span | None:
    if not span.overlaps(cue):
        return span
    start = span.end - len(text[cue.end : span.end].lstrip())
    return Span.of(text, start, span.end) if start < span.end else None
