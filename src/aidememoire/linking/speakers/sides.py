"""The sides of a document, by how often they come up: by their own names and by those who belong to them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.cast.who import BODY, STATE, Who
from aidememoire.linking.speakers.together import Together
from aidememoire.linking.speakers.trail import Trail

_AT_MOST = 8


@dataclass(slots=True)
class Sides:
    """States and bodies without a state, the most spoken of first."""

    cast: Cast
    trail: Trail
    together: Together
    ranked: list[Who] = field(init=False)
    ranks: dict[str, int] = field(init=False)
    shares: dict[Who, float] = field(init=False)

    def __post_init__(self) -> None:
        """Count the sides."""
        counts = Counter(side for trace in self.trail.named if (side := self._side(trace.who)))
        whole = sum(counts.values())
        most = counts.most_common(_AT_MOST)
        self.ranked = [side for side, _ in most]
        self.ranks = {side.name: number for number, side in enumerate(self.ranked)}
        self.shares = {side: count / whole for side, count in most}

    def of(self, who: Who) -> Who | None:
        """Return the state that somebody belongs to."""
        if not who.side:
            return None
        return self.cast.state_in(who.side) or Who(who.side, STATE, side=who.side)

    def rank(self, who: Who) -> int | None:
        """Return which of the sides of the text somebody belongs to, 0 for the one most spoken of."""
        return self.ranks.get(who.name, self.ranks.get(who.side or ""))

    def parties(self, most: int) -> list[Who]:
        """Return the sides most spoken of that are likelier parties than hosts."""
        return [side for side in self.ranked if not self.together.go_betweens.hosts(side)][:most]

    def _side(self, who: Who) -> Who | None:
        if who.kind == STATE:
            return who
        return self.of(who) or (who if who.kind == BODY else None)
