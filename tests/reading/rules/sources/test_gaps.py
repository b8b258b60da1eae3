"""Several who share a verb have each a thing of their own."""

from __future__ import annotations

import pytest

from tests.reading.rules.told import told_in


@pytest.mark.parametrize(
    ("text", "act", "things"),
    [
        ("Chad accepted the plan and Libya the map.", "accept", {"Chad": "the plan", "Libya": "the map"}),
        (
            "Chad demanded a pull-out, Libya a truce and Sudan guarantees.",
            "demand",
            {"Chad": "a pull-out", "Libya": "a truce", "Sudan": "guarantees"},
        ),
        (
            "The European Union announced EUR 400 million, Germany EUR 180 million and Norway NOK 1 billion.",
            "commit",
            {"The European Union": "EUR 400 million", "Germany": "EUR 180 million", "Norway": "NOK 1 billion"},
        ),
        (
            "Norway pledged $20 million and Sweden $30 million.",
            "commit",
            {"Norway": "$20 million", "Sweden": "$30 million"},
        ),
    ],
)
def test_each_has_the_verb_of_the_first(text: str, act: str, things: dict[str, str]) -> None:
    told = told_in(text)
    assert {one.source[0].text: one.content[0].text for one in told} == things
    assert {one.act for one in told} == {act}
    assert len({one.id for one in told}) == len(things)


@pytest.mark.parametrize(
    "text",
    [
        "The envoy offered Chad and Libya a truce.",
        "The envoy promised France, Chad and Libya a seat.",
        "Chad proposed talks with Sudan and Libya a week after the attack.",
        "Chad welcomed the accord between Sudan and Libya the mediators had drafted.",
        "Chad accused the rebels and Libya the day after.",
        "Chad said the plan and Libya the map were good.",
    ],
)
def test_a_name_among_the_things_has_nothing_of_its_own(text: str) -> None:
    assert len(told_in(text)) == 1
