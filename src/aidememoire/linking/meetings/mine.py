"""Whose meeting it is that somebody tells as his own: *I met her*, *my call with him*, by the author or by whoever is quoted."""

from __future__ import annotations

import re

from aidememoire.linking.meetings.cues import Cue
from aidememoire.linking.meetings.scene import Scene
from aidememoire.linking.text.index import ends_with
from aidememoire.linking.text.sources import is_answer

#: Before a verb of meeting, and before a noun or at its beginning: the author met.
_MINE = re.compile(
    r"\b(?:I|[Ww]e)\s+(?:(?:have|had|also|then|first|later|will|shall|be|was|were)\s+)*\Z|\b(?:[Mm]y|[Oo]ur)\s+(?:\w+\s+)?\Z"
)
_I = re.compile(r"\bI\s+(?:(?:have|had|also|then|first|later|will|shall|just|was)\s+)*\Z|\b[Mm]y\s+(?:\w+\s+)?\Z")
#: The same of who answers, by who asks: *You met him on Monday*.
_YOU = re.compile(r"\b[Yy]ou\s+(?:(?:have|had|also|just|first|did|will)\s+)*\Z|\b[Yy]our\s+(?:\w+\s+)?\Z")
_YOUR = re.compile(r"your\b", re.IGNORECASE)
_MY = re.compile(r"(?:my|our)\b", re.IGNORECASE)


def is_mine(cue: Cue, scene: Scene) -> bool:
    """Tell whether *I*, *we* or *my* of the author, or of who answers, and of nobody who is quoted, has the meeting: *I met her*, *my call*."""
    around = scene.contents.around(cue.span)
    quoted = any(one.source and cue.span not in one.source and not is_answer(one, scene.text) for one in around)
    return not quoted and bool(ends_with(_MINE, scene.text, cue.span.start) or _MY.match(cue.span.text))


def i_of(cue: Cue, scene: Scene) -> tuple[str, ...]:
    """Return who says *I* or *we* of the meeting: the author, or of *I* whoever is quoted, or has the turn; in an interview who is *you*."""
    if is_mine(cue, scene) or _is_yours(cue, scene):
        return (scene.author,) if scene.author else ()
    return _is_said_by(cue, scene)


def _is_yours(cue: Cue, scene: Scene) -> bool:
    """Tell whether who asks in an interview tells of the meeting as of who answers."""
    yours = ends_with(_YOU, scene.text, cue.span.start) or _YOUR.match(cue.span.text)
    return scene.is_interview and bool(yours) and bool(scene.questions.around(cue.span))


def _is_said_by(cue: Cue, scene: Scene) -> tuple[str, ...]:
    """Return the one whose own words tell of a meeting as his, *Ana Bel: I met her in Oslo*; nobody where they do not."""
    if not ends_with(_I, scene.text, cue.span.start):
        return ()
    told = [one for one in scene.contents.around(cue.span) if one.source and cue.span not in one.source]
    inner = max(told, key=lambda one: one.source[0].start, default=None)
    persons = [span for part in inner.source for span in scene.persons.inside(part)] if inner else []
    return tuple(name for span in persons for name in scene.who(span))[:1]
