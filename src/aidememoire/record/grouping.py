"""Keeps the utterances of the index: which standing statements tell one, after some came, went or were tied by people.

What leads depends on what came before it alone. So a change is followed in that order, from the entries that it touches to
those after them that they might lead, and no further than it changes anything: the outcome is that of `utterances` over all.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Connection, and_, bindparam, or_, select, update

from aidememoire.linking.utterances import Order, Ties, keys_of, leader_of, may_join, order
from aidememoire.model.entries import Entry
from aidememoire.record import dialect, rows
from aidememoire.record.queries import standing_entries
from aidememoire.record.tables import cells, meanings, standing
from aidememoire.record.types import Exact, shifted


def regroup(connection: Connection, new: Collection[str], touched: Collection[str], ties: Ties) -> None:
    """Find what the `new` statements with these ids tell, and anew what others tell that are `touched` by the change."""
    groups = _Groups(connection, ties, unplaced=set(new))
    queue: list[tuple[Order, str]] = []
    for one in groups.load([*new, *touched]):
        heapq.heappush(queue, (order(one), one.statement.id))
    groups.look_around([*new, *touched])
    while queue:
        _, name = heapq.heappop(queue)
        for following in groups.place(name):
            heapq.heappush(queue, (order(following), following.statement.id))
    _write(connection, groups)


def misplaced(connection: Connection, names: Collection[str], ties: Ties) -> Iterator[tuple[str, str]]:
    """Yield those of some statements that tell another utterance than they should, with what they should.

    Each is looked at as if all before it were right; where none is wrong, all are right.
    """
    groups = _Groups(connection, ties)
    groups.load(names)
    groups.look_around(names)
    for name in names:
        held = groups.before[name]
        groups.place(name)
        if (wanted := groups.entries[name].utterance) != held:
            yield name, wanted
        groups.entries[name] = replace(groups.entries[name], utterance=held)


@dataclass(slots=True)
class _Groups:
    """The entries looked at so far, by id, each with the utterance that it tells; `before` is what they told at first.

    The `unplaced` have led nothing yet, though the index puts each to itself.
    """

    connection: Connection
    ties: Ties
    unplaced: set[str] = field(default_factory=set)
    entries: dict[str, Entry] = field(default_factory=dict)
    before: dict[str, str] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)
    keyed: defaultdict[Hashable, list[str]] = field(default_factory=lambda: defaultdict(list))

    def load(self, names: Iterable[str]) -> list[Entry]:
        """Return the entries with these ids, as far as they stand."""
        wanted = [name for name in dict.fromkeys(names) if name not in self.entries]
        if wanted:
            given = _given(self.connection, wanted)
            self._keep(_asked().join(given, given.c.id == standing.c.id))
        return [self.entries[name] for name in names if name in self.entries]

    def look_around(self, names: Collection[str]) -> None:
        """Load what may tell the same as these entries do."""
        new = [one for name in names if name not in self.seen and (one := self.entries.get(name))]
        self.seen.update(names)
        around = list(_around(new))
        for some in (around[at : at + 50] for at in range(0, len(around), 50)):
            self._keep(_asked().where(or_(*some)))

    def place(self, name: str) -> list[Entry]:
        """Find what an entry tells, and return the entries after it for which that may make a difference."""
        one = self.entries[name]
        self.look_around([name])
        self.load([*self.ties.with_it(name), *self.ties.apart(name)])
        alike = dict.fromkeys(other for key in keys_of(one) for other in self.keyed[key] if other != name)
        near = [each for other in alike if may_join(one, each := self.entries[other])]
        earlier = [each for each in sorted(near, key=order) if order(each) < order(one) and self._is_leading(each)]
        leader = leader_of(one, earlier, lambda other: self._leader_before(one, other), self.ties)
        led, self.entries[name] = self._is_leading(one), replace(one, utterance=leader)
        moved = leader != one.utterance or name in self.unplaced
        self.unplaced.discard(name)
        after = [each for each in near if led != (leader == name) and order(each) > order(one)]
        if moved:
            tied = self.load([*self.ties.with_it(name), *self.ties.apart(name)])
            after += [each for each in tied if order(each) > order(one)]
        return after

    def _is_leading(self, one: Entry) -> bool:
        return one.utterance == one.statement.id and one.statement.id not in self.unplaced

    def _leader_before(self, one: Entry, other: str) -> str | None:
        """Return the leader of a statement, where it stands before an entry."""
        found = self.entries.get(other)
        return found.utterance if found and order(found) < order(one) else None

    def _keep(self, asked: Any) -> None:
        for row in self.connection.execute(asked).mappings():
            one = replace(rows.entry_of(row), meaning=row["vector"])
            if one.statement.id not in self.entries:
                self.entries[one.statement.id] = one
                self.before[one.statement.id] = one.utterance
                for key in keys_of(one):
                    self.keyed[key].append(one.statement.id)


def _asked() -> Any:
    return (
        standing_entries()
        .outerjoin(meanings, meanings.c.statement == standing.c.statement)
        .add_columns(meanings.c.vector)
    )


def _around(some: Collection[Entry]) -> Iterator[Any]:
    """Yield conditions of which one holds for every row that may tell the same as one of the entries does."""
    if keys := {key for one in some if (key := rows.key_of(one)) is not None}:
        yield standing.c.key.in_(sorted(keys))
    # Those of one document are mostly by a few, on a few days.
    for speaker, day in dict.fromkeys((one.statement.speaker, one.day) for one in some):
        if speaker and day:
            yield and_(standing.c.speaker == speaker, standing.c.day.between(shifted(day, -1), shifted(day, 1)))


def _given(connection: Connection, names: Collection[str]) -> Any:
    exact = Exact()
    return dialect.table_of(connection, [(exact.stored(name),) for name in names], {"id": exact})


def _write(connection: Connection, groups: _Groups) -> None:
    """Put what has changed into the index, and the ranks of all who tell the same utterances."""
    moved = {name for name, one in groups.entries.items() if one.utterance != groups.before[name]}
    names = {each for name in moved for each in (groups.before[name], groups.entries[name].utterance)}
    told: dict[str, list[Entry]] = {}
    for one in _members(connection, names, groups):
        told.setdefault(one.utterance, []).append(one)
    ranked = [
        {"own": one.statement.id, "new": name, "at": rank}
        for name, group in told.items()
        for rank, one in enumerate(sorted(group, key=order))
    ]
    if ranked:
        values: dict[str, Any] = {"utterance": bindparam("new"), "rank": bindparam("at")}
        connection.execute(update(standing).where(standing.c.id == bindparam("own")).values(values), ranked)
        of = select(standing.c.place).where(standing.c.id == bindparam("own")).scalar_subquery()
        connection.execute(update(cells).where(cells.c.place == of).values(values), ranked)


def _members(connection: Connection, names: Collection[str], groups: _Groups) -> Iterator[Entry]:
    """Yield all who tell these utterances, as they stand now."""
    held: Mapping[str, Entry] = {}
    if names:
        given = _given(connection, names)
        asked = standing_entries().join(given, given.c.id == standing.c.utterance)
        held = {one.statement.id: one for one in map(rows.entry_of, connection.execute(asked).mappings())}
    now = {name: one for name, one in groups.entries.items() if one.utterance in names}
    gone = groups.entries.keys() - now.keys()
    yield from {name: one for name, one in {**held, **now}.items() if name not in gone}.values()
