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


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Niger", "The Commission was unable to establish whether the town was shelled, as alleged by Niger."),
        ("Niger", "The Board did not find that the town was shelled, as alleged by Niger."),
        ("Niger", "The court was not satisfied that the town was shelled, as Niger had maintained."),
        ("Niger", "The Commission could not confirm that the town was shelled, as claimed by Niger."),
        ("Niger", "The mission found no evidence that the town was shelled, as claimed by Niger."),
        ("Niger", "The organization said it had found no evidence that the town was shelled, as Niger has claimed."),
        ("Niger", "There is no proof that the town was shelled, as Niger alleges."),
        ("Niger", "The group said it had found evidence that the town was shelled, as Niger alleges."),
    ],
)
def test_who_alleges_what_another_could_not_establish_says_no_more_than_the_clause(source: str, text: str) -> None:
    assert [part.text.removeprefix("that ") for part in of(source, text).content] == ["the town was shelled"]


def test_what_no_trace_was_found_of_is_there_for_who_claims_it() -> None:
    one = of("Niger", "The mission found no trace of troops in the village, as Niger had claimed.")
    assert (one.content[0].text, one.act in ("deny", "reject")) == ("troops in the village", False)


def test_what_was_not_so_was_so_for_who_claims_it() -> None:
    content = of("Niger", "The convoy was not attacked, as Niger has claimed.").content
    assert " ".join(part.text for part in content) == "The convoy was attacked"


def test_what_the_press_reports_may_be_that_somebody_said_it() -> None:
    content = of("the Times", "The minister said that he would resign, as the Times reported.").content
    assert content[0].text.startswith("The minister said")


@pytest.mark.parametrize(
    "text", ["Chad should stop pretending that a handshake is a treaty, as its foreign minister did."]
)
def test_who_did_what_the_verb_before_tells_demands_nothing(text: str) -> None:
    assert not [
        one
        for one in READER.read(Document(title="Talks", text=text)).statements
        if one.act == "demand" and one.cue[0].text == "did"
    ]


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


def test_a_telling_between_commas_without_as_keeps_all_that_it_tells() -> None:
    content = of("Lavrov", "Yerevan, Lavrov asserted, recognises that it has to persuade those people.").content
    assert "recognises" in " ".join(part.text for part in content)
