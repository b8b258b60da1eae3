"""Words are put so that two tellings of one thing meet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidememoire.linking.text.plain import fine_stem_of, numbers_in, overlap, weighed


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("two hundred thousand people", ("200000",)),
        ("ninety-four days and nine nights", ("9", "94")),
        ("two dozen soldiers", ("24",)),
        ("15 million for roads", ("15000000",)),
        ("1,700 houses, 12.7 kilometres", ("1700", "12.7")),
        ("seventeen articles, fifteen of them open", ("15", "17")),
        ("one of them", ()),
        ("twenty-one", ("21",)),
        ("on 9 November 2020", ("9", "2020")),
        ("five ten", ("5", "10")),
        ("", ()),
    ],
)
def test_numbers_are_read_in_figures_and_in_words(words: str, numbers: tuple[str, ...]) -> None:
    assert set(numbers_in(words)) == set(numbers)


@given(
    st.text(max_size=80)
    | st.lists(st.sampled_from(["two", "million", "9", "hundred", ".", ",", "99999999999", "dozen"])).map(" ".join)
)
def test_any_text_has_numbers_in_figures(text: str) -> None:
    assert all(number[0].isdigit() for number in numbers_in(text))


def test_a_rare_word_weighs_more_than_a_common_one_and_a_number_most() -> None:
    weights = weighed("the road blockade of 1975")
    assert weights["road"] < weights["block"] < weights["1975"] == 1.0
    assert "the" not in weights


def test_the_forms_of_one_word_meet() -> None:
    assert overlap("reopening roads", "the road was reopened") > 0.5


@given(st.text(max_size=60), st.text(max_size=60))
def test_overlap_is_a_share_and_the_same_both_ways(one: str, other: str) -> None:
    assert 0.0 <= overlap(one, other) <= 1.0 + 1e-9
    assert overlap(one, other) == pytest.approx(overlap(other, one))


@pytest.mark.parametrize(
    "words", ["reopen reopened reopening", "lorry lorries", "recognise recognised", "route routes", "1975"]
)
def test_the_forms_of_a_word_have_one_stem(words: str) -> None:
    assert len({fine_stem_of(word) for word in words.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("interruption", "international"), ("commission", "commitment"), ("1975", "1976")]
)
def test_words_that_only_begin_alike_have_two(one: str, other: str) -> None:
    assert fine_stem_of(one) != fine_stem_of(other)
