"""What none of several has done is told of none of them, and never as done."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader

READER = Reader.load()


@pytest.mark.parametrize(
    ("text", "cue", "act", "content"),
    [
        ("None of the parties has signed the protocol.", ("None", "has signed"), "reject", "the protocol"),
        ("Not one of the factions has yet signed the map.", ("Not one", "has yet signed"), "reject", "the map"),
        ("Nobody has signed the map.", ("Nobody", "has signed"), "reject", "the map"),
        ("The text is out; no side has confirmed it.", ("no", "has confirmed"), "assert", "it"),
        ("The envoy said that no side had signed it.", ("no", "had signed"), "reject", "it"),
    ],
)
def test_what_none_of_several_has_done_is_told(text: str, cue: tuple[str, ...], act: str, content: str) -> None:
    last = READER.read(Document(title="Talks", text=text)).statements[-1]
    assert (tuple(span.text for span in last.cue), last.act, last.content[0].text) == (cue, act, content)


@pytest.mark.parametrize(
    "text",
    [
        "If neither side has signed the annex by May, the talks end.",
        "None of the islands has been recognised as inhabited.",
        "The parties have signed the protocol, which no side has read.",
    ],
)
def test_what_is_no_more_than_a_condition_or_a_thing_s_is_left_to_the_network(text: str) -> None:
    read = READER.read(Document(title="Talks", text=text))
    assert not any(one.reasons for one in read.statements)


@pytest.mark.parametrize("mark", ["• ", "- ", ""])
def test_it_may_be_an_item_of_a_list(mark: str) -> None:
    text = f"{mark}The road is open.\n{mark}Neither the Government nor the Northern Council has signed the access protocol."
    told = READER.read(Document(title="Talks", text=text)).statements
    assert [one.act for one in told] == ["reject"]
