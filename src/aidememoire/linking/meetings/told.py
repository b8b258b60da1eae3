"""Whether what cues tell of a meeting is enough to put one down."""

from __future__ import annotations

import re

from aidememoire.linking.meetings.cues import COUNCIL, NOUN
from aidememoire.linking.meetings.mine import is_mine
from aidememoire.linking.meetings.scene import Scene, may_be_side
from aidememoire.linking.meetings.sketches import Sketch, all_people

_HAD = re.compile(r"\bhad\b")
_ITS_SESSION = re.compile(r"its\s+(?:[\w-]+\s+){0,3}(?:sessions?|meetings?|sittings?|rounds?)\b", re.IGNORECASE)
_SITS = re.compile(r"(?:to\s+|will\s+|again\s+|had\s+|has\s+)*(?:met|meets?|convenes?d?|sat|sits?|reconvenes?d?)\b")


def is_told(one: Sketch, own: bool, scene: Scene) -> bool:
    """Tell whether there is a meeting to put down: it has people and is more than talks in general.

    What is not the document's own meeting needs a day; what is to come may have a place or a host alone, if it is *the
    next* one.
    """
    if not one.people or (all(cue.vague for cue in one.cues) and not (one.days and (own or one.planned or one.place))):
        return False
    if one.planned:
        return bool(one.days) or (one.first.following and len(all_people(one)) > 1 and bool(one.place or one.host))
    several = len(one.people) > 1 or one.first.how == COUNCIL or is_session(one)
    if scene.is_interview and several and one.place and is_mine(one.first, scene):  # who answers tells it of himself
        return True
    return several and (own or (bool(one.days) and (scene.document.kind != "readout" or _is_earlier(one))))


def is_session(one: Sketch) -> bool:
    """Tell whether a body that has its people without naming them sat: *the Joint Committee held its third session, which last met in May*."""
    alone = len(one.people) == 1 and bool(one.days) and not one.planned and not may_be_side(one.people[0])
    if one.first.how != NOUN:
        return alone and _SITS.match(one.first.span.text) is not None
    return alone and bool(_ITS_SESSION.match(one.first.span.text))


def _is_earlier(one: Sketch) -> bool:
    """Tell whether a readout says of a meeting that it was another one: by its place, or by *had met*."""
    return one.place is not None or bool(_HAD.search(one.first.sentence.text))
