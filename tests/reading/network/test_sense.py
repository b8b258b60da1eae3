"""What a statement is about: by itself, beside others, and with more issues than one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidememoire.reading.network.labels import ISSUES
from aidememoire.reading.network.sense import Chances, acting, senses_of
from tests.chances import chances

DOUBTFUL = chances({"forces": 0.4, "ceasefire": 0.38})
CEASEFIRE = chances({"ceasefire": 0.9})


def main_issues(*statements: Chances) -> list[str]:
    return [sense.issues[0] for sense in senses_of(statements)]


def test_the_likeliest_act_is_that_of_the_words_once_they_tell_one() -> None:
    one = chances(act="warn")
    assert (one.likeliest, acting(one, "reject", 0.8).likeliest) == ("warn", "reject")


def test_no_statements_give_no_senses() -> None:
    assert senses_of([]) == []


def test_a_statement_alone_is_about_what_is_likeliest() -> None:
    assert main_issues(DOUBTFUL) == ["forces"]


def test_a_doubtful_issue_leans_to_that_of_the_statements_around() -> None:
    assert main_issues(CEASEFIRE, DOUBTFUL, CEASEFIRE) == ["ceasefire"] * 3


def test_a_plain_issue_stays_whatever_stands_around() -> None:
    assert main_issues(CEASEFIRE, chances({"weapons": 0.9}), CEASEFIRE)[1] == "weapons"


def test_what_stands_far_away_does_not_count() -> None:
    far = [CEASEFIRE] * 30 + [chances()] * 30
    assert main_issues(*far, DOUBTFUL, *[chances()] * 30)[60] == "forces"


def test_issues_that_are_likely_enough_stand_beside_the_main_one() -> None:
    one = chances({"transport": 0.8}, {"transport": 0.9, "borders": 0.31, "rights": 0.6, "weapons": 0.29})
    assert senses_of([one])[0].issues == ("transport", "rights", "borders")


@given(st.lists(st.sampled_from(ISSUES), min_size=1, max_size=40), st.floats(0.1, 0.95))
def test_confidence_is_a_chance_and_every_statement_has_a_sense(issues: list[str], chance: float) -> None:
    senses = senses_of([chances({issue: chance}) for issue in issues])
    assert len(senses) == len(issues)
    assert all(0 < sense.issue_confidence <= 1 and sense.act_confidence == pytest.approx(0.9) for sense in senses)
