"""Who together may be meant by a source, and what is true of each group."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from aidememoire.linking.cast.who import BODY, PERSON, STATE, Who
from aidememoire.linking.speakers.antecedents import Antecedents
from aidememoire.linking.speakers.asked import Asked, Whos
from aidememoire.linking.speakers.nearness import BEFORE, BEHIND, step, upto
from aidememoire.linking.speakers.sides import Sides
from aidememoire.linking.speakers.trail import Group
from aidememoire.linking.text.descriptions import FIRST_MANY, number_of
from aidememoire.linking.text.names import fold

_AT_MOST, _SIDES_AT_MOST = 8, 4
_SENTENCE_AT_MOST = 600  # code points
_KINDS = (("people", (PERSON,)), ("states", (STATE,)), ("bodies", (BODY,)), ("parties", (STATE, BODY)))
_FIRST = 6  # names that the first two of a kind are sought among


@dataclass(slots=True)
class Groups:
    """Those of one document who may be meant together."""

    antecedents: Antecedents
    sides: Sides

    def of(self, asked: Asked) -> dict[Whos, set[str]]:
        """Return the groups around a source, each once, with what is true of it."""
        found: dict[frozenset[Who], set[str]] = defaultdict(set)
        order: dict[frozenset[Who], Whos] = {}
        here, before = self._here(asked), self._right_before(asked)
        for whos, trait in self._all(asked):
            if self._leaves_out_the_speaker(asked, whos):
                continue
            key = frozenset(whos)
            if key not in order:
                order[key] = whos
                found[key].update(self._about(asked, whos))
                found[key].update(["all in this sentence"] if here >= key else [])
                found[key].update(["all in the sentence before"] if before >= key else [])
            found[key].add(trait)
        return {order[key]: traits for key, traits in found.items()}

    def _leaves_out_the_speaker(self, asked: Asked, whos: Whos) -> bool:
        """Tell whether *we* would stand for others than the one around it who says it, and his side."""
        if asked.above is None or asked.pronoun not in FIRST_MANY:
            return False
        own = {who for one in asked.above.whos for who in (one, self.sides.of(one))}
        return own.isdisjoint(whos)

    def _all(self, asked: Asked) -> Iterator[tuple[Whos, str]]:
        yield from self._in_one_breath(asked)
        traces = self.antecedents.trail.named_between(asked.at - BEFORE, asked.at)
        for name, kinds in _KINDS:
            yield from self._most_spoken_of(name, [trace.who for trace in traces if trace.who.kind in kinds])
        parties = self.sides.parties(_SIDES_AT_MOST)
        for (one, first), (other, second) in combinations(enumerate(parties), 2):
            yield (first, second), f"sides {one} and {other} of the text"
        if len(parties) > 2:
            yield tuple(parties[:3]), "three sides of the text"
        if asked.above and len(asked.above.whos) > 1:
            yield asked.above.whos, "the outer speakers"

    def _in_one_breath(self, asked: Asked) -> Iterator[tuple[Whos, str]]:
        """Yield those who spoke together or are named in one breath, and the sides of those."""
        trail, together = self.antecedents.trail, self.antecedents.together
        named = list(together.between(asked.at - BEFORE, asked.at))
        heard = list(trail.groups_between(asked.at - BEFORE, asked.at))[::-1]
        behind = together.between(asked.at, asked.at + BEHIND)
        counts = Counter(map(frozenset, [*named, *heard]))
        order: dict[frozenset[Who], Group] = {frozenset(whos): whos for whos in [*behind, *named, *heard]}
        for rank, key in enumerate(sorted(order, key=lambda one: -counts[one])[:_AT_MOST]):
            yield order[key], f"together {upto(rank, 3)} in count"
            yield order[key], f"together {step(counts[key])} times"
            sides = tuple(dict.fromkeys(side for who in order[key] if (side := self.sides.of(who))))
            if len(sides) == len(key) and sides != order[key]:
                yield sides, f"sides of those together {upto(rank, 2)} in count"
        if heard:
            yield heard[-1], "spoke together last"
        if named:
            yield named[-1], "named together last"

    def _most_spoken_of(self, name: str, named: list[Who]) -> Iterator[tuple[Whos, str]]:
        """Yield the groups that those named before make by number, each with the trait that tells how; `name` is what they are: persons, parties."""
        counts = Counter(named)
        for size in (2, 3, 4):
            most = {who for who, _ in counts.most_common(size)}
            if len(most) == size:
                yield tuple(who for who in counts if who in most), f"{size} {name} most spoken of"
            if len(counts) == size:
                yield tuple(counts), f"all {size} {name} before"
        parties = [who for who in counts if not self.antecedents.together.go_betweens.hosts(who)]
        if len(parties) == 2:
            yield tuple(parties), f"the two {name} that host not"
        first = tuple(dict.fromkeys(named[:_FIRST]))[:2]
        if len(first) == 2:
            yield first, f"the first two {name}"

    def _about(self, asked: Asked, whos: Whos) -> Iterator[str]:
        """Yield what is true of a group, as traits that the model weighs."""
        yield from ("several", f"{upto(len(whos), 4)} of them")
        wanted = number_of(fold(asked.words))
        if wanted:
            yield "as many as said" if wanted == len(whos) else "not as many as said"
        kinds, sides = {who.kind for who in whos}, {who.side for who in whos}
        yield f"all {kinds.pop()}" if len(kinds) == 1 else "of several kinds"
        yield "of one side" if len(sides) == 1 else "of several sides"
        if any(map(self.antecedents.together.go_betweens.hosts, whos)):
            yield "a host among them"
        noun = asked.head.removesuffix("s")
        if all(noun in self.antecedents.descriptions.nouns_of(who) for who in whos):
            yield "all go by the noun"
        if asked.above and any(who in asked.above.whos for who in whos):
            yield "the outer speaker among them"

    def _here(self, asked: Asked) -> frozenset[Who]:
        """Return those who come up in the sentence of a source before it."""
        first = self.antecedents.trail.beginning(asked.at)
        return self._between(first, asked.at)

    def _right_before(self, asked: Asked) -> frozenset[Who]:
        """Return those who come up in the sentence before that of a source."""
        last = self.antecedents.trail.beginning(asked.at)
        return self._between(self.antecedents.trail.beginning(last - 1), last)

    def _between(self, first: int, last: int) -> frozenset[Who]:
        traces = self.antecedents.trail.between(max(first, last - _SENTENCE_AT_MOST), last)
        return frozenset(trace.who for trace in traces)
