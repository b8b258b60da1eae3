"""Whoever lodges a protest tells it, and whom it is lodged with is told. All states and persons are invented but for those that are told."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader
from aidememoire.reading.rules.sources.protests import cues_of_protests
from tests.linking.made import linker

READER = Reader.load()
AGAINST = frozenset(("criticise", "accuse", "reject", "warn", "demand"))


def told(text: str) -> list[tuple[str, str, str, tuple[str, ...]]]:
    """Return the source, cue, content and addressees of each statement."""
    read = linker().link(READER.read(Document(title="A protest", text=text)))
    return [
        (" ".join(span.text for span in one.source), one.cue[-1].text, " ".join(s.text for s in one.content), one.to)
        for one in read.statements
    ]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "to"),
    [
        ("We have lodged a formal protest with the Hestrian side.", "We", "have lodged", "a formal protest", "Hestrian side"),
        ("Chad lodged a protest with Togo over the raids.", "Chad", "lodged a protest with", "over the raids", "Togo"),
        ("Chad made a protest to Togo over the raids.", "Chad", "made a protest to", "over the raids", "Togo"),
        ("Chad has filed a complaint with Togo over the raids.", "Chad", "has filed a complaint with", "over the raids", "Togo"),
        ("Chad made strong representations to Togo over the raids.", "Chad", "made strong representations to", "over the raids", "Togo"),
        ("Chad delivered a demarche to Togo.", "Chad", "delivered", "a demarche", "Togo"),
        ("Chad raised the matter with Togo on Friday.", "Chad", "raised", "the matter", "Togo"),
        ("A protest was lodged with Togo by Chad.", "Chad", "was lodged", "A protest", "Togo"),
        ("A protest was lodged with Togo by Chad over the raids.", "Chad", "was lodged", "A protest over the raids", "Togo"),
    ],
)  # fmt: skip
def test_whoever_a_protest_is_lodged_with_is_addressed(text: str, source: str, cue: str, content: str, to: str) -> None:
    assert told(text) == [(source, cue, content, (to,))]


def test_a_protest_criticises_or_accuses_whatever_the_verb_is() -> None:
    text = "Chad made strong representations to Togo over the arrests."
    assert {one.act for one in READER.read(Document(title="A protest", text=text)).statements} <= AGAINST


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("Chad has not lodged a protest with Togo over the raids.", ["has not lodged"]),
        ("Chad said it had lodged a protest with Togo over the raids.", ["said"]),
        ("“We have lodged a protest with Togo,” Ana Vik said.", ["said"]),
        ("A protest has been lodged with Togo, the ministry said.", ["said"]),
    ],
)
def test_what_is_not_lodged_or_is_but_said_to_be_is_no_protest_of_its_own(text: str, cues: list[str]) -> None:
    assert [cue for _, cue, *_ in told(text)] == cues


@pytest.mark.parametrize(
    "text",
    ["Chad made a promise to Togo.", "Chad raised its flag.", "Chad sent the boats to Togo.", "Chad filed the papers."],
)
def test_other_things_that_are_made_or_filed_are_no_protest(text: str) -> None:
    assert cues_of_protests(text) == []
