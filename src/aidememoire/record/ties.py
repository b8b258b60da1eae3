"""Which statements tell one utterance, and which do not though they look it, as people have said: a pure function.

Two statements are tied by a merge and parted by a split; of several events about two statements the one recorded last
holds. Each statement is found by its words, as for every correction; where they are gone, the event waits for them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from aidememoire.linking.tellings.utterances import Pair, Ties
from aidememoire.model.readings import Statement
from aidememoire.record.corrections import MERGE, REPIN, TIES, Correction
from aidememoire.record.evidence import Evidence, Target

_Words = tuple[str, Evidence]  # a document and words in it


@dataclass(frozen=True, slots=True)
class Tied:
    """The ties that hold today, and the events that wait for the words of one of their statements."""

    ties: Ties
    waiting: tuple[Correction, ...]


def tie(statements: Mapping[str, Sequence[Statement]], held: Iterable[Correction]) -> Tied:
    """Lay the merges and splits among the corrections that hold, in the order of their recording.

    `statements` are today's, as corrected, by the ids of their documents; those of every document that a tie is about.
    """
    every = tuple(held)
    found = _Statements.of(statements, every)
    kinds: dict[Pair, str] = {}
    waiting = []
    for event in every:
        if event.kind in TIES:
            ids = [found.id_of(one) for one in event.targets]
            pairs = combinations(sorted({one for one in ids if one}), 2)
            kinds.update((frozenset(pair), event.kind) for pair in pairs)
            waiting += [event] if None in ids else []
    merged = frozenset(pair for pair, kind in kinds.items() if kind == MERGE)
    return Tied(Ties(merged, frozenset(kinds) - merged), tuple(waiting))


@dataclass(frozen=True, slots=True)
class _Statements:
    """Today's statements by their words; `moved` leads from words to those that a person has put a statement on."""

    by_words: Mapping[_Words, Sequence[str]]
    moved: Mapping[_Words, Evidence]

    @classmethod
    def of(cls, statements: Mapping[str, Sequence[Statement]], held: Iterable[Correction]) -> _Statements:
        by_words: defaultdict[_Words, list[str]] = defaultdict(list)
        for document, own in statements.items():
            for one in own:
                by_words[document, Evidence.of(one)].append(one.id)
        repinned = [event for event in held if event.kind == REPIN and event.evidence]
        return cls(by_words, {(one.document, one.evidence): one.others[0].evidence for one in repinned if one.evidence})

    def id_of(self, target: Target) -> str | None:
        """Return the id that a statement has today, or None where none or more than one stands on its words."""
        evidence, seen = target.evidence, {target.evidence}
        while not (ids := self.by_words.get((target.document, evidence), ())):
            moved = self.moved.get((target.document, evidence))
            if moved is None or moved in seen:
                return None
            seen.add(moved)
            evidence = moved
        if len(ids) > 1:
            return target.statement if target.statement in ids else None
        return ids[0]
