"""First names: whom *he* and *she* may mean."""

from __future__ import annotations

import pytest

from aidememoire.linking.text.given import pronoun_of_name
from tests.linking.made import made, speakers_of


@pytest.mark.parametrize(
    ("first", "pronoun"),
    [
        ("harriet", "she"),
        ("ingrid", "she"),
        ("oleg", "he"),
        ("nikola", "he"),
        ("jordan", None),
        ("maria", None),
        ("vivian", None),
        ("ariel", None),
        ("hilary", None),
    ],
)
def test_a_first_name_tells_she_from_he_where_almost_all_of_that_name_are_one(first: str, pronoun: str | None) -> None:
    assert pronoun_of_name(first) == pronoun


def test_she_is_the_woman_though_a_man_was_heard_since() -> None:
    marked = (
        "[[S1:[[PER:Harriet Vik]]]] [[Q1:said]] [[C1:that it rains]]. [[S2:[[PER:Oleg Bek]]]] [[Q2:said]] [[C2:that it snows]]. "
        "[[S3:She]] [[Q3:added]] [[C3:that it thaws]]."
    )
    assert speakers_of(made(marked))[2].one.name == "Harriet Vik"
