"""Statements of one account in the same words are one thing that it tells, whoever of them is asked first."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from aidememoire.model import Entry
from aidememoire.views import Saying
from aidememoire.views.variants import variants
from tests.views.made import HAVEN, MARSH, OURS, entry

OUTER = entry(HAVEN, "assert", "he said that they agree to meet and to open the road", id="outer", where=OURS)
INNER = entry(MARSH, "accept", "that they agree to meet", id="inner", where=OURS, start=8)
TWICE = entry(MARSH, "propose", "that they agree to meet", id="twice", where=OURS, start=8)
NEXT = entry(HAVEN, "demand", "open the road. The map is old, and nobody has another", id="next", where=OURS, start=39)


def together(said: list[Entry]) -> list[list[str]]:
    return [[one.id for one in group] for group in variants(map(Saying, said))]


def test_what_holds_another_or_is_read_twice_is_one_thing_the_longest_first() -> None:
    assert together([TWICE, INNER, OUTER]) == [["outer", "inner", "twice"]]


def test_two_that_share_less_than_half_of_the_shorter_are_two_things() -> None:
    assert together([OUTER, NEXT]) == [["next"], ["outer"]]


@given(st.permutations([OUTER, INNER, TWICE, NEXT]))
def test_the_order_does_not_matter_and_none_is_lost(said: list[Entry]) -> None:
    assert together(said) == [["next"], ["outer", "inner", "twice"]]
