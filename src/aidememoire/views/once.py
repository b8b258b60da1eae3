"""What one document tells once and is read in more than one way: a list of statements shows it once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator

from aidememoire.linking.voices import telling_cue
from aidememoire.model import Entry
from aidememoire.views.sayings import Saying

_BLOCK = 500  # characters: what shares words of a document shares a stretch of so many of it
_ALL = ("*",)  # in place of the parties: whoever says it


def without_further_readings(sayings: Iterable[Saying]) -> tuple[Saying, ...]:
    """Return the sayings, in their order, less those that are a further reading of what the others tell.

    That is one of which more than half of the words stand in others of its party, in each document that tells it; but not
    in others for which the text tells another day. A double that is no party's is measured by all: an outlet passes on
    what a party says in it. Of two it is the one that is a double, else the one without a day of its own, else the one
    with fewer accounts, else the shorter one.
    """
    every = list(sayings)
    shown: defaultdict[Hashable, list[Entry]] = defaultdict(list)
    kept: set[str] = set()
    for one in sorted(every, key=_weight):
        if not all(_is_told(each, shown) for each in one.entries):
            kept.add(one.id)
            for each in one.entries:
                for key in (*_stretches(each, Saying(each).parties), *_stretches(each, _ALL)):
                    shown[key].append(each)
    return tuple(one for one in every if one.id in kept)


def _weight(one: Saying) -> tuple[bool, bool, int, int, str]:
    return one.entry.doubled, not one.dated, -len(one.documents), -len(one.words), one.id


def _is_told(one: Entry, shown: defaultdict[Hashable, list[Entry]]) -> bool:
    """Tell whether more than half of the words of an entry stand in those that are shown."""
    parties = Saying(one).parties or (_ALL if one.doubled else ())
    near = {id(each): each for key in _stretches(one, parties) for each in shown.get(key, ())}
    others = [each.statement for each in near.values() if not _on_other_days(one, each)]
    told = [span for each in others for span in (*each.content, *telling_cue(each))]
    own = one.statement.content
    shared = _length((max(a.start, b.start), min(a.end, b.end)) for a in own for b in told if a.overlaps(b))
    return 2 * shared > _length((span.start, span.end) for span in own)


def _stretches(entry: Entry, parties: tuple[str, ...]) -> Iterator[Hashable]:
    """Yield the stretches of its document in which its words stand, with who said them."""
    spans = entry.statement.content
    for block in {at for span in spans for at in range(span.start // _BLOCK, (span.end - 1) // _BLOCK + 1)}:
        yield entry.account.id, parties, block


def _length(stretches: Iterable[tuple[int, int]]) -> int:
    """Return how many characters stand in stretches of one text, from a start up to an end, each counted once."""
    length = reached = 0
    for start, end in sorted(stretches):
        length += max(0, end - max(start, reached))
        reached = max(reached, end)
    return length


def _on_other_days(one: Entry, other: Entry) -> bool:
    return one.day != other.day and one.dated and other.dated
