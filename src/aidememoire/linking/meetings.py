"""The meetings and calls that a document reports, held or planned, each with all the words that tell of it.

Cues are nouns (the MTG mentions) and verbs of meeting. Each gives a sketch from its sentence; sketches that do not
contradict each other are one meeting. docs/reference/instruments-and-meetings.md has the rules.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from aidememoire.linking.meeting_cues import BILATERAL, CALL, MULTILATERAL, TRILATERAL, Cue, cues_of
from aidememoire.linking.meeting_facts import (
    Days,
    Scene,
    Who,
    day_of,
    delegates_of,
    each_once,
    host_of,
    names_of,
    people_of,
    persons_of,
    place_of,
    place_on,
)
from aidememoire.model import Meeting, Reading

_OPENING = 3  # sentences that open an account of a meeting
_HEAD = (10, 10)  # sentences from the first in which a document tells of its own meeting; fewer in news


@dataclass(frozen=True, slots=True)
class _Sketch:
    """A meeting as one cue tells it."""

    cues: tuple[Cue, ...]
    days: Days | None
    place: str | None
    host: str | None
    people: tuple[str, ...]
    kind: str | None
    planned: bool


def find_meetings(reading: Reading, who: Who) -> tuple[Meeting, ...]:
    """Return the meetings that a reading reports, in the order in which the text first tells of them.

    `who` gives the full names of the actors that a mention means. The same reading and names give the same meetings.
    """
    scene = Scene.of(reading, who)
    sketches = [_sketch(cue, scene) for cue in cues_of(reading)]
    merged: list[_Sketch] = []
    for one in sketches:
        account = reading.document.kind == "readout"
        number = next((at for at, other in reversed(list(enumerate(merged))) if _same(other, one, account)), None)
        if number is None:
            merged.append(one)
        else:
            merged[number] = _together(merged[number], one)
    return tuple(_meeting(one) for one in _completed(merged, scene))


def _sketch(cue: Cue, scene: Scene) -> _Sketch:
    days = day_of(cue, scene)
    published = scene.document.published
    coming = bool(days and published and days[0] > published)
    return _Sketch(
        cues=(cue,),
        days=days,
        place=place_of(cue, scene),
        host=host_of(cue, scene),
        people=people_of(cue, scene),
        kind=cue.kind,
        planned=cue.off or coming or (cue.ahead and not (days and published and days[1] <= published)),
    )


def _same(one: _Sketch, other: _Sketch, account: bool) -> bool:
    """Tell whether two sketches may be of one meeting: nothing speaks against it, and they share someone or say so.

    In an account of a meeting, what its first sentences tell without a day of its own is that meeting.
    """
    if one.planned != other.planned or (CALL in (one.kind, other.kind) and one.kind != other.kind):
        return False
    if one.days and other.days and (one.days[1] < other.days[0] or other.days[1] < one.days[0]):
        return False
    if one.place and other.place and one.place.casefold() != other.place.casefold():
        return False
    if other.cues[0].following and not (one.days and one.days == other.days):
        return False
    if account and other.cues[0].number <= _OPENING and not other.days:
        return True
    if one.people and other.people and one.cues[-1].number != other.cues[0].number:
        return bool(set(one.people) & set(other.people)) or not other.cues[0].verb
    return True


def _together(one: _Sketch, other: _Sketch) -> _Sketch:
    """Return what two sketches of one meeting tell, the first before the second, the shorter days of the two."""
    given = [days for days in (one.days, other.days) if days]
    same_sentence = one.cues[-1].number == other.cues[0].number
    near = other.cues[0].verb or same_sentence or not one.people
    return _Sketch(
        cues=one.cues + other.cues,
        days=min(given, key=lambda days: days[1] - days[0]) if given else None,
        place=one.place or other.place,
        host=one.host or other.host,
        people=each_once((*one.people, *(other.people if near else ()))),
        kind=TRILATERAL if TRILATERAL in (one.kind, other.kind) else one.kind or other.kind,
        planned=one.planned,
    )


def _is_told(one: _Sketch, own: bool, scene: Scene) -> bool:
    """Tell whether there is a meeting to put down: the own one, or one that has a day and is more than talks in general."""
    if all(cue.vague for cue in one.cues) and not (one.days and (own or one.planned)):
        return False
    if not one.people:
        return False
    if own or not one.planned:
        return len(one.people) > 1 and (own or (bool(one.days) and scene.document.kind != "readout"))
    return bool(one.days)


def _completed(sketches: Sequence[_Sketch], scene: Scene) -> Iterator[_Sketch]:
    """Yield the meetings that are told, what their sentences leave out filled from the account that they stand in."""
    own = next((at for at, one in enumerate(sketches) if _is_own(one, scene)), None)
    people: tuple[str, ...] = ()
    for at, one in enumerate(sketches):
        if at == own:
            one = _as_account(one, scene)
            people = one.people
        elif not one.days:
            one = replace(one, days=_day_beside(one, scene))
        if one.planned:
            more = (*_sides(scene), *people) if one.cues[0].following or not one.people else _sides(scene)
            one = replace(
                one, people=each_once((*one.people, *(more if len(one.people) < 2 or one.cues[0].following else ())))
            )
        if _is_told(one, at == own, scene):
            yield one


def _is_own(one: _Sketch, scene: Scene) -> bool:
    """Tell whether a meeting is the one that its document is the account of."""
    head = one.cues[0].number <= _HEAD[scene.document.kind == "news"]
    return head and not one.planned and not (one.days and _is_old(one.days, scene))


def _is_old(days: Days, scene: Scene) -> bool:
    published = scene.document.published
    return published is not None and published - days[1] > timedelta(days=14)


def _as_account(one: _Sketch, scene: Scene) -> _Sketch:
    """Give the own meeting of a document its day, its place and those who speak in the account."""
    published, kind = scene.document.published, scene.document.kind
    days = one.days or _first_day(scene)
    if not days and published and kind != "news":
        days = (published, published)
    place = one.place or (place_on(days, scene) if days else None)
    if not place and one.kind != CALL:
        place = scene.document.dateline
    return replace(one, days=days, place=place, people=_who_was_there(one, scene))


def _who_was_there(one: _Sketch, scene: Scene) -> tuple[str, ...]:
    """Return who took part in the own meeting: those named with it, and those who speak in the account of it.

    A news report of talks quotes those who sat at the table, by their offices; where it names fewer than three, the
    two sides that it speaks of most are taken as known.
    """
    speakers = names_of(scene.speakers, scene)
    if scene.document.kind == "readout":
        named = each_once((*persons_of(one.cues, scene), *speakers))
        return each_once((*named, *one.people))
    talks = not all(cue.verb for cue in one.cues)
    more = delegates_of(scene) if talks else () if len(one.people) > 1 else speakers
    named = each_once((*one.people, *more))
    return named if len(named) > 2 else each_once((*named, *_sides(scene)))


def _first_day(scene: Scene) -> Days | None:
    """Return the first day of the text that lies in the ten days before publication."""
    published = scene.document.published
    days = [each.interval for each in scene.dates if each.interval and not each.relation]
    single = [one for one in days if one.start == one.end]
    near = (one for one in single if published and timedelta(0) <= published - one.start <= timedelta(days=10))
    first = next(near, None)
    return (first.start, first.end) if first else None


def _day_beside(one: _Sketch, scene: Scene) -> Days | None:
    """Return the nearest day that is told in the paragraph of a meeting, not long past, and on the right side of today."""
    text, cue = scene.document.text, one.cues[0]
    start, end = text.rfind("\n", 0, cue.span.start) + 1, text.find("\n", cue.span.end)
    published = scene.document.published
    near = [
        each
        for each in scene.dates
        if start <= each.span.start and (end < 0 or each.span.end <= end) and each.interval and published
        if each.interval.end - each.interval.start < timedelta(days=32) and not each.relation
        if (each.interval.end > published) == one.planned and abs(published - each.interval.start) < timedelta(days=45)
    ]
    best = min(near, key=lambda each: abs(each.span.start - cue.span.start), default=None)
    return (best.interval.start, best.interval.end) if best and best.interval else None


def _sides(scene: Scene) -> tuple[str, ...]:
    """Return the two states or bodies that the document names most, for a meeting whose sides it takes as known."""
    named = Counter(name for each in scene.mentions if each.type == "GPE" for name in scene.who(each.span))
    return tuple(name for name, _ in named.most_common(2))


def _meeting(one: _Sketch) -> Meeting:
    people = each_once((*((one.host,) if one.host else ()), *one.people))
    start, end = one.days or (None, None)
    return Meeting(
        evidence=tuple(sorted({cue.span for cue in one.cues})),
        start=start,
        end=end,
        place=one.place,
        host=one.host,
        participants=people,
        kind=one.kind or _by_number(people),
        planned=one.planned,
    )


def _by_number(people: Sequence[str]) -> str | None:
    return {0: None, 1: None, 2: BILATERAL, 3: TRILATERAL}.get(len(people), MULTILATERAL)
