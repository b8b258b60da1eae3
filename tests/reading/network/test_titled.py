"""An office is no part of a person's name. All persons are invented."""

from __future__ import annotations

import pytest

from aidememoire.model import Mention, Span
from aidememoire.reading.network.titled import offices_apart


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("President Vik", [("ROLE", "President"), ("PER", "Vik")]),
        ("Prime Minister Ana de Vik", [("ROLE", "Prime Minister"), ("PER", "Ana de Vik")]),
        ("Deputy Foreign Minister Bo Lund", [("ROLE", "Deputy Foreign Minister"), ("PER", "Bo Lund")]),
        ("Secretary of State Ana M. Vik", [("ROLE", "Secretary of State"), ("PER", "Ana M. Vik")]),
        ("Vik", [("PER", "Vik")]),
        ("Minister Plenipotentiary", [("PER", "Minister Plenipotentiary")]),
    ],
)
def test_a_name_that_begins_with_an_office_is_an_office_and_a_name(text: str, told: list[tuple[str, str]]) -> None:
    found = offices_apart(text, [Mention("PER", Span.of(text, 0, len(text)))])
    assert [(one.type, one.span.text) for one in found] == told


def test_other_mentions_stay_as_they_are() -> None:
    text = "President Vik"
    office = Mention("ROLE", Span.of(text, 0, len(text)))
    assert list(offices_apart(text, [office])) == [office]
