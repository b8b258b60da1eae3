"""Meetings that are called off, that some stay away from, that had been appointed, or that are only possible."""

from __future__ import annotations

from datetime import date

import pytest

from tests.linking.meetings.test_found import found

THE_TWO = {"Arland", "Bestria"}
FRIDAY = date(2023, 7, 28)  # the documents are of Wednesday 26 July


@pytest.mark.parametrize(
    "told",
    [
        "that had been scheduled for 28 July in [l|Oslo] was postponed.",
        "due to be held in [l|Oslo] on 28 July has been cancelled.",
        "planned for 28 July will not take place.",
        "set for 28 July were put off indefinitely at the request of [g|Bestria].",
        "scheduled for 28 July was put off at [g|Bestria]’s request.",
        "of 28 July was off.",
        "planned for 28 July fell through.",
        "had been planned for 28 July. It was called off.",
    ],
)
@pytest.mark.parametrize("noun", ["A round of talks between [g|Arland] and [g|Bestria]", "The session"])
def test_what_is_called_off_is_not_planned(noun: str, told: str) -> None:
    assert found(f"[m|{noun}] {told} [g|Arland] and [g|Bestria] regretted this.") == ()


@pytest.mark.parametrize(
    "marked",
    [
        "[g|Arland] cancelled [m|the talks] with [g|Bestria] planned for 28 July.",
        "[g|Arland] and [g|Bestria] are to meet on 28 July, but the talks were cancelled.",
        "[p|Ana Bel] was due to travel to [l|Oslo] on 28 July but the flight was refused clearance. [g|Arland] and [g|Bestria] wait.",
        "[g|Corvo] will wait until [g|Arland] and [g|Bestria] have met in [l|Oslo].",
        "[g|Arland] regretted the cancellation of [m|the talks] with [g|Bestria] on 28 July.",
        "[g|Arland] announced yesterday that it had suspended its participation in [m|the talks] with [g|Bestria].",
        "[g|Arland] regretted the suspension of [m|its talks] with [g|Bestria] on 24 July.",
        "[o|The Council of [g|Arland] and [g|Bestria]], which was to have met on 28 July, has been postponed.",
        "[g|Arland] and [g|Bestria] would have met on 11 July in [l|Oslo] had [g|Corvo] not objected.",
    ],
)
def test_what_somebody_calls_off_or_would_have_held_is_no_meeting(marked: str) -> None:
    assert found(marked) == ()


@pytest.mark.parametrize(
    "told",
    [
        "scheduled for 20 July was postponed and will now be held on 28 July.",
        "scheduled for 20 July was postponed to 28 July.",
        "planned for 28 July could be cancelled.",
        "planned for 28 July is not cancelled.",
        "will be held on 28 July after a concert was cancelled.",
    ],
)
def test_what_has_a_new_day_or_is_not_off_yet_is_planned(told: str) -> None:
    (meeting,) = found(f"[m|A meeting between [g|Arland] and [g|Bestria]] {told}")
    assert (meeting.planned, meeting.start, {*meeting.participants}) == (True, FRIDAY, THE_TWO)


def test_whose_being_called_off_is_denied_is_planned() -> None:
    (meeting,) = found(
        "[g|Arland] denied that [m|the meeting] with [g|Bestria] planned for 28 July had been cancelled."
    )
    assert meeting.planned


def test_what_took_place_after_being_put_off_was_held() -> None:
    (meeting,) = found(
        "[m|The talks of [g|Arland] and [g|Bestria]] on 25 July, postponed twice, took place in [l|Oslo]."
    )
    assert not meeting.planned


@pytest.mark.parametrize(
    "away",
    ["would not attend", "will stay away from", "did not take part in", "will no longer join", "pulled out of"],
)
def test_who_stays_away_and_who_says_so_are_no_participants(away: str) -> None:
    assert found(f"[p|Ana Bel] said that [g|Arland] {away} [m|the 28 July round] unless [g|Bestria] yields.") == ()
    (meeting,) = found(f"[p|Ana Bel] said that [g|Dorn] {away} [m|the talks] between [g|Arland] and [g|Bestria] on 28 July.")  # fmt: skip
    assert set(meeting.participants) == THE_TWO


@pytest.mark.parametrize(
    "marked",
    [
        "[g|Arland] and [g|Bestria] had planned [m|a meeting] for May 11 in [l|Oslo].",
        "[m|A meeting between [g|Arland] and [g|Bestria]] had been planned for May 11.",
        "[m|A summit between [g|Arland] and [g|Bestria]] had been expected on May 11.",
        "[m|A meeting of [g|Arland] and [g|Bestria]] had been due on May 11.",
        "[g|Arland] and [g|Bestria] were to have met on May 11.",
    ],
)
def test_what_had_been_appointed_is_of_the_day_that_is_past(marked: str) -> None:
    (meeting,) = found(marked)
    assert (meeting.planned, meeting.start) == (True, date(2023, 5, 11))


@pytest.mark.parametrize(
    "marked",
    [
        "[p|Ana Bel] told reporters on Tuesday when asked about [m|a phone call] with [p|Cyr Dol] that she was tired.",
        "[p|Ana Bel] spoke on Tuesday about [m|a possible meeting] with [p|Cyr Dol].",
        "[m|A conversation between [p|Ana Bel] and [p|Cyr Dol]] is not on the agenda, he said on Tuesday.",
        "[p|Ana Bel] did not rule out on Tuesday that [m|talks] with [p|Cyr Dol] would continue in October.",
        "[p|Ana Bel] and [p|Cyr Dol] hoped that [m|the Conference] would not lose another year.",
        "[p|Ana Bel] of [g|Arland] thanked [g|Bestria]. The chair said that [m|the meeting] would resume at 3 p.m.",
        "[p|Ana Bel] of [g|Arland] thanked [g|Bestria]. The chair said that she would hold [m|consultations].",
        "The proposal of [g|Arland] was received with interest by [g|Bestria].",
        "The request of [g|Arland] met with the objection of [g|Bestria].",
        "[p|Ana Bel] briefed [o|the Senate's defence committee] on Tuesday.",
        "[m|The meeting] was informed by [g|Arland] that exports would resume in August.",
    ],
)
def test_what_nobody_says_was_or_will_be_is_no_meeting(marked: str) -> None:
    assert found(marked) == ()


def test_what_one_asks_of_a_meeting_that_was_leaves_it() -> None:
    (meeting,) = found("Asked about [m|the meeting] with [p|Cyr Dol] in [l|Oslo] on Tuesday, [p|Ana Bel] was content.")
    assert meeting.start == date(2023, 7, 25)


@pytest.mark.parametrize("to_meet", ["is to meet", "will meet", "is due to meet"])
def test_who_is_to_meet_today_has_not_met(to_meet: str) -> None:
    (meeting,) = found(f"[p|Ana Bel] is in [l|Oslo] today, where she {to_meet} [p|Cyr Dol].")
    assert (meeting.planned, meeting.start) == (True, date(2023, 7, 26))


def test_who_met_today_has_met() -> None:
    (meeting,) = found("[p|Ana Bel] met [p|Cyr Dol] in [l|Oslo] today. They will sign in July.")
    assert not meeting.planned


@pytest.mark.parametrize(
    ("marked", "people"),
    [
        ("[p|Ana Bel] received a delegation headed by [p|Cyr Dol] on Tuesday.", {"Ana Bel", "Cyr Dol"}),
        ("[p|Ana Bel] was received with honours by [p|Cyr Dol] on Tuesday.", {"Ana Bel", "Cyr Dol"}),
        ("Oslo, July 25, 2023, [o|GNB] -- [p|Ana Bel] met [p|Cyr Dol] on Tuesday.", {"Ana Bel", "Cyr Dol"}),
        ("[p|Ana Bel] met her opposition leader [p|Cyr Dol] on Tuesday.", {"Ana Bel", "Cyr Dol"}),
    ],
)
def test_who_met_is_who_is_told(marked: str, people: set[str]) -> None:
    (meeting,) = found(marked)
    assert set(meeting.participants) == people


def test_talks_between_two_are_joined_by_nobody_who_speaks_of_them() -> None:
    (meeting,) = found(
        "[g|Corvo] will host [m|the third round of talks] between [g|Arland] and [g|Bestria] on 28 July."
        " [p|Ana Bel], envoy of [g|Dorn], said that she was content."
    )
    assert set(meeting.participants) == {"Arland", "Bestria", "Corvo"}


def test_a_convoy_that_is_blocked_calls_no_meeting_off() -> None:
    told = "[p|Ana Bel] will meet [p|Cyr Dol] in [l|Oslo] on Friday to save the crew, but the convoy was blocked again."
    assert found(told)
