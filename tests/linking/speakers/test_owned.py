"""Whose office, lawyer or staff it is that speaks. All persons are invented."""

from __future__ import annotations

import pytest

from tests.linking.made import made, speakers_of


def name(marked: str) -> str:
    return speakers_of(made(marked))[-1].one.name


@pytest.mark.parametrize("noun", ["office", "staff", "lawyer", "aide", "deputy"])
def test_who_is_described_by_a_pronoun_is_of_the_one_that_he_would_be(noun: str) -> None:
    text = f"[[PER:Marek Sull]] arrived on Monday. [[S1:His {noun}]] [[Q1:said]] [[C1:that it was late]]."
    assert name(text) == f"{noun} of Marek Sull"


def test_the_pronoun_means_who_he_would_mean_and_not_who_is_named_last() -> None:
    text = (
        "[[S1:[[ROLE:The foreign minister]], [[PER:Hossam Ragheb]],]] [[Q1:praised]] [[C1:the treaty]]. [[S2:He]] also [[Q2:assured]] [[PER:Everett Nash]] [[C2:that no herd"
        " would be kept]] from the shore; [[C3:nobody answered]], [[S3:his office]] [[Q3:said]]."
    )
    assert name(text) == "office of Hossam Ragheb"


def test_the_director_of_a_body_is_of_that_body() -> None:
    text = "[[ORG:The World Food Programme]] closed a store. [[S1:Its director]] [[Q1:said]] [[C1:that it was looted]]."
    assert name(text) == "director of World Food Programme"


@pytest.mark.parametrize("source", ["His ministry", "Their lawyers", "Our engineers"])
def test_what_is_of_a_state_or_of_several_is_no_single_persons(source: str) -> None:
    text = f"[[PER:Marek Sull]] arrived on Monday. [[S1:{source}]] [[Q1:said]] [[C1:that it was late]]."
    assert "Marek Sull" not in name(text)


@pytest.mark.parametrize("asked", ["Asked whether [[PER:Jon Vik]] would come", "Asked about [[PER:Jon Vik]]’s health"])
def test_whose_people_answer_is_he_who_was_asked_about(asked: str) -> None:
    before = "[[S1:[[ROLE:The envoy]] [[PER:Marek Sull]]]] [[Q1:said]] [[C1:that talks would begin]]."
    assert name(f"{before} {asked}, [[S2:his lawyer]] [[Q2:said]] [[C2:that it was late]].") == "lawyer of Jon Vik"


@pytest.mark.parametrize(
    "answer",
    [
        "Asked about [[PER:Ana Vik]]’s health, [[S2:his lawyer]] [[Q2:said]] [[C2:that it was late]].",
        "Asked about [[PER:Jon Vik]]’s letter, [[PER:Sull]] waited, and [[S2:his lawyer]] [[Q2:said]] [[C2:that it was late]].",
    ],
)
def test_whose_people_speak_behind_the_answer_or_who_is_of_another_sex_is_not_he_who_was_asked_about(
    answer: str,
) -> None:
    before = "[[S1:[[ROLE:The envoy]] [[PER:Marek Sull]]]] [[Q1:said]] [[C1:that talks would begin]]."
    assert name(f"{before} {answer}") == "lawyer of Marek Sull"
