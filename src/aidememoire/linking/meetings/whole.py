"""Meetings whose own words name all who were there: a call, *A met B*, *A and B met*. Nobody else joins them."""

from __future__ import annotations

import re

from aidememoire.linking.meetings.cues import CALL, Cue
from aidememoire.linking.meetings.named import may_meet
from aidememoire.linking.meetings.scene import Scene
from aidememoire.linking.meetings.verbs import DATED, VERB

#: Before a verb: one who is not named there met whoever is.
_ALONE = re.compile(
    r"\b(?:I|he|she)\s+(?:(?:also|had|has|have|then|later|first|last|just|was|will|is|to)\s+)*\Z", re.IGNORECASE
)
_PERSONS = frozenset(("PER", "ROLE"))


def is_whole(cue: Cue, people: tuple[str, ...], scene: Scene) -> bool:
    """Tell whether the words of a meeting name all who were there: two of a call, or two persons with a verb of meeting.

    Who is summoned comes alone to those who summon him.
    """
    if len(people) < 2:
        return False
    persons = _persons_of(cue, people, scene)
    by_words = cue.kind == CALL or cue.span.text.casefold() == "summoned"
    alone = bool(_ALONE.search(scene.text, cue.clause.start, cue.span.start))
    return by_words or (cue.how in (VERB, DATED) and len(persons) + alone > 1)


def _persons_of(cue: Cue, people: tuple[str, ...], scene: Scene) -> set[str]:
    """Return those of the people whom the clause of a cue names as persons, by name or by office."""
    persons = [one.span for one in may_meet(cue.clause, scene) if one.type in _PERSONS]
    return {name for span in persons for name in scene.who(span) if name in people}
