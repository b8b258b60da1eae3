"""Who renews a call says one thing."""

from __future__ import annotations

import pytest

from aidememoire.reading.rules.sources.renewals import with_renewals
from tests.reading.rules.borders.test_phrases import attribution
from tests.reading.rules.told import acts_in


@pytest.mark.parametrize(
    "text",
    [
        "He renewed his call for an international fact-finding mission.",
        "The ministry repeated its demand that Chad withdraw from the valley.",
        "The ministry reiterated its call for a ceasefire.",
        "The envoy reiterated her support for the ceasefire.",
    ],
)
def test_a_renewed_call_is_one_statement(text: str) -> None:
    assert len(acts_in(text)) == 1


def test_a_call_of_another_is_one_of_its_own() -> None:
    assert len(acts_in("Norway repeated that Chad had called for a ceasefire.")) == 2


@pytest.mark.parametrize(("whose", "kept"), [("Chad", 2), ("its", 1), ("", 1)])
def test_only_the_call_of_who_renews_it_is_told_already(whose: str, kept: int) -> None:
    text = "Norway repeated its calls by Chad to wait."
    pair = [
        attribution(text, "Norway", "repeated", "its calls by Chad to wait"),
        attribution(text, whose, "calls", "to wait"),
    ]
    assert len(with_renewals(text, pair)) == kept


@pytest.mark.parametrize(("noun", "act"), [("charge", "accuse"), ("accusation", "accuse"), ("claim", "assert")])
def test_who_repeats_a_charge_does_not_deny_it(noun: str, act: str) -> None:
    assert acts_in(f"Niger repeated the {noun} on Sunday.") == [act]


def test_repeated_allegations_are_no_denial() -> None:
    text = "The minister spoke after repeated allegations by Malian officials that Chad was not doing enough."
    assert "deny" not in acts_in(text)
    assert "accuse" in acts_in(text)
