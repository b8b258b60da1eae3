"""What is new since a day, asked of the record: it answers as `views.changes` would of all entries, and brings in few.

Of what was said before, a record gives the hashes of the words; only what something new is measured by comes in whole.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from aidememoire.record import Before, Led, Store, Voice
from aidememoire.views import Changes, Saying
from aidememoire.views.changes import LOOK_BACK, Earlier, measured, nearest
from aidememoire.views.positions import Key, histories
from aidememoire.views.sayings import fold

_Asked = tuple[str, Key]  # the id of a saying, and as whose word on which issue it is measured


def changed(store: Store, wanted: Led) -> Changes:
    """Return the changes between two days, in all cells; of the last whole days with at most so many sayings alone."""
    assert wanted.since, "changes are since a day"
    cut = store.whole_days(wanted) if wanted.most else None
    since = cut or wanted.since
    new = store.led(replace(wanted, since=since, most=None))
    until = wanted.until or max((since, *(one.day for one in fold(new) if one.day)))
    spoken = histories(new, date.max)
    chosen = _chosen(store, spoken, wanted.by)
    found = measured(spoken, since, until, lambda key, after: chosen.get((after.id, key), Earlier()))
    return Changes(wanted.since, until, found, cut)


def _chosen(store: Store, spoken: Mapping[Key, Sequence[Saying]], by: date) -> dict[_Asked, Earlier]:
    """Return what each saying is measured by, as the word of each party on its main issue."""
    asked = {(one, key): _voice(one, key) for key, said in spoken.items() for one in said if one.issues[0] == key[0]}
    days = [one.day for one, _ in asked if one.day]
    if not days:
        return {}
    before = store.earlier(dict.fromkeys(asked.values(), min(days)), max(days), LOOK_BACK, by)
    chosen = {(one.id, key): _nearest(one, before[voice]) for (one, key), voice in asked.items()}
    wanted = {each for alike, last in chosen.values() for each in ([alike] if alike else last)}
    held = {one.entry.utterance: one for one in fold(one for one in store.accounts(wanted, by) if one.day)}
    return {
        (own, key): Earlier(held[alike]) if alike else Earlier.last_of(key, [held[each] for each in last])
        for (own, key), (alike, last) in chosen.items()
    }


def _voice(one: Saying, key: Key) -> Voice:
    return Voice(*key, one.told_of(key[1]) is None)


def _nearest(after: Saying, before: Before) -> tuple[str | None, Sequence[str]]:
    """Return the utterance most like a saying and those of the last day, of those of earlier days in the same voice."""
    assert after.day, "what has no day is in no history"
    end = bisect_left(before.days, after.day.toordinal())
    start = max(end - LOOK_BACK, 0)
    at = nearest(after, before.terms[start:end])
    last = bisect_left(before.days, before.days[end - 1], start, end) if end else end
    return None if at is None else before.utterances[start + at], before.utterances[last:end]
