"""Who puts an offer forward proposes, whatever it answers."""

from __future__ import annotations

import pytest

from tests.reading.rules.told import acts_in


@pytest.mark.parametrize(
    "text",
    [
        "The Chadian side countered with a proposal to meet in Tunis.",
        "Mali had countered with an offer of talks.",
        "“We have formally conveyed the proposal to the Malian government,” the minister said.",
    ],
)
def test_who_counters_with_an_offer_or_conveys_one_proposes(text: str) -> None:
    acts = acts_in(text)
    assert "propose" in acts
    assert not {"accept", "reject"}.intersection(acts)


def test_who_presents_none_proposes_nothing() -> None:
    assert "propose" not in acts_in("Chad did not present its plan.")
