"""Who has a column where nobody says which."""

from __future__ import annotations

import pytest

from aidememoire.profiles import load_profile
from aidememoire.views.columns import leading
from tests.views.made import HAVEN

KNOWN = load_profile("general").actors


def test_where_no_profile_says_which_a_few_have_columns_and_no_person() -> None:
    parties = [HAVEN, "Bo Li", *(f"Corvo {number}" for number in range(20))]
    assert leading(parties) == (HAVEN, *(f"Corvo {number}" for number in range(7)))
    assert leading(["Bo Li"]) == ("Bo Li",)


@pytest.mark.parametrize(
    "party",
    [
        "Georgia",
        "Costa Rica",
        "Trinidad and Tobago",
        "Christian Democratic Union",
        "Mercy Corps",
        "Faith Movement of Chad",
        "Florence Harbour Authority",
        "Amnesty International",
    ],
)
def test_a_state_or_a_body_whose_first_word_is_a_first_name_has_a_column(party: str) -> None:
    assert leading([party, "Bo Li", HAVEN], KNOWN) == (party, HAVEN)


@pytest.mark.parametrize(
    "person", ["Bo Li", "Christian Vik", "Costa Maas", "Florence de Maas", "Martin Vik-Maas", "Faith Orlo"]
)
def test_a_person_has_none_whatever_the_first_name_is_besides(person: str) -> None:
    assert leading([HAVEN, person], KNOWN) == (HAVEN,)


def test_who_is_the_side_of_itself_in_the_record_is_no_person() -> None:
    assert leading([HAVEN, "Santiago Grebe"], KNOWN) == (HAVEN,)
    assert leading([HAVEN, "Santiago Grebe"], KNOWN, {"Santiago Grebe"}) == (HAVEN, "Santiago Grebe")


def test_whom_the_profile_knows_as_a_person_has_none_whatever_the_name_is() -> None:
    known = next(one for one in load_profile("armenia-azerbaijan").actors if one.kind == "person")
    assert leading([HAVEN, known.name], load_profile("armenia-azerbaijan").actors) == (HAVEN,)
