"""Who may be meant by a source that does not name its speaker, each with what is true of it, in plain words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.cast.who import PERSON, STATE, UNRESOLVED, Who
from aidememoire.linking.speakers.antecedents import Antecedents
from aidememoire.linking.speakers.asked import Asked, Whos
from aidememoire.linking.speakers.belonging import Belonging
from aidememoire.linking.speakers.groups import Groups
from aidememoire.linking.speakers.nearness import BEFORE, Near, last_heard
from aidememoire.linking.speakers.owners import Owners
from aidememoire.linking.speakers.sides import Sides
from aidememoire.linking.speakers.singles import Singles

_STATES_AT_MOST = 3
Traits = dict[Whos, set[str]]


@dataclass(slots=True)
class Candidates:
    """Those who may be meant in one document."""

    cast: Cast
    antecedents: Antecedents
    belonging: Belonging
    sides: Sides = field(init=False)
    singles: Singles = field(init=False)
    groups: Groups = field(init=False)
    owners: Owners = field(init=False)
    states: list[Who] = field(init=False)

    def __post_init__(self) -> None:
        """Lay out who comes up."""
        trail = self.antecedents.trail
        self.sides = Sides(self.cast, trail, self.antecedents.together)
        self.singles = Singles(self.cast, self.antecedents, self.sides)
        self.groups = Groups(self.antecedents, self.sides)
        self.owners = Owners(self.cast, self.antecedents, self.belonging, self.sides)
        named = Counter(trace.who for trace in trail.named_between(0, BEFORE) if trace.who.kind == STATE)
        self.states = [who for who, _ in named.most_common(_STATES_AT_MOST)]

    def of(self, asked: Asked) -> Traits:
        """Return everybody who may be meant, each with what is true of him."""
        found: Traits = defaultdict(set)
        near = self.singles.near(asked)
        for whos, traits in self._all(asked, near):
            found[whos].update(traits)
        if not asked.words:
            return found
        may_be = self.singles.may_be
        return {
            whos: found[whos]
            for whos in found
            if not asked.barred.intersection(whos)
            if len(whos) > 1
            or whos == asked.ruled.whos
            or whos[0].kind not in (STATE, PERSON)
            or may_be(asked, whos[0])
        }

    def _all(self, asked: Asked, near: dict[Who, Near]) -> Iterator[tuple[Whos, set[str]]]:
        """Yield all who may be meant, each with what is true of them; one may come up several times, by several ways."""
        ruled = asked.ruled
        yield ruled.whos, {"as the rules say", f"as the rules say: {ruled.rule}"}
        if ruled.rule == "state of the context":
            yield ruled.whos, {"by the dateline" if "report" in ruled.reason else "by the sentence"}
        if asked.before:
            yield asked.before, {"as the same words meant before", "several" if len(asked.before) > 1 else "one"}
        if not (asked.own_words and asked.sort == "we"):  # where it is at least he whose turn it is
            yield UNRESOLVED.whos, {"nobody"}
        yield from (((who,), traits) for who, traits in self.singles.of(asked, near))
        yield from self._states(asked, near)
        if asked.may_be_several:
            yield from self.groups.of(asked).items()
        if asked.words and not asked.pronoun:
            yield from self.owners.of(asked, near)

    def _states(self, asked: Asked, near: dict[Who, Near]) -> Iterator[tuple[Whos, set[str]]]:
        """Yield the sides of those who speak around the source or spoke before it, and the states of the beginning."""
        above = asked.above.one if asked.above else None
        side = self.cast.side_of(above) if above else None
        if above and side:
            yield (side,), {"side of the outer speaker", f"side of the outer speaker, a {above.kind}"}
        last = last_heard(near)
        state = self.sides.of(last) if last else None
        if state:
            yield (state,), {"side of the last speaker"}
        for rank, who in enumerate(self.states):
            yield (who,), {"one", f"state {rank} in count"}
