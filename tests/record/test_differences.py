"""What is different between two readings of one document."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from aidememoire.model import Confidence, Meeting
from aidememoire.record.differences import Changed, Differences, differences
from tests.record.made import passages, read_by

READ = passages()[0]


def test_a_reading_is_not_different_from_itself_nor_from_one_that_is_surer() -> None:
    assert not differences(READ, READ)
    surer = tuple(replace(one, confidence=Confidence(0.5), reasons=()) for one in READ.statements)
    assert not differences(READ, replace(READ, statements=surer))


def test_a_statement_on_the_same_words_is_the_same_whatever_its_id() -> None:
    first, *others = READ.statements
    other = replace(first, id="another", act="warn", hedged=not first.hedged)
    found = differences(READ, replace(READ, statements=(other, *others)))
    assert found == Differences(changed=(Changed(first, other, ("act", "hedged")),))


def test_meetings_that_differ_are_told() -> None:
    assert differences(READ, replace(READ, meetings=(Meeting(()),))) == Differences(meetings=True)


@given(st.sets(st.integers(0, len(READ.statements) - 1)), st.sets(st.integers(0, len(READ.statements) - 1)))
def test_what_one_reading_alone_has_is_gone_or_new(one: set[int], other: set[int]) -> None:
    found = differences(read_by("one", READ, one.__contains__), read_by("other", READ, other.__contains__))
    places = {statement.id: number for number, statement in enumerate(READ.statements)}
    assert {places[each.id] for each in found.gone} == one - other
    assert {places[each.id] for each in found.new} == other - one
    assert {each.fields for each in found.changed} <= {("parent",)}


def test_of_two_statements_on_the_same_words_one_may_be_gone() -> None:
    first = READ.statements[0]
    twice = replace(READ, statements=(first, replace(first, id="again")))
    assert [len(each) for each in (differences(twice, READ).gone, differences(READ, twice).new)] == [1, 1]
