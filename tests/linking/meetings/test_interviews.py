"""What an interview tells of meetings: who answers was there, and what is but asked, denied or said to the press is none."""

from __future__ import annotations

import pytest

from aidememoire.model import Meeting
from tests.linking.made import linker, made
from tests.linking.meetings.test_found import found

BEK = "[[ROLE:President]] [[PER:Aro Bek]]"


def told(asked: str, answer: str, label: str = "Q A") -> tuple[Meeting, ...]:
    """Return the meetings of an interview with Ana Vik that has one question and its answer."""
    q, a = label.split()
    source = "[[S2:Answer]]" if a == "Answer" else a
    marked = (
        f"Interview with [[ROLE:Foreign Minister]] [[PER:Ana Vik]]\n\n[[S1:{q}]][[Q1::]] [[C1:{asked}]]\n\n"
        f"{source}[[Q2::]] [[C2:{answer}]]"
    )
    title = "Interview with Foreign Minister Ana Vik"
    return linker().link(made(marked, "transcript", "", title=title)).meetings


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        (f"Your critics say that you met {BEK} in [[LOC:Lisk]] on Monday.", "That is an invention. I trust nobody."),
        (f"[[GPE:Chad]] says that you met {BEK} in [[LOC:Lisk]] on Monday. Is that true?", "It is not true."),
        (f"You met {BEK} in [[LOC:Lisk]] on Monday?", "I did not. We stayed here."),
        (f"Did you speak to {BEK} by phone on Monday?", "I cannot say."),
        (f"And [[MTG:your own talks]] with {BEK}?", "[[GPE:Chad]] and [[GPE:Togo]] have our answer."),
        ("[[GPE:Chad]] says you broke off [[MTG:the talks]].", "[[GPE:Togo]] left the room."),
        ("Are you content with [[MTG:the talks]]?", "[[GPE:Chad]] is, and so is [[GPE:Togo]]."),
    ],
)
@pytest.mark.parametrize("label", ["Q A", "Question Answer"])
def test_what_is_but_asked_and_not_owned_to_is_no_meeting(asked: str, answer: str, label: str) -> None:
    assert told(asked, answer, label) == ()


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        (f"What did you say to {BEK}?", "I met him in [[LOC:Lisk]] on Monday. It was short."),
        (f"You met {BEK} in [[LOC:Lisk]] on Monday. What was agreed?", "No map was agreed."),
        (f"What did [[MTG:your talks with {BEK}]] in [[LOC:Lisk]] on Monday bring?", "Nothing."),
        ("What is next?", f"I will see {BEK} in [[LOC:Lisk]] on Friday."),
        ("What is next?", f"We will meet {BEK} in [[LOC:Lisk]] on Friday."),
    ],
)
@pytest.mark.parametrize("label", ["Q A", "Question Answer"])
def test_i_we_and_you_are_who_answers_and_nobody_else_is_put_beside(asked: str, answer: str, label: str) -> None:
    (meeting,) = told(f"{asked}", f"{answer} [[GPE:Chad]] and [[GPE:Togo]] wait.", label)
    assert set(meeting.participants) == {"Ana Vik", "Aro Bek"}


def test_who_answers_met_whom_he_names_in_a_place_though_no_day_is_told() -> None:
    (meeting,) = told(f"Did you meet {BEK}?", "I did not. I met [[PER:Ida Orr]] in [[LOC:Lisk]].")
    assert (set(meeting.participants), meeting.start) == ({"Ana Vik", "Ida Orr"}, None)
    assert told(f"Did you meet {BEK}?", "I did not. I once met [[PER:Ida Orr]].") == ()


def test_who_only_tells_in_his_turn_that_one_invites_another_is_not_there() -> None:
    invites = "[[S2:[[ROLE:President]] [[PER:Ana Bel]]]] [[Q2:has]] [[C2:invited [[ROLE:President]] [[PER:Cyr Dol]]"
    words = f"{invites} to [[LOC:Corvo]] on 3 August]]"
    marked = f"[[S1:[[ROLE:Minister]] [[PER:Eva Fin]]]][[Q1::]] [[C1:{words}.]]"
    (meeting,) = linker().link(made(marked, "transcript", "", title="Press conference")).meetings
    assert set(meeting.participants) == {"Ana Bel", "Cyr Dol"}


@pytest.mark.parametrize(
    "behind",
    [
        "spoke to [o|the Corvo Herald] in [l|Corvo] on Tuesday about [p|Cyr Dol]",
        "sat down with the Herald’s [p|Cyr Dol] in [l|Corvo] on Tuesday",
        "spoke with our correspondent [p|Cyr Dol] on Tuesday",
    ],
)
def test_who_speaks_to_the_press_has_met_nobody(behind: str) -> None:
    assert found(f"[p|Ana Bel] {behind}.") == ()
    assert found("[p|Ana Bel] sat down with [p|Cyr Dol] on Tuesday, the Herald said.") != ()


@pytest.mark.parametrize("met", ["met", "spoke to"])
@pytest.mark.parametrize(
    ("subject", "other"),
    [
        ("The [[ROLE:Foreign Secretary]]", "Foreign Secretary"),
        ("[[PER:Bo Orr]]", "Bo Orr"),
        ("I", "Ana Vik"),
        ("We", "Ana Vik"),
    ],
)
def test_the_label_of_a_turn_has_not_met_whom_others_met(subject: str, other: str, met: str) -> None:
    marked = (
        f"[[S1:[[PER:Ana Vik]]]][[Q1::]] [[C1:{subject} {met} {BEK} on Monday.]]\n\n[[S2:Question]][[Q2::]] [[C2:Why?]]"
    )
    (meeting,) = linker().link(made(marked, "transcript", "", title="Briefing")).meetings
    assert set(meeting.participants) == {other, "Aro Bek"}


@pytest.mark.parametrize("noun", ["chief of staff of", "adviser to", "aide to", "spokeswoman for"])
def test_whose_people_meet_for_him_has_met_nobody(noun: str) -> None:
    marked = f"[[PER:Cyr Dol]], [[ROLE:{noun.rpartition(' ')[0]}]] {noun.rpartition(' ')[2]} {BEK}, met [[ROLE:Minister]] [[PER:Ana Vik]] on Monday."
    (meeting,) = linker().link(made(marked, "news", "")).meetings
    assert set(meeting.participants) == {"Cyr Dol", "Ana Vik"}


def test_in_the_turns_of_a_transcript_to_sit_down_with_a_movement_is_to_meet_it() -> None:
    marked = (
        "[[S1:[[PER:Ana Vik]]]][[Q1::]] [[C1:[[PER:Bo Orr]] sat down with [[ORG:the Coastal Front]] on Monday.]]\n\n"
        "[[S2:Question]][[Q2::]] [[C2:Why?]]"
    )
    (meeting,) = linker().link(made(marked, "transcript", "", title="Briefing")).meetings
    assert "Bo Orr" in meeting.participants
