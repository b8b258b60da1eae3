"""Readouts: who goes on from whoever met, whose office is told without a state, and whom a news agency calls *they*."""

from __future__ import annotations

import pytest

from tests.linking.made import made, speakers_of


def said_by(marked: str, publisher: str = "The Daily Lantern") -> list[tuple[str, ...]]:
    return [tuple(who.name for who in one.whos) for one in speakers_of(made(marked, publisher=publisher))]


MET = "[[ROLE:The Foreign Secretary]] met [[ROLE:Foreign Minister]] [[PER:Elvira Dostan]] of [[GPE:Norway]] this afternoon."
HE = "[[S1:He]] [[Q1:condemned]] [[C1:the shelling]]."


@pytest.mark.parametrize("between", [" ", "\n\n"])
def test_he_goes_on_from_who_met_somebody_also_in_the_next_paragraph(between: str) -> None:
    assert said_by(f"{MET}{between}{HE}") == [("Foreign Secretary",)]


def test_he_goes_on_from_a_named_envoy_who_met_somebody_and_not_from_the_one_met() -> None:
    subject = "[[ROLE:The Union's Special Envoy for [[GPE:Chad]]]], [[PER:Pekka Lind]], met [[ROLE:General]] [[PER:Abdel Faris]] on Monday."
    assert said_by(f"{subject} [[S1:He]] [[Q1:proposed]] [[C1:a truce]].") == [("Pekka Lind",)]


def test_a_paragraph_does_not_go_on_from_a_subject_before_it_that_met_nobody() -> None:
    told = "[[ROLE:The Foreign Secretary]] praised [[ROLE:Foreign Minister]] [[PER:Pavel Dostan]] of [[GPE:Norway]]."
    assert said_by(f"{told}\n\n{HE}") == [("Pavel Dostan",)]


def test_the_foreign_secretary_is_no_foreign_minister_of_another_state() -> None:
    later = "[[S1:[[ROLE:The Foreign Secretary]]]] [[Q1:raised]] [[C1:two cases]]. [[S2:[[ROLE:The Foreign Minister]]]] [[Q2:denied]] [[C2:it]]."
    assert said_by(f"{MET} {later}") == [("Foreign Secretary",), ("Elvira Dostan",)]


AGENCY = (
    "Doha, May 3 ([[ORG:QNA]]) - [[ROLE:HE Prime Minister]] and [[ROLE:Minister of Foreign Affairs]] [[PER:Hamad Al Suri]] received on Tuesday"
    " a phone call from [[ROLE:HE Minister of Foreign Affairs of [[GPE:Chad]]]] [[PER:Ali Dabo]].\n\n"
)


def test_they_in_the_account_of_an_agency_are_those_who_spoke_and_not_the_agency() -> None:
    told = f"{AGENCY}During the call, [[S1:they]] [[Q1:discussed]] [[C1:the region]]."
    assert said_by(told, publisher="Qatar News Agency") == [("Hamad Al Suri", "Ali Dabo")]


def test_two_offices_joined_are_of_the_one_who_holds_both() -> None:
    office = "[[ROLE:HE Prime Minister and Minister of Foreign Affairs]]"
    assert said_by(f"{AGENCY}[[S1:{office}]] [[Q1:stressed]] [[C1:the need for calm]].") == [("Hamad Al Suri",)]


def test_offices_of_a_list_stand_before_their_holders() -> None:
    held = (
        "[[PER:Jean Aru]], [[ROLE:Minister for Europe]], met [[ROLE:the President]], [[PER:Joseph Lind]], [[ROLE:the Prime Minister]],"
        " [[PER:Nawaf Orlo]], and [[ROLE:the Speaker]], [[PER:Nabih Vik]]."
    )
    assert said_by(f"{held} [[S1:[[ROLE:The Prime Minister]]]] [[Q1:promised]] [[C1:a law]].") == [("Nawaf Orlo",)]


def test_the_foreign_ministers_are_those_of_whose_meeting_the_text_tells() -> None:
    met = "[[MTG:A Special Meeting of the ASEAN Foreign Ministers]] was held at the request of [[GPE:Chad]] and [[GPE:Mali]]."
    assert said_by(f"{met}\n\n[[S1:[[ROLE:The Foreign Ministers]]]] [[Q1:called on]] [[C1:both parties to stop]].") == [
        ("ASEAN Foreign Ministers",)
    ]


@pytest.mark.parametrize("head", ["", "Secretary Vik’s Call with Minister Lund\n\nREADOUT\n\n"])
@pytest.mark.parametrize("first", ["Ana", "Ana J."])
def test_the_two_sides_of_a_readout_are_those_of_its_first_sentence_below_its_title(head: str, first: str) -> None:
    met = f"[[ROLE:Secretary of State]] [[PER:{first} Vik]] spoke today with [[ROLE:Foreign Minister]] [[PER:Bo Lund]]."
    between = "She backed [[GPE:Chad]] and condemned the raids by [[ORG:the Front]]."
    text = f"{head}{met}\n\n{between} [[S1:The two sides]] [[Q1:noted]] [[C1:the dialogue]]."
    reading = made(text, kind="readout", publisher="Department of State")
    assert [[who.name for who in one.whos] for one in speakers_of(reading)] == [[f"{first} Vik", "Bo Lund"]]


@pytest.mark.parametrize("style", ["", "Prince ", "Sheikh ", "HRH Prince ", "Senator ", "Dr. Eng. "])
def test_a_style_may_stand_between_an_office_and_its_name(style: str) -> None:
    call = f"[[ROLE:Saudi Foreign Minister]] {style}[[PER:Faris bin Adel]] received a phone call from [[ROLE:Secretary-General]] [[PER:Bo Lund]]."
    turn = "In turn, [[S1:[[ROLE:the Saudi Foreign Minister]]]] [[Q1:expressed]] [[C1:the support of the kingdom]]."
    assert said_by(f"{call} {turn}") == [("Faris bin Adel",)]


def test_a_headline_that_lists_an_office_and_a_name_gives_the_office_to_nobody() -> None:
    title = "[[ROLE:Saudi Foreign Minister]], [[PER:Lund]], and the talks\n\n"
    call = "[[ROLE:Saudi Foreign Minister]] Prince [[PER:Faris bin Adel]] received a call from [[PER:Bo Lund]]."
    assert said_by(f"{title}{call} [[S1:[[ROLE:The Saudi Foreign Minister]]]] [[Q1:welcomed]] [[C1:it]].") == [
        ("Faris bin Adel",)
    ]
