"""Any sequence of adding, reading again, correcting, describing, undoing and being killed: nothing is lost, and entries and views are
those of a recomputation.

The model beside the record is a plain list of everything that happened, asked by looking at all of it each time.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from itertools import combinations
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test
from sqlalchemy.event import listen

from aidememoire.dossier import Dossier
from aidememoire.linking.tellings.utterances import annotated
from aidememoire.model import Account, Entry, Reading, Statement
from aidememoire.record import Correction, Filter, Store, Target, Ties, corrections, open_store
from aidememoire.record.corrections import DESCRIBE, TIES
from aidememoire.views import Sought, changes, commitments, instruments, positions, timeline
from tests.record.conftest import Fresh
from tests.record.made import BY, moment, passages, read_by

DOCUMENTS = tuple(replace(reading, statements=reading.statements[:4]) for reading in passages()[:3])
KEPT = st.sets(st.integers(0, 3))
NAMES = st.sampled_from(["one", "two"])
EDITS = st.fixed_dictionaries(
    {}, optional={"act": st.sampled_from(["warn", "deny"]), "side": st.sampled_from(["Chad"])}
)
FACTS = st.fixed_dictionaries(
    {"published": st.sampled_from([None, date(2023, 7, 20), date(2024, 3, 18)])},
    optional={"publisher": st.sampled_from([None, "Lantern"]), "kind": st.just("readout")},
)


@dataclass
class Log:
    """All that happened, in its order."""

    readings: list[tuple[datetime, Reading]] = field(default_factory=list)
    corrections: list[Correction] = field(default_factory=list)

    def newest(self, document: str, as_of: datetime) -> tuple[datetime, Reading] | None:
        own = [(at, one) for at, one in self.readings if one.document.id == document and at <= as_of]
        return own[-1] if own else None

    def holding(self, document: str, as_of: datetime) -> list[Correction]:
        made = [one for one in self.corrections if one.document == document and one.at <= as_of]
        while undos := [one for one in made if one.kind == "undo" and not any(on.undoes == one.id for on in made)]:
            gone = {undos[-1].id, undos[-1].undoes}
            made = [one for one in made if one.id not in gone]
        return [one for one in made if one.kind != "undo"]

    def entries(self, as_of: datetime) -> Iterator[Entry]:
        for one in DOCUMENTS:
            if newest := self.newest(one.document.id, as_of):
                at, reading = newest
                own = self.holding(one.document.id, as_of)
                yield from self._of(reading, own, at)

    def described(self, reading: Reading) -> Reading:
        """Return a reading of the document as people have put that right."""
        return described(reading, self.holding(reading.document.id, datetime.max.replace(tzinfo=UTC)))

    def _of(self, reading: Reading, own: list[Correction], at: datetime) -> Iterator[Entry]:
        gone: dict[str, str | None] = {}
        kept: list[tuple[Statement, tuple[str, ...]]] = []
        for statement in reading.statements:
            about = [one for one in own if one.statement == statement.id]
            verdicts = [one.kind for one in about if one.kind in ("accept", "reject")]
            values = {change.field: change.value for one in about for change in one.changes}
            if verdicts and verdicts[-1] == "reject":
                gone[statement.id] = statement.parent
            else:
                kept.append((replace(statement, **values), tuple(sorted(values))))
        for statement, fields in kept:
            parent = statement.parent
            while parent in gone:
                parent = gone[parent]
            account = Account.of(described(reading, own).document)
            yield Entry(replace(statement, parent=parent), account, at, fields)

    def waiting(self, as_of: datetime) -> list[str]:
        found = []
        for one in DOCUMENTS:
            newest = self.newest(one.document.id, as_of)
            ids = {own.id for own in newest[1].statements} if newest else set()
            own = self.holding(one.document.id, as_of) if newest else []
            found += [event.id for event in own if event.kind not in (*TIES, DESCRIBE) and event.statement not in ids]
        there = {entry.statement.id for entry in self.entries(as_of)}
        return found + [event.id for event in self.tying(as_of) if not there >= ids_of(event)]

    def tying(self, as_of: datetime) -> list[Correction]:
        """Return the merges and splits that hold, in the order of their recording."""
        held = [event for one in DOCUMENTS for event in self.holding(one.document.id, as_of) if event.kind in TIES]
        return sorted(held, key=self.corrections.index)

    def ties(self, as_of: datetime) -> Ties:
        there = {entry.statement.id for entry in self.entries(as_of)}
        kinds: dict[frozenset[str], str] = {}
        for event in self.tying(as_of):
            for pair in combinations(sorted(ids_of(event) & there), 2):
                kinds[frozenset(pair)] = event.kind
        return Ties(*(frozenset(pair for pair, kind in kinds.items() if kind == wanted) for wanted in TIES))


class Recording(RuleBasedStateMachine):
    """Does to a record and to a plain list what a negotiation's readers might do."""

    fresh: Fresh

    def __init__(self) -> None:
        super().__init__()
        self.where = self.fresh()
        self.store: Store = open_store(self.where)
        self.log, self.hours = Log(), 0

    def teardown(self) -> None:
        assert self.store.verify() == []
        assert self.store.corrections() == self.log.corrections
        assert self.store.stats().readings == len(self.log.readings)
        self.store.close()

    @rule(hours=st.integers(0, 2))
    def time_goes_by(self, hours: int) -> None:
        self.hours += hours

    @rule(which=st.sampled_from(DOCUMENTS), name=NAMES, kept=KEPT)
    def add(self, which: Reading, name: str, kept: set[int]) -> None:
        reading, at = read_by(name, which, kept.__contains__), moment(self.hours)
        newest = self.log.newest(which.document.id, datetime.max.replace(tzinfo=at.tzinfo))
        added = self.store.add(self.log.described(reading), at)
        assert added.new_reading == (newest is None or newest[1] != reading)
        assert added.new_document == (newest is None)
        if added.new_reading:
            self.log.readings.append((at, reading))

    @precondition(lambda self: self.log.readings)
    @rule(number=st.integers(0, 99), kind=st.sampled_from(["accept", "reject", "edit", "note", "status"]), fields=EDITS)
    def correct(self, number: int, kind: str, fields: dict[str, Any]) -> None:
        at = moment(self.hours)
        entries = list(self.log.entries(at))
        if not entries:
            return
        entry = entries[number % len(entries)]
        target = (entry.account.id, entry.statement, BY, at)
        made = {
            "accept": lambda: corrections.accept(*target, why=str(number)),
            "reject": lambda: corrections.reject(*target, why=str(number)),
            "edit": lambda: corrections.edit(*target, **(fields or {"act": "warn"})),
            "note": lambda: corrections.note(*target, words=str(number)),
            "status": lambda: corrections.set_status(
                Target.of(entry.account.id, entry.statement), "kept", BY, at, str(number), "a report"
            ),
        }[kind]()
        if self.store.correct(made):
            self.log.corrections.append(made)

    @precondition(lambda self: self.log.readings)
    @rule(number=st.integers(0, 99), facts=FACTS)
    def describe(self, number: int, facts: dict[str, Any]) -> None:
        _, reading = self.log.readings[number % len(self.log.readings)]
        made = corrections.describe(reading.document.id, BY, moment(self.hours), str(number), **facts)
        if self.store.correct(made):
            self.log.corrections.append(made)

    @precondition(lambda self: self.log.readings)
    @rule(numbers=st.sets(st.integers(0, 11), min_size=2, max_size=3), kind=st.sampled_from(TIES))
    def tie(self, numbers: set[int], kind: str) -> None:
        at = moment(self.hours)
        entries = sorted(self.log.entries(at), key=lambda one: one.statement.id)
        told = [Target.of(entries[one].account.id, entries[one].statement) for one in numbers if one < len(entries)]
        if len(told) > 1:
            make = corrections.merge if kind == corrections.MERGE else corrections.split
            made = make(told, BY, at)
            if self.store.correct(made):
                self.log.corrections.append(made)

    @precondition(lambda self: self.log.corrections)
    @rule(number=st.integers(0, 99))
    def undo(self, number: int) -> None:
        event = self.log.corrections[number % len(self.log.corrections)]
        undo = corrections.undo(event, BY, moment(self.hours), why=str(len(self.log.corrections)))
        assert self.store.correct(undo)
        self.log.corrections.append(undo)

    @rule(which=st.sampled_from(DOCUMENTS), kept=KEPT, number=st.integers(1, 30))
    def be_killed(self, which: Reading, kept: set[int], number: int) -> None:
        """Add in a process that is killed (kill -9) before so many commands to the database: all is there, or nothing."""
        reading, at = read_by("killed", which, kept.__contains__), moment(self.hours)
        self.store.close()
        killed = add_and_be_killed(self.where, self.log.described(reading), at, number)
        self.store = open_store(self.where)
        newest = self.log.newest(which.document.id, at)
        had = newest is not None and newest[1] == reading
        held = self.store.reading(which.document.id)
        there = held is not None and replace(held, document=which.document) == reading
        assert there or killed, "whoever lives to tell has added"
        if there and not had:
            self.log.readings.append((at, reading))

    @rule(day=st.sampled_from([one.document.published for one in DOCUMENTS if one.document.published]))
    def ask_views(self, day: date) -> None:
        dossier = Dossier(self.store)
        every = annotated(self.log.entries(moment(self.hours)), self.log.ties(moment(self.hours)))
        known = [one for one in every if one.account.was_out(day)]
        asked = dossier.positions(day)
        assert asked == positions(known, day, issues=asked.issues, parties=asked.parties)
        assert dossier.timeline(Sought(kind="statement")).events == timeline(every, ()).events
        assert dossier.changes(day) == changes(every, day)
        known_then = {own: [one for one in told if one.since <= day] for own, told in self.store.judgements().items()}
        judged = {own: told[-1] for own, told in known_then.items() if told}
        assert dossier.commitments(day).things == commitments(known, judged, day)
        assert dossier.instruments(day).things == instruments(known)

    @rule()
    def open_again(self) -> None:
        self.store.close()
        self.store = open_store(self.where)

    @rule(back=st.integers(0, 6))
    def ask_as_of(self, back: int) -> None:
        as_of = moment(self.hours - back)
        assert as_set(self.store.entries(as_of=as_of)) == as_set(self.log.entries(as_of))
        assert sorted(one.id for one in self.store.waiting(as_of)) == sorted(self.log.waiting(as_of))
        assert self.store.ties(as_of) == self.log.ties(as_of)
        asked = Filter(act="warn")
        assert as_set(self.store.entries(asked, as_of)) == as_set(filter(asked.matches, self.log.entries(as_of)))

    @invariant()
    def entries_are_those_of_a_recomputation(self) -> None:
        assert as_set(self.store.entries()) == as_set(self.log.entries(moment(self.hours)))


def add_and_be_killed(where: str, reading: Reading, at: datetime, number: int) -> bool:
    """Add in a process of its own that kills itself before its command of that number; return whether it came to that.

    No connection may be open: a process that is forked must not share one.
    """
    if own := os.fork():
        return os.WIFSIGNALED(os.waitpid(own, 0)[1])
    left = iter(range(number - 1))
    try:
        store = open_store(where)
        listen(
            store.engine,
            "before_cursor_execute",
            lambda *_: None if next(left, None) is not None else os.kill(os.getpid(), signal.SIGKILL),
        )
        store.add(reading, at)
    finally:
        os._exit(0)


def described(reading: Reading, own: list[Correction]) -> Reading:
    """Return a reading of the document as its corrections that hold leave that."""
    facts = {change.field: change.value for one in own if one.kind == DESCRIBE for change in one.changes}
    return replace(reading, document=replace(reading.document, **facts))


def ids_of(event: Correction) -> set[str]:
    """Return the ids of the statements that an event is about."""
    return {one.statement for one in event.targets}


def as_set(entries: Iterator[Entry]) -> dict[str, Entry]:
    """Return entries by their ids, each of which must come once."""
    found = list(entries)
    named = {entry.statement.id: entry for entry in found}
    assert len(named) == len(found)
    return named


def test_any_sequence_gives_what_a_recomputation_gives(fresh: Fresh) -> None:
    machine = type("Recorded", (Recording,), {"fresh": staticmethod(fresh)})
    run_state_machine_as_test(machine, settings=settings(max_examples=16, stateful_step_count=20, deadline=None))
