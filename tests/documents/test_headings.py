"""A heading in the line right above a paragraph is a line of its own, a line broken at a margin is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from aidememoire.documents.headings import is_heading
from aidememoire.model import Document
from tests.documents.made import load


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ("Borders", "Chad rejected the map."),
        ("INTERFERENCE", "De facto authorities demanded lists of staff."),
        ("3. TRADE", "Libya demanded compensation."),
        ("Trade and Transit", "Libya demanded compensation."),
        ("Week in review: notes from the road, 8–14 November", "By Special Envoy Clara Weissmann"),
    ],
)
def test_a_short_line_above_a_longer_one_is_a_heading(line: str, following: str) -> None:
    assert is_heading(line, following)


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ("Foreign Minister Ana", "Vik said that talks"),
        ("The Foreign Ministry", "of Chad said that it would come."),
        ("The envoy of", "Chad rejected the map and left."),
        ("Chad left.", "Libya demanded compensation."),
        ("They agreed:", "Libya demanded compensation."),
        ("Chad rejected the map and left", "Libya stayed."),
        ("", "Libya stayed."),
        ("Borders", ""),
    ],
)
def test_a_line_that_runs_on_or_ends_a_sentence_is_none(line: str, following: str) -> None:
    assert not is_heading(line, following)


def test_markdown_keeps_a_heading_without_mark_up_apart_and_joins_the_other_lines(tmp_path: Path) -> None:
    words = "Borders\nChad rejected the map.\nIt left.\n\nThe Foreign Ministry\nof Chad said that it\nwould come."
    (document,) = load(tmp_path / "a.md", f"---\npublished: 2025-03-12\n---\n{words}")
    assert isinstance(document, Document)
    assert (
        document.text
        == "Borders\n\nChad rejected the map. It left.\n\nThe Foreign Ministry of Chad said that it would come."
    )
