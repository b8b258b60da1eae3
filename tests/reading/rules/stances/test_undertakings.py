"""Who binds himself not to do a thing undertakes that, and refuses nothing."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from tests.reading.rules.told import READER, told_in


@pytest.mark.parametrize(
    "text",
    [
        "Norway undertook not to send naval escorts there during the same period.",
        "Norway undertook not to send naval escorts to the zone.",
        "Norway has undertaken never to deploy forces on the island.",
        "Norway agreed not to send escorts if Chile freed the ship.",
        "Both sides have agreed not to attack power stations.",
        "Norway committed itself not to deploy forces there.",
    ],
)
def test_an_undertaking_not_to_act_is_one(text: str) -> None:
    (one,) = told_in(text)
    assert (one.act, one.content[0].text.split()[0] in ("not", "never")) == ("commit", True)


def test_each_of_two_undertakes_not_to_act() -> None:
    read = told_in("Chile agreed not to board Norwegian vessels, and Norway agreed not to send naval escorts.")
    assert [(one.act, one.cue[0].text, one.content[0].text) for one in read] == [
        ("commit", "agreed", "not to board Norwegian vessels"),
        ("commit", "agreed", "not to send naval escorts"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Norway did not agree not to send escorts.",
        "Norway refused to undertake not to send escorts.",
        "Norway decided not to sign the text.",
        "Norway did not agree to sign the text.",
    ],
)
def test_who_does_not_agree_to_refrain_or_decides_not_to_act_undertakes_nothing(text: str) -> None:
    assert [one.act for one in told_in(text)] == ["reject"]


@pytest.mark.parametrize(
    "text",
    [
        "It was agreed that Chad would not halt the releases.",
        "They agreed that Chad would not attack the town and that Niger would open the road.",
        "It was left that Niger would answer by Sunday, that Chad would not halt the releases meanwhile and that neither would speak to the press.",
        "The Parties would refrain from statements on the talks.",
        "Norway will refrain from sending arms.",
    ],
)
def test_what_it_is_agreed_that_one_shall_not_do_is_undertaken(text: str) -> None:
    assert {one.act for one in READER.read(Document(title="Talks", text=text)).statements} == {"commit"}


@pytest.mark.parametrize(
    "text", ["Norway said that Chad would not halt the releases.", "Norway refrained from criticising Chad."]
)
def test_what_one_is_said_not_to_do_is_none(text: str) -> None:
    assert "commit" not in {one.act for one in READER.read(Document(title="Talks", text=text)).statements}
