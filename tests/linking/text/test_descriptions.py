"""How a source is put that names nobody."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidememoire.linking.text import descriptions
from aidememoire.linking.text.descriptions import (
    head_of,
    in_small_letters,
    is_indefinite,
    is_nameless,
    is_question,
    is_side,
    is_spokesperson,
    is_together,
    pronoun_of,
    qualifiers_of,
    without_article,
)

YES = [
    (is_together, ("both sides", "The two leaders", "neither party", "the parties", "all three", "Ministers")),
    (
        is_nameless,
        ("a senior official", "Sources", "some media", "officials in Baku", "one of the diplomats", "somebody"),
    ),
    (is_question, ("Question:", "Q", "Journalist", "QUESTION (Radio Grebe)", "Reporter:")),
    (is_indefinite, ("a driver", "An envoy", "two deputies", "several villagers")),
    (is_side, ("the Armenian side", "her government", "the authorities", "our delegation")),
    (is_spokesperson, ("a spokesman", "the ministry’s spokeswoman", "press secretary", "the press service")),
]
NO = [
    (is_together, ("the minister", "the envoy of both sides", "the parties’ lawyer")),
    (is_nameless, ("Anna Vik", "the minister", "the villagers")),
    (is_question, ("Questions remain", "the journalist", "Quentin")),
    (is_indefinite, ("the driver", "Anna Vik", "antique dealers", "oneself")),
    (is_side, ("Armenia", "the sidewalk", "consider")),
    (is_spokesperson, ("the minister", "the press", "spoke")),
]


@pytest.mark.parametrize(("test", "words"), [(test, words) for test, several in YES for words in several])
def test_words_are_recognised_for_what_they_are(test: Callable[[str], bool], words: str) -> None:
    assert test(words)


@pytest.mark.parametrize(("test", "words"), [(test, words) for test, several in NO for words in several])
def test_other_words_are_not_taken_for_that(test: Callable[[str], bool], words: str) -> None:
    assert not test(words)


@pytest.mark.parametrize(
    ("words", "pronoun"),
    [
        ("He", "he"),
        ("he himself", "he"),
        ("They both", "they"),
        ("We too", "we"),
        ("both", "both"),
        ("which", "which"),
        ("who", "who"),
        ("his", "his"),
        ("My EU colleagues and I", "we"),
        ("the President and I", "we"),
        ("Ana Vik and I", None),
        ("his ministry", None),
        ("it is", None),
        ("Hera", None),
        ("", None),
    ],
)
def test_a_pronoun_stands_alone_or_with_itself(words: str, pronoun: str | None) -> None:
    assert pronoun_of(words) == pronoun


@pytest.mark.parametrize(
    ("words", "noun"),
    [
        ("the Chinese trader from the border", "trader"),
        ("Norway’s envoy to Chad", "envoy"),
        ("a diplomat familiar with the talks", "diplomat"),
        ("senior official (Azerbaijan)", "official"),
        ("the envoy, Anna Vik", "envoy"),
        ("the", "the"),
        ("", ""),
    ],
)
def test_a_description_turns_on_its_noun(words: str, noun: str) -> None:
    assert head_of(words) == noun


@pytest.mark.parametrize(
    ("words", "pronoun"), [("US", None), ("US itself", None), ("us", "us"), ("Us", "us"), ("we all", "we")]
)
def test_in_capitals_us_is_a_country(words: str, pronoun: str | None) -> None:
    assert pronoun_of(words) == pronoun


@pytest.mark.parametrize(
    ("words", "plain"),
    [("the minister", "minister"), ("Its envoy", "envoy"), ("“A trader", "trader"), ("Theo", "Theo")],
)
def test_an_article_or_a_possessive_pronoun_is_left_out(words: str, plain: str) -> None:
    assert without_article(words) == plain


@pytest.mark.parametrize(
    ("words", "small"),
    [
        ("Sources in Oslo", "sources in Oslo"),
        ("Senior officials", "senior officials"),
        ("Norwegian officials", "Norwegian officials"),
    ],
)
def test_only_the_capital_of_a_beginning_is_made_small(words: str, small: str) -> None:
    assert in_small_letters(words) == small


def test_a_deputy_and_a_former_minister_hold_other_offices() -> None:
    assert qualifiers_of("the former deputy minister") == {"former", "deputy"}
    assert qualifiers_of("the minister") == frozenset()


@given(st.text())
def test_any_words_can_be_looked_at(words: str) -> None:
    looks: list[Callable[[str], object]] = [head_of, in_small_letters, pronoun_of, qualifiers_of, without_article]
    for look in (*looks, *(test for test, _ in YES)):
        look(words)


def test_the_pronouns_of_a_kind_are_of_no_other_kind() -> None:
    kinds = ("HE_OR_SHE", "FIRST", "FIRST_MANY", "IT", "MANY", "WHO", "YOU")
    assert sum(len(getattr(descriptions, kind)) for kind in kinds) == len(descriptions.PRONOUNS)
