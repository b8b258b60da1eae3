"""The meetings and calls that a document reports, held or planned, each with all the words that tell of it.

Cues are nouns (the MTG mentions), verbs of meeting, signings and councils that speak. Each gives a sketch from its
sentence; sketches that do not contradict each other are one meeting. docs/reference/instruments-and-meetings.md has the
rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from aidememoire.linking.meeting_cues import (
    BILATERAL,
    CALL,
    COUNCIL,
    MULTILATERAL,
    NOUN,
    TRILATERAL,
    TURNS,
    Cue,
    cue_of_turns,
    cues_of,
)
from aidememoire.linking.meeting_facts import (
    Scene,
    Who,
    day_beside,
    day_of,
    first_day,
    host_of,
    place_of,
    place_on,
)
from aidememoire.linking.meeting_people import (
    delegates_of,
    each_once,
    is_of_the_two,
    parties_in,
    people_of,
    persons_of,
    sides_of,
    turns_of,
)
from aidememoire.linking.meeting_verbs import DATED, SIGNING
from aidememoire.linking.months import Days
from aidememoire.model import Meeting, Reading

_HAD = re.compile(r"\bhad\b")
_OPENING = 3  # sentences that open an account of a meeting
_HEAD = 10  # sentences from the first in which a document tells of its own meeting
_NEWS = timedelta(days=7)  # how old a signing or a council's session may be, to be a meeting that is reported
_OLD = timedelta(days=14)
_STILL_MEANT = 40  # meetings told of last, among which a cue may take one up


@dataclass(frozen=True, slots=True)
class _Sketch:
    """A meeting as one cue tells it."""

    cues: tuple[Cue, ...]
    days: Days | None
    place: str | None
    host: str | None
    people: tuple[str, ...]
    kind: str | None
    planned: bool = False

    @property
    def first(self) -> Cue:
        """The cue that tells of it first."""
        return self.cues[0]

    @property
    def is_bare(self) -> bool:
        """Whether nothing is told of it but that it was: *he left the meeting*."""
        return not (self.days or self.people or self.place or self.planned)


def find_meetings(reading: Reading, who: Who, sides: Mapping[str, str] | None = None) -> tuple[Meeting, ...]:
    """Return the meetings that a reading reports, in the order in which the text first tells of them.

    `who` gives the full names of the actors that a mention means, `sides` whose the persons are, by name: a side is not named
    beside its person. The same reading and names give the same meetings.
    """
    scene = Scene.of(reading, who)
    account = reading.document.kind == "readout"
    merged: list[_Sketch] = []
    for one in _sketches(scene):
        latest = range(max(0, len(merged) - _STILL_MEANT), len(merged))
        number = next((at for at in reversed(latest) if _same(merged[at], one, account)), None)
        if number is None:
            merged.append(one)
        else:
            merged[number] = _together(merged[number], one)
    return tuple(map(_meeting, _completed(merged, scene, sides or {})))


def _sketches(scene: Scene) -> Iterator[_Sketch]:
    for cue in cues_of(scene.reading):
        one = _sketch(cue, scene)
        if _may_be_told(one, scene):
            yield one
    yield from _before_the_press(scene)


def _sketch(cue: Cue, scene: Scene) -> _Sketch:
    days, published = day_of(cue, scene), scene.document.published
    coming = bool(days and published and days[0] > published)
    over = bool(days and published and days[1] <= published)
    return _Sketch(
        cues=(cue,),
        days=days,
        place=place_of(cue, scene),
        host=host_of(cue, scene),
        people=people_of(cue, scene),
        kind=cue.kind,
        planned=cue.off or coming or (cue.ahead and not over),
    )


def _may_be_told(one: _Sketch, scene: Scene) -> bool:
    """Tell whether a sketch has the day that its cue asks for: verbs of seeing any, a signing one of the week."""
    how = one.first.how
    return _is_news(one.days, scene) if how in (SIGNING, COUNCIL) else how != DATED or one.days is not None


def _is_news(days: Days | None, scene: Scene) -> bool:
    """Tell whether something is dated to one day of the week before publication."""
    published = scene.document.published
    if not (days and published):
        return False
    return days[0] == days[1] and timedelta(0) <= published - days[0] < _NEWS


def _before_the_press(scene: Scene) -> Iterator[_Sketch]:
    """Yield the meeting after which two or more stand before the press together; the first to speak is the host."""
    turns = turns_of(scene)
    people = tuple(dict.fromkeys(name for _, name in turns))
    published = scene.document.published
    if len(people) < 2:
        return
    cue = replace(cue_of_turns(scene.reading, turns[0][0]), number=1)
    headed = first_day(scene, 0, turns[0][0].start) or first_day(scene, turns[0][0].end, turns[1][0].start)
    days = headed or ((published, published) if published else None)
    yield _Sketch((cue,), days, scene.document.dateline, people[0], people, None)


def _same(one: _Sketch, other: _Sketch, account: bool) -> bool:
    """Tell whether two sketches may be of one meeting: nothing speaks against it, and they share someone or say so.

    In an account of a meeting, what its first sentences tell without a day of its own is that meeting; elsewhere a bare
    *the meeting* is the one told of last.
    """
    if not account and other.is_bare and other.first.back and not other.first.following:
        return True
    if DATED in (one.cues[-1].how, other.first.how) and _in_one_sentence(one, other) and one.days == other.days:
        return True
    if one.planned != other.planned or (CALL in (one.kind, other.kind) and one.kind != other.kind):
        return False
    if one.days and other.days and (one.days[1] < other.days[0] or other.days[1] < one.days[0]):
        return False
    if one.place and other.place and one.place.casefold() != other.place.casefold():
        return False
    if other.first.following and not (one.days and one.days == other.days):
        return False
    if account and other.first.number <= _OPENING and not other.days:
        return True
    if one.people and other.people and not _in_one_sentence(one, other):
        return bool(set(one.people) & set(other.people)) or other.first.back
    return True


def _in_one_sentence(one: _Sketch, other: _Sketch) -> bool:
    return one.cues[-1].number == other.first.number


def _together(one: _Sketch, other: _Sketch) -> _Sketch:
    """Return what two sketches of one meeting tell, the first before the second, the shorter days of the two."""
    given = [days for days in (one.days, other.days) if days]
    near = other.first.how != NOUN or _in_one_sentence(one, other) or len(one.people) < 2
    return _Sketch(
        cues=one.cues + other.cues,
        days=min(given, key=lambda days: days[1] - days[0]) if given else None,
        place=one.place or other.place,
        host=one.host or other.host,
        people=each_once((*one.people, *(other.people if near else ()))),
        kind=TRILATERAL if TRILATERAL in (one.kind, other.kind) else one.kind or other.kind,
        planned=one.planned,
    )


def _completed(sketches: Sequence[_Sketch], scene: Scene, sides: Mapping[str, str]) -> Iterator[_Sketch]:
    """Yield the meetings that are told, what their sentences leave out filled from the account that they stand in."""
    own = next((at for at, one in enumerate(sketches) if _is_own(one, scene)), None)
    people: tuple[str, ...] = ()
    delegates = delegates_of(scene)
    for at, one in enumerate(_without_sides(each, sides) for each in sketches):
        if at == own:
            one = _as_account(one, scene)
            people = one.people
        else:
            one = replace(one, days=one.days or _day_around(one, scene))
            one = _with(one, _understood(one, scene, people, delegates))
        one = _without_sides(one, sides)
        if _is_told(one, at == own, scene):
            yield from _each_apart(one)


def _day_around(one: _Sketch, scene: Scene) -> Days | None:
    """Return the day that the paragraph tells; that of a readout which tells of another meeting held is not its day."""
    if not one.planned and scene.document.kind == "readout":
        return None
    return day_beside(one.first, scene, planned=one.planned)


def _each_apart(one: _Sketch) -> Iterator[_Sketch]:
    """Yield a meeting, or those of one person with each of the others: *met separately with A and B*."""
    others = [name for name in one.people if name != (one.host or one.people[0])]
    if not any(cue.apart for cue in one.cues) or len(others) < 2:
        yield one
        return
    for other in others:
        yield replace(one, people=(one.host or one.people[0], other), kind=one.kind if one.kind == CALL else BILATERAL)


def _is_own(one: _Sketch, scene: Scene) -> bool:
    """Tell whether a meeting is the one that its document is the account of."""
    published = scene.document.published
    old = bool(one.days and published and published - one.days[1] > _OLD)
    return one.first.number <= _HEAD and not one.planned and not old


def _as_account(one: _Sketch, scene: Scene) -> _Sketch:
    """Give the own meeting of a document its day, its place and those who were there."""
    published, kind = scene.document.published, scene.document.kind
    days = one.days or first_day(scene)
    if not days and published and kind != "news":
        days = (published, published)
    place = one.place or (place_on(days, scene) if days else None)
    if not place and one.kind != CALL:
        place = scene.document.dateline
    one = replace(one, days=days, place=place)
    if any(cue.how in (COUNCIL, TURNS) for cue in one.cues):
        return one
    return _of_readout(one, scene) if kind == "readout" else _of_report(one, scene)


def _of_readout(one: _Sketch, scene: Scene) -> _Sketch:
    """Add who was there by a readout: the persons it opens with and quotes; the sides, where it names but one."""
    one = replace(one, people=each_once((*persons_of(one.cues, scene), *one.people)))
    return one if len(one.people) > 1 else _with(one, sides_of(one.first, scene))


def _of_report(one: _Sketch, scene: Scene) -> _Sketch:
    """Add who was there by a report: those whom it quotes as negotiators; of talks, the sides that it names most."""
    one = replace(one, people=each_once((*one.people, *delegates_of(scene))))
    talks = any(cue.how == NOUN for cue in one.cues)
    return _with(one, sides_of(one.first, scene)) if talks or len(one.people) < 2 else one


def _understood(one: _Sketch, scene: Scene, own: tuple[str, ...], delegates: tuple[str, ...]) -> tuple[str, ...]:
    """Return whom the sentence of a meeting leaves out, where it names one at most: the sides, and those of the account.

    These are the people of its `own` meeting, or before that is told its delegates, unless three sides are to meet. Who
    was at another meeting that a readout names is not known.
    """
    if not (one.planned or one.days) or not (_lacks_people(one, scene) or (one.planned and one.first.following)):
        return ()
    sides = sides_of(one.first, scene)
    if not one.planned and scene.document.kind == "readout" and one.first.how == NOUN and not one.first.back:
        return sides if one.place else ()
    return (*sides, *(own or (delegates if len(sides) < 3 else ())))


def _lacks_people(one: _Sketch, scene: Scene) -> bool:
    """Tell whether fewer than two who meet are named; *the commissions of A and B* are two, and so are *the two*."""
    if len(one.people) > 1 and is_of_the_two(one.first, scene):
        return False
    others = parties_in(one.first, one.people, scene) - {one.host}
    return len(others) + any(" and " in name for name in others) < 2


def _with(one: _Sketch, more: tuple[str, ...]) -> _Sketch:
    """Add to those named."""
    return replace(one, people=each_once((*one.people, *more)))


def _is_told(one: _Sketch, own: bool, scene: Scene) -> bool:
    """Tell whether there is a meeting to put down: it has people and is more than talks in general.

    What is not the document's own meeting needs a day; what is to come may have a place alone, if it is *the next* one.
    """
    if not one.people or (all(cue.vague for cue in one.cues) and not (one.days and (own or one.planned or one.place))):
        return False
    if one.planned:
        return bool(one.days) or bool(one.place and one.first.following and len(one.people) > 1)
    several = len(one.people) > 1 or one.first.how == COUNCIL
    return several and (own or (bool(one.days) and (scene.document.kind != "readout" or _is_earlier(one))))


def _is_earlier(one: _Sketch) -> bool:
    """Tell whether a readout says of a meeting that it was another one: by its place, or by *had met*."""
    return one.place is not None or bool(_HAD.search(one.first.sentence.text))


def _without_sides(one: _Sketch, sides: Mapping[str, str]) -> _Sketch:
    """Return a meeting with no side beside its person, but for the host, unless fewer than two would be left."""
    covered = {sides.get(name) for name in _all_people(one)} - {one.host}
    people = tuple(name for name in one.people if name not in covered)
    return replace(one, people=people) if len(people) > 1 else one


def _meeting(one: _Sketch) -> Meeting:
    start, end = one.days or (None, None)
    people = _all_people(one)
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


def _all_people(one: _Sketch) -> tuple[str, ...]:
    return each_once((*((one.host,) if one.host else ()), *one.people))


def _by_number(people: Sequence[str]) -> str | None:
    return {0: None, 1: None, 2: BILATERAL, 3: TRILATERAL}.get(len(people), MULTILATERAL)
