"""Silence is no refusal."""

from __future__ import annotations

import pytest

from aidememoire.linking.voices import parties_of, unsaid
from tests.reading.rules.told import told_in


@pytest.mark.parametrize(
    "text",
    [
        "The ministry declined to comment.",
        "A spokesman for the Norwegian Foreign Ministry declined to comment on the report.",
        "The minister refused to comment on reports of a deal.",
        "Norway declined comment.",
        "Norway would not comment on the leak.",
        "Norway did not respond to a request for comment.",
        "The ministry did not immediately respond to a request for comment.",
        "The ministry did not answer requests for comment on the plan.",
        "Norway did not reply to questions about the plan.",
        "The envoy refused to be drawn on the terms.",
        "Norway said nothing in public.",
        "Norway said nothing about the map.",
        "Norway said little on the truce.",
        "Norway would say nothing on the map.",
    ],
)
def test_silence_is_of_no_party(text: str) -> None:
    assert all(unsaid(one) == "withheld" and not parties_of(one) for one in told_in(text))


@pytest.mark.parametrize(
    "text",
    [
        "Khartoum has yet to respond to the proposal.",
        "Baku has not replied to the offer.",
        "Libya has yet to answer the mediators’ proposal.",
        "Libya has not given an answer to the proposal.",
        "Libya did not answer the mediators’ offer.",
        "Libya has yet to state its position.",
        "Libya has failed to reply to the offer.",
        "Libya failed to respond to the Panel's letters.",
        "Neither side replied to the letter.",
        "Libya did not repeat its earlier demand that the boats be withdrawn.",
        "Libya has not renewed its demand that the boats be withdrawn.",
    ],
)
def test_who_has_not_answered_has_not_refused(text: str) -> None:
    assert [(one.act, unsaid(one)) for one in told_in(text)] == [("assert", "withheld")]


@pytest.mark.parametrize(
    "text",
    [
        "Norway declined to say whether it would sign.",
        "The minister declined to say whether Norway would send the matter to arbitration.",
        "The minister refused to say if Norway would send the matter to arbitration.",
        "The minister declined to be drawn on whether Norway would pay.",
        "The minister would not be drawn on future formats.",
        "The minister would not say whether Norway would sign.",
        "The minister did not say whether Norway would sign.",
        "The minister has not said whether Norway will sign.",
        "The minister could not say whether Norway would sign.",
        "The spokesman declined to say on whose territory the forests stand.",
        "Norway has yet to confirm whether it will attend.",
        "Neither side would say what exactly had been agreed.",
    ],
)
def test_an_answer_that_is_not_given_is_no_stance(text: str) -> None:
    one, *_ = told_in(text)
    assert (unsaid(one), parties_of(one), one.conditional) == ("withheld", (), False)


@pytest.mark.parametrize(
    "text",
    ["Norway declined to sign the plan.", "Norway refused to say that the plan was dead.", "Norway refused to discuss the plan.",
     "Norway will not be drawn into the war."],
)  # fmt: skip
def test_who_refuses_to_do_a_thing_rejects_it_and_withholds_no_answer(text: str) -> None:
    assert [(one.act, unsaid(one)) for one in told_in(text)] == [("reject", "")]


@pytest.mark.parametrize("text", ["Norway said nothing had changed.", "Norway said nothing of the kind."])
def test_a_denial_is_no_silence(text: str) -> None:
    assert [unsaid(one) for one in told_in(text)] == [""]


@pytest.mark.parametrize("short", ["fell short of", "fell well short of", "stopped short of"])
def test_who_falls_short_of_a_thing_has_not_done_it(short: str) -> None:
    (one,) = told_in(f"Norway {short} endorsing the map.")
    assert (one.act, one.cue[0].text) == ("reject", f"{short} endorsing")


def test_who_says_what_he_would_not_do_has_said_it() -> None:
    read = told_in("The minister said Norway would not sign what Chile had drafted.")
    assert not any(unsaid(one) for one in read)


@pytest.mark.parametrize(
    "text",
    [
        "The ministry has not commented on the allegation.",
        "Norway has yet to comment on the claim.",
        "Norway did not comment on the report.",
        "Norway had no comment on the claim.",
        "Norway offered no comment.",
        "Norway is not commenting on the leak.",
        "Norway has offered no reply to the accusation.",
    ],
)
def test_who_makes_no_comment_denies_nothing(text: str) -> None:
    assert [(one.act, unsaid(one)) for one in told_in(text)] == [("assert", "withheld")]


def test_who_will_not_comment_takes_no_stance() -> None:
    assert [unsaid(one) for one in told_in("Norway will not comment on the leak.")] == ["withheld"]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Norway and Sweden have stopped short of criticising the attack.", "assert"),
        ("Norway stopped short of blaming Serbia.", "assert"),
        ("Norway has stopped short of rejecting it.", "assert"),
        ("Norway stopped short of endorsing the plan.", "reject"),
    ],
)
def test_who_stops_short_of_a_no_gives_neither_a_no_nor_a_yes(text: str, act: str) -> None:
    assert [one.act for one in told_in(text)] == [act]


@pytest.mark.parametrize(
    "text", ["Norway refused to be drawn.", "Norway would not be drawn.", "Norway declined to be drawn on it."]
)
def test_who_will_not_be_drawn_takes_no_stance(text: str) -> None:
    assert [unsaid(one) for one in told_in(text)] == ["withheld"]


def test_who_will_not_be_drawn_into_a_thing_refuses_it() -> None:
    assert [(one.act, unsaid(one)) for one in told_in("Norway refused to be drawn into the war.")] == [("reject", "")]


@pytest.mark.parametrize(
    "text",
    [
        "Norway declined to take sides in public.",
        "Norway has declined to take a position.",
        "The United States said it took no position on the fee.",
        "Norway said it had not taken a position on the map.",
    ],
)
def test_who_takes_no_position_and_says_so_has_none(text: str) -> None:
    assert [(one.act, unsaid(one)) for one in told_in(text)] == [("assert", "withheld")]


def test_who_failed_to_respond_to_an_attack_was_not_asked() -> None:
    assert "withheld" not in [unsaid(one) for one in told_in("Libya failed to respond to the attack.")]


@pytest.mark.parametrize(
    "text",
    [
        "I am not going to confirm that.",
        "I'm not going to characterize it that way.",
        "We will not confirm the report.",
        "I am not in a position to confirm the meeting.",
        "The minister would neither confirm nor deny the offer.",
        "The spokesman would not speculate on the date.",
    ],
)
def test_who_evades_a_question_takes_no_stance(text: str) -> None:
    told = told_in(text)
    assert told
    assert {unsaid(one) for one in told} == {"withheld"}


@pytest.mark.parametrize(
    "text",
    [
        "Chad will not go into the talks.",
        "Parliament will not confirm the appointment.",
        "The Senate will not confirm her as ambassador.",
        "Mali said it does take a position on the border.",
        "Chad will not get into a war with Niger.",
    ],
)
def test_who_will_not_do_a_thing_refuses_it(text: str) -> None:
    assert "withheld" not in {unsaid(one) for one in told_in(text)}
