"""Keeps the utterances of the index: who tells one, and from when to when each account leads it.

An utterance is a group of statements of any documents. What a new or corrected statement changes in it is followed from
statement to statement, in the order in which they lead, and no further than it changes anything.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from sqlalchemy import BigInteger, Connection, Select, and_, bindparam, update

from aidememoire.linking.tellings.utterances import NEAR, NEXT, Candidate, Order, Ties, leader_of, may_join, order
from aidememoire.model.entries import Entry
from aidememoire.record import dialect, rows, tallying
from aidememoire.record.queries import as_table, standing_entries
from aidememoire.record.tables import ENDLESS, cells, meanings, standing
from aidememoire.record.types import Day, Exact, shifted


@dataclass(frozen=True, slots=True)
class Told:
    """Which utterance an account tells, and as a day, from when another one leads it."""

    utterance: str
    until: int = ENDLESS


@dataclass(frozen=True, slots=True)
class Touched:
    """What a change of the index bears upon: `statements` to look at anew, and `utterances` that some have left."""

    statements: frozenset[str] = frozenset()
    utterances: frozenset[str] = frozenset()


NOTHING = Touched()


def regroup(connection: Connection, new: Sequence[Entry], touched: Touched, ties: Ties) -> Mapping[str, Told]:
    """Return what each of the `new` entries tells, which are not in the index yet, by the ids of their statements.

    What that and the rest of the change alters in others is put into the index.
    """
    groups = _Groups(connection, ties, unplaced={one.statement.id for one in new})
    queue: list[tuple[Order, str]] = []
    first = [*groups.take(new), *groups.load(touched.statements)]
    for one in first:
        heapq.heappush(queue, (one.order, one.name))
    groups.look_around(first)
    while queue:
        _, name = heapq.heappop(queue)
        following = groups.place(name)
        groups.look_around(following)
        for one in following:
            heapq.heappush(queue, (one.order, one.name))
    return _settled(connection, groups, [one.statement.id for one in new], touched)


def misplaced(connection: Connection, names: Collection[str], ties: Ties) -> Iterator[tuple[str, str]]:
    """Yield those of some statements that tell another utterance than they should, with what they should.

    Each is looked at as if all before it were right; where none is wrong, all are right.
    """
    groups = _Groups(connection, ties)
    groups.look_around(groups.load(names))
    for name in names:
        groups.place(name)
        if (wanted := groups.told[name]) != groups.before[name]:
            yield name, wanted
        groups.told[name] = groups.before[name]


def lasting(orders: Iterable[tuple[Order, str, int | None]]) -> Iterator[tuple[str, int]]:
    """Yield the id of each account of one utterance, and until when it leads; given are order, id and since when known."""
    until = ENDLESS
    for _, name, known in sorted(orders):
        yield name, until
        until = min(until, ENDLESS if known is None else known)


def known_from(entry: Entry) -> int | None:
    """Return, as a day, when an entry is both said and published; None without any day."""
    return max(entry.day, entry.account.published or entry.day).toordinal() if entry.day else None


@dataclass(slots=True)
class _Groups:
    """The entries looked at so far, by id, and which utterance each tells; `before` is what they told at first.

    The `unplaced` tell none yet.
    """

    connection: Connection
    ties: Ties
    unplaced: set[str] = field(default_factory=set)
    found: dict[str, Candidate] = field(default_factory=dict)
    told: dict[str, str] = field(default_factory=dict)
    before: dict[str, str] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)
    keyed: defaultdict[Hashable, list[Candidate]] = field(default_factory=lambda: defaultdict(list))

    def take(self, entries: Iterable[Entry]) -> list[Candidate]:
        """Return the candidates of entries, which from now on are among those looked at."""
        return [self._keep(one) for one in entries]

    def load(self, names: Iterable[str]) -> list[Candidate]:
        """Return the candidates with these ids, as far as they stand."""
        wanted = [name for name in dict.fromkeys(names) if name not in self.found]
        if wanted:
            given = as_table(self.connection, wanted)
            self._keep_all(_asked().join(given, given.c.name == standing.c.id))
        return [self.found[name] for name in names if name in self.found]

    def look_around(self, some: Iterable[Candidate]) -> None:
        """Load what may tell the same as these do."""
        new = [one for one in some if one.name not in self.seen]
        self.seen.update(one.name for one in new)
        if new:
            for asked in _around(self.connection, new):
                self._keep_all(asked)

    def place(self, name: str) -> list[Candidate]:
        """Find what an entry tells, and return those after it that are in no queue and may tell another one by that."""
        one = self.found[name]
        tied = self.load([*self.ties.with_it(name), *self.ties.apart(name)])
        self.look_around([one])
        alike = {each.name: each for key in one.keys_around() for each in self.keyed[key]}
        earlier = (each for each in alike.values() if each.order < one.order and self._is_leading(each.name))
        leader = leader_of(
            one, sorted(earlier, key=lambda each: each.order), lambda other: self._leader_before(one, other), self.ties
        )
        led, moved = self._is_leading(name), leader != self.told[name] or name in self.unplaced
        self.told[name] = leader
        self.unplaced.discard(name)
        after = [*alike.values()] if led != (leader == name) else []
        later = [each for each in after if self._is_later(each, one) and may_join(one, each)]
        return later + [each for each in tied if moved and self._is_later(each, one)]

    def _is_later(self, other: Candidate, one: Candidate) -> bool:
        return other.order > one.order and other.name not in self.unplaced

    def _is_leading(self, name: str) -> bool:
        return self.told[name] == name and name not in self.unplaced

    def _leader_before(self, one: Candidate, other: str) -> str | None:
        """Return the leader of a statement, where it stands before an entry."""
        found = self.found.get(other)
        return self.told[other] if found and found.order < one.order else None

    def _keep_all(self, asked: Select[Any]) -> None:
        for row in self.connection.execute(asked).mappings():
            if row["name"] not in self.found:
                self._keep(replace(rows.entry_of(row), meaning=row["vector"]))

    def _keep(self, entry: Entry) -> Candidate:
        one = Candidate.of(entry)
        self.found[one.name] = one
        self.told[one.name] = self.before[one.name] = entry.utterance or one.name
        for key in one.held_by():
            self.keyed[key].append(one)
        return one


def _asked() -> Select[Any]:
    return (
        standing_entries()
        .outerjoin(meanings, meanings.c.statement == standing.c.statement)
        .add_columns(meanings.c.vector, standing.c.id.label("name"))
    )


def _around(connection: Connection, some: Collection[Candidate]) -> Iterator[Select[Any]]:
    """Yield questions which together bring in every row that may tell the same as one of the entries does."""
    keys = {(rows.key_of(one.entry), one.telling.day): None for one in some if one.words}
    if dated := [(key, *_days(day, NEAR.days)) for key, day in keys if day]:
        given = dialect.table_of(connection, dated, {"key": BigInteger(), "since": Day(), "until": Day()})
        same = and_(standing.c.key == given.c.key, standing.c.day.between(given.c.since, given.c.until))
        yield _asked().join(given, same)
    if undated := [(key,) for key, day in keys if not day]:
        given = dialect.table_of(connection, undated, {"key": BigInteger()})
        yield _asked().join(given, and_(standing.c.key == given.c.key, standing.c.day.is_(None)))
    exact = Exact()
    spoken = dict.fromkeys((one.entry.statement.speaker, one.telling.day) for one in some)
    if said := [(exact.stored(speaker), *_days(day, NEXT.days)) for speaker, day in spoken if speaker and day]:
        given = dialect.table_of(connection, said, {"speaker": exact, "since": Day(), "until": Day()})
        same = and_(standing.c.speaker == given.c.speaker, standing.c.day.between(given.c.since, given.c.until))
        yield _asked().join(given, same)


def _days(day: date, near: int) -> tuple[int, int]:
    return shifted(day, -near).toordinal(), shifted(day, near).toordinal()


def _settled(connection: Connection, groups: _Groups, new: Collection[str], touched: Touched) -> dict[str, Told]:
    """Put what has changed into the index, and return what the new ones tell."""
    moved = {name for name in groups.found.keys() - set(new) if groups.told[name] != groups.before[name]}
    names = {groups.told[name] for name in new if groups.told[name] != name} | touched.utterances
    names |= {each for name in moved for each in (groups.before[name], groups.told[name])}
    accounts: defaultdict[str, list[tuple[Order, str, int | None]]] = defaultdict(list)
    held: dict[str, tuple[int, Told]] = {}
    for place, told, account in _members(connection, names):
        held[account[1]] = place, told
        accounts[groups.told.get(account[1], told.utterance)].append(account)
    for name in new:
        one = groups.found[name]
        accounts[groups.told[name]].append((one.order, name, known_from(one.entry)))
    now = {name: Told(utterance, until) for utterance, own in accounts.items() for name, until in lasting(own)}
    _alter(connection, {place: now[name] for name, (place, told) in held.items() if now[name] != told})
    return {name: now[name] for name in new}


def _members(
    connection: Connection, names: Collection[str]
) -> Iterator[tuple[int, Told, tuple[Order, str, int | None]]]:
    """Yield the place of each account of some utterances that is in the index, what it tells, and its order, id and day."""
    if not names:
        return
    given, own = as_table(connection, names), standing.c
    asked = standing_entries().add_columns(own.until, own.known)
    for row in connection.execute(asked.join(given, given.c.name == own.utterance)).mappings():
        one = rows.entry_of(row)
        name = one.statement.id
        yield row["place"], Told(one.utterance, row["until"]), (order(one), name, row["known"])


def _alter(connection: Connection, told: Mapping[int, Told]) -> None:
    """Write what accounts tell into the rows at their places."""
    given = [{"at": place, "tells": one.utterance, "ends": one.until} for place, one in told.items()]
    if given:
        tells: dict[str, Any] = {"utterance": bindparam("tells")}
        ends: dict[str, Any] = {"until": bindparam("ends")}
        with tallying.changing(connection, told):
            connection.execute(update(standing).where(standing.c.place == bindparam("at")).values(tells | ends), given)
            connection.execute(update(cells).where(cells.c.place == bindparam("at")).values(ends), given)
