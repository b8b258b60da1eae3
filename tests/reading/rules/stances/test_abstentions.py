"""Who abstained or took no side is told, and takes no stance."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader

READER = Reader.load()


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Mali abstained.", "Mali", "abstained"),
        ("The draft was put to the vote, and Chad and Togo had abstained.", "Chad and Togo", "had abstained"),
        ("Norway has not taken sides on the dam.", "Norway", "sides on the dam"),
        ("Norway would not take either side in the dispute.", "Norway", "either side in the dispute"),
    ],
)
def test_who_abstains_or_takes_no_side_is_found_and_takes_no_stance(text: str, source: str, content: str) -> None:
    told = READER.read(Document(title="Talks", text=text)).statements
    (one,) = [each for each in told if [span.text for span in each.source] == [source]]
    assert [span.text for span in one.content] == [content]
    assert one.act in ("assert", "decline_comment")
