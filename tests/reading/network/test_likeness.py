"""Wordings of like meaning are told from others, whatever their words."""

from __future__ import annotations

from aidememoire.reading.network.likeness import Likeness

MEETING = "that it has to persuade those islanders to meet officials from the capital soon"
SAME = "that it must bring the islanders to a meeting with the representatives of the government"
OTHER = "that the gas pipeline will be repaired before the winter"
FURTHER = "the court had ordered both sides to hand over the maps of the minefields"
ALIKE = Likeness.among([MEETING, SAME, OTHER, FURTHER])


def test_a_retelling_in_other_words_is_more_alike_than_what_is_about_something_else() -> None:
    assert ALIKE(MEETING, SAME) > 0.3
    assert ALIKE(MEETING, SAME) > max(ALIKE(MEETING, OTHER), ALIKE(MEETING, FURTHER))


def test_likeness_is_the_same_both_ways_and_whole_with_itself() -> None:
    assert ALIKE(MEETING, SAME) == ALIKE(SAME, MEETING)
    assert ALIKE(OTHER, OTHER) == 1.0


def test_what_is_not_in_the_set_or_has_no_words_is_like_nothing() -> None:
    assert ALIKE(MEETING, "something never read") == 0.0
    assert Likeness.among(["", "  "])("", "  ") == 0.0
