"""Two meetings in one sentence, and who was there too by the sentence behind."""

from __future__ import annotations

import pytest

from tests.linking.meetings.test_found import found


@pytest.mark.parametrize(
    "another",
    [
        ", before travelling to [l|Corvo] for [m|talks] with [o|the Coastal Front]",
        ", a day before [m|talks] with [p|Eva Fin]",
        " ahead of [m|talks] with [p|Eva Fin]",
        " after [m|consultations] with [p|Eva Fin]",
    ],
)
def test_who_is_met_before_or_after_was_not_there(another: str) -> None:
    (meeting,) = found(f"[p|Ana Bel] met [p|Cyr Dol] in [l|Oslo] on Tuesday{another}.")
    assert (meeting.participants, meeting.place) == (("Ana Bel", "Cyr Dol"), "Oslo")


def test_the_other_meeting_has_its_own_day_place_and_people() -> None:
    first, second = found(
        "[p|Ana Bel] met [p|Cyr Dol] in [l|Oslo] on Tuesday, after [m|talks] with [p|Eva Fin] in [l|Corvo] on Sunday."
    )
    assert (first.participants, first.place) == (("Ana Bel", "Cyr Dol"), "Oslo")
    assert (second.participants, second.place) == (("Ana Bel", "Eva Fin"), "Corvo")
    assert first.start != second.start


@pytest.mark.parametrize(
    ("behind", "there"),
    [
        ("Ambassador [p|Eva Fin] was also in attendance.", {"Eva Fin"}),
        ("[p|Eva Fin] was present.", {"Eva Fin"}),
        (
            "Delegations of [g|Chad] and [g|Libya] took part. [g|Peru] attended as an observer.",
            {"Chad", "Libya", "Peru"},
        ),
        ("[p|Eva Fin] was not present.", set()),
        ("[p|Eva Fin] attended school there.", set()),
        ("[p|Eva Fin] attended the talks.", {"Eva Fin"}),
        ("The road is closed. [p|Eva Fin] was present.", set()),
    ],
)
def test_who_was_present_by_the_next_sentence_was_there(behind: str, there: set[str]) -> None:
    (meeting,) = found(f"[p|Ana Bel] met [p|Cyr Dol] in [l|Oslo] on Tuesday. {behind}")
    assert set(meeting.participants) == {"Ana Bel", "Cyr Dol"} | there


@pytest.mark.parametrize("who", ["[o|the joint border commission]", "[o|the working group]"])
def test_the_ministers_who_agree_that_a_commission_meets_do_not_sit_in_it(who: str) -> None:
    told = f"[p|Ana Bel] and [p|Cyr Dol] met in [l|Oslo] on Tuesday. They agreed that {who} would meet in August."
    assert not {"Ana Bel", "Cyr Dol"} & set(found(told)[-1].participants)


def test_a_day_that_names_an_event_is_not_that_of_a_visit_to_come() -> None:
    told = "[p|Ana Bel] thanked [p|Cyr Dol] for the help during the April floods and invited him to visit [l|Oslo]."
    assert not [one for one in found(told) if one.start]


def test_whoever_asks_that_others_be_convened_is_no_host_and_what_one_may_ask_no_meeting() -> None:
    (meeting,) = found(
        "At the request of [g|Chad], I convened [m|consultations] of [g|Libya] and [g|Peru] in [l|Oslo] on Tuesday."
    )
    assert meeting.host is None
    assert not found("[g|Chad] may request [g|Libya] to convene [g|Peru] and [g|Chad] on 30 July.")


def test_who_headed_the_delegations_was_there_and_no_other_head() -> None:
    (meeting,) = found(
        "[g|Arland] and [g|Bestria] held [m|talks] in [l|Oslo] on Tuesday. [o|The Arlish delegation] was headed by H.E. Dr. [p|Ana Bel];"
        " [o|the Bestrian delegation], led by [p|Cyr Dol], was silent. A delegation led by [p|Eva Fin] is in [l|Corvo]."
    )
    assert {"Ana Bel", "Cyr Dol"} <= set(meeting.participants)
    assert "Eva Fin" not in meeting.participants


@pytest.mark.parametrize(
    "behind",
    [
        "Neither [g|Chad] nor [g|Libya] took part in the talks.",
        "[g|Chad] and [g|Libya] took part in an exercise at sea.",
        "[p|Eva Fin] attended a concert.",
        "[p|Eva Fin] was present at the fall of [l|Corvo].",
    ],
)
def test_who_was_not_there_or_elsewhere_by_the_next_sentence_is_not_added(behind: str) -> None:
    (meeting,) = found(f"[p|Ana Bel] met [p|Cyr Dol] in [l|Oslo] on Tuesday. {behind}")
    assert set(meeting.participants) == {"Ana Bel", "Cyr Dol"}


def test_who_is_named_behind_the_delegation_of_another_sentence_does_not_head_it() -> None:
    (meeting,) = found(
        "[g|Arland] and [g|Bestria] held [m|talks] in [l|Oslo] on Tuesday. The delegation was led by [g|Norway]. Later President [p|Eva Fin] left."
    )
    assert "Eva Fin" not in meeting.participants
