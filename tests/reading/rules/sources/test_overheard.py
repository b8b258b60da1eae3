"""Who has heard a thing has not said it."""

from __future__ import annotations

import pytest

from tests.reading.rules.told import told_in


@pytest.mark.parametrize(
    ("text", "giver"),
    [
        ("Russia heard from Norway that the road was closed.", "Norway"),
        ("We were informed by Norway that the road was closed.", "Norway"),
        ("We have heard today from the envoy of Chad that the road is closed.", "the envoy of Chad"),
        ("We have heard today that Norway bears responsibility for the fire.", None),
    ],
)
def test_hearsay_is_of_whom_it_is_heard_from(text: str, giver: str | None) -> None:
    first = told_in(text)[0]
    assert next((part.text for part in first.source), None) == giver


def test_who_has_seen_reports_says_nothing() -> None:
    assert not any(
        part.text == "We"
        for one in told_in("We have seen reports that Norway has mined the road.")
        for part in one.source
    )


def test_who_is_told_to_have_heard_of_nobody_else_stays() -> None:
    assert any(
        part.text == "Norway" for one in told_in("Norway heard that the road was closed.") for part in one.source
    )
