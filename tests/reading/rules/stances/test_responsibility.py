"""Who claims a deed says that it was his."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader

READER = Reader.load()


@pytest.mark.parametrize(
    "text",
    [
        "A spokesman for the Grebe Brigade claimed responsibility for the attack.",
        "Norway claimed responsibility for the strike.",
        "The Grebe Front claimed the bombing.",
        "The minister condemned the attack of 11 June, for which the Grebe Front has claimed responsibility.",
        "The Grebe Front has claimed full responsibility for both raids.",
    ],
)
def test_who_claims_a_deed_asserts_it(text: str) -> None:
    last = READER.read(Document(title="Talks", text=text)).statements[-1]
    assert (last.act, (last.confidence.act or 0) > 0.5) == ("assert", True)


@pytest.mark.parametrize(
    "text",
    ["Norway claimed that Chad had attacked the town.", "Norway claimed the strike was a crime of the Chadian army."],
)
def test_who_claims_what_another_did_is_left_to_the_network(text: str) -> None:
    last = READER.read(Document(title="Talks", text=text)).statements[0]
    assert last.act == "accuse"


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("The Council stresses that Norway bears responsibility for the safety of the crew.", ["The Council"]),
        ("The minister said that Chad bears full responsibility for the attack.", ["The minister"]),
        ("We bear full responsibility for the delay.", ["We"]),
        ("The army accepted responsibility for the attack.", ["The army"]),
    ],
)
def test_who_is_said_to_bear_responsibility_has_said_nothing(text: str, sources: list[str]) -> None:
    read = READER.read(Document(title="Talks", text=text))
    assert [part.text for one in read.statements for part in one.source] == sources


@pytest.mark.parametrize("text", ["The blast claimed dozens of lives.", "The war has claimed the lives of 300 people."])
def test_what_claims_lives_says_nothing(text: str) -> None:
    assert not READER.read(Document(title="Talks", text=text)).statements
