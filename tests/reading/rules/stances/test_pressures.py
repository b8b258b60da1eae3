"""Who was forced to accept a thing has accepted it, and who is pressed to has said nothing yet."""

from __future__ import annotations

import pytest

from tests.reading.rules.told import acts_in


@pytest.mark.parametrize("forced", ["was forced to", "was compelled to", "felt compelled to", "had to"])
def test_who_was_forced_to_accept_has_accepted(forced: str) -> None:
    assert acts_in(f"Chad {forced} accept the map.") == ["accept"]


@pytest.mark.parametrize("under", ["is under pressure to", "remains under pressure to"])
def test_who_is_under_pressure_takes_no_stance(under: str) -> None:
    assert acts_in(f"Chad {under} accept the map.") == ["assert"]


@pytest.mark.parametrize("pressed", ["was pressed to", "had been pushed to", "was pressured to"])
def test_who_is_pressed_is_asked_and_refuses_nothing(pressed: str) -> None:
    assert acts_in(f"Niger {pressed} accept the truce.") == ["demand"]
