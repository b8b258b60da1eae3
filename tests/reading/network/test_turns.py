"""Turns whose labels go on behind the name, and notes below a last turn."""

from __future__ import annotations

import pytest

from aidememoire.model import Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.borders import Run
from aidememoire.reading.network.pieces import cut_pieces
from aidememoire.reading.network.sense import Chances
from aidememoire.reading.network.turns import with_labels
from aidememoire.reading.rules.borders.continuations import without_closing_note

NOTE = "This interview was conducted in Kessel and authorised by the office of the minister."


def cues(text: str) -> list[str]:
    pieces = cut_pieces(text)
    found = with_labels(text, pieces, (0, len(pieces)), [])
    return [text[: pieces.ends[run.end - 1]].rsplit("\n", 1)[-1] for run in found]


@pytest.mark.parametrize(
    ("label", "is_one"),
    [
        ("Ms. Aru (Estmark), on behalf of the island members:", True),
        ("Mr. Ort (Pomerelia), in his national capacity:", True),
        ("Mr. Pavel Aru, Minister for Foreign Affairs:", True),
        ("Ms. Aru, Chief of the Mission, United Nations:", True),
        ("Mr. Aru, after hours of talks, said:", False),
        ("Ms. Aru (Estmark):", False),
        ("Ms. Aru (Estmark) said this. Then came the vote:", False),
        ("The vote (of 5 May), on behalf of all:", False),
    ],
)
def test_the_colon_of_a_label_that_goes_on_behind_the_name_is_a_cue(label: str, is_one: bool) -> None:
    assert cues(f"The Council met.\n\n{label} We wait.") == [label] * is_one


@pytest.mark.parametrize(
    ("text", "stops"),
    [
        ("Q. Will you sign?\n\nA. We wait.", ["Q.", "A."]),
        ("Q1. Will you sign?\nA1. We wait.\n\nQ2. And then?\nA2. We go.", ["Q1.", "A1.", "Q2.", "A2."]),
        ("Question. Will you sign?\n\nAnswer. We wait.", ["Question.", "Answer."]),
        ("QUESTION 1. Why?\nANSWER 1. We wait.", ["QUESTION 1.", "ANSWER 1."]),
        ("Question. Khan waited.\n\nAnswer. Vik did not.", []),
        ("Q. Khan waited.\n\nA. Vik did not.", []),
        ("Did Q. Khan wait?\n\nA. Vik did not.", []),
        ("A. Who may vote\n\nB. Who may not", []),
    ],
)
def test_question_and_answer_may_have_a_full_stop(text: str, stops: list[str]) -> None:
    assert cues(text) == stops


@pytest.mark.parametrize(
    ("label", "is_turn"), [("Witnesses", False), ("Members present", False), ("Mr. Witness", True), ("Ana Vik", True)]
)
def test_the_head_of_a_list_is_nobodys_turn(label: str, is_turn: bool) -> None:
    text = f"{label}: Bo Lenc, Minister; Aro Bek"
    pieces = cut_pieces(text)
    at = int(pieces.starts.tolist().index(len(label)))
    runs = [Run(at, at + 1, 0.9)]
    assert with_labels(text, pieces, (0, len(pieces)), runs) == runs * is_turn


@pytest.mark.parametrize(("rest", "is_turn"), [("Bo Lenc, state secretary", False), ("We will not sign.", True)])
@pytest.mark.parametrize("label", ["Guest", "Presenter", "Interviewer", "PRESIDENT"])
def test_who_takes_part_in_a_programme_stands_above_it_and_says_nothing(label: str, rest: str, is_turn: bool) -> None:
    text = f"{label}: {rest}\n\nQ: Why?"
    pieces = cut_pieces(text)
    runs = [Run(at := int(pieces.starts.tolist().index(len(label))), at + 1, 0.9)]
    assert with_labels(text, pieces, (0, len(pieces)), runs) == runs * is_turn


def test_a_label_that_has_its_cue_gets_no_other() -> None:
    text = "Ms. Aru (Estmark), on behalf of the island members: We wait."
    pieces = cut_pieces(text)
    (first,) = with_labels(text, pieces, (0, len(pieces)), [])
    runs = [Run(first.start - 1, first.end, 0.9)]
    assert with_labels(text, pieces, (0, len(pieces)), runs) == runs


def turn(text: str, cue: str = ":") -> Attribution:
    at, start = text.index(cue), text.index("We")
    chances = Chances.__new__(Chances)
    return Attribution((), Span.of(text, at, at + len(cue)), (Span.of(text, start, len(text)),), 1.0, chances)


@pytest.mark.parametrize(
    ("note", "is_one"),
    [
        (NOTE, True),
        ("(The briefing was held in English.)", True),
        ("*The conversation has been edited for length.*", True),
        ("(The briefing was concluded at 1:51 p.m.)\n\n# # #", True),
        ("The meeting rose at 11.20 a.m.", True),
        ("The hearing was adjourned until Monday.", True),
        ("The meeting ended well for us.", False),
        ("This interview is over.", False),
        ("The minister was authorised to sign.", False),
    ],
)
def test_a_note_on_the_interview_is_nobodys_words(note: str, is_one: bool) -> None:
    text = f"Aru: We wait.\n\n{note}"
    (found,) = without_closing_note(text, [turn(text)])
    assert found.content[-1].text.strip() == ("We wait." if is_one else f"We wait.\n\n{note}")


def test_a_note_that_somebody_is_said_to_have_made_stays() -> None:
    text = f"Aru said: We wait.\n\n{NOTE}"
    one = turn(text, "said")
    assert without_closing_note(text, [one]) == [one]


@pytest.mark.parametrize(
    "date", ["19 March", "* Wednesday, 19 March 2025", "2025", "On March 19", "Early May", "Spring 2024"]
)
def test_a_colon_behind_a_date_at_the_head_of_a_line_is_no_turn(date: str) -> None:
    """An entry of a chronology has nobody who speaks; a name of a month alone may be one: *April Orlo: ...*."""
    for label, kept in ((date, 0), (f"{date} Orlo", 1)):
        text = f"{label}: Arland accepted the map."
        pieces = cut_pieces(text)
        at = next(number for number, start in enumerate(pieces.starts) if text[start] == ":")
        assert len(with_labels(text, pieces, (0, len(pieces)), [Run(at, at + 1, 1.0)])) == kept
