"""Which statements of all documents tell one utterance: what a party said once, by each account of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np

from aidememoire.linking.tellings.retellings import Telling, same_utterance
from aidememoire.linking.text.plain import plain
from aidememoire.linking.voices import in_voices, parties_of, words_of
from aidememoire.model.entries import Entry

NEAR = timedelta(days=3)  # how far apart two accounts with the same words may date them and still tell of one utterance
NEXT = timedelta(days=1)  # how far apart two accounts of one speaker may, see `retellings`
Pair = frozenset[str]
Order = tuple[bool, date, date, int, bool, bool, str, int, str]


@dataclass(frozen=True, slots=True)
class Ties:
    """Pairs of ids of statements, as people said: `merged` tell one utterance, `split` do not."""

    merged: frozenset[Pair] = frozenset()
    split: frozenset[Pair] = frozenset()

    def with_it(self, own: str) -> set[str]:
        """Return the ids of the statements that are merged with one."""
        return {other for pair in self.merged if own in pair for other in pair - {own}}

    def apart(self, own: str) -> set[str]:
        """Return the ids of the statements that are split from one."""
        return {other for pair in self.split if own in pair for other in pair - {own}}


def annotated(entries: Iterable[Entry], ties: Ties | None = None) -> list[Entry]:
    """Return the entries, in their order, with all set that is known only from those around them.

    What stands in one document must be there whole; utterances are found among the entries that are given.
    """
    given = list(entries)
    documents: defaultdict[str, list[Entry]] = defaultdict(list)
    for one in given:
        documents[one.account.id].append(one)
    voiced = {each.statement.id: each for own in documents.values() for each in in_voices(own)}
    leaders = utterances(voiced.values(), ties)
    return [replace(voiced[one.statement.id], utterance=leaders[one.statement.id]) for one in given]


def utterances(entries: Iterable[Entry], ties: Ties | None = None) -> dict[str, str]:
    """Return for each statement, by its id, the id of the one that leads the accounts of its utterance.

    In their `order`, each entry tells the utterance of the first one before it that leads and that it may join; where
    there is none, it leads one itself.
    """
    found: dict[str, str] = {}
    leading: defaultdict[Hashable, list[Candidate]] = defaultdict(list)
    for one in sorted(map(Candidate.of, entries), key=lambda one: one.order):
        near = {each.name: each for key in one.keys_around() for each in leading[key]}
        found[one.name] = leader_of(one, sorted(near.values(), key=lambda each: each.order), found.get, ties or Ties())
        if found[one.name] == one.name:
            for key in one.held_by():
                leading[key].append(one)
    return found


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entry with all that decides which utterance it tells, worked out once: it is held against many others.

    `name` is the id of its statement.
    """

    name: str
    entry: Entry
    order: Order
    voice: tuple[tuple[str, ...], tuple[str | None, ...], bool]
    words: str
    telling: Telling

    @classmethod
    def of(cls, entry: Entry) -> Candidate:
        """Return the candidate that an entry is."""
        voice = parties_of(entry.statement), entry.tellers, entry.doubled
        words = plain(words_of(entry.statement))
        return cls(entry.statement.id, entry, order(entry), voice, words, _telling(entry))

    def held_by(self) -> Iterator[Hashable]:
        """Yield what those that may tell the same utterance look it up by: its words or its speaker, on its day."""
        day, speaker = self.telling.day, self.entry.statement.speaker
        if self.words:
            yield self.voice, self.words, day
        if speaker and day:
            yield self.voice, None, speaker, day

    def keys_around(self) -> Iterator[Hashable]:
        """Yield the keys of those that may tell the same utterance."""
        day, speaker = self.telling.day, self.entry.statement.speaker
        if self.words:
            yield from ((self.voice, self.words, near) for near in _around(day, NEAR))
        if speaker and day:
            yield from ((self.voice, None, speaker, near) for near in _around(day, NEXT))


def leader_of(one: Candidate, leading: Iterable[Candidate], known: Callable[[str], str | None], ties: Ties) -> str:
    """Return the id of the statement that leads the utterance which an entry tells.

    `leading` are those before it that lead and have a key around its own, in their order; `known` gives the leaders
    of statements before it.
    """
    for other in sorted(ties.with_it(one.name)):
        if leader := known(other):
            return leader
    apart = {leader for other in ties.apart(one.name) if (leader := known(other))}
    return next((each.name for each in leading if each.name not in apart and may_join(one, each)), one.name)


def may_join(one: Candidate, other: Candidate) -> bool:
    """Tell whether two entries may tell one utterance.

    They do where one party, and one who tells, says the same words at most three days apart, or one speaker says what
    `retellings.same_utterance` takes for the same.
    """
    if one.voice != other.voice:
        return False
    if one.words == other.words != "" and _near(one.telling.day, other.telling.day):
        return True
    speaker = one.entry.statement.speaker
    return speaker == other.entry.statement.speaker is not None and same_utterance(one.telling, other.telling)


def order(entry: Entry) -> Order:
    """Return in which order entries lead: those that a person has corrected first, then by day, said and published.

    Of equals the nearest account goes first: the one with the fewest between it and the speaker, then that of the
    speaker's own side, then the one that tells the day; after that by `place`.
    """
    day, published, document, start, name = place(entry)
    abroad = entry.account.side not in parties_of(entry.statement)
    far = len(entry.statement.chain), abroad, not entry.dated
    return (not entry.corrected, day, published, *far, document, start, name)


def place(entry: Entry) -> tuple[date, date, str, int, str]:
    """Return where an entry stands among others: by day, published, document, place in the text, id; undated last."""
    statement = entry.statement
    start = min((span.start for span in statement.content), default=0)
    return entry.day or date.max, entry.account.published or date.max, entry.account.id, start, statement.id


def _near(one: date | None, other: date | None) -> bool:
    return one == other if one is None or other is None else abs(other - one) <= NEAR


def _around(day: date | None, near: timedelta) -> Iterator[date | None]:
    """Yield the days that are at most so far from a day; none has none but itself around it."""
    if day is None:
        yield None
    else:
        first, last = day.toordinal() - near.days, day.toordinal() + near.days
        yield from map(date.fromordinal, range(max(first, 1), min(last, date.max.toordinal()) + 1))


def _telling(entry: Entry) -> Telling:
    meaning = np.frombuffer(entry.meaning, np.int8) if entry.meaning else None
    return Telling(entry.statement, entry.day, entry.account.id, meaning)
