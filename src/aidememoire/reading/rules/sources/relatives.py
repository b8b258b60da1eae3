"""Relative clauses with an aside: in *Togo, which to its credit agreed to host*, *Chad, which for its part refused* Togo agrees, Chad refuses.

The network leaves such a verb without a source, or takes the *its* of the aside for one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from aidememoire.model import Mention, Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.rules.actors import actors_of

RELATIVE = Reason("source", "whom the relative clause is about")
_ITS = r"(?:its|his|her|their)"
_ASIDE = (
    rf"(?:(?:(?:much|greatly)\s)?to\s{_ITS}\s(?:\w{{1,20}}\s)?(?:credit|shame|honour|honor|regret|surprise|dismay)|for\s{_ITS}\s(?:own\s)?part"
    rf"|on\s{_ITS}\s(?:own\s)?(?:side|initiative|part)|in\s{_ITS}\sturn|at\s{_ITS}\sown\s\w{{1,20}})"
)
_BEFORE = re.compile(rf"(?P<comma>,)\s(?:which|who),?\s{_ASIDE},?\s(?:\w{{1,20}}ly\s|also\s)?\Z", re.IGNORECASE)
_LONGEST = 80  # code points from the comma to the verb


def with_relatives(text: str, attributions: Sequence[Attribution], mentions: Sequence[Mention]) -> list[Attribution]:
    """Return the attributions, each of a relative clause with an aside with whoever stands right before the clause as its source."""
    actors = {actor.end: actor for actor in actors_of(mentions)}
    return [_of_its_noun(text, one, actors) for one in attributions]


def _of_its_noun(text: str, one: Attribution, actors: Mapping[int, Span]) -> Attribution:
    start = one.cue.start
    found = _BEFORE.search(text, max(0, start - _LONGEST), start)
    actor = actors.get(found.start("comma")) if found else None
    if not found or not actor or any(span.end <= found.start() for span in one.source):
        return one
    return replace(one, source=(actor,), reasons=(*one.reasons, RELATIVE))
