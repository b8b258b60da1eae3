"""Who renews a call says one thing."""

from __future__ import annotations

import pytest

from tests.reading.rules.told import acts_in


@pytest.mark.parametrize(
    "text",
    [
        "He renewed his call for an international fact-finding mission.",
        "The ministry repeated its demand that Chad withdraw from the valley.",
        "Norway reiterated its offer to host the talks.",
        "The envoy reiterated her support for the ceasefire.",
    ],
)
def test_a_renewed_call_is_one_statement(text: str) -> None:
    assert len(acts_in(text)) == 1


def test_a_call_of_another_is_one_of_its_own() -> None:
    assert len(acts_in("Norway repeated that Chad had called for a ceasefire.")) == 2
