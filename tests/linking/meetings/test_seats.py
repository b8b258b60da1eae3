"""Who sits at a table by the clause of the meeting itself: nobody else whom its sentence names was there for that alone."""

from __future__ import annotations

import pytest

from tests.linking.meetings.test_found import found


@pytest.mark.parametrize(
    "marked",
    [
        "[p|Ana Bel] met [p|Cyr Dol] in [l|Oslo] on Tuesday as pressure grew on [g|Chad].",
        "[p|Ana Bel] and [p|Cyr Dol] on Tuesday held [m|talks] in [l|Oslo] while [g|Chad] looked on.",
        "[p|Ana Bel] (photo) held [m|a call] on Tuesday with [r|the foreign minister], [p|Cyr Dol], days after [g|Chad] struck.",
        "In a week in which [g|Chad] armed, [m|a meeting] between [p|Ana Bel] and [p|Cyr Dol] was held in [l|Oslo] on Tuesday.",
        "[p|Ana Bel], head of a party that [g|Chad] pays, met [p|Cyr Dol] in [l|Oslo] on Tuesday.",
    ],
)
def test_whom_the_sentence_names_outside_the_clause_of_the_meeting_was_not_there(marked: str) -> None:
    (meeting,) = found(marked)
    assert set(meeting.participants) == {"Ana Bel", "Cyr Dol"}


@pytest.mark.parametrize(
    "marked",
    [
        "[p|Ana Bel], [p|Cyr Dol] and [p|Eva Fin] met in [l|Oslo] on Tuesday.",
        "[p|Ana Bel] met [p|Cyr Dol] in [l|Oslo] on Tuesday in the presence of [r|the Special Envoy], [p|Eva Fin].",
        "[p|Ana Bel] convened [m|a session] on Tuesday with Colonel [p|Cyr Dol] and Major [p|Eva Fin].",
        "[m|Talks] between [p|Ana Bel] and [p|Cyr Dol], mediated by [p|Eva Fin], were held in [l|Oslo] on Tuesday.",
        "[m|The round] was held on Tuesday between [p|Ana Bel] and [p|Cyr Dol], under [p|Eva Fin].",
    ],
)
def test_who_is_joined_to_those_who_met_or_hosts_them_was_there(marked: str) -> None:
    (meeting,) = found(marked)
    assert set(meeting.participants) == {"Ana Bel", "Cyr Dol", "Eva Fin"}


def test_who_hosts_or_mediates_does_not_make_the_table_whole() -> None:
    (meeting,) = found(
        "[g|Arland]’s team reached [l|Oslo] on Tuesday for [m|talks], which were mediated by [g|Norway] and [g|Chad]."
    )
    assert set(meeting.participants) == {"Norway", "Chad", "Arland"}


def test_who_tells_of_a_meeting_of_his_own_was_there() -> None:
    (meeting,) = found(
        "[p|Ana Bel], who said that she held [m|talks] with [p|Cyr Dol] and [p|Eva Fin] on Tuesday, urged calm."
    )
    assert set(meeting.participants) == {"Ana Bel", "Cyr Dol", "Eva Fin"}


@pytest.mark.parametrize(
    "marked",
    [
        "By [p|Per Lund]\n[p|Ana Bel] held [m|talks] in [l|Oslo] on Tuesday.",
        "Before [m|talks] in [l|Oslo] on Tuesday: [p|Ana Bel] and [g|Chad]’s team (Photo: [o|Norden]).",
    ],
)
def test_who_wrote_the_report_or_took_its_photograph_was_not_there(marked: str) -> None:
    (meeting,) = found(f"{marked} [g|Chad] and [g|Mali] wait.")
    assert set(meeting.participants) == {"Ana Bel", "Chad", "Mali"}


def test_a_meeting_that_those_who_meet_attend_besides_is_not_told_of() -> None:
    aside = "who are attending [m|the meeting] of [o|the Committee] in [l|Kazan]"
    (meeting,) = found(f"[p|Ana Bel] and [p|Cyr Dol], {aside}, held [m|an emergency meeting] in [l|Oslo] on Tuesday.")
    assert (meeting.participants, meeting.place) == (("Ana Bel", "Cyr Dol"), "Oslo")


def test_meetings_whose_outcome_is_discussed_lend_no_place() -> None:
    (meeting,) = found(
        "[p|Ana Bel] met [p|Cyr Dol] on Tuesday. They discussed the outcomes of [m|meetings] in [l|Corvo]."
    )
    assert meeting.place is None


def test_where_somebody_tells_of_a_call_is_no_place_of_it() -> None:
    (meeting,) = found("[p|Ana Bel] and [p|Cyr Dol] spoke by telephone on Tuesday, [p|Eva Fin] said in [l|Oslo].")
    assert (meeting.participants, meeting.place) == (("Ana Bel", "Cyr Dol"), None)


def test_the_two_behind_a_call_are_those_named_before() -> None:
    (meeting,) = found(
        "[p|Ana Bel] and [p|Cyr Dol] weighed the plan. During [m|a telephonic conversation] on Tuesday, the two sides reviewed it."
    )
    assert (meeting.participants, meeting.kind) == (("Ana Bel", "Cyr Dol"), "call")


def test_whose_invitation_it_is_is_the_host() -> None:
    (meeting,) = found("On an invitation from [g|Norway], [p|Ana Bel] met [p|Cyr Dol] in [l|Oslo] on Tuesday.")
    assert meeting.host == "Norway"


def test_a_ministry_whose_state_is_not_named_is_no_side() -> None:
    (meeting,) = found("[m|Talks] were held in [l|Oslo] on Tuesday. [g|Chad] and [g|Mali] wait. [o|The Ministry of Defence] is silent, and so is [o|the Ministry of Defence].")  # fmt: skip
    assert set(meeting.participants) == {"Chad", "Mali"}


@pytest.mark.parametrize("day", ["Aug. 15", "Oct. 15", "Sept. 15-16"])
def test_a_month_cut_short_ends_no_sentence_before_its_day(day: str) -> None:
    (meeting,) = found(f"[p|Ana Bel] will hold [m|talks] with [p|Cyr Dol] on {day} in [l|Nairobi].")
    assert (meeting.place, meeting.start and meeting.start.day) == ("Nairobi", 15)
