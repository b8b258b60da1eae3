"""Days of what happened, and not of a meeting: *the attack of 9 March*, *the April floods*, *met after the raid of 2 May*."""

from __future__ import annotations

import re

from aidememoire.linking.meetings import words
from aidememoire.linking.meetings.cues import Cue
from aidememoire.linking.meetings.scene import Scene
from aidememoire.linking.text.index import ends_with
from aidememoire.reading.dates import DateExpression

#: Before a day: it is that of what happened, or of when a time is up, and may be what those who met spoke of.
_EVENTS = (
    r"(?:attacks?|shellings?|explosions?|blasts?|bombings?|incidents?|clash(?:es)?|killings?|murders?|(?:air)?strikes?|provocations?"
    r"|earthquakes?|floods?|crash|raids?|shootings?|assassinations?|coup|elections?|referendum|trial|ambush|arrests?|massacre|fighting"
    r"|invasion|abductions?|accident|protests?|skirmish(?:es)?|deadlines?|ultimatums?|expiry)"
)
_OF_AN_EVENT = re.compile(rf"\b{_EVENTS}\b(?P<on>[^.;,:]{{0,80}})\Z")
#: Behind a day: *the May 11 strike on the port*.
_EVENT_BEHIND = re.compile(
    rf"(?:[’']s)?\s+(?:(?!(?:and|in|at|on|amid|over|after|before|with|for|despite|as|of|to)\b)[\w’'-]+\s+){{0,2}}?{_EVENTS}\b"
)
_THE = re.compile(r"\b[Tt]he\s+\Z")
_AFTER_IT = re.compile(r"\b(?:following|after|in the wake of)\s+(?:the|an?)\s+(?:[\w’'-]+\s+){0,4}\Z", re.IGNORECASE)
_CLAUSE = 120  # letters, more than stand between an event and its day


def event_of(one: DateExpression, scene: Scene) -> re.Match[str] | None:
    """Return what happened on a day, *the attack on the market on 9 March*, where that stands before it and no meeting between."""
    named_by = _EVENT_BEHIND.match(scene.text, one.span.end)
    owned = named_by and (named_by[0][:1] != " " or ends_with(_THE, scene.text, one.span.start))
    if owned:
        return named_by
    found = _OF_AN_EVENT.search(scene.text, max(0, one.span.start - _CLAUSE), one.span.start)
    return found if found and not words.TABLE.search(found["on"]) else None


def names_an_event(one: DateExpression, scene: Scene) -> bool:
    """Tell whether a day but names what happened on it: *the April floods*."""
    found = event_of(one, scene)
    return found is not None and found.start() >= one.span.end


def follows_an_event(one: DateExpression, cue: Cue, scene: Scene) -> bool:
    """Tell whether a day is that of what came before a meeting: *met after the attack of 9 March*."""
    found = event_of(one, scene)
    if found is None or found.start() < cue.span.start < one.span.start:
        return False
    return ends_with(_AFTER_IT, scene.text, found.start())
