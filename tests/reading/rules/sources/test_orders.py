"""Whoever is ordered to do a thing has not said it."""

from __future__ import annotations

import pytest

from tests.reading.rules.told import told_in


def test_who_is_ordered_by_a_text_is_not_who_demands_it() -> None:
    told = told_in(
        "Guyana invoked the Order of the Court, whereby Venezuela was directed to refrain from taking any action."
    )
    (one,) = [each for each in told if each.cue[0].text.startswith("was directed")]
    assert (one.act, [span.text for span in one.source]) == ("demand", ["the Order of the Court"])


@pytest.mark.parametrize(
    "text",
    [
        "Chad was called upon to disarm, whereas Libya was urged to pay.",
        "Libya was urged to pay.",
        "Chad was ordered to free the crew.",
    ],
)
def test_the_one_addressed_is_no_source(text: str) -> None:
    told = told_in(text)
    assert told
    assert all((one.act, one.source) == ("demand", ()) for one in told)
