"""Who did *any* such thing for the first time is not told to do it whichever way."""

from __future__ import annotations

import pytest

from tests.reading.rules.told import acts_in


@pytest.mark.parametrize(
    "text",
    [
        "It was the first time that Oslo had agreed to any tribunal.",
        "It was the first time Chile had accepted any mediator.",
        "This is the first time ever that Norway has agreed to any inquiry.",
    ],
)
def test_any_such_thing_is_not_accepted(text: str) -> None:
    assert acts_in(text) == ["assert"]


@pytest.mark.parametrize(
    "text",
    [
        "It is the first time Chile has accepted arbitration.",
        "For the first time, Chile agreed to a tribunal.",
        "Chile agreed to any tribunal that Norway might name.",
    ],
)
def test_what_was_accepted_stays_so(text: str) -> None:
    assert acts_in(text) == ["accept"]
