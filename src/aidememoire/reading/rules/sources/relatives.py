"""Relative clauses with an aside: in *Togo, which to its credit agreed to host*, *Chad, which for its part refused* Togo agrees, Chad refuses.

The network passes over such a verb, leaves it without a source, or takes the *its* of the aside for one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from aidememoire.model import Mention, Reason, Span
from aidememoire.reading.network.attributions import Attribution, Sensing
from aidememoire.reading.openings import at_words
from aidememoire.reading.rules.actors import actors_of
from aidememoire.reading.rules.placing import over, put
from aidememoire.reading.rules.sources.deeds import deed_at, made_of

RELATIVE = Reason("source", "whom the relative clause is about")
_ITS = r"(?:its|his|her|their)"
_ASIDE = (
    rf"(?:(?:(?:much|greatly)\s)?to\s{_ITS}\s(?:\w{{1,20}}\s)?(?:credit|shame|honour|honor|regret|surprise|dismay)|for\s{_ITS}\s(?:own\s)?part"
    rf"|on\s{_ITS}\s(?:own\s)?(?:side|initiative|part)|in\s{_ITS}\sturn|at\s{_ITS}\sown\s\w{{1,20}})"
)
_BEFORE = re.compile(rf"(?P<comma>,)\s(?:which|who),?\s{_ASIDE},?\s(?:\w{{1,20}}ly\s|also\s)?\Z", re.IGNORECASE)
_CLAUSE = re.compile(rf"(?<=,\s)(?:which|who),?\s{_ASIDE},?\s(?:\w{{1,20}}ly\s|also\s)?")
_LONGEST = 80  # code points from the comma to the verb


def with_relatives(
    text: str, attributions: Sequence[Attribution], mentions: Sequence[Mention], sensed: Sensing
) -> list[Attribution]:
    """Return the attributions, each of a relative clause with an aside with whoever stands right before the clause as its source."""
    actors = {actor.end: actor for actor in actors_of(mentions)}
    found = [_of_its_noun(text, one, actors) for one in attributions]
    clauses = ((actors.get(each.start() - len(", ")), each.end()) for each in at_words(_CLAUSE, text, "wh"))
    drafts = (deed_at(text, actor, place) for actor, place in clauses if actor)
    put(found, made_of([one for one in drafts if one and not over(found, one[1])], sensed, RELATIVE))
    return found


def cues_of_relatives(text: str) -> Iterator[int]:
    """Yield where the verbs begin of relative clauses with an aside."""
    yield from (found.end() for found in at_words(_CLAUSE, text, "wh"))


def _of_its_noun(text: str, one: Attribution, actors: Mapping[int, Span]) -> Attribution:
    start = one.cue.start
    found = _BEFORE.search(text, max(0, start - _LONGEST), start)
    actor = actors.get(found.start("comma")) if found else None
    if not found or not actor or any(span.end <= found.start() for span in one.source):
        return one
    return replace(one, source=(actor,), reasons=(*one.reasons, RELATIVE))
