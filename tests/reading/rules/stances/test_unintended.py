"""Who says that he has no intention of it does not accept it."""

from __future__ import annotations

import pytest

from tests.reading.rules.told import acts_in


@pytest.mark.parametrize(
    "text",
    [
        "Chad urged Norway to reconsider the listings. Norway said it had no intention of doing so.",
        "Norway had no plans to recognise the republic.",
    ],
)
def test_no_intention_is_a_refusal(text: str) -> None:
    assert acts_in(text)[-1] == "reject"
