"""What each of several *shall* or *will* do is its own, in no other one's words.

Several who share a verb have each a thing of their own.
Each of two whose verb is told once has a stance of his own.
"""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from aidememoire.model import Document, Mention, Span
from aidememoire.reading import Reader
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import Chances, senses_of
from aidememoire.reading.rules.sources.parallels import PARALLEL, side_by_side
from tests.chances import chances
from tests.reading.rules.told import told_in

TEN = "Corvo shall free ten persons and Marshland shall free six persons."
TEN_AND_SIX = "free ten persons and Marshland shall free six persons"
READER = Reader.load()


def attribution(text: str, source: str, cue: str, content: str) -> Attribution:
    at = text.index(source)
    places = (at, text.index(cue, at + len(source)), text.index(content))
    spans = [Span.of(text, at, at + len(words)) for at, words in zip(places, (source, cue, content), strict=True)]
    return Attribution((spans[0],), spans[1], (spans[2],), 0.9, chances())


def sensed(drafts: Sequence[tuple[Span, Sequence[Span]]]) -> list[Chances | None]:
    """What the model thinks of each of some drafts: that it commits, on borders."""
    return [chances({"borders": 0.5}, act="commit") for _ in drafts]


def apart(text: str, found: list[Attribution], *actors: str) -> list[Attribution]:
    mentions = [Mention("GPE", Span.of(text, at, at + len(name))) for name in actors for at in [text.index(name)]]
    return side_by_side(text, found, mentions, sensed)


def told(found: list[Attribution]) -> list[tuple[str, str, str]]:
    return [(one.source[0].text, one.cue.text, one.content[0].text) for one in found]


@pytest.mark.parametrize("found_both", [True, False])
def test_an_undertaking_ends_where_that_of_another_begins(found_both: bool) -> None:
    found = [attribution(TEN, "Corvo", "shall", TEN_AND_SIX)]
    if found_both:
        found.append(attribution(TEN, "Marshland", "shall", "free six persons"))
    assert told(apart(TEN, found, "Corvo", "Marshland")) == [
        ("Corvo", "shall", "free ten persons"),
        ("Marshland", "shall", "free six persons"),
    ]


def test_each_of_three_has_its_own() -> None:
    text = "Corvo will go and Marshland will come and the Parties will wait."
    found = apart(text, [attribution(text, "Corvo", "will", text[11:-1])], "Marshland")
    assert told(found) == [("Corvo", "will", "go"), ("Marshland", "will", "come"), ("the Parties", "will", "wait")]


def test_what_another_undertakes_means_what_the_model_takes_it_for() -> None:
    first, second = apart(TEN, [attribution(TEN, "Corvo", "shall", TEN_AND_SIX)], "Marshland")
    assert [one.act for one in senses_of([first.chances, second.chances])] == ["commit", "commit"]
    assert second.reasons == (PARALLEL,)


@pytest.mark.parametrize(
    "rest",
    [
        "and the talks will resume in June",
        "and the northern crossing will open",
        "and the Haven talks will go on",
        "and neither party will ask",
        "and the talks will",
    ],
)
def test_what_things_or_nobody_will_do_ends_an_undertaking_and_is_nobody_s(rest: str) -> None:
    text = f"Corvo will send six envoys {rest}."
    found = apart(text, [attribution(text, "Corvo", "will", text[11:-1])], *(["Haven"] if "Haven" in rest else []))
    assert told(found) == [("Corvo", "will", "send six envoys")]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Corvo shall see to it that Haven and Marshland shall meet.", "shall"),
        ("Corvo shall free ten persons and shall withdraw.", "shall"),
        ("Corvo shall free ten persons and nobody shall ask.", "shall"),
        ("Corvo shall free ten persons. And Marshland shall wait.", "shall"),
        ("Corvo said it would go and Marshland will come.", "said"),
    ],
)
def test_what_is_no_other_one_s_undertaking_stays(text: str, cue: str) -> None:
    one = attribution(text, "Corvo", cue, text[text.index(cue) + len(cue) + 1 : -1])
    assert apart(text, [one], "Corvo") == [one]


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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "On the annex, Chad was in favour, Niger against.",
            [("Chad", "endorse", "the annex"), ("Niger", "reject", "the annex")],
        ),
        (
            "Salmi suggested a break. Orel was against, Brandt in favour.",
            [("Salmi", "propose", "a break"), ("Orel", "reject", "a break"), ("Brandt", "endorse", "a break")],
        ),
        ("Kolar was for it, Tervold was against it.", [("Kolar", "endorse", "for it"), ("Tervold", "reject", "it")]),
    ],
)
def test_each_is_for_or_against_it(text: str, told: list[tuple[str, str, str]]) -> None:
    found = READER.read(Document(title="Talks", text=text)).statements
    assert [(one.source[0].text, one.act, one.content[0].text) for one in found] == told
