"""A heading in the line above is no part of a source."""

from __future__ import annotations

import pytest

from aidememoire.model import Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.rules.borders.headings import without_heading
from tests.chances import chances


@pytest.mark.parametrize(
    ("source", "rest", "own"),
    [
        ("Borders\nChad", " rejected the map.", "Chad"),
        ("TRADE AND TRANSIT\nThe authorities", " rejected the map and left.", "The authorities"),
        ("The Foreign Ministry\nof Chad", " rejected the map and left.", "The Foreign Ministry\nof Chad"),
        ("Foreign Minister Ana\nVik", " rejected it.", "Foreign Minister Ana\nVik"),
        ("Chad", " rejected the map.", "Chad"),
    ],
)
@pytest.mark.parametrize("above", ["", "Togo left.\n\n"])
def test_a_source_begins_below_its_heading(source: str, rest: str, own: str, above: str) -> None:
    text = f"{above}{source}{rest}"
    spans = (Span.of(text, text.index(part), text.index(part) + len(part)) for part in (source, "rejected"))
    first, cue = spans
    content = Span.of(text, cue.end + 1, len(text) - 1)
    found = without_heading(text, Attribution((first,), cue, (content,), 0.9, chances()))
    assert found.source[0].text == own
