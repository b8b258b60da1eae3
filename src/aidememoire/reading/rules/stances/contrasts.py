"""Who did not, and who did likewise: in *Togo accepted the text. Chad did not. Mali followed suit.* each is told with what Togo accepted.

The network finds no cue there: the verb and what it tells stand in the sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from aidememoire.model import Mention, Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import Chances, acting
from aidememoire.reading.rules.actors import actors_of
from aidememoire.reading.rules.negation.negations import is_turned_round
from aidememoire.reading.rules.placing import at, over, put
from aidememoire.vocabulary.groups import FOR

CONTRAST = Reason("content", "what the sentence before tells of another")
_SURE = 0.8  # a sentence of three words; corpus/ has none to measure it by
_NAME = r"(?:[Tt]he\s)?(?!(?:It|He|She|They|We|I|This|That|These|Those|But|And|Neither|Nobody|Who|Which|What)\b)[A-Z][\w’'-]{0,30}(?:\s[A-Z][\w’'-]{0,30}){0,4}"
_CONTRAST = re.compile(
    rf"(?<=[.!?;]\s)(?:But\s|However,\s)?(?P<who>{_NAME}(?:,\s{_NAME}){{0,6}}(?:,?\sand\s{_NAME})?)"
    r"\s(?P<cue>(?P<not>(?:did|does|do|would|will|has|have)(?:\snot|n[’']t))|followed\ssuit|did\s(?:likewise|the\ssame|so,?\stoo))[.;](?=\s|\Z)"
)
_STOP = re.compile(r"[.!?;][”\"’)]*\s")
_CALLS = frozenset(("demand", "propose", "reject", "criticise"))
_NEAR = 6  # attributions before it, one of which tells what the other did
_FAR = 400  # code points of the sentence before, at most


def with_contrasts(text: str, attributions: Sequence[Attribution], mentions: Sequence[Mention]) -> list[Attribution]:
    """Return the attributions, sorted by cue, with those who did not do what the sentence before tells, or did the same."""
    found, actors = list(attributions), actors_of(mentions)
    for match in _CONTRAST.finditer(text):
        who, cue = (Span.of(text, *match.span(part)) for part in ("who", "cue"))
        told = None if over(found, cue) else _told(text, found, match.start())
        if told and any(who.overlaps(one) for one in actors) and not any(span.text == who.text for span in told.source):
            chances = _as_told(told, turned=match["not"] is not None)
            put(found, (Attribution((who,), cue, told.content, _SURE, chances, (CONTRAST,)),))
    return found


def _told(text: str, found: Sequence[Attribution], place: int) -> Attribution | None:
    """Return what the sentence right before a place tells first: not what somebody says in it, and nothing with a *not*."""
    number = at(found, place)
    for one in found[max(0, number - _NEAR) : number]:
        start = min((span.start for span in (*one.source, one.cue)), default=one.cue.start)
        between = text[start:place]
        if len(between) < _FAR and "\n" not in between and len(_STOP.findall(between)) == 1:
            act = one.act
            plain = one.source and not one.negation and not is_turned_round((one.cue,))
            return one if plain and act in FOR | _CALLS else None
    return None


def _as_told(told: Attribution, *, turned: bool) -> Chances:
    """Return the act of who did the same, or with a *not*: who did not accept rejects, who did not call for a thing has not done it."""
    chances = replace(told.chances, flags=np.zeros_like(told.chances.flags))
    if not turned:
        return chances
    return acting(chances, "reject" if told.act in FOR else "assert", _SURE)
