"""Whoever is told in an aside with *as* says what he says, and not the opposite."""

from __future__ import annotations

import pytest

from aidememoire.model import Document, Statement
from aidememoire.reading import Reader

READER = Reader.load()


def of(source: str, text: str) -> Statement:
    read = READER.read(Document(title="Talks", text=text))
    return next(one for one in read.statements if one.source and one.source[0].text == source)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("the Times", "Norway did not, as the Times reported, offer money."),
        ("Niger", "Mali did not break the truce, as Niger had alleged."),
        ("Niger", "Mali has not, as Niger claimed, shelled the town."),
        ("Egyptian media", "The ministry said it hadn't, as Egyptian media claimed, allowed Egyptian planes to land."),
    ],
)
def test_a_claim_is_told_without_the_not_of_whoever_denies_it(source: str, text: str) -> None:
    one = of(source, text)
    assert not any(word in part.text for part in one.content for word in ("not", "hadn't"))
    assert one.act not in ("deny", "reject")


def test_what_is_noted_behind_a_not_keeps_it() -> None:
    assert "not" in " ".join(part.text for part in of("Niger", "Mali did not break the truce, as Niger noted.").content)


@pytest.mark.parametrize(
    ("source", "thing", "text"),
    [
        (
            "the United States",
            "the appointment of a new mediator",
            "Nor do we see any need for the appointment of a new mediator, as suggested by the United States.",
        ),
        ("Norway", "a summit", "Chad sees no merit in a summit, as proposed by Norway."),
        ("Norway", "more observers", "Nor does it see any need for more observers, as proposed by Norway."),
    ],
)
def test_what_is_proposed_is_what_another_sees_no_need_for(source: str, thing: str, text: str) -> None:
    assert [part.text for part in of(source, text).content] == [thing]


@pytest.mark.parametrize(
    ("source", "thing", "text"),
    [
        ("Chad", "nine", "Orel claimed that 14 fishermen remained in custody, not nine as Chad maintains."),
        ("Brandt", "in Hestria", "Orel said that the dam lies in Dalmora, not in Hestria as Brandt claims."),
    ],
)
def test_what_another_maintains_has_no_not_of_whoever_denies_it(source: str, thing: str, text: str) -> None:
    one = of(source, text)
    assert [part.text for part in one.content] == [thing]
    assert one.act not in ("deny", "reject")
