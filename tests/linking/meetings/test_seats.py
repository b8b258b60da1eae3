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
