"""Threads: all that a document calls one instrument, gathered as it is read, and the order in which they came up last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import islice

from aidememoire.linking.instruments.names import Label
from aidememoire.linking.text.months import Days
from aidememoire.profiles.profile import Instrument

#: Words that tell no two instruments apart.
SOFT = frozenset(("peace", "joint", "agreed", "signed", "written", "verbal"))
_STILL_MEANT = 60  # instruments mentioned last, among which *the agreement* or *these texts* may take one up


@dataclass(slots=True, eq=False)
class Thread:
    """All that the document calls one instrument, so far; what its mentions say is gathered as they come.

    `days` are those of the profile, else the narrowest that a mention gives; `fullest` is the mention that says most;
    `telling` and `settled` are whether any says more than the kind, and of a text that there is; `turn` grows with
    each time that any thread is mentioned.
    """

    instrument: Instrument | None = None
    known_words: frozenset[str] = frozenset()
    labels: list[Label] = field(default_factory=list)
    nouns: set[str | None] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    hard_words: set[str] = field(default_factory=set)
    proper: set[str] = field(default_factory=set)
    numbers: set[str] = field(default_factory=set)
    days: Days | None = None
    fullest: Label | None = None
    plural: bool = False
    draft: bool = False
    telling: bool = False
    settled: bool = False
    turn: int = 0

    def __post_init__(self) -> None:
        """Begin with what the profile knows."""
        if self.instrument:
            self.nouns.add(self.instrument.kind.casefold())
            self.days = self.instrument.start, self.instrument.end

    def add(self, label: Label) -> Thread:
        """Add a mention."""
        self.labels.append(label)
        self.nouns.add(label.noun)
        self.words |= label.words
        self.hard_words |= label.words - SOFT
        self.proper |= label.proper
        self.numbers.update(label.numbers)
        self.plural |= label.plural
        self.draft |= label.draft
        self.telling |= label.telling
        self.settled |= (label.telling or label.named) and not label.draft and label.family != "list"
        if not self.instrument and len(label.days) == 1:
            self.days = min(self.days or label.days[0], label.days[0], key=_length)
        self.fullest = max(self.fullest or label, label, key=_fullness)
        return self


def _length(days: Days) -> timedelta:
    return days[1] - days[0]


def _fullness(label: Label) -> tuple[int, bool, bool, int]:
    """Return how much a mention says; of two that say as much, one that names the kind counts, then the first."""
    return len(label.proper) + len(label.words), not label.generic, bool(label.numbers), -label.span.start


class Threads:
    """The threads of one document, in the order in which they were last mentioned."""

    def __init__(self) -> None:
        """Begin with none."""
        self._order: dict[Thread, None] = {}
        self._of: dict[str, Thread] = {}
        self._turns = 0

    def begin(self, thread: Thread) -> Thread:
        """Add a new thread."""
        self._order[thread] = None
        if thread.instrument:
            self._of[thread.instrument.id] = thread
        return thread

    def mentioned(self, threads: Iterable[Thread]) -> None:
        """Move threads to the end."""
        for thread in threads:
            del self._order[thread]
            self._order[thread] = None
            thread.turn = self._turns = self._turns + 1

    def latest(self) -> list[Thread]:
        """Return the threads that may still be meant, the one mentioned last at the end."""
        return list(islice(reversed(self._order), _STILL_MEANT))[::-1]

    def of(self, instrument: Instrument) -> Thread | None:
        """Return the thread of an instrument of the profile."""
        return self._of.get(instrument.id)

    def last_of(self, several: Sequence[Instrument]) -> Instrument | None:
        """Return which of some instruments of the profile was mentioned last."""
        threads = [self._of[one.id] for one in several if one.id in self._of]
        return max(threads, key=lambda thread: thread.turn).instrument if threads else None
