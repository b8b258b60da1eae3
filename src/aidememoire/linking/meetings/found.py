"""The meetings and calls that a document reports, held or planned, each with all the words that tell of it.

Cues are nouns (the MTG mentions), verbs of meeting, signings and councils that speak. Each gives a sketch from its
sentence; sketches that do not contradict each other are one meeting. docs/reference/instruments-and-meetings.md has the
rules.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from aidememoire.linking.meetings.alike import are_alike, may_be_one, together
from aidememoire.linking.meetings.attended import attended, took_part
from aidememoire.linking.meetings.counted import weeks_after
from aidememoire.linking.meetings.cues import BILATERAL, CALL, COUNCIL, MULTILATERAL, NOUN, TRILATERAL, TURNS
from aidememoire.linking.meetings.days import day_beside, first_day
from aidememoire.linking.meetings.delegates import (
    Delegate,
    at_talks_on,
    delegates_of,
    heads_of_delegations,
    heard_by,
    persons_of,
)
from aidememoire.linking.meetings.headlines import with_their_report
from aidememoire.linking.meetings.matters import is_beside_another
from aidememoire.linking.meetings.mine import is_mine
from aidememoire.linking.meetings.people import is_of_their_people, names_a_group, parties_in, sides_of, tells_of_sides
from aidememoire.linking.meetings.places import place_on
from aidememoire.linking.meetings.scene import Capital, Scene, Who, each_once, may_be_party, may_be_side, names_of
from aidememoire.linking.meetings.sketches import Sketch, all_people, sketches_of
from aidememoire.linking.meetings.subjects import goes_on, is_in_passing, is_of_the_two
from aidememoire.linking.meetings.told import is_session, is_told
from aidememoire.linking.meetings.unattended import is_unattended
from aidememoire.linking.meetings.whole import is_whole, seated_persons
from aidememoire.linking.text.months import Days
from aidememoire.model import Meeting, Reading

#: A body of those who are named beside it is no party of its own.
_JOINT = re.compile(
    r"\b(?:joint|mixed|bilateral|intergovernmental|trilateral|tripartite)\b|\bof\b.{1,60}\band\b", re.IGNORECASE
)
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?[A-Z]")
_OF_TALKS = re.compile(r"(?:of\s+(?:talks|negotiations)\s+)?between\s+(?:the\s+)?[A-Z]")
_HEAD = 10  # sentences from the first in which a document tells of its own meeting
_OLD = timedelta(days=14)  # how long ago a meeting was, at least, that is not what its document is the account of
_STILL_MEANT = 40  # meetings told of last, among which a cue may take one up


def find_meetings(
    reading: Reading,
    who: Who,
    sides: Mapping[str, str] | None = None,
    capital: Capital = lambda _: None,
    author: str | None = None,
) -> tuple[Meeting, ...]:
    """Return the meetings that a reading reports, in the order in which the text first tells of them.

    `who` gives the full names of the actors that a mention means, `sides` whose the persons are, by name: a side is not named
    beside its person; `capital` the town that *the Omani capital* is; `author` is who says *I* in it outside quotations. The
    same reading and names give the same meetings.
    """
    scene = Scene.of(reading, who, capital, author)
    account = reading.document.kind == "readout"
    merged: list[Sketch] = []
    for one in with_their_report(sketches_of(scene, sides or {}), scene):
        latest = range(max(0, len(merged) - _STILL_MEANT), len(merged))
        number = next((at for at in reversed(latest) if may_be_one(merged[at], one, account)), None)
        if number is None:
            merged.append(one)
        else:
            merged[number] = together(merged[number], one)
    return tuple(map(_meeting, _each_once(_completed(merged, scene, sides or {}))))


def _each_once(sketches: Iterable[Sketch]) -> list[Sketch]:
    """Return the meetings; those that are of the same people on the same day, with what their account adds, are one."""
    found: list[Sketch] = []
    alike: defaultdict[tuple[Days | None, frozenset[str]], list[int]] = defaultdict(list)  # of each day and people
    for one in sketches:
        numbers = alike[one.days, frozenset(one.people)]
        number = next((at for at in numbers if are_alike(found[at], one)), None)
        if number is None:
            numbers.append(len(found))
            found.append(one)
        else:
            found[number] = together(found[number], one)
    return found


class _Delegates:
    """The delegates of a document by the days of their talks: sought once, and once for the same days."""

    def __init__(self, scene: Scene) -> None:
        """Begin with none sought."""
        self._scene = scene
        self._all: tuple[Delegate, ...] | None = None
        self._by_days: dict[Days | None, tuple[str, ...]] = {}

    def on(self, days: Days | None) -> tuple[str, ...]:
        """Return the full names of those at talks on some days."""
        if self._all is None:
            self._all = delegates_of(self._scene)
        if days not in self._by_days:
            self._by_days[days] = at_talks_on(days, self._all, self._scene)
        return self._by_days[days]


def _completed(sketches: Sequence[Sketch], scene: Scene, sides: Mapping[str, str]) -> Iterator[Sketch]:
    """Yield the meetings that are told, what their sentences leave out filled from the account that they stand in."""
    own = next((at for at, one in enumerate(sketches) if _is_own(one, scene)), None)
    people: tuple[str, ...] = ()
    delegates = _Delegates(scene)
    for at, one in enumerate(_without_sides(each, sides) for each in sketches):
        is_own = own is not None and (at == own or (one.apart and one.first == sketches[own].first))
        if is_own:
            one = _as_account(one, scene, sides)
            people = each_once((*people, *one.people))
        else:
            one = replace(one, days=one.days or _day_around(one, scene))
            one = _with(one, _understood(one, scene, people, delegates))
        one = _without_sides(one, sides)
        if is_told(one, is_own, scene):
            yield one


def _day_around(one: Sketch, scene: Scene) -> Days | None:
    """Return the day that the paragraph tells; that of a readout which tells of another meeting held is not its day."""
    if not one.planned and scene.document.kind == "readout":
        return None
    return day_beside(one.first, scene, planned=one.planned)


def _is_own(one: Sketch, scene: Scene) -> bool:
    """Tell whether a meeting is the one that its document is the account of; an interview is of none."""
    published = scene.document.published
    old = bool(one.days and published and published - one.days[1] > _OLD)
    return one.first.number <= _HEAD and not one.planned and not old and not scene.is_interview


def _as_account(one: Sketch, scene: Scene, sides: Mapping[str, str]) -> Sketch:
    """Give the own meeting of a document its day, its place and those who were there."""
    published, kind = scene.document.published, scene.document.kind
    vague = kind == "news" and not one.place and all(cue.vague for cue in one.cues)
    vague = vague or any(weeks_after(cue) for cue in one.cues)
    days = one.days or (None if vague or scene.entries.are_several else first_day(scene))
    if not days and published and kind != "news":
        days = (published, published)
    assumed = not one.days and days == (published, published)
    place = one.place or (place_on(days, scene) if days and one.kind != CALL else None)
    if not place and one.kind != CALL and not is_in_passing(one.first, scene):
        place = scene.dateline(one.first.span.start)
    one = replace(one, days=days, place=place, day_assumed=assumed)
    if one.apart or any(cue.how == TURNS for cue in one.cues):
        return one
    one = _with(one, each_once(name for cue in one.cues for name in took_part(cue, scene)))
    if any(cue.how == COUNCIL for cue in one.cues):
        return _with(one, heard_by(scene))
    one = _of_readout(one, scene) if kind == "readout" else _of_report(one, scene, sides)
    return _attended(one, scene, sides)


def _attended(one: Sketch, scene: Scene, sides: Mapping[str, str]) -> Sketch:
    """Add who was there beside those who met; of what kind it was these tell."""
    beside = each_once(name for cue in one.cues for name in attended(cue, scene))
    met = [name for name in all_people(_without_sides(one, sides)) if name not in beside]
    kind = one.kind or (_by_number(_parties(met)) if beside and len(met) > 1 else None)
    return replace(_with(one, beside), kind=kind)


def _of_readout(one: Sketch, scene: Scene) -> Sketch:
    """Add who was there by a readout: the persons it opens with and quotes; the sides, where it names but one, or *the parties*."""
    one = replace(one, people=each_once((*persons_of(one.cues, scene), *one.people)))
    of_sides = any(cue.how == NOUN for cue in one.cues) and tells_of_sides(scene) and not _is_whole(one, scene)
    return _with(one, _sides_for(one, scene)) if of_sides or len(one.people) < 2 else one


def _of_report(one: Sketch, scene: Scene, sides: Mapping[str, str]) -> Sketch:
    """Add who was there by a report: those whom it quotes as negotiators; of talks, the sides that it names most.

    In a round-up they are as likely those of another report, and where the meeting is told in passing, those of other talks.
    """
    if scene.is_round_up or (len(one.people) > 1 and is_in_passing(one.first, scene)):
        return one
    if _is_whole(one, scene) or is_beside_another(one.first, scene):
        return one
    delegates = at_talks_on(one.days, delegates_of(scene, one.place), scene)
    one = replace(one, people=each_once((*one.people, *heads_of_delegations(scene), *delegates)))
    talks = any(cue.how == NOUN for cue in one.cues)
    return _with(one, _sides_for(one, scene)) if talks or len(_without_sides(one, sides).people) < 2 else one


def _is_whole(one: Sketch, scene: Scene) -> bool:
    return any(is_whole(cue, one.people, scene) for cue in one.cues)


def _sides_for(one: Sketch, scene: Scene) -> tuple[str, ...]:
    """Return the sides that may be put to a meeting: none beside persons of others, nor beside whom an unknown *I* met."""
    sides = sides_of(one.first, scene)
    unknown = scene.author is None and any(is_mine(cue, scene) for cue in one.cues)
    return () if one.whose and (unknown or one.whose.isdisjoint(sides)) else sides


def _understood(one: Sketch, scene: Scene, own: tuple[str, ...], delegates: _Delegates) -> tuple[str, ...]:
    """Return whom the sentence of a meeting leaves out, where it names one at most: the sides, and those of the account.

    These are the people of its `own` meeting, or before that is told its delegates, unless three sides are to meet. Who
    was at another meeting that a readout names is not known, nor who meets somebody that was not at the own one, but where it
    goes on from that: *the next round*, *the two will meet again*.
    """
    if (
        scene.is_round_up
        or one.apart
        or not (one.planned or one.days)
        or not (_lacks_people(one, scene) or (one.planned and one.first.following))
    ):
        return ()
    if is_session(one) or _is_whole(one, scene) or is_unattended(one.first) or _is_between(one):
        return ()
    sides = _sides_for(one, scene)
    a_group = is_of_their_people(one.first, scene) or (one.planned and names_a_group(one.first))
    if a_group or _is_of_a_body(one):
        return sides
    if not one.planned and scene.document.kind == "readout" and one.first.how == NOUN and not one.first.back:
        return sides if one.place else ()
    if any(map(goes_on, one.cues)) or not _newcomers(one, own, scene):
        return (*sides, *(own or (delegates.on(one.days) if len(sides) < 3 else ())))
    return sides


def _newcomers(one: Sketch, own: Sequence[str], scene: Scene) -> set[str]:
    """Return the persons, by name, whom the clause of a meeting seats and who were not at the `own` one of the account: whoever was need not meet them."""
    if not own:
        return set()
    named = names_of(scene.persons.inside(one.first.sentence), scene)
    return seated_persons(one.first, one.people, scene).intersection(named).difference(own)


def _is_of_a_body(one: Sketch) -> bool:
    """Tell whether those who are to meet are a commission or experts: not the ministers who agreed that they meet."""
    return one.planned and bool(one.people) and not any(map(may_be_party, one.people))


def _is_between(one: Sketch) -> bool:
    """Tell whether it is *between A and B*, both named: nobody else who speaks of it sits there."""
    behind = one.first.sentence.text[one.first.span.end - one.first.sentence.start :]
    return len(one.people) > 1 and bool(_BETWEEN.search(one.first.span.text) or _OF_TALKS.match(behind.lstrip()))


def _lacks_people(one: Sketch, scene: Scene) -> bool:
    """Tell whether fewer than two who meet are named; *the commissions of A and B* are two, and so are *the two*."""
    if len(one.people) > 1 and is_of_the_two(one.first, scene):
        return False
    others = parties_in(one.first, one.people, scene) - {one.host}
    return len(others) + any(" and " in name for name in others) < 2


def _with(one: Sketch, more: tuple[str, ...]) -> Sketch:
    """Add to those named, but no state whose person is named."""
    return replace(one, people=each_once((*one.people, *(name for name in more if name not in one.whose))))


def _without_sides(one: Sketch, sides: Mapping[str, str]) -> Sketch:
    """Return a meeting with no side beside its person, but for the host, unless fewer than two would be left."""
    covered = {sides.get(name) for name in all_people(one)} - {one.host}
    people = tuple(name for name in one.people if name not in covered)
    return replace(one, people=people)


def _meeting(one: Sketch) -> Meeting:
    """Return a sketch as a meeting of the reading; its format goes by the number of parties where no words tell it."""
    start, end = one.days or (None, None)
    people = all_people(one)
    return Meeting(
        evidence=tuple(sorted({cue.span for cue in one.cues})),
        start=start,
        end=end,
        place=one.place,
        host=one.host,
        participants=people,
        kind=one.kind or _by_number(_parties(people)),
        planned=one.planned,
        day_assumed=one.day_assumed,
    )


def _parties(people: Sequence[str]) -> Sequence[str]:
    """Return those who count: two or more who are named beside the joint body in which they sit, and not that."""
    beside = [name for name in people if may_be_side(name) or not _JOINT.search(name)]
    return beside if len(beside) > 1 else people


def _by_number(people: Sequence[str]) -> str | None:
    return {0: None, 1: None, 2: BILATERAL, 3: TRILATERAL}.get(len(people), MULTILATERAL)
