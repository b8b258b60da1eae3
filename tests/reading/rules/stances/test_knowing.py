"""What another is told to know is not his word."""

from __future__ import annotations

import pytest

from aidememoire.linking.voices import parties_of, unsaid
from tests.reading.rules.told import told_in


@pytest.mark.parametrize(
    "text",
    [
        "Norway knows that the line is not open to negotiation.",
        "The Ambassador knows it is absurd.",
        "Ms Berg knows perfectly well that we never signed it.",
        "Chad knows very well that it must withdraw.",
        "Madame Vik knows it, for she drafted the Accord.",
        "The minister knows this.",
    ],
)
def test_what_another_knows_is_of_no_party(text: str) -> None:
    (one, *_) = told_in(text)
    assert (unsaid(one), parties_of(one), one.act) == ("supposed", (), "assert")
    assert (one.confidence.act or 0) < 0.5


@pytest.mark.parametrize(
    "text", ["We know that the line is not open to negotiation.", "Norway knows of no such order."]
)
def test_what_the_speaker_knows_himself_is_said(text: str) -> None:
    assert not any(unsaid(one) for one in told_in(text))
