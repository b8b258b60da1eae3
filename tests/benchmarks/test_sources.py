"""The protocol by which speakers in real news are measured: which names are right."""

from __future__ import annotations

import pytest

from benchmarks.sources import annotated, is_right


@pytest.mark.parametrize(
    ("gold", "ours", "words", "right"),
    [
        ("Anna Vik", "Anna Vik", "she", True),
        ("Anna Vik", "Vik", "Vik", True),
        ("Anna B. Vik", "Anna Vik", "she", True),
        ("Anna Vik", "Bo Vik", "she", False),
        ("Anna Vik", "spokesman of Anna Vik", "she", False),
        ("Anna Vik", "", "she", False),
        ("Anna Vik;Bo Lund", "Bo Lund; Anna Vik", "they", True),
        ("Anna Vik;Bo Lund", "Bo Lund", "they", False),
        ("the Vik campaign", "campaign of Anna Vik", "her campaign", True),
        ("the Vik campaign", "Anna Vik", "her campaign", False),
        ("the Grebe Daily/Sound survey|Sound", "Sound", "the poll", True),
        ("-", "", "critics", True),
        ("-", "unnamed official (Norway)", "a Norwegian official", True),
        ("-", "Scholars", "Scholars", True),
        ("-", "aides of Anna Vik", "Vik aides", True),
        ("-", "Anna Vik", "Vik aides", False),
        ("author", "", "I", True),
        ("author", "Grebe Daily", "we", True),
        ("author", "Anna Vik", "I", False),
    ],
)
def test_a_name_is_right_by_its_last_word_and_a_body_by_all_its_words(
    gold: str, ours: str, words: str, *, right: bool
) -> None:
    assert is_right(gold, ours, words, "Grebe Daily") is right


@pytest.mark.parametrize("part", ["dev", "test"])
def test_the_sources_that_are_unclear_are_not_counted(part: str) -> None:
    sources = [one for article in annotated(part).values() for one in article.values()]
    assert len(sources) > 300
    assert {one.kind for one in sources} == {"name", "pronoun", "description", "none"}
    assert "?" not in {one.speaker for one in sources}
