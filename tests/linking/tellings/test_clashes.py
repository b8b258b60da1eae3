"""What two tellings of one utterance cannot differ in."""

from __future__ import annotations

import pytest

from aidememoire.linking.tellings.clashes import acts_clash, facts_clash, is_negative, times_clash


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        ("forty shells hit Misk", "40 rounds fell on Misk", False),
        ("forty shells hit Misk", "fourteen shells hit Misk", True),
        ("forty shells hit Misk", "shells hit Misk", False),
        ("13 of 16 articles", "12 of the 16 articles", True),
        ("16 articles", "13 of 16 articles", False),
        ("three northern towns", "three southern towns", True),
        ("from the north to the south", "from the south", False),
        ("by October", "by December", True),
        ("on Friday", "on Friday or Monday", False),
        ("families may come home in June", "they come home in June", False),
    ],
)
def test_numbers_days_and_opposites_clash_where_none_is_shared(one: str, other: str, clash: bool) -> None:
    assert facts_clash(one, other) is clash
    assert facts_clash(other, one) is clash


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        ("demand", "propose", False),
        ("demand", "commit", True),
        ("assert", "commit", False),
        ("deny", "accept", True),
        (None, "reject", False),
        ("an act unheard of", "reject", False),
    ],
)
def test_a_demand_is_no_promise_and_an_assertion_goes_with_all(one: str | None, other: str, clash: bool) -> None:
    assert acts_clash(one, other) is clash
    assert acts_clash(other, one) is clash


def test_what_is_done_clashes_with_what_is_to_be_done() -> None:
    assert times_clash("prisoners will be handed over", "commit", "prisoners had been handed over", "assert")
    assert times_clash("handing over maps", "demand", "maps were handed over", "assert")
    assert not times_clash("they will be handed over", "assert", "they would be handed over", "commit")
    assert not times_clash("a road", "assert", "the road was shut", "assert")


def test_a_statement_says_not_by_its_words_or_by_its_act() -> None:
    assert is_negative("there is no blockade", "assert")
    assert is_negative("the road isn’t closed", "assert")
    assert is_negative("a blockade", "deny")
    assert not is_negative("the road is open", "assert")
