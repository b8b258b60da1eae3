"""Who confirms what has happened accepts and undertakes nothing."""

from __future__ import annotations

import pytest

from tests.reading.rules.told import acts_in


@pytest.mark.parametrize(
    "text",
    [
        "Ana Vik confirmed the seizure of the trawler.",
        "The ministry confirmed the death of two sailors.",
        "The army has confirmed the overnight drone attack.",
        "The coast guard confirmed the arrest of the crew on Tuesday.",
        "The spokesman later confirmed both conversations.",
        "The minister confirmed that he had received an invitation.",
        "The rebels assured that they have complied with every comma of Protocol No. 4.",
        "Norway assured that it has withdrawn its troops.",
    ],
)
def test_a_confirmed_fact_is_asserted(text: str) -> None:
    assert acts_in(text) == ["assert"]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Norway confirmed its acceptance of the plan.", "accept"),
        ("Norway confirmed the agreement.", "accept"),
        ("Norway confirmed that it had agreed to the plan.", "accept"),
        ("Norway confirmed the end of its attacks.", "accept"),
        ("Norway acknowledged its responsibility for the sinking.", "accept"),
        ("Norway acknowledged the detention of the crew.", "accept"),  # own fault conceded, by corpus/SCHEME.md
    ],
)
def test_what_is_agreed_or_conceded_stays_so(text: str, act: str) -> None:
    assert acts_in(text) == [act]
