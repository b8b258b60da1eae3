"""People join meetings that are one and part accounts of two: it outlives new readings, is undone, and nothing else moves.

The model beside the record is the list of what was said, laid by looking at all pairs of accounts each time.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations, product

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from aidememoire.correcting.events import Signed
from aidememoire.correcting.joining import joined, parted
from aidememoire.dossier import Dossier
from aidememoire.model import Account, Document, Meeting, Reading, SettingsError, Span
from aidememoire.record import (
    Correction,
    Evidence,
    Joined,
    MeetingEntry,
    RecordError,
    Target,
    corrections,
    open_store,
)
from aidememoire.record.applying import standing
from aidememoire.record.meeting_ties import tie_meetings
from aidememoire.views import Gathering, Sought
from tests.gold import READER
from tests.record.conftest import Fresh
from tests.record.made import BY, moment, undo
from tests.record.test_verifying import tamper

DAY = date(2024, 3, 4)
WORDS = ("Ana Vik met Bo Lund", "The talks went on", "They spoke again")


def report(number: int, *days: int | None) -> Reading:
    """Return a reading of a document that tells of a meeting in each of its sentences, so many days after the first."""
    text = f"{'. '.join(WORDS)}. Report {number}."
    document = Document(f"Report {number}", text, f"Outlet {number}", DAY)
    return Reading(document, READER, meetings=tuple(_meetings(text, days)))


def _meetings(text: str, days: tuple[int | None, ...]) -> Iterator[Meeting]:
    for words, number in zip(WORDS, days, strict=False):
        start, day = text.index(words), None if number is None else DAY + timedelta(number)
        people = ("Ana Vik", "Bo Lund")
        yield Meeting((Span.of(text, start, start + len(words)),), day, day, "Corvo City", participants=people)


def twice(reading: Reading) -> Reading:
    """Return the reading, its last meeting on the very words of the one before it."""
    *others, last = reading.meetings
    return replace(reading, meetings=(*others, replace(last, evidence=others[-1].evidence)))


# Three tell of one day; there is the next day, a far one, and an account without any.
READINGS = (report(1, 0, 1), report(2, 0, 90), twice(report(3, None, 1, 90)), report(4, 0))


def read_with(reading: Reading, kept: set[int], name: str = "another") -> Reading:
    """Return what a reader of that name would find: some of the meetings."""
    some = tuple(one for number, one in enumerate(reading.meetings) if number in kept)
    return replace(reading, reader=replace(reading.reader, model=name), meetings=some)


@pytest.fixture
def dossier(fresh: Fresh) -> Iterator[Dossier]:
    with Dossier(open_store(fresh())) as made:
        for one in READINGS:
            made.add(one, moment())
        yield made


def signed(hours: float) -> Signed:
    return Signed(BY, moment(hours), "so it was")


def documents(met: Gathering | None) -> set[str]:
    """Return the titles of the documents that tell of a meeting."""
    return {one.account.title for one in met.accounts} if met else set()


def test_meetings_that_are_joined_are_one_everywhere_also_a_far_one_and_one_without_a_day(dossier: Dossier) -> None:
    first, *_, undated = dossier.gatherings()
    far = next(one for one in dossier.gatherings() if one.start == DAY + timedelta(90))
    assert (first.start, undated.start) == (DAY, None)
    dossier.correct(joined([first.id, undated.id, far.id], dossier, signed(1)))
    (met,) = dossier.gatherings(since=DAY, until=DAY)
    assert documents(met) == {"Report 1", "Report 2", "Report 3", "Report 4"}
    assert len(met.accounts) == 6
    assert dossier.gathering(met.id) == met
    assert met in dossier.gatherings()
    assert dossier.gatherings(since=DAY + timedelta(80)) == ()
    assert dossier.timeline(Sought(DAY + timedelta(80), kind="meeting")).events == ()
    assert documents(dossier.compare([met.id]).meeting) == documents(met)
    assert dossier.store.verify() == []


def test_an_account_that_is_parted_is_a_meeting_of_its_own_until_that_is_undone(dossier: Dossier) -> None:
    before = dossier.gatherings()
    first = before[0]
    assert documents(first) == {"Report 1", "Report 2", "Report 4"}
    event = parted(first.id, [READINGS[1].document.id], dossier, signed(1))
    dossier.correct(event)
    one, other = dossier.gatherings(since=DAY, until=DAY)
    assert (documents(one), documents(other)) == ({"Report 1", "Report 4"}, {"Report 2"})
    assert dossier.register.said_of(one) == dossier.register.said_of(other)
    assert [each.correction for each in dossier.register.history(READINGS[3].document.id)][1:] == [event]
    undo(dossier, event, 2)
    assert dossier.gatherings() == before
    assert [each.correction.kind for each in dossier.register.said_of(first) if each.correction] == ["part", "undo"]
    assert dossier.store.verify() == []


def test_of_a_join_and_a_part_of_the_same_accounts_the_last_holds(dossier: Dossier) -> None:
    first = dossier.gatherings()[0]
    dossier.correct(parted(first.id, [READINGS[1].document.id], dossier, signed(1)))
    one, other = dossier.gatherings(since=DAY, until=DAY)
    dossier.correct(joined([one.id, other.id], dossier, signed(2)))
    assert dossier.gatherings()[0] == first
    dossier.correct(parted(first.id, [READINGS[1].document.id], dossier, signed(3)))
    assert dossier.gatherings(since=DAY, until=DAY) == (one, other)


def test_a_join_and_a_part_are_recorded_once_while_they_hold(dossier: Dossier) -> None:
    first = dossier.gatherings()[0]
    away = parted(first.id, [READINGS[1].document.id], dossier, signed(1))
    assert [dossier.correct(away), dossier.correct(replace(away, at=moment(2)))] == [True, False]
    together = joined([one.id for one in dossier.gatherings(since=DAY, until=DAY)], dossier, signed(3))
    assert [dossier.correct(together), dossier.correct(replace(together, at=moment(4)))] == [True, False]
    assert dossier.correct(replace(away, at=moment(5)))


def test_a_join_outlives_a_new_reading_and_waits_while_its_words_are_gone(dossier: Dossier) -> None:
    first, *_, undated = dossier.gatherings()
    event = joined([first.id, undated.id], dossier, signed(1))
    dossier.correct(event)
    dossier.add(read_with(READINGS[2], {1, 2}), moment(2))
    assert (dossier.store.waiting(), dossier.store.stats().waiting) == ([event], 1)
    assert documents(dossier.gatherings()[0]) == {"Report 1", "Report 2", "Report 4"}
    dossier.add(read_with(READINGS[2], {0}, "a third"), moment(3))
    assert dossier.store.waiting() == []
    assert documents(dossier.gatherings()[0]) == {"Report 1", "Report 2", "Report 3", "Report 4"}
    assert dossier.store.joined(moment(0)) == Joined()
    assert dossier.store.verify() == []


def test_of_two_accounts_on_the_same_words_the_one_is_meant_that_tells_what_the_person_saw(dossier: Dossier) -> None:
    near = next(one for one in dossier.gatherings() if one.start == DAY + timedelta(1))
    dossier.correct(joined([dossier.gatherings()[0].id, near.id], dossier, signed(1)))
    (met,) = dossier.gatherings(since=DAY, until=DAY)
    assert [one.meeting.start for one in met.accounts if one.account.title == "Report 3"] == [DAY + timedelta(1)]


def test_an_account_is_named_by_words_of_it_where_its_document_tells_more_than_once(dossier: Dossier) -> None:
    first, near = dossier.gatherings()[:2]
    dossier.correct(joined([first.id, near.id], dossier, signed(1)))
    (met,) = dossier.gatherings(since=DAY, until=DAY)
    with pytest.raises(SettingsError, match="more than one account stands"):
        parted(met.id, ["Ana Vik met"], dossier, signed(2))
    with pytest.raises(SettingsError, match="no account stands"):
        parted(met.id, ["Cy Ros"], dossier, signed(2))
    with pytest.raises(SettingsError, match="is no document"):
        parted(met.id, ["ffff"], dossier, signed(2))
    with pytest.raises(SettingsError, match="all accounts"):
        parted(met.id, met.documents, dossier, signed(2))
    with pytest.raises(SettingsError, match="name another one too"):
        joined([met.id, met.id], dossier, signed(2))
    with pytest.raises(SettingsError, match="part needs some accounts"):
        parted(met.id, [], dossier, signed(2))


def test_what_no_reading_tells_is_refused(dossier: Dossier) -> None:
    own = READINGS[0].document
    sound = Target.of_meeting(own.id, READINGS[0].meetings[0])
    strange = replace(sound, statement="0" * 16, evidence=Evidence((Span.of(own.text, 0, 3),)))
    for told, why in (
        ((sound, strange), "of the newest readings"),
        ((sound, sound), "each once"),
        ((sound, replace(strange, evidence=Evidence((Span(0, 3, "Bob"),)))), "do not stand"),
        ((sound, replace(strange, document="0" * 16)), "there is no document"),
        ((sound, replace(strange, evidence=Evidence(()))), "words of every account"),
    ):
        with pytest.raises(RecordError, match=why):
            dossier.correct(corrections.join(told, BY, moment(1)))
    with pytest.raises(RecordError, match="leaves accounts"):
        dossier.correct(
            corrections.part((sound, Target.of_meeting(own.id, READINGS[0].meetings[1])), (), BY, moment(1))
        )
    assert dossier.store.corrections() == []


def test_verify_names_a_join_whose_words_never_told_of_a_meeting(fresh_file: Fresh) -> None:
    path = fresh_file()
    with Dossier(open_store(path)) as dossier:
        for one in READINGS:
            dossier.add(one, moment())
        dossier.correct(joined([one.id for one in dossier.gatherings()[:2]], dossier, signed(1)))
    tamper(path, "UPDATE corrections SET whole = replace(whole, '[0,19,\"Ana Vik met Bo Lund\"]', '[0,7,\"Ana Vik\"]')")
    with open_store(path) as store:
        faults = [fault.what for fault in store.verify()]
    assert any("ever had a meeting on the words" in one for one in faults)


def test_pairs_that_would_bring_parted_accounts_together_give_way_to_what_was_said_last() -> None:
    entries = [MeetingEntry(one.meetings[0], Account.of(one.document), moment(), 0) for one in READINGS]
    a, b, c, _ = (Target.of_meeting(one.account.id, one.meeting) for one in entries)
    said = [
        corrections.part([a], [c], BY, moment(1)),
        corrections.join([a, b], BY, moment(2)),
        corrections.join([b, c], BY, moment(3)),
    ]
    ids = [one.id for one in entries]
    assert tie_meetings(entries, said).ties.joined == (frozenset(ids[1:3]),)
    assert tie_meetings(entries, [said[0], *said[:0:-1]]).ties.joined == (frozenset(ids[:2]),)


class Joining(RuleBasedStateMachine):
    """Does to the meetings of a record what its readers might do."""

    fresh: Fresh

    def __init__(self) -> None:
        super().__init__()
        self.dossier = Dossier(open_store(self.fresh()))
        self.said: list[Correction] = []
        self.hours = 0
        for one in READINGS[:2]:
            self.dossier.add(one, moment())

    def teardown(self) -> None:
        assert self.dossier.store.verify() == []
        assert self.dossier.store.corrections() == self.said
        self.dossier.store.close()

    def signed(self) -> Signed:
        self.hours += 1
        return Signed(BY, moment(self.hours))

    def record(self, event: Correction) -> None:
        assert self.dossier.correct(event)
        self.said.append(event)

    @rule(which=st.sampled_from(READINGS), kept=st.sets(st.integers(0, 2)), name=st.sampled_from(["one", "two"]))
    def read_again(self, which: Reading, kept: set[int], name: str) -> None:
        self.dossier.add(read_with(which, kept, name), moment(self.hours))

    @rule(numbers=st.sets(st.integers(0, 5), min_size=2, max_size=3))
    def join(self, numbers: set[int]) -> None:
        met = self.dossier.gatherings()
        some = [met[one] for one in numbers if one < len(met)]
        if len(some) > 1:
            self.record(joined([one.id for one in some], self.dossier, self.signed()))
            told = {one.id for each in some for one in each.accounts}
            assert any({one.id for one in each.accounts} == told for each in self.dossier.gatherings())

    @rule(number=st.integers(0, 5), account=st.integers(0, 5))
    def part(self, number: int, account: int) -> None:
        shared = [one for one in self.dossier.gatherings() if len(one.documents) > 1]
        if shared:
            met = shared[number % len(shared)]
            away = met.documents[account % len(met.documents)]
            self.record(parted(met.id, [away], self.dossier, self.signed()))
            left = {one.id for one in met.accounts if one.account.id != away}
            told = {one.id for one in met.accounts} - left
            assert not any(told & own and left & own for own in self.told())

    @precondition(lambda self: self.said)
    @rule(number=st.integers(0, 99))
    def undo(self, number: int) -> None:
        event = self.said[number % len(self.said)]
        self.said.append(undo(self.dossier, event, self.hours, str(len(self.said))))

    @precondition(lambda self: self.said)
    @rule()
    def undo_and_redo(self) -> None:
        """What is undone, and that undone, leaves the meetings as they were."""
        before = self.dossier.gatherings()
        self.undo(len(self.said) - 1)
        self.undo(len(self.said) - 1)
        assert self.dossier.gatherings() == before

    @rule(number=st.integers(0, 9))
    def ask_by_day(self, number: int) -> None:
        """A meeting that is asked for by its day is the one that is found among all."""
        if met := self.dossier.gatherings():
            assert self.dossier.gathering(met[number % len(met)].id) == met[number % len(met)]

    @invariant()
    def what_was_said_last_holds(self) -> None:
        """Every account is of one meeting; what was parted is of two, what was joined of one, and the rest waits."""
        together, found = self.told(), self.found()
        assert sorted(one for each in together for one in each) == sorted(
            one.id for one in self.dossier.store.meetings()
        )
        last = self.last_said(found)
        parted_now = {pair for pair, kind in last.items() if kind == corrections.PART}
        assert not any(pair <= own for pair in parted_now for own in together)
        for pair in last.keys() - parted_now:
            if not any(held <= hanging_together(pair, last) for held in parted_now):
                assert any(pair <= own for own in together)
        waiting = [one for one in standing(self.said) if any(target not in found for target in one.targets)]
        assert self.dossier.store.waiting() == waiting

    def told(self) -> list[set[str]]:
        """Return the ids of the accounts of each meeting."""
        return [{one.id for one in each.accounts} for each in self.dossier.gatherings()]

    def found(self) -> dict[Target, str]:
        """Return the ids of today's accounts: of the only one on some words, else of the one that tells all the same."""
        found: dict[Target, str] = {}
        held = list(self.dossier.store.meetings())
        for target in ALL:
            own = [one for one in held if one.account.id == target.document]
            there = [one for one in own if Evidence.of_meeting(one.meeting) == target.evidence]
            if len(there) > 1:
                there = [one for one in there if Target.of_meeting(one.account.id, one.meeting) == target]
            found.update((target, one.id) for one in there)
        return found

    def last_said(self, found: dict[Target, str]) -> dict[frozenset[str], str]:
        """Return of each two accounts the kind of the last event about them."""
        last = {}
        for event in standing(self.said):
            told, left = ([found[one] for one in each if one in found] for each in (event.told, event.left))
            pairs = product(told, left) if event.kind == corrections.PART else combinations(told, 2)
            last.update({frozenset(pair): event.kind for pair in pairs})
        return last


ALL = {Target.of_meeting(one.document.id, each) for one in READINGS for each in one.meetings}


def hanging_together(pair: frozenset[str], last: dict[frozenset[str], str]) -> set[str]:
    """Return all accounts that hang together with two by what was joined."""
    found = set(pair)
    while more := {
        one for other, kind in last.items() if kind == corrections.JOIN and other & found for one in other - found
    }:
        found |= more
    return found


def test_any_sequence_of_join_part_undo_and_reading_again_keeps_what_was_said(fresh: Fresh) -> None:
    machine = type("Joined", (Joining,), {"fresh": staticmethod(fresh)})
    run_state_machine_as_test(machine, settings=settings(max_examples=10, stateful_step_count=12, deadline=None))
