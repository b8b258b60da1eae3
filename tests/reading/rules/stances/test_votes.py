"""Words of votes: an abstention is no stance, and no count of votes speaks."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader

READER = Reader.load()


def _told(text: str) -> list[tuple[str, str | None]]:
    read = READER.read(Document(title="Talks", text=text)).statements
    return [(" ".join(part.text for part in one.source), one.act) for one in read]


@pytest.mark.parametrize(
    "text",
    [
        "Mali said it would abstain.",
        "Mali said that her delegation would abstain.",
        "Mali abstained.",
        "Mali abstained from the vote.",
    ],
)
def test_who_abstains_is_neither_for_nor_against(text: str) -> None:
    assert _told(text) == [("Mali", "assert")]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Peru said it would vote in favour.", "Peru"),
        ("Mali said it would abstain if the paragraph stayed.", "Mali"),
    ],
)
def test_a_vote_for_it_and_a_threat_stay_what_they_are(text: str, by: str) -> None:
    ((who, act),) = _told(text)
    assert who == by
    assert act != "assert"


def test_the_count_of_a_vote_is_nobody() -> None:
    assert _told("The amendment was rejected by a vote of 70 to 18.") == [("", "reject")]
    assert _told("The amendment was rejected by Norway.") == [("Norway", "reject")]


def test_who_agree_to_disagree_undertake_nothing() -> None:
    assert _told("Norway and Chile agreed to disagree.") == [("Norway and Chile", "assert")]
    assert _told("Norway and Chile agreed to meet again.") == [("Norway and Chile", "commit")]
