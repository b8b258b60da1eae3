"""Whom somebody who is quoted calls *they*: never his own side, nor the outlet that he talks to. All persons are invented."""

from __future__ import annotations

import pytest

from tests.linking.made import made, speakers_of

TOLD = "[[ORG:The army]] of [[GPE:Norway]] and [[ORG:the Grebe Front]] met.\n\n[[ROLE:Army spokesman]] Major General [[PER:Ola Vik]] "
QUOTED = "[[C1:“[[S2:They]] [[Q2:have no intention of]] [[C2:honouring it]]”]], [[S1:he]] [[Q1:said]]."


def they_in(before: str) -> str:
    """Return who *they* is in a quotation behind some words."""
    return speakers_of(made(f"{TOLD}{before} {QUOTED}"))[1].one.name


def test_they_in_quoted_words_is_not_the_side_of_who_is_quoted() -> None:
    """Nor the outlet that he told it."""
    assert they_in("told [[ORG:Reuters]] that the truce was over.") == "Grebe Front"


@pytest.mark.parametrize("verb", ["told [[ORG:Reuters]] that", "said on Tuesday that", "said the", "alleged that"])
@pytest.mark.parametrize("who", ["opposition fighters", "northern rebels", "Grebe-backed militants", "gunmen"])
def test_they_goes_on_from_the_fighters_of_whom_he_speaks(verb: str, who: str) -> None:
    assert they_in(f"{verb} {who} had shelled the town.") == who


def test_fighters_further_back_are_not_they() -> None:
    assert they_in("said that gunmen had fired. The village of Dol is empty.") == "Grebe Front"


def test_they_in_a_turn_is_not_the_side_of_whose_turn_it_is() -> None:
    turn = "[[S1:[[ROLE:Minister]] [[PER:Ola Vik]] of [[GPE:Norway]]]][[Q1::]] [[C1:We came. [[GPE:Chad]] did not. [[S2:They]] [[Q2:asked for]] [[C2:time]].]]"
    asked = "\n\n[[S3:Question]][[Q3::]] [[C3:When?]]"
    assert speakers_of(made(turn + asked, kind="transcript"))[1].one.name == "Chad"


def test_the_government_is_that_of_who_speaks_of_it() -> None:
    said = "[[S1:[[PER:Ola Vik]], [[ROLE:a spokesman for [[ORG:the Norwegian army]]]],]] [[Q1:said]] [[C1:that it was over]]."
    also = "[[S2:He]] [[Q2:stressed]] [[C2:that [[S3:[[ORG:the government]]]] [[Q3:would not recognise]] [[C3:it]]]]."
    marked = made(f"[[GPE:Oman]] is the host. {said} {also}", dateline="Muscat")
    assert speakers_of(marked)[2].one.side == "Norway"


@pytest.mark.parametrize(
    ("office", "deed"), [("the Norwegian ambassador", "would pay"), ("the Norwegian minister", "must pay")]
)
def test_the_government_of_which_an_envoy_speaks_or_that_must_do_something_is_not_his_own(
    office: str, deed: str
) -> None:
    said = f"[[S1:[[PER:Ola Vik]], [[ROLE:{office}]],]] [[Q1:said]] [[C1:[[S2:[[ORG:the government]]]] [[Q2:{deed}]] [[C2:it]]]]."
    marked = made(f"[[GPE:Oman]] is late. [[PER:Ola Vik]] came. {said}", dateline="Muscat")
    assert speakers_of(marked)[1].one.side != "Norway"
