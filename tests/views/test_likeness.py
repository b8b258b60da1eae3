"""Wordings are alike by the words that few others of their set have, and by their meaning too."""

from __future__ import annotations

from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidememoire.views.likeness import Overlap, blended

WORDINGS = st.lists(
    st.lists(st.sampled_from(["the", "road", "map", "no", "court", "ferry", "1975", "lachin"])).map(" ".join),
    max_size=6,
)


def test_a_word_that_few_have_tells_more_than_one_that_all_have() -> None:
    said = ["the checkpoint at Reed", "a new checkpoint", "the court at Reed", "lorries at Reed", "trains from Reed"]
    overlap = Overlap.among(said)
    assert overlap(said[0], said[1]) > overlap(said[0], said[2]) > 0.0


@given(WORDINGS)
def test_overlap_is_a_share_and_the_same_both_ways(said: list[str]) -> None:
    overlap = Overlap.among(said)
    for one in said:
        for other in said:
            assert 0.0 <= overlap(one, other) <= 1.0
            assert overlap(one, other) == pytest.approx(overlap(other, one))


def test_what_is_not_in_the_set_is_like_nothing() -> None:
    assert Overlap.among(["a road"])("a road", "another road") == 0.0
    assert Overlap.among([])("", "") == 0.0


def test_names_that_are_left_out_tell_nothing() -> None:
    said = ["Ana Vik met Bo Lund", "Bo Lund met Ana Vik in Reed", "a road to Reed"]
    assert Overlap.among(said)(said[0], said[1]) > 0.5
    overlap = Overlap.among(said, ["Ana Vik", "Bo Lund"])
    assert overlap(said[0], said[1]) < overlap(said[0], said[0]) == 1.0
    assert overlap(said[1], said[2]) > 0.0


def test_words_count_more_than_meaning_and_either_is_enough_where_it_is_plain() -> None:
    said = ["open the road", "open the way", "close the court"]
    words = Overlap.among(said)(said[0], said[1])
    assert words > 0.0
    by_words = blended(said, lambda one, other: 0.0)(said[0], said[1])
    by_meaning = blended(said, lambda one, other: 1.0)(said[0], said[2])
    assert by_words == pytest.approx(words)
    assert 1.0 > by_meaning > 0.5
    both = blended(said, lambda one, other: 0.5)(said[0], said[1])
    assert both == pytest.approx(hypot(words, 0.5 * by_meaning))
    assert max(words, 0.5 * by_meaning) < both < words + 0.5 * by_meaning


def test_a_name_of_several_words_weighs_as_one_word() -> None:
    said = ["the road to Reed-Fen opens", "no map of Reed-Fen exists", "the ferry lands at noon"]
    plain = [each.lower() for each in said]
    assert 0.0 < Overlap.among(said)(said[0], said[1]) < Overlap.among(plain)(plain[0], plain[1])


def test_words_that_any_text_has_make_nothing_alike() -> None:
    one, other = "the ferry stands ready today", "today the vote of the cabinet stands"
    assert Overlap.among([one, other])(one, other) == 0
