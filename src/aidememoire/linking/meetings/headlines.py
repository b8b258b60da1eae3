"""What the headline of a report tells of a meeting, which the report below it tells again, with its day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from aidememoire.linking.meetings.cues import CALL
from aidememoire.linking.meetings.parted import end_of_headline
from aidememoire.linking.meetings.scene import Scene, each_once
from aidememoire.linking.meetings.sketches import Sketch

#: In a headline: it is still to come, whatever the report says; other verbs stand in the present there.
_TO_COME = re.compile(
    r"\b(?:to|will)\s+(?:meet|hold|host|see|receive|convene|visit|resume|discuss)\b|\bagrees?\s+(?:to|on)\b",
    re.IGNORECASE,
)
_LEAD = 6  # sentences in which a report tells what its headline does


def with_their_report(sketches: Iterable[Sketch], scene: Scene) -> Iterator[Sketch]:
    """Yield the sketches; those of the headline are one with what the report tells first of their meeting, day and tense."""
    every, end = list(sketches), end_of_headline(scene)
    headed: dict[int, Sketch] = {}
    for one in every:
        told = _told_below(one, every, scene) if one.first.span.end <= end else None
        if told is not None:
            before = headed.get(id(told))
            headed[id(told)] = replace(before or one, cues=(*(before.cues if before else ()), *one.cues))
        else:
            yield _under(headed.pop(id(one)), one) if id(one) in headed else one


def _under(headline: Sketch, told: Sketch) -> Sketch:
    """Return a meeting with the words of its headline before those of the report."""
    people = each_once((*headline.people, *told.people))
    return replace(told, cues=(*headline.cues, *told.cues), people=people, place=told.place or headline.place)


def _told_below(one: Sketch, every: Sequence[Sketch], scene: Scene) -> Sketch | None:
    """Return what the report tells first of the meeting of its headline, one that was held before one to come."""
    below = (other for other in every if end_of_headline(scene) <= other.first.span.start and _tells(one, other, scene))
    return min(below, key=lambda other: other.planned, default=None)


def _tells(one: Sketch, other: Sketch, scene: Scene) -> bool:
    """Tell whether the report tells of the meeting of its headline, soon and without contradicting it."""
    if other.first.number > _LEAD + one.first.number or (CALL in (one.kind, other.kind) and one.kind != other.kind):
        return False
    if (_TO_COME.search(scene.text, 0, end_of_headline(scene)) and not other.planned) or one.days not in (
        None,
        other.days,
    ):
        return False
    if one.place and other.place:
        return one.place.casefold() == other.place.casefold()
    named = {*one.people, *one.whose}
    return not named or other.first.back or not named.isdisjoint({*other.people, *other.whose})
