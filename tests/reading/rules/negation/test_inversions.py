"""A *not* that stands before the auxiliary and the subject turns the verb round."""

from __future__ import annotations

import pytest

from tests.reading.rules.told import told_in


@pytest.mark.parametrize(
    ("text", "front"),
    [
        ("Nor did Norway accept the plan.", "Nor did"),
        ("Chad left early, nor has Norway endorsed the draft.", "nor has"),
        ("Neither does Norway accept the map.", "Neither does"),
        ("Neither has Norway pledged to withdraw.", "Neither has"),
        ("Never has Norway agreed to such a line.", "Never has"),
        ("Under no circumstances will Norway accept a withdrawal.", "Under no circumstances will"),
        ("At no point did Norway endorse the plan.", "At no point did"),
        ("Not once did Norway support the draft.", "Not once did"),
        ("In no way does Norway recognise the map.", "In no way does"),
        ("The minister said that at no time had Norway undertaken to withdraw.", "at no time had"),
        ("It is not the case that Norway accepted the line.", "It is not the case that"),
        ("There is no question of Norway agreeing to a withdrawal.", "There is no question of"),
    ],
)
def test_a_fronted_not_is_part_of_the_cue_and_makes_a_refusal(text: str, front: str) -> None:
    last = told_in(text)[-1]
    assert (last.source[0].text, last.cue[0].text, last.act) == ("Norway", front, "reject")
    assert not any(front in part.text for part in last.content)


def test_the_second_verb_of_such_a_clause_is_turned_round_too() -> None:
    assert [one.act for one in told_in("Nor has Norway endorsed the draft or accepted the map.")] == [
        "reject",
        "reject",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Not only did Norway accept the plan, it will pay.",
        "Not until May did Norway accept the plan.",
        "Norway neither signed nor left; Chad accepted the plan.",
    ],
)
def test_what_denies_nothing_leaves_the_verb(text: str) -> None:
    assert not any(one.cue[0].text.startswith(("Not", "Never has", "nor left")) for one in told_in(text))
    assert any(one.act in ("accept", "commit") for one in told_in(text))


def test_never_so_much_as_now_denies_nothing() -> None:
    assert not any(one.cue[0].text == "Never has" for one in told_in("Never has Norway accepted a plan so readily."))


@pytest.mark.parametrize(
    "text",
    [
        "Norway hardly supports the plan.",
        "Norway by no means accepts the map.",
        "Norway by no means supports the draft.",
        "Chad by no means endorses the truce.",
    ],
)
def test_who_hardly_does_a_thing_does_it_not(text: str) -> None:
    assert [one.act for one in told_in(text)] == ["reject"]


def test_only_then_makes_a_condition() -> None:
    (one,) = told_in("Only then would Norway accept the protocol.")
    assert (one.act, one.conditional) == ("accept", True)


def test_what_should_not_be_done_is_not_done() -> None:
    assert not any(one.act == "accept" for one in told_in("Under no circumstances should Norway accept the map."))
