"""What nobody wants is no demand."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader

READER = Reader.load()


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Nobody in Oslo wants war.", "reject"),
        ("No one in Port Adal wants another winter without gas.", "reject"),
        ("Neither side wants a war.", "reject"),
        ("Norway wants a truce.", "demand"),
    ],
)
def test_what_nobody_wants_is_rejected(text: str, act: str) -> None:
    assert [one.act for one in READER.read(Document(title="Talks", text=text)).statements] == [act]
