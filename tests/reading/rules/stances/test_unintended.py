"""Who says that he has no intention of it does not accept it."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader

READER = Reader.load()


def told_in(text: str) -> list[tuple[str, str | None]]:
    """Return the cue and the act of each statement."""
    read = READER.read(Document(title="Talks", text=text)).statements
    return [(one.cue[-1].text, one.act) for one in read]


def acts_in(text: str) -> list[str | None]:
    return [act for _, act in told_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Chad urged Norway to reconsider the listings. Norway said it had no intention of doing so.",
        "Norway had no plans to recognise the republic.",
    ],
)
def test_no_intention_is_a_refusal(text: str) -> None:
    assert acts_in(text)[-1] == "reject"
