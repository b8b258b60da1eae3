"""Words that tell an act by themselves, whatever the network makes of one of their verbs."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from aidememoire.model import Reason
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.labels import ACTS
from aidememoire.reading.rules.mending import taken_as

#: Words of a closed table tell their act as surely as this; corpus/ has too few of most to measure it by.
SURE = 0.8
#: Shown as uncertain: such words may mean more.
UNSURE = 0.4
#: Whatever the network takes them for.
ANY_ACT = frozenset(ACTS)


@dataclass(frozen=True, slots=True)
class Telling:
    """An act that words tell, how surely, and of what statements: all that is given must be so.

    `cue` is the whole of a cue and `content` the beginning of what is said; `words` begin with the cue and may end behind it.
    With a *nobody* for its subject a verb tells something else, unless it is one `of_nobody`. Where no `sure` is given, the network has been as sure of
    what it takes them for, or of the act itself.
    """

    act: str
    instead_of: AbstractSet[str]
    why: Reason | None = None
    sure: float | None = SURE
    cue: re.Pattern[str] | None = None
    content: re.Pattern[str] | None = None
    words: re.Pattern[str] | None = None
    when: Callable[[str, Attribution], bool] | None = None
    of_nobody: bool = False

    def is_told(self, text: str, one: Attribution) -> bool:
        """Tell whether the words of an attribution tell it."""
        return bool(
            self.of_nobody == (one.negation is not None)
            and (self.words is None or self.words.match(text, one.cue.start))
            and (self.cue is None or self.cue.fullmatch(one.cue.text))
            and (self.content is None or self.content.match(one.content[0].text))
            and (self.when is None or self.when(text, one))
        )


def by_act(*tables: Sequence[Telling]) -> dict[str, list[Telling]]:
    """Return the tellings of some tables, in their order, by the acts that the network may take their words for."""
    return {act: [each for table in tables for each in table if act in each.instead_of] for act in ACTS}


def as_told(
    text: str, attributions: Sequence[Attribution], tellings: Mapping[str, Sequence[Telling]]
) -> list[Attribution]:
    """Return the attributions, each with the act that its words tell by the first of the tellings that is there."""
    return [_as_told(text, one, tellings[one.act]) for one in attributions]


def _as_told(text: str, one: Attribution, tellings: Sequence[Telling]) -> Attribution:
    told = next((each for each in tellings if each.is_told(text, one)), None)
    if not told:
        return one
    both = float(sum(one.chances.act[ACTS.index(act)] for act in (one.act, told.act)))
    return taken_as(one, told.act, both if told.sure is None else told.sure, told.why)
