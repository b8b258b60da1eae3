"""A court that orders what others shall do undertakes nothing."""

from __future__ import annotations

import pytest

from tests.reading.rules.told import acts_in


@pytest.mark.parametrize(
    "text",
    [
        "The Court rejected the request. It indicated that Norway shall release the crews.",
        "The Court indicated that Norway shall release the crews.",
    ],
)
def test_what_others_shall_do_is_demanded(text: str) -> None:
    assert acts_in(text)[-1] == "demand"


def test_a_reminder_undertakes_nothing() -> None:
    text = (
        "The Guarantors remind the Parties that any violation will be brought to the attention of the Security Council."
    )
    (act,) = acts_in(text)
    assert act in ("assert", "warn")


def test_who_agrees_that_others_shall_act_undertakes_it() -> None:
    assert acts_in("The Parties agreed that Norway shall release the crews.") == ["commit"]
