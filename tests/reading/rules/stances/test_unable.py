"""Who could not find a thing out denies nothing."""

from __future__ import annotations

import pytest

from tests.reading.rules.told import acts_in


@pytest.mark.parametrize(
    "text",
    [
        "The Mission could not confirm that the bridge had been mined.",
        "The Agency will not be able to conclude that the declarations are complete.",
        "Norway cannot confirm the report.",
        "The mission said it could not confirm the report.",
    ],
)
def test_what_cannot_be_found_out_is_asserted(text: str) -> None:
    assert acts_in(text) == ["assert"]


@pytest.mark.parametrize(
    "text",
    [
        "Norway could not agree to the plan.",
        "Norway could not accept the map.",
        "Norway said it could not accept the map.",
        "Norway was unable to accept the plan.",
    ],
)
def test_who_cannot_agree_still_rejects(text: str) -> None:
    assert acts_in(text) == ["reject"]
