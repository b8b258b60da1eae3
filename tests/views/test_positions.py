"""The matrix: no statement is lost, none that was said later is shown, a party's own word goes first."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from aidememoire.model import Entry
from aidememoire.views import Cell, Positions, Saying, positions
from tests.gold import gold_readings
from tests.views.made import HAVEN, HOST, MARSH, OURS, RECORDED, account, before, day, entries, entry, talks

LATE = date(2023, 12, 31)
briefly = settings(max_examples=60, deadline=None)


def cell(*said: Entry, issue: str = "transport", party: str = HAVEN, as_of: date = LATE) -> Cell:
    return positions(said, as_of).cell(issue, party)


def ids(*groups: tuple[Saying, ...]) -> set[str]:
    return {one.statement.id for group in groups for saying in group for one in saying.entries}


def everywhere(view: Positions) -> set[str]:
    cells = (each.history for each in view.cells)
    return ids(*cells, view.undated, view.unnamed, view.others, view.later, view.doubled)


@briefly
@given(entries(), st.integers(0, 12).map(day), st.booleans())
def test_every_statement_stands_in_a_cell_or_apart(said: list[Entry], as_of: date, narrow: bool) -> None:
    wanted = {"issues": ["transport", "status"], "parties": [HAVEN]} if narrow else {}
    view = positions(said, as_of, **wanted)
    assert everywhere(view) == {one.statement.id for one in said}


@briefly
@given(entries(), st.integers(0, 12), st.integers(0, 12))
def test_a_later_day_takes_nothing_away(said: list[Entry], one: int, other: int) -> None:
    first, second = (positions(said, day(at)) for at in sorted((one, other)))
    for each in first.cells:
        assert ids(each.history) <= ids(second.cell(each.issue, each.party).history)


@briefly
@given(entries(), st.integers(0, 12).map(day))
def test_what_was_said_after_the_day_changes_nothing_of_the_matrix(said: list[Entry], as_of: date) -> None:
    until_then = [one for one in said if one.day is None or one.day <= as_of]
    later = {one.statement.id for one in said} - {one.statement.id for one in until_then}
    if later & {one.statement.parent for one in said}:
        return  # the holder of a nested statement tells who reports it, whenever that was
    assert positions(said, as_of).cells == positions(until_then, as_of).cells


@briefly
@given(entries())
def test_the_order_of_the_entries_does_not_matter(said: list[Entry]) -> None:
    shuffled = sorted(said, key=lambda one: one.statement.id[::-1])
    assert positions(shuffled, LATE) == positions(said, LATE)


def test_every_statement_of_gold_readings_is_somewhere() -> None:
    readings = gold_readings("a-0001", "a-0005")
    said = [Entry(each, account(one.document.title), RECORDED) for one in readings for each in one.statements]
    assert everywhere(positions(said, LATE)) == {one.statement.id for one in said}


def test_an_empty_cell_is_silence_and_says_so() -> None:
    view = positions(talks(), LATE)
    silent = view.cell("borders", MARSH)
    assert silent in view.cells
    assert silent.silent
    assert (silent.standing, silent.since, silent.changed, silent.sources) == (None, None, False, 0)


def test_a_cell_tells_first_and_last_day_and_since_when_its_stance_stands() -> None:
    found = cell(
        entry(HAVEN, "reject", "no", day=day(1)),
        entry(HAVEN, "demand", "open it", day=day(2)),
        entry(HAVEN, "propose", "let us open it", day=day(5)),
    )
    assert (found.first_said, found.since, found.last_said, found.changed) == (day(1), day(2), day(5), False)


def test_a_stance_that_was_not_taken_the_day_before_is_a_change() -> None:
    found = cell(entry(HAVEN, "reject", "no", day=day(1)), entry(HAVEN, "accept", "yes", day=day(2)))
    assert found.changed
    assert found.since == day(2)


def test_of_one_day_the_last_published_stands_then_the_document_then_the_main_issue() -> None:
    early, late = account("early", "Lantern", day(3)), account("late", "Echo", day(4))
    first = entry(HAVEN, "warn", "one", day=day(2), where=early)
    aside = entry(HAVEN, "demand", "two", "borders,transport", day=day(2), where=late)
    vague = entry(HAVEN, "assert", "three", day=day(2), where=late, start=5)
    firm = entry(HAVEN, "accuse", "four", day=day(2), where=late, start=10)
    assert cell(firm, first, aside, vague).standing == Saying(firm)
    assert cell(first, aside, vague).standing == Saying(vague)
    assert cell(first, aside).standing == Saying(aside)


def test_what_others_tell_of_a_party_is_shown_as_such_and_gives_way_to_its_own_word() -> None:
    told = positions(talks(), LATE).cell("rights", HAVEN)
    assert told.standing is not None
    assert told.standing.told_by == HOST
    own = entry(HAVEN, "reject", "it has to persuade anybody", "rights", day=date(2023, 7, 1), where=OURS)
    both = positions([*talks(), own], LATE).cell("rights", HAVEN)
    assert both.standing == Saying(own)
    assert both.hearsay == told.standing
    assert len(both.history) == 2


def test_copies_with_the_same_words_are_one_source_and_publishers_are_counted_once() -> None:
    outlets = (("a", "L", 1), ("b", "E", 2), ("c", "E", 2), ("d", "N", 2))
    where = [account(name, publisher, day(at)) for name, publisher, at in outlets]
    words = ("open the road", "Open the ROAD!", "it is to be opened", "the road needs to open")
    said = [entry(HAVEN, "demand", each, day=day(1), where=at) for each, at in zip(words, where, strict=True)]
    found = cell(*said)
    assert sorted(len(one.entries) for one in found.history) == [1, 1, 2]
    assert found.sources == 3
    assert cell(*said[:2]).sources == 1
    assert cell(*said[2:3], entry(HAVEN, "demand", "other words", day=day(1), where=where[1])).sources == 1


def test_only_accounts_that_take_the_standing_stance_are_its_sources() -> None:
    found = cell(
        entry(HAVEN, "demand", "open", day=day(1), where=account("a", "L")),
        entry(HAVEN, "reject", "closed", day=day(1), where=account("b", "E")),
    )
    assert found.sources == 1


def test_a_statement_made_together_stands_with_each_of_its_parties() -> None:
    joint = entry(f"{HAVEN}; {MARSH}", "commit", "they will open the road", day=day(1))
    view = positions([joint], LATE)
    assert view.parties == (HAVEN, MARSH)
    assert all(view.cell("transport", party).history == (Saying(joint),) for party in (HAVEN, MARSH))


def test_statements_stand_apart_by_reason() -> None:
    view = positions([*before(), *talks()], date(2023, 7, 26), parties=[HAVEN, MARSH])
    apart = {name: [one.words for one in getattr(view, name)] for name in ("undated", "unnamed", "later")}
    assert apart == {
        "undated": ["there will be war"],
        "unnamed": ["the road is quiet"],
        "later": ["it will open the Fen route"],
    }
    assert {one.parties for one in view.others} == {(HOST,)}


def test_rows_go_by_the_vocabulary_and_columns_by_statements_unless_they_are_given() -> None:
    said = [entry(MARSH, "assert", "a", "unheard of,transport,borders"), entry(HAVEN, "assert", "b", "borders")]
    said.append(entry(MARSH, "assert", "c", "status"))
    view = positions(said, LATE)
    assert (view.issues, view.parties) == (("borders", "status", "transport", "unheard of"), (MARSH, HAVEN))
    given = positions(said, LATE, issues=["status"], parties=[HOST, MARSH])
    assert (given.issues, given.parties) == (("status",), (HOST, MARSH))
    assert given.cell("status", HOST).silent
