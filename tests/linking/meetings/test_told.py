"""Further words by which a report tells that some have met, and by which it says of whom it quotes that they were there."""

from __future__ import annotations

import pytest

from aidememoire.linking.meetings.found import find_meetings
from aidememoire.linking.text.descriptions import as_described
from tests.linking.meetings.test_found import found, read, simply_who, with_speakers


@pytest.mark.parametrize(
    ("told", "people"),
    [
        ("[p|Ana Bel] spoke on Tuesday after receiving [p|Cyr Dol] in [l|Oslo].", ("Ana Bel", "Cyr Dol")),
        ("[g|Arland] protested on Tuesday, summoning [r|the Bestrian envoy].", ("Arland", "Bestrian envoy")),
        ("[o|The Security Council] resolved on Tuesday to send [r|two envoys].", ("Security Council", "two envoys")),
        ("[p|Ana Bel] put it to [p|Cyr Dol] over a long dinner on Tuesday.", ("Ana Bel", "Cyr Dol")),
        ("[p|Ana Bel] paid courtesy calls on [p|Cyr Dol] on Tuesday.", ("Ana Bel", "Cyr Dol")),
        ("[p|Ana Bel] paid a courtesy call in [l|Oslo] to [p|Cyr Dol] on Tuesday.", ("Ana Bel", "Cyr Dol")),
        ("At once [p|Ana Bel] met [p|Cyr Dol] on Tuesday in [l|Oslo].", ("Ana Bel", "Cyr Dol")),
    ],
)
def test_who_received_summoned_called_on_or_dined_with_somebody_met_him(told: str, people: tuple[str, ...]) -> None:
    (meeting,) = found(told)
    assert (str(meeting.start), meeting.participants) == ("2023-07-25", people)


@pytest.mark.parametrize(
    "told",
    [
        "[p|Ana Bel] spoke on Tuesday after receiving a letter of [p|Cyr Dol] in [l|Oslo].",
        "[p|Ana Bel] will go once [p|Cyr Dol] met [p|Eva Fin] on Tuesday.",
    ],
)
def test_a_letter_and_a_condition_are_no_meeting(told: str) -> None:
    assert not found(told)


@pytest.mark.parametrize(
    ("who", "there"),
    [
        (", who leads the Bestrian side,", True),
        (", negotiating for [g|Arland],", True),
        (", of [g|Arland],", True),
        (", a writer,", False),
    ],
)
def test_who_leads_or_negotiates_for_a_side_was_at_the_talks_of_which_he_is_quoted(who: str, there: bool) -> None:
    held = "[g|Arland] and [g|Bestria] held [m|talks] in [l|Oslo] on Tuesday."
    reading = read(f"{held} The hall was cold and the night was long. [p|Eva Fin]{who} called it useful.")
    heard = with_speakers(reading, [one.span for one in reading.mentions if one.type == "PER"])
    (meeting,) = find_meetings(heard, simply_who(heard))
    assert ("Eva Fin" in meeting.participants) is there


def test_courtesies_are_no_part_of_who_somebody_is() -> None:
    assert as_described("the distinguished delegate of Norway") == "delegate of Norway"


HELD = "[g|Arland] and [g|Bestria] held [m|talks] in [l|Oslo] on Tuesday. "


@pytest.mark.parametrize(
    ("who", "there"),
    [
        ("The envoys left. Our reporter [p|Eva Fin] said so.", False),
        ("The envoys left, [p|Eva Fin], our diplomatic editor, said.", False),
        ("The envoys left, said [p|Eva Fin], a correspondent in [l|Oslo].", False),
        ("The envoy left. Its minister [p|Eva Fin] said so.", True),
    ],
)
def test_who_but_reports_sat_at_no_table(who: str, there: bool) -> None:
    reading = read(HELD + who)
    heard = with_speakers(reading, [one.span for one in reading.mentions if one.type == "PER"])
    (meeting,) = find_meetings(heard, simply_who(heard))
    assert ("Eva Fin" in meeting.participants) is there


def test_a_deadline_is_no_day_of_talks() -> None:
    told = "[g|Arland] left [m|talks] on a dam on Tuesday. [g|Bestria] had set it a deadline of 1 August to accept."
    assert "2023-08-01" not in [str(one.start) for one in found(told)]


def test_a_summons_is_no_round_and_the_first_round_is_not_the_second() -> None:
    summons = "[g|Arland] summoned [r|the Bestrian envoy] on Saturday."
    met = found(f"{HELD}{summons}")
    assert [str(one.start) for one in met] == ["2023-07-25", "2023-07-22"]
    rounds = "[g|Arland] and [g|Bestria] held [m|the second round] in [l|Oslo]. [m|The first round] was on 4 July in [l|Bern]. [m|The second round] ended on Tuesday."
    assert [(str(one.start), one.place) for one in found(rounds)] == [("2023-07-25", "Oslo"), ("2023-07-04", "Bern")]


def test_at_the_meeting_takes_up_a_summons() -> None:
    (one,) = found("[g|Arland] summoned [p|Ana Bel] on Monday. At [m|the meeting] [p|Ana Bel] was silent.")
    assert one.participants == ("Arland", "Ana Bel")


def test_a_round_up_of_parties_adds_nobody_to_a_meeting() -> None:
    items = (
        "- [o|ARLAND]: It hailed the plan.",
        "- [o|BESTRIA]: It rejected the plan.",
        "- [o|CORVIA]: [p|Ana Bel] will receive both in [l|Oslo] on 1 August.",
    )
    (one,) = found("\n\n".join(items))
    assert not {"ARLAND", "BESTRIA"} & set(one.participants)


def test_he_is_the_person_who_is_named_last_also_again() -> None:
    told = "[p|Ana Bel] spoke. [p|Cyr Dol] left. [p|Ana Bel] was angry. She met the envoys of three states on Tuesday in [l|Oslo]."
    (one,) = found(told)
    assert "Ana Bel" in one.participants
    assert "Cyr Dol" not in one.participants


def test_what_a_state_is_in_the_talks_is_no_meeting() -> None:
    assert not found("[g|Corvia], the host, said that [g|Arland] and [g|Bestria] were close to a deal.")


def test_neither_the_town_nor_the_agency_of_a_dateline_sits_at_the_table() -> None:
    lead = "BANDAR [p|SERI BEGAWAN], July 25 ([o|Reuters]) - [p|Ana Bel] met [p|Cyr Dol] on Tuesday."
    assert [one.participants for one in found(lead)] == [("Ana Bel", "Cyr Dol")]
    lead = "OSLO, July 25 ([o|Reuters]) - [g|Arland] turned an offer down after [m|a second day of talks] on Tuesday."
    assert not any("Reuters" in one.participants for one in found(lead))


def test_who_speaks_elsewhere_was_not_on_the_sidelines_of_a_conference() -> None:
    for beside, there in (("on the sidelines of", False), ("at", True)):
        told = f"Speaking {beside} [m|the conference] in [l|Oslo] on Tuesday, [p|Ana Bel] said no."
        reading = read(f"{told} [p|Eva Fin], the envoy of [g|Arland], said yes.")
        heard = with_speakers(reading, [one.span for one in reading.mentions if one.type == "PER"])
        met = find_meetings(heard, simply_who(heard))
        assert any("Eva Fin" in one.participants for one in met) is there


def test_that_for_which_the_way_would_be_paved_is_no_meeting_held() -> None:
    assert not found(
        "[g|Corvia] hoped that it would pave the way for wider [m|talks] between [g|Arland] and [g|Bestria]."
    )


@pytest.mark.parametrize(
    "asked", ["Asked by a reporter, ", "Asked by a journalist in [l|Oslo], ", "As a former editor, "]
)
def test_whom_a_reporter_asks_is_none(asked: str) -> None:
    reading = read(f"{HELD}{asked}[p|Eva Fin], the envoy of [g|Arland], said that they were close.")
    heard = with_speakers(reading, [one.span for one in reading.mentions if one.type == "PER"])
    (meeting,) = find_meetings(heard, simply_who(heard))
    assert "Eva Fin" in meeting.participants


def test_a_guest_who_has_come_for_the_talks_was_at_them() -> None:
    for visit, there in ((", on a visit for the talks,", True), (", on a visit to a port,", False)):
        reading = read(f"{HELD}[p|Eva Fin]{visit} said as the envoy of [g|Arland] that they were close.")
        heard = with_speakers(reading, [one.span for one in reading.mentions if one.type == "PER"])
        (meeting,) = find_meetings(heard, simply_who(heard))
        assert ("Eva Fin" in meeting.participants) is there


def test_historic_is_not_his() -> None:
    told = "[p|Ana Bel] spoke. [m|Historic talks] with [o|the Coastal Front] took place in [l|Oslo] on Tuesday."
    assert not any("Ana Bel" in one.participants for one in found(told))


def test_who_tells_of_talks_between_somebody_and_a_body_was_not_at_them() -> None:
    (one,) = found(
        "[m|Talks] between [p|Ana Bel] and [g|Chad] were held in [l|Oslo] on Tuesday, the envoy [p|Tor Vik] said."
    )
    assert "Chad" in one.participants
