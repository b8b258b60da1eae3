"""What a vote endorses or a meeting demands is not the word of who abstains or stays away."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader

READER = Reader.load()


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Moscow abstained from the Security Council vote on Friday endorsing the truce.", ""),
        ("Mali skipped the summit backing the plan.", "the summit"),
        ("Niger missed a meeting demanding a truce.", "a meeting"),
        ("Mali boycotted the conference endorsing the map.", "the conference"),
        ("Mali stayed away from the summit in Geneva endorsing the accord.", "the summit"),
        ("Mali voted against the resolution, demanding a truce.", "Mali"),
        ("Mali abstained from the vote, demanding a truce.", "Mali"),
        ("Niger issued a statement demanding a truce.", "Niger"),
    ],
)
def test_who_stays_away_does_not_say_it(text: str, source: str) -> None:
    last = READER.read(Document(title="Talks", text=text)).statements[-1]
    assert "".join(span.text for span in last.source) == source
