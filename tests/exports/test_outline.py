"""The outline: all statements in it once, each below the one that holds it."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from aidememoire.exports.outline import Entry, outline
from aidememoire.model import Reading, Statement
from tests.exports.examples import briefly, readings, statement_of
from tests.gold import gold_readings


def flat(entries: tuple[Entry, ...]) -> list[Entry]:
    return [entry for top in entries for entry in top.walk()]


def linked(*parents: str | None) -> list[Statement]:
    """Return statements `0`, `1`, ... with the parents given."""
    statement = statement_of("x said y", "x", "said", "y")
    return [replace(statement, id=str(number), parent=parent) for number, parent in enumerate(parents)]


@briefly
@given(readings())
def test_no_statement_is_left_out_or_doubled_whatever_hangs_where(reading: Reading) -> None:
    found = flat(outline(reading.statements))
    assert sorted(entry.position for entry in found) == list(range(len(reading.statements)))
    assert all(reading.statements[entry.position] is entry.statement for entry in found)


@briefly
@given(readings())
def test_every_child_names_the_one_above_it_and_siblings_keep_their_order(reading: Reading) -> None:
    tops = outline(reading.statements)
    for entry in flat(tops):
        assert all(child.statement.parent == entry.statement.id for child in entry.children)
    for siblings in (tops, *(entry.children for entry in flat(tops))):
        assert [entry.position for entry in siblings] == sorted(entry.position for entry in siblings)


@briefly
@given(readings())
def test_numbers_are_in_order_and_tell_the_way_down(reading: Reading) -> None:
    def check(siblings: tuple[Entry, ...], prefix: str) -> None:
        assert [entry.number for entry in siblings] == [f"{prefix}{n}" for n in range(1, len(siblings) + 1)]
        for entry in siblings:
            check(entry.children, f"{entry.number}.")

    check(outline(reading.statements), "")


def test_every_nested_statement_of_the_corpus_hangs_below_its_holder() -> None:
    for reading in gold_readings():
        found = flat(outline(reading.statements))
        hung = {child.statement.id for entry in found for child in entry.children}
        assert hung == {statement.id for statement in reading.statements if statement.parent}


def test_statements_that_hold_each_other_stand_on_top() -> None:
    assert [entry.number for entry in outline(linked("1", "0", "2"))] == ["1", "2", "3"]


def test_a_statement_whose_holder_is_not_in_the_reading_stands_on_top() -> None:
    assert [entry.number for entry in outline(linked("gone"))] == ["1"]


def test_of_two_statements_with_one_id_the_first_has_the_children_and_both_stay() -> None:
    first, child = linked(None, "0")
    assert [entry.number for entry in flat(outline([first, first, child]))] == ["1", "1.1", "2"]
