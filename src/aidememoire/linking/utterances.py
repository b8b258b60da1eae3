"""Which statements of all documents tell one utterance: what a party said once, by each account of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from aidememoire.linking.voices import in_voices, parties_of, words_of
from aidememoire.linking.wording import fold
from aidememoire.model.entries import Entry

NEAR = timedelta(days=3)  # how far apart two accounts with the same words may date them and still tell of one utterance
Key = tuple[tuple[str, ...], str | None, bool, str]
Place = tuple[date, date, str, int, str]


def annotated(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries, in their order, with all set that is known only from those around them.

    What stands in one document must be there whole; utterances are found among the entries that are given.
    """
    given = list(entries)
    documents: defaultdict[str, list[Entry]] = defaultdict(list)
    for one in given:
        documents[one.account.id].append(one)
    voiced = {each.statement.id: each for own in documents.values() for each in in_voices(own)}
    leaders = {name: group[0].statement.id for group in utterances(voiced.values()) for name in _ids(group)}
    return [replace(voiced[name], utterance=leaders[name]) for name in _ids(given)]


def utterances(entries: Iterable[Entry]) -> Iterator[tuple[Entry, ...]]:
    """Yield the utterances, each by all entries that tell it: first one that a person has corrected, then by `place`.

    Entries that have one party, and one who tells, say one thing where their words are the same and they are at most
    three days apart, or are joined by entries that are.
    """
    every = list(entries)
    groups = _Groups(len(every))
    alike: defaultdict[Key, list[int]] = defaultdict(list)
    for number, one in enumerate(every):
        if (key := key_of(one)) is not None:
            alike[key].append(number)
    for numbers in alike.values():
        numbers.sort(key=lambda number: every[number].day or date.max)
        for first, second in pairwise(numbers):
            if near(every[first], every[second]):
                groups.join(first, second)
    for numbers in groups.all():
        yield tuple(sorted((every[number] for number in numbers), key=lambda one: (not one.corrected, place(one))))


def key_of(entry: Entry) -> Key | None:
    """Return what two entries that tell one utterance in the same words have in common; None where there are no words."""
    words = fold(words_of(entry.statement))
    return (parties_of(entry.statement), entry.told_by, entry.doubled, words) if words else None


def near(one: Entry, other: Entry) -> bool:
    """Tell whether two entries are dated near each other: both without a day are."""
    if one.day is None or other.day is None:
        return one.day == other.day
    return abs(other.day - one.day) <= NEAR


def place(entry: Entry) -> Place:
    """Return where an entry stands among others: by day, published, document, place in the text, id; undated last."""
    statement = entry.statement
    start = min((span.start for span in statement.content), default=0)
    return entry.day or date.max, entry.account.published or date.max, entry.account.id, start, statement.id


def _ids(group: Sequence[Entry]) -> list[str]:
    return [one.statement.id for one in group]


class _Groups:
    """Numbers that are joined two by two into groups (Tarjan's disjoint sets)."""

    def __init__(self, size: int) -> None:
        self._up = list(range(size))

    def join(self, one: int, other: int) -> None:
        first, second = sorted((self._top(one), self._top(other)))
        self._up[second] = first

    def all(self) -> Iterable[list[int]]:
        """Return the groups, by their first numbers."""
        found: Mapping[int, list[int]] = defaultdict(list)
        for number in range(len(self._up)):
            found[self._top(number)].append(number)
        return found.values()

    def _top(self, number: int) -> int:
        while self._up[number] != number:
            self._up[number] = self._up[self._up[number]]
            number = self._up[number]
        return number
