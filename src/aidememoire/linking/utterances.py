"""Which statements of all documents tell one utterance: what a party said once, by each account of it."""

from __future__ import annotations

from bisect import insort
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np

from aidememoire.linking.retellings import Telling, same_utterance
from aidememoire.linking.voices import in_voices, parties_of, words_of
from aidememoire.linking.wording import fold
from aidememoire.model.entries import Entry

NEAR = timedelta(days=3)  # how far apart two accounts with the same words may date them and still tell of one utterance
Pair = frozenset[str]
Order = tuple[bool, date, date, str, int, str]


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
    leading: defaultdict[Hashable, list[tuple[Order, Entry]]] = defaultdict(list)
    for one in sorted(entries, key=order):
        own = one.statement.id
        near = {each.statement.id: (at, each) for key in keys_of(one) for at, each in leading[key]}
        found[own] = leader_of(
            one, (each for _, each in sorted(near.values(), key=lambda pair: pair[0])), found.get, ties or Ties()
        )
        if found[own] == own:
            for key in keys_of(one):
                insort(leading[key], (order(one), one), key=lambda pair: pair[0])
    return found


def leader_of(one: Entry, leading: Iterable[Entry], known: Callable[[str], str | None], ties: Ties) -> str:
    """Return the id of the statement that leads the utterance which an entry tells.

    `leading` are those before it that lead and have a key in common with it, in their order; `known` gives the leaders
    of statements before it.
    """
    own = one.statement.id
    for other in sorted(ties.with_it(own)):
        if leader := known(other):
            return leader
    apart = {leader for other in ties.apart(own) if (leader := known(other))}
    found = (each for each in leading if each.statement.id not in apart and may_join(one, each))
    return next((each.statement.id for each in found), own)


def may_join(one: Entry, other: Entry) -> bool:
    """Tell whether two entries may tell one utterance.

    They do where one party, and one who tells, says the same words at most three days apart, or one speaker says what
    `retellings.same_utterance` takes for the same.
    """
    if _voice(one) != _voice(other):
        return False
    if _near(one, other) and fold(words_of(one.statement)) == fold(words_of(other.statement)) != "":
        return True
    return one.statement.speaker == other.statement.speaker is not None and same_utterance(
        _telling(one), _telling(other)
    )


def keys_of(entry: Entry) -> Iterator[Hashable]:
    """Yield what entries that may tell one utterance have in common, one or the other: the words, or the speaker."""
    voice, words = _voice(entry), fold(words_of(entry.statement))
    if words:
        yield voice, words
    if entry.statement.speaker and entry.day:
        yield voice, entry.statement.speaker, "speaker"


def order(entry: Entry) -> Order:
    """Return in which order entries lead: those that a person has corrected first, then by `place`."""
    return (not entry.corrected, *place(entry))


def place(entry: Entry) -> tuple[date, date, str, int, str]:
    """Return where an entry stands among others: by day, published, document, place in the text, id; undated last."""
    statement = entry.statement
    start = min((span.start for span in statement.content), default=0)
    return entry.day or date.max, entry.account.published or date.max, entry.account.id, start, statement.id


def _voice(entry: Entry) -> tuple[tuple[str, ...], str | None, bool]:
    return parties_of(entry.statement), entry.told_by, entry.doubled


def _near(one: Entry, other: Entry) -> bool:
    if one.day is None or other.day is None:
        return one.day == other.day
    return abs(other.day - one.day) <= NEAR


def _telling(entry: Entry) -> Telling:
    meaning = np.frombuffer(entry.meaning, np.int8) if entry.meaning else None
    return Telling(entry.statement, entry.day, entry.account.id, meaning)
