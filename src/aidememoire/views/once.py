"""What one document tells once and is read in more than one way: a list of statements shows one of the readings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator

from aidememoire.model import Entry
from aidememoire.views.sayings import Saying
from aidememoire.views.variants import tell_once

_BLOCK = 500  # characters: what shares words of a document shares a stretch of so many of it


def told_once(sayings: Iterable[Saying]) -> tuple[Saying, ...]:
    """Return the sayings, in their order, less those that are another reading of one of them.

    That is where a document tells both of one party and they share half of the words of the shorter one, unless each
    has another day that the text tells. Of such the one stays that is no double, then one with a day of its own, then
    the one with most accounts, then the longest.
    """
    every = list(sayings)
    shown: defaultdict[Hashable, dict[str, Entry]] = defaultdict(dict)
    kept: set[str] = set()
    for one in sorted(every, key=_weight):
        near = (other for each in one.entries for key in _stretches(each) for other in shown[key].values())
        if any(_is_read_twice(each, other) for other in near for each in one.entries):
            continue
        kept.add(one.id)
        for each in one.entries:
            for key in _stretches(each):
                shown[key][each.statement.id] = each
    return tuple(one for one in every if one.id in kept)


def _weight(one: Saying) -> tuple[bool, bool, int, int, str]:
    return one.entry.doubled, not one.dated, -len(one.documents), -len(one.words), one.id


def _stretches(entry: Entry) -> Iterator[Hashable]:
    """Yield the stretches of its document, with its party, that hold its words."""
    said = Saying(entry)
    for span in said.statement.content:
        for block in range(span.start // _BLOCK, span.end // _BLOCK + 1):
            yield said.account.id, said.parties, block


def _is_read_twice(one: Entry, other: Entry) -> bool:
    if one.day != other.day and one.dated and other.dated:
        return False
    return tell_once(Saying(one), Saying(other))
