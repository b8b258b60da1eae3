"""Whether two sketches tell of one meeting, and what they tell of it together."""

from __future__ import annotations

import re

from aidememoire.linking.meetings.cues import CALL, NOUN, TRILATERAL
from aidememoire.linking.meetings.scene import each_once
from aidememoire.linking.meetings.sketches import Sketch
from aidememoire.linking.meetings.verbs import DATED, HOST

_HE_WILL_BE = re.compile(
    r"\W*(?:I|We|He|She|They|Both)\s(?:(?:will|is|was|are|were|to|also|be|been|has|have)\s){1,4}joined\b"
)
_NTH = re.compile(
    r"\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:st|nd|rd|th))\s(?:[\w’'-]+\s){0,2}?"
    r"(meeting|round|session|summit|call)\b",
    re.IGNORECASE,
)
_ALSO = re.compile(r"\b(?:also|separately|earlier|later|then)\s+(?:on\s+\w+day\s+)?\Z", re.IGNORECASE)
_LAST = re.compile(r"the\s+(?:last|latest|previous|most\s+recent)\b", re.IGNORECASE)
_OPENING = 3  # sentences that open an account of a meeting


def may_be_one(one: Sketch, other: Sketch, account: bool) -> bool:
    """Tell whether two sketches may be of one meeting: nothing speaks against it, and they share someone or say so.

    In an account of a meeting, what its first sentences tell without a day of its own is that meeting; elsewhere a bare
    *the meeting* is the one told of last.
    """
    if not account and other.is_bare and other.first.back and not other.first.following:
        return True
    if _joins(other, one):
        return True
    if DATED in (one.cues[-1].how, other.first.how) and _in_one_sentence(one, other) and one.days == other.days:
        return not _are_apart(one, other)
    if other.first.how == DATED and not _in_one_sentence(one, other) and one.days != other.days:
        return False
    if other.first.how == HOST and not other.days:
        return not one.planned
    if _speak_against(one, other) or _is_another(one, other):
        return False
    if other.first.following and not ((one.days and one.days == other.days) or _nth(one) & _nth(other)):
        return False
    if account and other.first.number <= _OPENING and not other.days:
        return True
    if one.people and other.people and not _in_one_sentence(one, other):
        return other.first.back or bool({*one.people, *one.whose} & {*other.people, *other.whose})
    return True


def _is_another(one: Sketch, other: Sketch) -> bool:
    """Tell whether a sketch tells of another table: that of *the last round*, or one at which somebody *also* met others.

    So does a second call of two, one of whom was not on the first.
    """
    if _LAST.match(other.first.span.text) and not (one.days and one.days == other.days):
        return True
    if _in_one_sentence(one, other) or other.first.back:
        return False
    before = other.first.sentence.text[: other.first.span.start - other.first.sentence.start]
    also = other.first.how != NOUN and _ALSO.search(before)
    calls = one.kind == other.kind == CALL and len(one.people) == len(other.people) == 2
    return bool((also or calls) and set(one.people) - set(other.people) and set(other.people) - set(one.people))


def are_alike(one: Sketch, other: Sketch) -> bool:
    """Tell whether two sketches are of the same people on the same day, and nothing else speaks against it."""
    same = one.days is not None and one.days == other.days and set(one.people) == set(other.people)
    return same and not _speak_against(one, other)


def _joins(one: Sketch, before: Sketch) -> bool:
    """Tell whether a sentence only says who comes to the meeting of the sentence before: *He will be joined by her*."""
    said = one.first.span.text.casefold() == "joined by" and not one.days and not one.place
    return said and one.first.number == before.cues[-1].number + 1 and bool(_HE_WILL_BE.match(one.first.sentence.text))


def _speak_against(one: Sketch, other: Sketch) -> bool:
    """Tell whether two sketches contradict each other: one held, one planned; other days, places or tables."""
    if one.planned != other.planned or (CALL in (one.kind, other.kind) and one.kind != other.kind):
        return True
    if _are_apart(one, other) or (_is_summons(one) != _is_summons(other) and not other.first.back):
        return True
    counted = dict(_nth(one))
    if any(counted.get(noun, number) != number for noun, number in _nth(other)):
        return True
    if one.days and other.days and (one.days[1] < other.days[0] or other.days[1] < one.days[0]):
        return True
    return bool(one.place and other.place and one.place.casefold() != other.place.casefold())


def _nth(one: Sketch) -> frozenset[tuple[str, str]]:
    """Return which of its kind a meeting is, as its words count it: *the second meeting*, *the third round of talks*."""
    return frozenset((noun.lower(), nth.lower()) for cue in one.cues for nth, noun in _NTH.findall(cue.span.text))


def _is_summons(one: Sketch) -> bool:
    """Tell whether somebody is summoned, which is no talks: *summoned the ambassador after the talks*."""
    return one.first.span.text.casefold() == "summoned"


def _are_apart(one: Sketch, other: Sketch) -> bool:
    return (one.apart or other.apart) and set(one.people) != set(other.people)


def _in_one_sentence(one: Sketch, other: Sketch) -> bool:
    return one.cues[-1].number == other.first.number


def together(one: Sketch, other: Sketch) -> Sketch:
    """Return what two sketches of one meeting tell, the first before the second, the shorter days of the two."""
    given = [days for days in (one.days, other.days) if days]
    near = other.first.how != NOUN or _in_one_sentence(one, other) or len(one.people) < 2
    return Sketch(
        cues=one.cues + other.cues,
        days=min(given, key=lambda days: days[1] - days[0]) if given else None,
        place=one.place or other.place,
        host=one.host or other.host,
        people=each_once((*one.people, *(other.people if near else ()))),
        kind=TRILATERAL if TRILATERAL in (one.kind, other.kind) else one.kind or other.kind,
        planned=one.planned,
        whose=one.whose | other.whose,
        apart=one.apart or other.apart,
    )
