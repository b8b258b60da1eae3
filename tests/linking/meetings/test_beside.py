"""What stands beside a meeting and is none of it: an outlet, what was struck that day, what the talks are on, who reports it."""

from __future__ import annotations

from datetime import date

import pytest

from aidememoire.linking.meetings.found import find_meetings
from aidememoire.model import Confidence, Reading, Span, Statement
from tests.linking.meetings.test_found import found, read, simply_who


def test_the_agency_of_a_dateline_did_not_meet() -> None:
    (meeting,) = found("OSLO, July 25 ([o|NNA]) - [p|Ana Bel] met [p|Cyr Dol] in [l|Oslo] on Tuesday.")
    assert meeting.participants == ("Ana Bel", "Cyr Dol")


@pytest.mark.parametrize("event", ["the July 20 strike on the port", "the July 20 missile attack", "July 20’s blast"])
def test_the_day_of_a_strike_named_by_it_is_not_that_of_the_meeting(event: str) -> None:
    (meeting,) = found(f"[p|Ana Bel] and [p|Cyr Dol] met in [l|Oslo] after {event}, on Tuesday.")
    assert meeting.start == date(2023, 7, 25)


def test_a_day_amid_attacks_is_that_of_the_meeting() -> None:
    (meeting,) = found("[p|Ana Bel] and [p|Cyr Dol] met in [l|Oslo] on July 20 amid attacks.")
    assert meeting.start == date(2023, 7, 20)


def test_the_round_that_somebody_skips_is_not_told_of_there() -> None:
    assert found("[g|Arland] decided to skip [m|the round] in [l|Oslo] on Tuesday, [g|Bestria] said.") == ()


def test_that_to_which_access_is_asked_is_no_place_of_the_talks() -> None:
    (meeting,) = found("[g|Arland] and [g|Bestria] held [m|talks] on access to the [l|Red Sea] port on Tuesday.")
    assert meeting.place is None


def test_talks_named_by_a_town_are_no_participant_of_their_round() -> None:
    (meeting,) = found("[p|Ana Bel] and [p|Cyr Dol] led [m|the first round of the Almaty talks] on Tuesday.")
    assert meeting.participants == ("Ana Bel", "Cyr Dol")


@pytest.mark.parametrize(("told", "there"), [("[g|Arland] and [g|Bestria]", False), ("it and [g|Bestria]", True)])
def test_a_state_that_only_reports_the_meeting_of_two_others_was_not_there(told: str, there: bool) -> None:
    reading = read(f"[g|Corvo] said that {told} had met in [l|Oslo] on Tuesday. [g|Arland] waits.")
    text, source = reading.document.text, reading.mentions[0].span
    content = Span.of(text, text.index("that"), text.index(". "))
    one = Statement("1", None, (source,), (), (content,), "indirect", Confidence(1.0))
    (meeting,) = find_meetings(Reading(reading.document, reading.reader, (one,), reading.mentions), simply_who(reading))
    assert ("Corvo" in meeting.participants) == there


def test_what_is_told_an_outlet_by_phone_is_no_call() -> None:
    left = "[g|Arland] left. "
    assert found(f"{left}“Go home,” [p|Ana Bel] told [o|the BBC Arabic Service] by phone on Tuesday.") == ()
    assert found("[p|Ana Bel] told [p|Cyr Dol] by phone on Tuesday that she would go.") != ()


def test_who_was_at_the_meeting_told_of_does_not_meet_a_newcomer() -> None:
    met = "[p|Ana Bel] met [p|Cyr Dol] in [l|Oslo] on Tuesday. "
    _, later = found(f"{met}[p|Eva Fin] will hold [m|talks] in [l|Corvo] on Friday.")
    assert later.participants == ("Eva Fin",)
    _, later = found(f"{met}The two will meet again in [l|Corvo] on Friday.")
    assert set(later.participants) == {"Ana Bel", "Cyr Dol"}


def test_who_is_told_of_a_meeting_to_come_and_is_an_agency_is_not_there() -> None:
    (meeting,) = found(
        "[g|Arland] confirmed to [o|Reuters] that [m|a meeting] with [g|Bestria] would be held on Friday."
    )
    assert set(meeting.participants) == {"Arland", "Bestria"}


@pytest.mark.parametrize(
    "beside", ["on the sidelines of the 12th session of the [o|Grebe Council]", "during the [o|UN General Assembly]"]
)
def test_the_gathering_beside_which_others_met_is_no_participant(beside: str) -> None:
    (meeting,) = found(
        f"[p|Ana Bel] held [m|a meeting] {beside} on Tuesday, to which [g|Chad] sent [p|Cyr Dol]. [g|Chad] and [g|Mali] wait, said [g|Mali]."
    )
    assert not {"Grebe Council", "UN General Assembly"} & set(meeting.participants)


def test_who_does_something_after_meeting_others_has_met_them() -> None:
    (meeting,) = found(
        "[p|Ana Bel] issued a statement on Tuesday after meeting [p|Cyr Dol] and [p|Eva Fin] in [l|Oslo]."
    )
    assert set(meeting.participants) == {"Ana Bel", "Cyr Dol", "Eva Fin"}
