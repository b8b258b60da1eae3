"""A number is kept by what it counts."""

from __future__ import annotations

import pytest

from aidememoire.views.counts import counted


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("2,500 lorries passed", {"lorry": {"2500"}}),
        ("two hundred thousand people and 3 maps", {"peopl": {"200000"}, "maps": {"3"}}),
        ("two of the three maps", {"maps": {"2", "3"}}),
        ("two of the hundred lorries", {"lorry": {"2", "100"}}),
        ("Two. The hundred lorries", {"lorry": {"2", "100"}}),
        ("within ten “days”, or sooner", {"days": {"10"}}),
        ("a lorry, 7 lorries and 1 lorry", {"lorry": {"7", "1"}}),
        ("upwards of 2", {}),
        ("one road", {}),
        ("", {}),
    ],
)
def test_a_number_stands_under_the_word_behind_it(words: str, numbers: dict[str, set[str]]) -> None:
    assert counted(words) == numbers
