"""What one would be left to do is a warning, on the condition before it."""

from __future__ import annotations

import pytest

from tests.reading.rules.told import told_in


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Failing a reply by Friday, Chad would have no choice but to leave the talks.", "Chad"),
        (
            "Should the nationals not be released by 31 March 2024, the Government of Chad would be obliged to submit the matter to the tribunal.",
            "the Government of Chad",
        ),
    ],
)
def test_it_is_a_warning_on_a_condition(text: str, who: str) -> None:
    (one,) = told_in(text)
    assert (one.source[0].text, one.act, one.conditional) == (who, "warn", True)
    assert not any(part.text == "Should" for part in one.content)


def test_what_one_will_not_do_stays_a_refusal() -> None:
    assert [one.act for one in told_in("Chad would not leave the town.")] == ["reject"]


@pytest.mark.parametrize(
    "text", ["Chad's navy fired warning shots at the trawler.", "Warning shots were fired at the convoy."]
)
def test_who_fires_warning_shots_has_said_nothing(text: str) -> None:
    assert not told_in(text)
