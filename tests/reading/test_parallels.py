"""What each of several *shall* or *will* do is its own, in no other one's words."""

from __future__ import annotations

import pytest

from aidememoire.model import Span
from aidememoire.reading.attributions import Attribution
from aidememoire.reading.parallels import side_by_side
from tests.chances import chances


def attribution(text: str, source: str, cue: str, content: str) -> Attribution:
    at = text.index(source)
    places = (at, text.index(cue, at + len(source)), text.index(content))
    spans = [Span.of(text, at, at + len(words)) for at, words in zip(places, (source, cue, content), strict=True)]
    return Attribution((spans[0],), spans[1], (spans[2],), 0.9, chances())


def told(found: list[Attribution]) -> list[tuple[str, str, str]]:
    return [(one.source[0].text, one.cue.text, one.content[0].text) for one in found]


TEN = "Corvo shall free ten persons and Marshland shall free six persons."
TEN_AND_SIX = "free ten persons and Marshland shall free six persons"


@pytest.mark.parametrize("found_both", [True, False])
def test_an_undertaking_ends_where_that_of_another_begins(found_both: bool) -> None:
    found = [attribution(TEN, "Corvo", "shall", TEN_AND_SIX)]
    if found_both:
        found.append(attribution(TEN, "Marshland", "shall", "free six persons"))
    assert told(side_by_side(TEN, found)) == [
        ("Corvo", "shall", "free ten persons"),
        ("Marshland", "shall", "free six persons"),
    ]


def test_each_of_three_has_its_own() -> None:
    text = "Corvo will go and Marshland will come and the Hosts will wait."
    found = side_by_side(text, [attribution(text, "Corvo", "will", text[11:-1])])
    assert told(found) == [("Corvo", "will", "go"), ("Marshland", "will", "come"), ("the Hosts", "will", "wait")]


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
    assert side_by_side(text, [one]) == [one]
