"""An auxiliary that is torn from its verb is no cue.

Who proposes a thing in its relative clause says nothing of what becomes of it.
"""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from tests.reading.rules.told import READER, cues_in


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Norway had in a statement welcomed the vote.", ("Norway", "welcomed", "the vote")),
        ("Norway has in a letter to the Council demanded a session.", ("Norway", "demanded", "a session")),
        ("Norway's envoy had in a note on May 3 rejected the map.", ("Norway's envoy", "rejected", "the map")),
        ("Norway did, however, agree to a vote.", ("Norway", "agree to", "a vote")),
        ("Norway does, nevertheless, support the plan.", ("Norway", "support", "the plan")),
        ("Norway has, however, accepted the map.", ("Norway", "accepted", "the map")),
        (
            "Norway's Agency's chief had in a letter dated May 12 requested a list of the facilities.",
            ("Norway's Agency's chief", "requested", "a list of the facilities"),
        ),
    ],
)
def test_the_verb_is_told_once_by_its_subject(text: str, told: tuple[str, str, str]) -> None:
    (one,) = READER.read(Document(title="Talks", text=text)).statements
    assert (one.source[0].text, one.cue[0].text, one.content[0].text) == told


def test_who_has_yet_to_do_a_thing_tells_nothing() -> None:
    text = "The Norwegian side claims that they were withdrawn; the Chadian side has yet to provide its inventory, which was due."
    assert [cue for cue, _ in cues_in(text)] == ["claims"]


def test_who_has_yet_to_accept_does_not() -> None:
    assert cues_in("Norway has yet to accept the map.") == [("has yet to accept", "assert")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Chad replied by accepting the map.", ("replied by accepting", "accept")),
        ("Corvo responded by offering a road.", ("responded by offering", "propose")),
        ("Chad reacted by welcoming the offer.", ("reacted by welcoming", "endorse")),
        ("He opened by rejecting the draft.", ("rejecting", "reject")),
        ("Chad answered by calling for talks.", ("calling for", "demand")),
    ],
)
def test_who_replied_by_doing_a_thing_does_that_once(text: str, told: tuple[str, str]) -> None:
    assert cues_in(text) == [told]


def test_who_ended_by_not_accepting_a_thing_has_not() -> None:
    assert [act for _, act in cues_in("Chad ended by not accepting the map.")] == ["reject"]


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
