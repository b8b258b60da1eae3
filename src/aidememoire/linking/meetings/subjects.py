"""Who meets where a verb or noun has no name beside it: a group, an office, *he*, *they*, *the Commission, which*."""

from __future__ import annotations

import re

from aidememoire.linking.meetings import words as words
from aidememoire.linking.meetings.cues import NOUN, Cue
from aidememoire.linking.meetings.scene import Scene, names_of
from aidememoire.linking.text.index import REACH, ends_with
from aidememoire.model import Span
from aidememoire.vocabulary.offices import MEETING, plural

#: Before a verb, or before what somebody holds: an office in capitals.
_OFFICE_BEFORE = re.compile(
    r"\b[Tt]he\s+((?:[A-Z][\w’-]+\s+){0,3}[A-Z][\w’-]+)\s+(?:(?:had|has|will|also|then|is\s+to|on\s+\w+)\s+)?(?:(?:held|holds?|had)\s+(?:[\w’-]+\s+){0,2})?\Z"
)
_THE_TWO = re.compile(r"\b(?:they|the two|both|the pair)\b[^.;]{0,30}\Z", re.IGNORECASE)
#: Before and behind a noun: *During a call, the two leaders*.
_IN = re.compile(r"[\s“\"]*(?:In|During|At|Over)\s+(?:[\w-]+\s+){0,4}\Z")
_THEY_BEHIND = re.compile(r"[^.;,]{0,40},\s+(?:they|both|the\s+(?:two|pair))\b", re.IGNORECASE)
_HE_OR_SHE = re.compile(r"\b(?:he|she|his|her)\b[^.;]{0,60}\Z", re.IGNORECASE)
_HIS_OWN = re.compile(r"(?:his|her)\b", re.IGNORECASE)
_WHO = re.compile(r",\s+who\s+(?:[\w’'-]+\s+){0,4}\Z")
_WHICH = re.compile(
    r",?\s{1,3}which\s{1,3}(?:(?:last|first|also|next|had|has|have|is|was|will|to|then|recently|again)\s+){0,3}\Z"
)
#: Before a cue: those who meet are the ones who have met, *the ministers are to meet in Oslo*, *he will have them back*.
_THE_SAME = re.compile(
    rf"\b(?:they|both|(?:the|these|all)\s+(?:[\w’'-]+\s+){{0,3}}?(?:{plural(MEETING)}|heads\s+of\s+\w+|presidents|delegates|teams|sides|parties|groups"
    r"|two|three|four|five|pair))\b[^.;]{0,60}\Z",
    re.IGNORECASE,
)
_ONCE_MORE = re.compile(r"[^.;,]{0,25}?\b(?:again|back|each\s+other|together|both|the\s+two|them)\b", re.IGNORECASE)
#: One of a row of meetings.
_OF_A_ROW = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+teenth|last|previous|latter)\b",
    re.IGNORECASE,
)
_GROUP_BEFORE = 70  # letters before a verb within which a group without a name begins
_BY_THEN = 300  # letters before *the two* within which both are named


def relative_before(cue: Cue, scene: Scene) -> tuple[str, ...]:
    """Return the body that *which* takes up before a verb: *the Commission, which last met in Corvo*."""
    which = _WHICH.search(scene.text, cue.sentence.start, cue.span.start) if cue.how != NOUN else None
    ending = scene.shelf.ending(which.start() - 1, which.start() + 1) if which else []
    return names_of([one.span for one in ending if one.type == "ORG"], scene)


def groups_of(cue: Cue, scene: Scene) -> tuple[str, ...]:
    """Return the groups that meet without a name: who stands right before a verb, or right behind the words of the cue."""
    before = scene.text[max(cue.sentence.start, cue.span.start - _GROUP_BEFORE) : cue.span.start]
    found = (
        cue.how != NOUN and words.GROUP_BEFORE.search(before),
        words.GROUP_AFTER.match(scene.text, cue.span.end, cue.sentence.end),
    )
    return tuple(" ".join(one[1].split()) for one in found if one)


def one_before(cue: Cue, scene: Scene) -> tuple[str, ...]:
    """Return who meets and has no name, *the mediator met*, where it is nobody who is named elsewhere."""
    start = max(cue.sentence.start, cue.span.start - _GROUP_BEFORE)
    before = scene.text[start : cue.span.start]
    found = words.ONE_BEFORE.search(before) if cue.how != NOUN else None
    known = found and any(scene.who(one.span) for one in scene.shelf.inside(Span(start, cue.span.start, before)))
    return (" ".join(found[1].split()),) if found and not known else ()


def office_before(cue: Cue, scene: Scene) -> tuple[str, ...]:
    """Return the office of who meets, *the Director General held talks*, where the text names nobody who has it."""
    found = _OFFICE_BEFORE.search(scene.text, max(cue.sentence.start, cue.span.start - _GROUP_BEFORE), cue.span.start)
    roles = [one for one in scene.shelf.inside(Span(*found.span(), found[0])) if one.type == "ROLE"] if found else []
    return (" ".join(found[1].split()),) if found and roles and not any(scene.who(one.span) for one in roles) else ()


def subject_of(cue: Cue, scene: Scene) -> tuple[str, ...]:
    """Return who *he* before a cue or *him* behind it is, the person named last; of *they* and *the two* those named last."""
    if is_of_the_two(cue, scene):
        return _named_before(cue, scene, _BY_THEN)[-2:]
    he = (
        _HE_OR_SHE.search(scene.text, cue.sentence.start, cue.span.start)
        or _HIS_OWN.match(cue.span.text)
        or words.MET_HIM.match(scene.text, cue.span.end)
    )
    return _named_before(cue, scene, REACH)[-1:] if he else ()


def is_of_the_two(cue: Cue, scene: Scene) -> bool:
    """Tell whether *they* or *the two* stands before a cue, or behind *during a call*, who are named before."""
    before = scene.text[cue.sentence.start : cue.span.start]
    behind = cue.how == NOUN and _IN.fullmatch(before) and _THEY_BEHIND.match(scene.text, cue.span.end)
    return bool(behind or _THE_TWO.search(before))


def goes_on(cue: Cue) -> bool:
    """Tell whether a meeting is told of as one more of those who have met: *they meet again*, *the next session*, *the tenth session*."""
    at = cue.span.start - cue.sentence.start
    once_more = cue.how != NOUN and _ONCE_MORE.match(cue.sentence.text, at)
    in_a_row = cue.following or _OF_A_ROW.search(cue.span.text)
    return bool(in_a_row or once_more or _THE_SAME.search(cue.sentence.text, 0, at))


def _named_before(cue: Cue, scene: Scene, within: int) -> tuple[str, ...]:
    """Return the persons who are named within some letters before a cue, who is named last the last."""
    persons = scene.persons.beginning(max(0, cue.span.start - within), cue.span.start)
    return names_of([span for span in reversed(persons) if span.end <= cue.span.start], scene)[::-1]


def is_in_passing(cue: Cue, scene: Scene) -> bool:
    """Tell whether a meeting is told of somebody alone or in passing: *the mediator met her*, *the envoy, who held talks with her*."""
    return ends_with(_WHO, scene.text, cue.span.start) or bool(one_before(cue, scene))
