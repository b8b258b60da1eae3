"""What each cue of a meeting tells of it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby

from aidememoire.days import ANY_WEEKDAY
from aidememoire.linking.meetings import tenses as tenses
from aidememoire.linking.meetings.called_off import is_called_off
from aidememoire.linking.meetings.counted import counted_days, counting_clause, lacks_its_count, weekday_ahead
from aidememoire.linking.meetings.cues import BILATERAL, CALL, COUNCIL, NOUN, Cue, cue_of_turns, cues_of
from aidememoire.linking.meetings.days import day_of, days_in, first_day, is_moved
from aidememoire.linking.meetings.denied import is_but_named, is_denied
from aidememoire.linking.meetings.matters import is_beside_another
from aidememoire.linking.meetings.mine import i_of
from aidememoire.linking.meetings.named import whose_in
from aidememoire.linking.meetings.parted import in_its_line, in_its_part, leader
from aidememoire.linking.meetings.people import people_of, tables_of
from aidememoire.linking.meetings.places import host_of, place_of
from aidememoire.linking.meetings.scene import Scene, each_once, names_of
from aidememoire.linking.meetings.turns import turns_of
from aidememoire.linking.meetings.unattended import is_unattended
from aidememoire.linking.meetings.verbs import AGREED, DATED, HOST, SIGNING, VERB
from aidememoire.linking.meetings.whole import is_whole
from aidememoire.linking.text.index import ends_with
from aidememoire.linking.text.months import Days
from aidememoire.model import Span

_AGAIN = re.compile(r"\band\s+(?:then\s+|once\s+)?(?:again|later)\s+(?:on\s+)?\Z", re.IGNORECASE)
_TO = re.compile(r"to\b")
#: Before *to meet*, and at the beginning of *will meet*, *is to see*.
_IS_TO = re.compile(r"\b(?:will|is|are)\s+(?:(?:due|set|scheduled|expected|also|then|now)\s+)?\Z", re.IGNORECASE)
_IS = re.compile(r"(?:will|shall|(?:is|are)\s+(?:to|due|expected))\b", re.IGNORECASE)
_WHICH_MET = re.compile(r",\s+which\s+(?:(?:last|first|had|has|recently|also)\s+){0,2}(?:met|convened|sat|gathered)\b")
#: Before a signing or an agreement: the sentence reminds of it.
_SINCE = re.compile(r"\bsince\b[^,.;:]*\Z", re.IGNORECASE)
_OF_A_WEEK = re.compile(rf"\b(?:week|{ANY_WEEKDAY})\b", re.IGNORECASE)
_WEEK = 7
_COURTESY = re.compile(r"\bcourtesy\b", re.IGNORECASE)  # such a call is paid somewhere
_NEWS = timedelta(days=7)  # how old a signing or a council's session may be, to be a meeting that is reported


@dataclass(frozen=True, slots=True)
class Sketch:
    """A meeting as one cue tells it; `whose` are the states of which it only says that a person is theirs.

    It is `apart` where its cue tells of others beside it: then nobody else was there.
    """

    cues: tuple[Cue, ...]
    days: Days | None
    place: str | None
    host: str | None
    people: tuple[str, ...]
    kind: str | None
    planned: bool = False
    day_assumed: bool = False
    whose: frozenset[str] = frozenset()
    apart: bool = False

    @property
    def first(self) -> Cue:
        """The cue that tells of it first."""
        return self.cues[0]

    @property
    def is_bare(self) -> bool:
        """Whether nothing is told of it but that it was: *he left the meeting*."""
        return not (self.days or self.people or self.place or self.planned)


def sketches_of(scene: Scene, sides: Mapping[str, str]) -> Iterator[Sketch]:
    """Yield a sketch for each cue that has the day it asks for, in their order; then that of the meeting before the press."""
    elsewhere: set[Days] = set()
    told: list[Sketch] = []
    for cue, first in _each_in_its_part(scene):
        one = _of_another(_sketch(cue, scene), first, scene) if first else _sketch(cue, scene)
        one = _on_its_day(one, told, scene)
        told.append(one)
        if _may_be_told(one, scene) and (one.days or not first):
            elsewhere |= {one.days} if one.apart and one.days else set()
            yield from _each_apart(one, scene, sides)
            yield from _and_again(one, scene)
    yield from _before_the_press(scene, elsewhere)


def _on_its_day(one: Sketch, told: Sequence[Sketch], scene: Scene) -> Sketch:
    """Return a meeting that is called by its weekday or week, *the Friday meeting*, *this week’s round*, with the day of the one told of before."""
    inside = [day for day in scene.dates.inside(one.first.span) if one.first.how == NOUN and one.days == days_in(day)]
    if not inside or not one.days or not _OF_A_WEEK.search(inside[0].span.text):
        return one
    single = one.days[0] == one.days[1]
    for other in reversed(told):
        if not other.days or other.days[0] != other.days[1] or not _may_be_the_same(one, other):
            continue
        apart = (other.days[0] - one.days[0]).days
        if (apart in (-_WEEK, 0, _WEEK)) if single else 0 <= apart < _WEEK:
            return replace(one, days=other.days, planned=other.planned)
    return one


def _may_be_the_same(one: Sketch, other: Sketch) -> bool:
    """Tell whether a meeting is at no other place than one told of before, and has somebody in common with it or names nobody."""
    elsewhere = one.place and other.place and one.place != other.place
    return not elsewhere and (not one.people or not set(one.people).isdisjoint(all_people(other)))


def _each_in_its_part(scene: Scene) -> Iterator[tuple[Cue, Cue | None]]:
    """Yield each cue with the part of its sentence that is its own, and the one that goes before it there."""
    for _, group in groupby(cues_of(scene.reading), key=lambda cue: cue.number):
        beside = tuple(group)
        told = (cue for cue in beside if cue is beside[0] or not is_beside_another(cue, scene))
        lined = (_as_it_stands(in_its_line(cue, scene), scene) for cue in told)
        yield from (in_its_part(_up_to_a_body(cue, scene), beside, scene) for cue in lined)


def _as_it_stands(cue: Cue, scene: Scene) -> Cue:
    """Return a cue as no longer to come where it is why somebody came, *flew to Corvo to meet her*, or has come to its end."""
    came = cue.how in (VERB, DATED) and ends_with(tenses.CAME, scene.text, cue.span.start)
    to_that_end = came and not _has_a_later_day(cue, scene)
    ended = cue.how == NOUN and tenses.ENDED.match(scene.text, cue.span.end)
    return replace(cue, ahead=False) if cue.ahead and (ended or (to_that_end and _TO.match(cue.span.text))) else cue


def _has_a_later_day(cue: Cue, scene: Scene) -> bool:
    """Tell whether who came is to meet on a day that is still to come, told behind the cue: *arrived on Friday to meet her on Monday*."""
    published = scene.document.published
    days = [
        one.interval for one in scene.dates.inside(cue.sentence) if one.span.start >= cue.span.end and not one.relation
    ]
    return published is not None and any(day.start > published for day in days if day)


def _up_to_a_body(cue: Cue, scene: Scene) -> Cue:
    """Return a noun in what its sentence tells before it says when a body met: *at the meeting they praised the Commission, which met in May*."""
    end = cue.sentence.end
    found = _WHICH_MET.search(scene.text, cue.span.end, end) if cue.how == NOUN else None
    if found is None:
        return cue
    clause = Span.of(scene.text, cue.clause.start, min(cue.clause.end, found.start()))
    return replace(cue, sentence=Span.of(scene.text, cue.sentence.start, found.start()), clause=clause)


def _of_another(one: Sketch, first: Cue, scene: Scene) -> Sketch:
    """Return a meeting with whoever was at the one that its sentence tells of first."""
    people = each_once((*names_of([each.span for each in leader(first, scene)], scene), *one.people))
    return replace(one, people=people, apart=True)


def _each_apart(one: Sketch, scene: Scene, sides: Mapping[str, str]) -> Iterator[Sketch]:
    """Yield a meeting, or those that its cue tells of at once."""
    if not one.first.apart:
        yield one
        return
    kind = one.kind if one.kind == CALL else BILATERAL
    for people in tables_of(one.first, scene, sides):
        host = one.host if one.host in people else None
        yield replace(one, people=people, host=host, kind=kind, apart=True)


def _and_again(one: Sketch, scene: Scene) -> Iterator[Sketch]:
    """Yield the meetings of the further days that a sentence gives: *met on 14 May and again on 28 May*."""
    published, cue = scene.document.published, one.first
    for day in scene.dates.inside(cue.sentence) if one.days and not cue.apart else ():
        days = days_in(day) if day.span.start > cue.span.end else None
        if days and days != one.days and ends_with(_AGAIN, scene.text, day.span.start):
            yield replace(one, days=days, planned=one.planned or bool(published and days[0] > published))


def _sketch(cue: Cue, scene: Scene) -> Sketch:
    """Return what one cue tells of a meeting; `planned` where it was still to come on the day of publication, or never came."""
    days, published = (
        counted_days(cue, scene) or weekday_ahead(cue, scene) or day_of(cue, scene),
        scene.document.published,
    )
    coming = bool(days and published and (days[0] > published or _is_still_today(days, cue, published)))
    over = bool(days and published and days[1] <= published)
    lapsed = cue.ahead and bool(days and published and days[1] < published)
    if cue.how == HOST and (coming or cue.ahead):
        # The hosts of a meeting that is told of, in a sentence on something else.
        days, coming, over = None, False, True
    people = _people(cue, scene)
    return Sketch(
        cues=(cue,),
        days=days,
        place=None if cue.kind == CALL and not _COURTESY.search(cue.span.text) else place_of(cue, scene),
        host=host_of(cue, scene),
        people=people,
        kind=cue.kind,
        planned=cue.off or coming or (cue.ahead and (lapsed or not over)),
        whose=whose_in(cue.sentence, scene),
        apart=_is_of_one_turn(cue, people, scene),
    )


def _people(cue: Cue, scene: Scene) -> tuple[str, ...]:
    """Return who met; not who is told to have spoken two days after, where the clause names those who did."""
    clause = counting_clause(cue)
    within = people_of(replace(cue, sentence=clause), scene) if clause else ()
    return within if len(within) > 1 else people_of(cue, scene)


def _is_of_one_turn(cue: Cue, people: tuple[str, ...], scene: Scene) -> bool:
    """Tell whether who has a turn of a transcript tells of a meeting of his own: nobody of the other turns was there."""
    if scene.document.kind != "transcript" or not i_of(cue, scene):
        return False
    return is_whole(cue, people, scene)


def _is_still_today(days: Days, cue: Cue, published: date) -> bool:
    """Tell whether what is to come is told for the day of publication itself: *agreed to speak again today*."""
    if not cue.ahead or days != (published, published):
        return False
    return bool(tenses.STILL_TODAY.search(cue.sentence.text) or _is_to_be(cue) or _is_to_be_held(cue))


def _is_to_be(cue: Cue) -> bool:
    """Tell whether a verb itself says that they are to meet: *is to meet*, *will receive*."""
    told = cue.sentence.text[: cue.span.end - cue.sentence.start]
    return cue.how in (VERB, DATED) and bool(
        ends_with(_IS_TO, told, len(told) - len(cue.span.text)) or _IS.match(cue.span.text)
    )


def _is_to_be_held(cue: Cue) -> bool:
    """Tell whether a noun is of what somebody will hold, or of what is scheduled."""
    at = cue.span.start - cue.sentence.start
    before, behind = cue.sentence.text[:at], cue.sentence.text[at + len(cue.span.text) :]
    return cue.how == NOUN and bool(tenses.WILL_HOLD.search(before) or tenses.IS_SCHEDULED.match(behind))


def _may_be_told(one: Sketch, scene: Scene) -> bool:
    """Tell whether a sketch has the day that its cue asks for: verbs of seeing any, a signing one of the week.

    What is to come has to be more than put forward, and what was more than denied.
    """
    how = one.first.how
    if is_called_off(one.first, scene, is_moved(one.first, scene)) or (is_unattended(one.first) and not one.people):
        return False
    if (one.planned and one.first.put_forward) or is_denied(one.first, scene) or lacks_its_count(one.first, scene):
        return False
    if not one.days and is_but_named(one.first, scene):
        return False
    if how in (SIGNING, AGREED) and _SINCE.search(scene.text, one.first.sentence.start, one.first.span.start):
        return False
    if how == AGREED:
        return one.days is not None and not one.planned and _is_of_several(one, scene)
    return _is_news(one.days, scene) if how in (SIGNING, COUNCIL) else how != DATED or one.days is not None


def _is_of_several(one: Sketch, scene: Scene) -> bool:
    """Tell whether two who are named agreed, or the news opens with what several say that they did this week."""
    named = names_of(scene.persons.inside(one.first.sentence), scene)
    stated = scene.document.kind == "news" and bool(scene.told.overlapping(one.first.span))
    return len(named) > 1 or (stated and _is_news(one.days, scene))


def _is_news(days: Days | None, scene: Scene) -> bool:
    """Tell whether something is dated to one day of the week before publication."""
    published = scene.document.published
    if not (days and published):
        return False
    return days[0] == days[1] and timedelta(0) <= published - days[0] < _NEWS


def _before_the_press(scene: Scene, elsewhere: Collection[Days]) -> Iterator[Sketch]:
    """Yield the meeting after which two or more stand before the press together; the first to speak is the host.

    It was on no day on which one of them says that he met others `elsewhere`.
    """
    turns = turns_of(scene)
    people = tuple(dict.fromkeys(name for _, name in turns))
    published = scene.document.published
    if len(people) < 2:
        return
    cue = replace(cue_of_turns(scene.reading, turns[0][0]), number=1)
    headed = first_day(scene, 0, turns[0][0].start) or first_day(scene, turns[0][0].end, turns[1][0].start)
    days = (headed if headed not in elsewhere else None) or ((published, published) if published else None)
    yield Sketch((cue,), days, scene.document.dateline, people[0], people, None)


def all_people(one: Sketch) -> tuple[str, ...]:
    """Return those who met, the host first."""
    return each_once((*((one.host,) if one.host else ()), *one.people))
