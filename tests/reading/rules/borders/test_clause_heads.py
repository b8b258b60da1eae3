"""Who proposes a thing in its relative clause says nothing of what becomes of it."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from tests.reading.rules.told import READER


@pytest.mark.parametrize(
    ("text", "content", "act"),
    [
        (
            "The checkpoints that Aliyev reportedly proposed are not in the passages quoted.",
            "The checkpoints",
            "propose",
        ),
        ("The border posts that Chad rejected will be built.", "The border posts", "reject"),
        ("The map which Niger demanded was not shown.", "The map", "demand"),
        ("The observers that Niger refused are in the town.", "The observers", "reject"),
    ],
)
def test_who_proposes_a_thing_in_its_clause_says_nothing_of_what_becomes_of_it(
    text: str, content: str, act: str
) -> None:
    read = READER.read(Document(title="Talks", text=text)).statements
    assert [([part.text for part in one.content], one.act) for one in read] == [([content], act)]
