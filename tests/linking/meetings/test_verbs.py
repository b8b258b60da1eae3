"""The verbs that tell of a meeting are sought only where their words may begin, and are all found."""

from __future__ import annotations

import pytest

from aidememoire.linking.meetings import verbs
from training.passages import read_part


@pytest.fixture(scope="module")
def passages() -> list[str]:
    """Return the words of every third passage that trains."""
    return [passage.text for passage in read_part("train")[::3]]


def test_looking_where_words_begin_finds_what_looking_everywhere_does(passages: list[str]) -> None:
    told = 0
    for text in (*passages, *map(str.upper, passages[::20])):
        for kind in verbs._KINDS:
            plain = [found.span() for found in kind.pattern.finditer(text)]
            assert [found.span() for found in verbs._matches(kind, text)] == plain
            told += len(plain)
    assert told > len(passages)
