"""Who did not do what the sentence before tells, or did the same, is told with it."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader

READER = Reader.load()


def _told(text: str) -> list[tuple[str, str | None, str]]:
    read = READER.read(Document(title="Talks", text=text)).statements
    return [(one.source[0].text, one.act, one.content[0].text) for one in read]


@pytest.mark.parametrize(
    ("first", "content", "act"),
    [
        ("Germany and the Netherlands shared this view.", "this view", "reject"),
        ("Germany accepted the text.", "the text", "reject"),
        ("Norway called for a levy.", "a levy", "assert"),
        ("Norway opposed the levy.", "the levy", "assert"),
    ],
)
@pytest.mark.parametrize("who", ["Egypt", "Egypt and Syria"])
def test_who_did_not_is_against_what_the_first_did(first: str, content: str, act: str, who: str) -> None:
    assert _told(f"{first} {who} did not.")[-1] == (who, act, content)


@pytest.mark.parametrize("likewise", ["followed suit", "did likewise", "did the same"])
def test_who_did_likewise_takes_the_stance_of_the_first(likewise: str) -> None:
    assert _told(f"Norway opposed the levy. Chile {likewise}.")[-1] == ("Chile", "reject", "the levy")


@pytest.mark.parametrize(
    "text",
    [
        "Norway opposed the levy. It did not.",
        "Norway opposed the levy.\n\nChile did not.",
        "Norway did not accept the levy. Chile did not.",
        "Norway opposed the levy. The trains ran. Chile did not.",
    ],
)
def test_who_is_told_of_nothing_right_before_is_told_of_nothing(text: str) -> None:
    assert len(_told(text)) == 1
