"""Who and what a text but speaks of beside a meeting: other occasions, bodies that met elsewhere, guests who came for something else."""

from __future__ import annotations

import pytest

from aidememoire.linking.meetings.found import find_meetings
from aidememoire.model import Meeting
from tests.linking.made import linker, made
from tests.linking.meetings.test_found import found, read, simply_who, with_speakers

MET = "[p|Ana Bel] received [p|Cyr Dol] in [l|Oslo] on Tuesday"
TALKS = "[g|Arland] and [g|Bestria] held [m|talks] in [l|Oslo] on Tuesday."


def heard(marked: str) -> Meeting:
    """Return the one meeting of a text in which *Eva Fin* is the source of a statement."""
    reading = read(marked)
    (one,) = find_meetings(
        spoken := with_speakers(reading, [m.span for m in reading.mentions if m.span.text == "Eva Fin"]),
        simply_who(spoken),
    )
    return one


@pytest.mark.parametrize("verb", ["which last met", "which had convened", "which met"])
def test_a_body_that_which_takes_up_met_by_itself(verb: str) -> None:
    own, other = found(
        f"{MET}. At [m|the meeting] they praised [o|the Joint Border Commission], {verb} in [l|Bergen] on 14 March 2023."
    )
    assert set(own.participants) == {"Ana Bel", "Cyr Dol"}
    assert (other.participants, other.place, other.start) == (("Joint Border Commission",), "Bergen", other.end)


@pytest.mark.parametrize(
    "aside", ["since they signed a pact in", "after a deal was reached in", "before the accord announced in"]
)
def test_a_meeting_was_not_where_a_pact_was_made(aside: str) -> None:
    (one,) = found(
        f"[g|Arland] and [g|Bestria] held [m|talks] on Tuesday, the first {aside} [l|Bergen].", dateline="Oslo"
    )
    assert one.place == "Oslo"


def test_the_house_takes_no_part_in_the_meeting_and_a_spokesperson_by_office_neither() -> None:
    (one,) = found(f"{MET} at [o|the Ministry].", kind="readout")
    assert set(one.participants) == {"Ana Bel", "Cyr Dol"}


@pytest.mark.parametrize(
    ("said", "there"),
    [
        ("The envoy, [p|Eva Fin], said that it went well.", True),
        ("Her counterpart, [p|Eva Fin], said that it went well.", True),
        ("The minister, [p|Eva Fin], who is visiting [g|Arland], said that it went well.", False),
        ("Her predecessor, the former minister [p|Eva Fin], said that it went well.", False),
        ("Her predecessor, [p|Eva Fin], who once negotiated a truce, said that it went well.", False),
        ("In May the prime minister, [p|Eva Fin], said that the border was shut.", False),
    ],
)
def test_who_came_for_something_else_or_spoke_long_ago_was_not_at_the_table(said: str, there: bool) -> None:
    assert ("Eva Fin" in heard(f"{TALKS} {said}").participants) is there


def test_who_makes_a_statement_on_a_meeting_was_not_at_it() -> None:
    title = "[r|EU Special Representative] statement following the [m|meeting]"
    (one,) = found(f"{title}\n\n{MET}.", kind="statement")
    assert set(one.participants) == {"Ana Bel", "Cyr Dol"}


@pytest.mark.parametrize("offered", ["offered to host", "welcomed the offer by the president to host"])
def test_what_is_but_offered_is_no_meeting(offered: str) -> None:
    assert not found(f"[g|Arland] {offered} a new round of [m|talks] in [l|Oslo] on Friday.")


@pytest.mark.parametrize("who", ["chief negotiators", "governors of Batken and Sughd"])
def test_the_people_whom_a_noun_or_a_verb_names_meet_and_not_those_who_have_met(who: str) -> None:
    own, planned = found(f"{MET}. The next [m|meeting of the {who}] will take place in [l|Bergen] on Friday.")
    assert own.start != planned.start
    assert not {"Ana Bel", "Cyr Dol"} & set(planned.participants)


@pytest.mark.parametrize("office", ["chair of the talks", "chairman"])
def test_who_chairs_the_talks_was_there_and_the_deputy_chairman_of_a_committee_not(office: str) -> None:
    assert "Eva Fin" in heard(f"{TALKS} The {office}, [p|Eva Fin], said that it went well.").participants
    other = f"{TALKS} The deputy chairman of the State Committee, [p|Eva Fin], said that it went well."
    assert "Eva Fin" not in heard(other).participants


def test_an_interview_is_no_meeting() -> None:
    turns = "[[S1:TSR]][[Q1::]] [[C1:Did [[GPE:Chad]] hold [[MTG:a round of talks]]?]]\n\n[[S2:[[PER:Ana Vik]]]][[Q2::]] [[C2:It did.]]"
    lead = "[[PER:Ana Vik]] sat down with [[ORG:the Steppe Review]] in [[LOC:Oslo]] on [[DATE:Tuesday]].\n\n"
    assert not linker().link(made(lead + turns, kind="transcript")).meetings


def test_a_sentence_that_reminds_of_an_agreement_tells_of_no_meeting_on_its_day() -> None:
    assert not found(
        "Fighting broke out on Tuesday, the worst since [g|Arland] and [g|Bestria] agreed to a truce in June."
    )


@pytest.mark.parametrize("body", ["the national security council", "her war cabinet", "the crisis committee"])
def test_nobody_else_sat_with_the_own_people_of_a_government(body: str) -> None:
    said = "The envoy of [g|Bestria], [p|Eva Fin], said that [g|Arland] and [g|Bestria] would wait."
    told = read(f"[p|Ana Bel] held [m|an emergency meeting of {body}] in [l|Oslo] on Tuesday. {said}")
    spoken = with_speakers(told, [one.span for one in told.mentions if one.span.text == "Eva Fin"])
    assert not {"Eva Fin", "Arland", "Bestria"} & {
        name for one in find_meetings(spoken, simply_who(spoken)) for name in one.participants
    }


def test_a_lake_that_is_read_as_a_state_meets_nobody() -> None:
    (one,) = found(f"[g|Lake Tanda] states sign a pact.\n\n{TALKS}")
    assert set(one.participants) == {"Arland", "Bestria"}
