"""*And* joins two who are each named in full; it does not take one name apart, nor states to which one word belongs."""

from __future__ import annotations

import pytest

from aidememoire.linking.cast.conjuncts import parted
from tests.linking.made import atlas, linked, made, speakers_of

SAID = "[[Q1:agreed to]] [[C1:a ceasefire]]"
MOVEMENT = "[[ORG:the Corvo Liberation Movement]]"
BOTH = "Government of Chad; Corvo Liberation Movement"
JOINED = [
    (f"[[ORG:The Government of [[GPE:Chad]]]] and {MOVEMENT}", BOTH),
    (f"[[ORG:The Government of [[GPE:Chad]]]], as well as {MOVEMENT}", BOTH),
    (f"Both [[ORG:the Government of [[GPE:Chad]]]] and {MOVEMENT}", BOTH),
    (f"Neither [[ORG:the Government of [[GPE:Chad]]]] nor {MOVEMENT}", BOTH),
    (f"The government of [[GPE:Chad]] and {MOVEMENT}", "Chad; Corvo Liberation Movement"),
    (f"[[ORG:The Chadian government]] and {MOVEMENT}", BOTH),
    (f"Representatives of [[ORG:the Government of [[GPE:Chad]]]] and {MOVEMENT}", BOTH),
    ("[[ORG:The Government of [[GPE:Chad]] and the Corvo Liberation Movement]]", BOTH),
    ("[[ORG:The Government of [[GPE:Chad]] and Corvo Liberation Movement]]", BOTH),
    (
        "[[ORG:The Government of [[GPE:France]]]] and [[ORG:the Government of [[GPE:Germany]]]]",
        "Government of France; Government of Germany",
    ),
    (
        "[[ORG:The Ministry of Defence of [[GPE:Chad]]]] and [[ORG:the Foreign Ministry of [[GPE:Togo]]]]",
        "Ministry of Defence of Chad; Ministry of Foreign Affairs of Togo",
    ),
    (
        "[[ROLE:The President of [[GPE:France]]]] and [[ROLE:the Prime Minister of [[GPE:Norway]]]]",
        "President of France; Prime Minister of Norway",
    ),
    (
        "[[ROLE:President of [[GPE:Chad]] and Prime Minister of [[GPE:Mali]]]]",
        "President of Chad; Prime Minister of Mali",
    ),
    (
        "[[ROLE:[[GPE:France]]’s president and [[GPE:Norway]]’s prime minister]]",
        "President of France; Prime Minister of Norway",
    ),
    (
        "[[ROLE:President]] [[PER:Bo Ngar]] of [[GPE:Chad]] and [[ROLE:Prime Minister]] [[PER:Awa Traor]] of [[GPE:Mali]]",
        "Bo Ngar; Awa Traor",
    ),
    (
        "[[ROLE:The President of [[GPE:the United States]]]] and [[ROLE:the King of [[GPE:Jordan]]]]",
        "President of United States; King of Jordan",
    ),
    (
        f"[[ORG:The Government of [[GPE:Chad]]]], [[ORG:the Government of [[GPE:Togo]]]] and {MOVEMENT}",
        "Government of Chad; Government of Togo; Corvo Liberation Movement",
    ),
]
ONE = [
    ("[[ORG:The Ministry of Foreign Affairs and Trade of [[GPE:Hungary]]]]", "Ministry of Foreign Affairs of Hungary"),
    ("[[ORG:The Ministry of Defence and Armed Forces Logistics of [[GPE:France]]]]", "Ministry of Defence of France"),
    (
        "[[ROLE:The Minister of Foreign and European Affairs of [[GPE:Croatia]]]]",
        "Minister of Foreign and European Affairs of Croatia",
    ),
    (
        "[[ROLE:Deputy Prime Minister and Minister of Foreign Affairs of [[GPE:Ireland]]]]",
        "Foreign Minister of Ireland",
    ),
    ("[[ROLE:The President of [[GPE:Chad]] and Chairperson of [[ORG:the African Union]]]]", "President of Chad"),
    ("The envoys of [[GPE:Chad]] and [[GPE:Togo]]", "Special Representative of Chad; Special Representative of Togo"),
]


@pytest.mark.parametrize(("source", "speakers"), [*JOINED, *ONE])
def test_and_joins_those_who_are_each_named_in_full_and_takes_no_name_apart(source: str, speakers: str) -> None:
    reading = parted(made(f"[[S1:{source}]] {SAID}."), atlas())
    assert "; ".join(who.name for who in speakers_of(reading)[-1].whos) == speakers


def test_an_aide_to_two_is_one() -> None:
    source = (
        "[[S1:[[ROLE:An aide]] to [[ROLE:the President of [[GPE:France]]]] and [[ROLE:the King of [[GPE:Jordan]]]]]]"
    )
    (who,) = speakers_of(made(f"{source} {SAID}."))[-1].whos
    assert who.name.startswith("unnamed aide")


def test_what_each_is_in_another_sentence_is_not_taken_for_one_of_the_two() -> None:
    before = "[[ROLE:The ministers of [[GPE:France]] and of [[GPE:Norway]]]] met. "
    source = "[[S1:[[ROLE:The President of [[GPE:France]]]] and [[ROLE:the Prime Minister of [[GPE:Norway]]]]]]"
    whos = speakers_of(made(f"{before}{source} {SAID}."))[-1].whos
    assert [who.name for who in whos] == ["President of France", "Prime Minister of Norway"]


def test_a_body_marked_across_two_does_not_lend_its_name_to_the_second() -> None:
    text = f"[[ORG:The Government of [[GPE:Chad]] and the Corvo Liberation Movement]] met. [[S1:{MOVEMENT}]] {SAID}."
    (statement,) = linked(made(text))
    assert statement.speaker == "Corvo Liberation Movement"


def test_a_movement_beside_a_state_is_a_side_of_its_own() -> None:
    """What both undertake stands with each: a side that only the state had would take the movement's half away."""
    (statement,) = linked(made(f"[[S1:[[ORG:The Government of [[GPE:Chad]]]] and {MOVEMENT}]] {SAID}."))
    assert statement.side == "Chad; Corvo Liberation Movement"


def test_a_list_within_a_name_stays_one_mention() -> None:
    reading = made("[[ORG:The Ministry of Foreign Affairs and Trade of [[GPE:Hungary]]]] [[Q1:said]] [[C1:so]].")
    assert parted(reading, atlas()) == reading


@pytest.mark.parametrize(("goes_on", "speakers"), [("[[ROLE:The Secretary]]", 2), ("[[ROLE:The Envoy]]", 1)])
def test_an_office_by_which_the_text_goes_on_to_call_somebody_is_another_ones(goes_on: str, speakers: int) -> None:
    """A double office stays one, where nobody is called by half of it."""
    source = "[[S1:[[ROLE:The Secretary and Foreign Minister]] [[PER:Vik]]]]"
    text = f"[[ROLE:Secretary]] [[PER:Aro Bek]] met [[PER:Ana Vik]]. {source} {SAID}. {goes_on} left."
    assert len(speakers_of(parted(made(text), atlas()))[0].whos) == speakers
