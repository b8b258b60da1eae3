"""Who shows no enthusiasm for a thing does not welcome it."""

from __future__ import annotations

import pytest

from tests.reading.rules.told import acts_in


@pytest.mark.parametrize(
    "text",
    [
        "Norway has shown no enthusiasm for the map.",
        "Chad has found no merit in the plan.",
        "Chad showed little enthusiasm for the road.",
        "Norway expressed little interest in the plan.",
        "Norway has shown little appetite for talks.",
    ],
)
def test_no_favour_or_little_is_no_welcome(text: str) -> None:
    assert acts_in(text) == ["reject"]


@pytest.mark.parametrize(
    "text",
    [
        "Norway showed great enthusiasm for the road.",
        "Norway made no secret of its enthusiasm for the plan.",
        "Norway expressed its interest in the plan.",
    ],
)
def test_plain_favour_is_not_taken_for_scant_favour(text: str) -> None:
    assert set(acts_in(text)) <= {"endorse", "accept", "commit", "demand"}
