"""A flat denial behind a claim leaves nobody with what was claimed of him."""

from __future__ import annotations

import pytest

from aidememoire.linking.voices import unsaid
from tests.reading.rules.told import told_in


@pytest.mark.parametrize(
    "text",
    [
        "You write that I undertook to release the nine. I did not.",
        "Brandt wrote that Orel had promised to release the nine. He had not.",
        "You allege that Chad agreed to the annex. It did not.",
        "Chad claims that we undertook to pay. We never did.",
        "The Courier reported on Sunday that we had threatened to withdraw. We have not.",
        "Chad claimed that Niger had offered a truce. It had not.",
    ],
)
def test_what_is_flatly_denied_nobody_has_done(text: str) -> None:
    told = told_in(text)
    assert [unsaid(one) for one in told if one.act not in ("assert", "accuse", "deny")] == ["denied"]
    assert unsaid(told[0]) == ""


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("You write that I undertook to release the nine. I did not.", "I"),
        ("Chad claims that we undertook to pay. We never did.", "We"),
        ("You accuse us of shelling the town. We did not.", "We"),
    ],
)
def test_i_and_we_deny_it_themselves(text: str, who: str) -> None:
    assert [one.source[0].text for one in told_in(text) if one.act == "deny"] == [who]


def test_what_he_had_not_is_no_word_of_his() -> None:
    assert not [one for one in told_in("Brandt wrote that Orel had promised to pay. He had not.") if one.act == "deny"]


@pytest.mark.parametrize(
    "text",
    [
        "Chad said that Niger had agreed to the truce. Norway has not.",
        "Chad said that Niger will sign the map. It did not.",
        "Chad said that Niger had agreed to the truce. It had.",
    ],
)
def test_what_another_has_not_done_denies_nothing(text: str) -> None:
    assert {unsaid(one) for one in told_in(text)} == {""}


@pytest.mark.parametrize(
    "verdict",
    [
        "That is false.",
        "This is simply not true.",
        "That's a lie.",
        "Nonsense.",
        "It is not the case.",
        "That was pure invention.",
    ],
)
@pytest.mark.parametrize(
    "claim", ["Chad claims that Niger has accepted the map.", "You write that I agreed to the truce."]
)
def test_what_the_next_sentence_calls_false_nobody_has_done(claim: str, verdict: str) -> None:
    told = [unsaid(one) for one in told_in(f"{claim} {verdict} Talks went on.") if one.act == "accept"]
    assert set(told) == {"denied"}


@pytest.mark.parametrize(
    "none", ["agreed to no such thing", "accepted nothing of the kind", "agreed to nothing of the sort"]
)
def test_who_did_no_such_thing_denies_the_claim_before(none: str) -> None:
    told = told_in(f"Chad says that I have agreed to cede the pans. I have {none}.")
    assert [unsaid(one) for one in told if one.act == "accept"] == ["denied"]


TURNS = (
    "MR. RENN: Good day.\n\nQUESTION: {}\n\nMR. RENN: {} We talk to all.\n\nQUESTION: And now?\n\nMR. RENN: We wait."
)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Chad said that the Department had promised it boats. Did you?", "We did not."),
        ("Chad said that the Department had promised it boats. Have you?", "No, we haven't."),
        ("Chad says that you have agreed to give up the isles.", "That is false."),
        ("Chad says that you have agreed to give up the isles.", "We have not."),
        ("Chad claims that Niger accepted the map. Is that true?", "No."),
        ("Chad claims that Niger accepted the map.", "It did not, and it will say so."),
    ],
)
def test_what_an_answer_opens_with_denying_nobody_has_done(question: str, answer: str) -> None:
    deed = ("had promised", "have agreed to", "have agreed", "accepted")
    told = [one for one in told_in(TURNS.format(question, answer)) if one.cue[0].text in deed]
    assert [unsaid(one) for one in told] == ["denied"]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Chad claims that Niger accepted the map. Will you?", "No."),
        ("Chad claims that Niger accepted the map.", "We did not."),
        ("Chad claims that Niger accepted the map. Is that true?", "It is."),
    ],
)
def test_an_answer_about_another_thing_denies_no_claim(question: str, answer: str) -> None:
    assert "denied" not in {unsaid(one) for one in told_in(TURNS.format(question, answer))}
