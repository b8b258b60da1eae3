"""Which accounts tell of one meeting, and which do not though they look it, as people have said: a pure function.

Two accounts are tied by a join and parted by a part; of several events about two accounts the one recorded last holds.
Each account is found by its words, as for every correction; where they are gone, the event waits for them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, product

from aidememoire.linking.tellings.utterances import Pair
from aidememoire.record.corrections import JOIN, MEETINGS, PART, Correction
from aidememoire.record.evidence import Evidence, Target
from aidememoire.record.values import MeetingEntry


@dataclass(frozen=True, slots=True)
class MeetingTies:
    """Ids of accounts of meetings, as `MeetingEntry` has them: those of one group of `joined` tell of one meeting.

    No account stands in two groups; those of a pair of `parted` tell of two meetings, and never stand in one group.
    """

    joined: tuple[frozenset[str], ...] = ()
    parted: frozenset[Pair] = frozenset()


@dataclass(frozen=True, slots=True)
class Joined:
    """The ties of meetings that hold, all `accounts` that they are about, and the events that wait for words of one."""

    ties: MeetingTies = MeetingTies()
    accounts: tuple[MeetingEntry, ...] = ()
    waiting: tuple[Correction, ...] = ()


def tie_meetings(told: Iterable[MeetingEntry], held: Iterable[Correction]) -> Joined:
    """Lay the joins and parts among the corrections that hold, in the order of their recording.

    `told` are today's accounts by every document that one of them is about.
    """
    found = _Accounts.of(told)
    kinds: dict[Pair, str] = {}
    waiting = []
    for event in (one for one in held if one.kind in MEETINGS):
        for pair in _pairs(event, found):
            kinds.pop(pair, None)  # so that the last said stands last
            kinds[pair] = event.kind
        waiting += [event] if None in map(found.id_of, event.targets) else []
    parted = frozenset(pair for pair, kind in kinds.items() if kind == PART)
    together = [pair for pair, kind in kinds.items() if kind == JOIN]
    ties = MeetingTies(_groups(reversed(together), parted), parted)
    about = set(chain(*kinds))
    return Joined(ties, tuple(one for one in found.every if one.id in about), tuple(waiting))


def _pairs(event: Correction, found: _Accounts) -> Iterator[Pair]:
    """Yield the pairs of accounts, as far as they are found, that an event ties or parts."""
    told, left = (sorted(filter(None, map(found.id_of, each))) for each in (event.told, event.left))
    return map(frozenset, product(told, left) if event.kind == PART else combinations(told, 2))


def _groups(pairs: Iterable[Pair], parted: frozenset[Pair]) -> tuple[frozenset[str], ...]:
    """Return the accounts that hang together by pairs, each pair in its turn; one that would bring parted ones together, not."""
    apart: defaultdict[str, set[str]] = defaultdict(set)
    for one, other in map(tuple, parted):
        apart[one].add(other)
        apart[other].add(one)
    group: dict[str, frozenset[str]] = {}
    for pair in pairs:
        both = frozenset(chain.from_iterable(group.get(one, {one}) for one in pair))
        if not any(apart[one] & both for one in both):
            group.update(dict.fromkeys(both, both))
    return tuple(sorted(set(group.values()), key=sorted))


@dataclass(frozen=True, slots=True)
class _Accounts:
    """Today's accounts of meetings, all of them and by their words."""

    every: tuple[MeetingEntry, ...]
    by_words: Mapping[tuple[str, Evidence], Sequence[MeetingEntry]]

    @classmethod
    def of(cls, told: Iterable[MeetingEntry]) -> _Accounts:
        every = tuple(told)
        by_words: defaultdict[tuple[str, Evidence], list[MeetingEntry]] = defaultdict(list)
        for one in every:
            by_words[one.account.id, Evidence.of_meeting(one.meeting)].append(one)
        return cls(every, by_words)

    def id_of(self, target: Target) -> str | None:
        """Return the id that an account has today, or None where none or more than one stands on its words.

        Of several on the same words it is the one that tells all that the person saw.
        """
        found = self.by_words.get((target.document, target.evidence), ())
        if len(found) > 1:
            found = [one for one in found if Target.of_meeting(target.document, one.meeting) == target]
        return found[0].id if len(found) == 1 else None
