"""Persons of a document: which mentions are one, what offices and sex the text gives them."""

from __future__ import annotations

import pytest

from aidememoire.linking.cast.people import Person
from tests.linking.made import GENERAL, PROCESS, cast_of, made, speakers_of


def people(marked: str, profile: str = GENERAL) -> tuple[Person, ...]:
    """Return the persons of a marked text."""
    return cast_of(made(marked), profile).people


def test_shorter_names_go_with_the_fullest_name_in_the_text() -> None:
    (one,) = people("[[PER:Vik]] came. [[PER:Anna Vik]] spoke. Then Ms. [[PER:Vik]] and [[PER:A. Vik]] left.")
    assert one.who.name == "Anna Vik"
    assert [span.text for span in one.spans] == ["Vik", "Anna Vik", "Vik", "A. Vik"]


def test_of_two_persons_of_one_surname_the_last_named_before_is_meant() -> None:
    first, second = people("[[PER:Anna Vik]] came. [[PER:Bo Vik]] stayed. [[PER:Vik]] spoke.")
    assert (first.who.name, len(first.spans)) == ("Anna Vik", 1)
    assert [span.text for span in second.spans] == ["Bo Vik", "Vik"]


def test_whom_a_text_calls_by_his_first_name_keeps_it_where_another_has_it_for_a_last_name() -> None:
    first, second = people(
        "[[PER:Kim Dae-su]] left. [[PER:Kim]] spoke. He will meet [[PER:Anna Kim]]. [[PER:Kim]] said no."
    )
    assert [span.text for span in first.spans] == ["Kim Dae-su", "Kim", "Kim"]
    assert (second.who.name, len(second.spans)) == ("Anna Kim", 1)


def test_mr_is_not_short_for_the_name_of_a_woman_nor_is_a_bare_name_that_may_be_his() -> None:
    marked = (
        "[[PER:Vik]] met the envoys. [[PER:Mr. Vik]] spoke. [[PER:Vik]] left. His wife, [[PER:Margaret Vik]], stayed."
    )
    his, hers = people(marked)
    assert [span.text for span in his.spans] == ["Vik", "Mr. Vik", "Vik"]
    assert [span.text for span in hers.spans] == ["Margaret Vik"]


@pytest.mark.parametrize(
    ("marked", "role"),
    [
        ("[[ROLE:Foreign Minister]] [[PER:Anna Vik]] spoke.", "Foreign Minister"),
        ("[[ROLE:Foreign Minister]] Dr. [[PER:Anna Vik]] spoke.", "Foreign Minister"),
        ("[[ROLE:Secretary of the Authority]] (IRDA), Dr. [[PER:Anna Vik]], spoke.", "Secretary of the Authority"),
        ("[[ROLE:Foreign Minister]], H.E. Ms. [[PER:Anna Vik]], spoke.", "Foreign Minister"),
        ("[[PER:Anna Vik]], [[ROLE:the foreign minister of Norway]], spoke.", "the foreign minister of Norway"),
        ("[[PER:Anna Vik]] ([[ROLE:the envoy]]) spoke.", "the envoy"),
        ("It rains.\n\n[[PER:Anna Vik]]\n[[ROLE:Chair of the Talks]]", "Chair of the Talks"),
        ("[[ROLE:Envoy [[PER:Anna Vik]]]] spoke.", "Envoy Anna Vik"),
        ("[[ROLE:Lindmark Gov.]] [[PER:Anna Vik]] spoke.", "Lindmark Governor"),
        ("Lt. Gen. [[PER:Anna Vik]] spoke.", "Lieutenant General"),
        ("[[PER:Anna Vik]] headed the Lindmark task force.", "head of the Lindmark task force"),
        ("[[PER:Anna Vik]], who represented the United Nations, spoke.", "representative of the United Nations"),
    ],
)
def test_an_office_beside_a_name_is_that_persons(marked: str, role: str) -> None:
    (one,) = people(marked)
    assert one.roles == (role,)


@pytest.mark.parametrize(
    "phrase",
    [
        "In reply to a question put by Judge",
        "Answering a question by",
        "Pressed by Mrs.",
        "According to",
        "After talks with",
        "Togo left. Speaking beside",
    ],
)
@pytest.mark.parametrize("office", ["the agent of Norway", "the foreign minister", "the Norwegian negotiator"])
def test_an_office_behind_a_phrase_before_the_subject_is_not_of_whom_it_names(phrase: str, office: str) -> None:
    (one,) = people(f"{phrase} [[PER:Anna Vik]], [[ROLE:{office}]] said no.")
    assert office not in one.roles
    (one,) = people(f"{phrase} [[PER:Anna Vik]], [[ROLE:{office}]], the sides said no.")
    assert office in one.roles


def test_in_a_list_of_offices_before_names_each_has_his_own() -> None:
    persons = people(
        "[[ROLE:Foreign Minister]] [[PER:Ana Vik]], [[ROLE:council chairman]] [[PER:Bo Lund]], [[ROLE:Chad’s ambassador]] [[PER:Ida Sel]]"
        " and [[ROLE:the envoy]] [[PER:Li Orm]] took part."
    )
    assert [one.roles for one in persons] == [
        ("Foreign Minister",),
        ("council chairman",),
        ("Chad’s ambassador",),
        ("the envoy",),
    ]
    assert [one.who.side for one in persons] == [None, None, "Chad", None]


@pytest.mark.parametrize(
    "marked",
    [
        "[[ROLE:The envoy]] met [[PER:Anna Vik]].",
        "[[PER:Anna Vik]] and [[ROLE:the envoy]] left.",
        "[[PER:Anna Vik]] left. [[ROLE:The envoy]] stayed.",
    ],
)
def test_an_office_elsewhere_is_not(marked: str) -> None:
    (one,) = people(marked)
    assert one.roles == ()


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        ("[[ROLE:Norwegian envoy]] [[PER:Anna Vik]] spoke.", "Norway"),
        ("[[GPE:Norway]]’s [[ROLE:envoy]] [[PER:Anna Vik]] spoke.", "Norway"),
        ("[[PER:Anna Vik]], [[ROLE:envoy of Norway]], spoke.", "Norway"),
        ("[[ROLE:Envoy]] [[PER:Anna Vik]] spoke in Norway.", None),
    ],
)
def test_the_state_of_an_office_is_the_side_of_its_holder(marked: str, side: str | None) -> None:
    (one,) = people(marked)
    assert one.who.side == side


@pytest.mark.parametrize(
    ("marked", "gender"),
    [
        ("Ms. [[PER:Vik]] spoke.", "she"),
        ("Mr [[PER:Vik]] spoke.", "he"),
        ("[[ROLE:Spokeswoman]] [[PER:Kim Vik]] spoke.", "she"),
        ("[[ROLE:The chairman]], [[PER:Kim Vik]], spoke.", "he"),
        ("[[PER:Kim Vik]] spoke.", None),
    ],
)
def test_titles_tell_he_from_she(marked: str, gender: str | None) -> None:
    (one,) = people(marked)
    assert one.gender == gender


def test_a_person_of_the_profile_has_the_office_of_the_day_though_the_text_is_silent() -> None:
    (one,) = people("[[PER:Mirzoyan]] spoke.", PROCESS)
    assert (one.who.id, one.who.side) == ("ararat-mirzoyan", "Armenia")
    assert one.roles == ("Foreign Minister of Armenia",)


def test_of_two_persons_of_the_profile_with_one_name_the_office_decides() -> None:
    assert people("[[PER:Grigoryan]] spoke.", PROCESS)[0].who.id is None
    (one,) = people("[[ROLE:Deputy Prime Minister]] [[PER:Grigoryan]] spoke.", PROCESS)
    assert one.who.id == "mher-grigoryan"


def test_a_name_in_capitals_is_put_into_small_letters() -> None:
    (one,) = people("[[PER:ANNA VIK]] spoke.")
    assert one.who.name == "Anna Vik"


def test_mentions_without_a_letter_are_nobody() -> None:
    assert people("[[PER:—]] spoke.") == ()


@pytest.mark.parametrize(("kind", "sides"), [("statement", ["Norway", "Norway"]), ("transcript", ["Norway", None])])
def test_in_a_transcript_an_office_without_a_state_is_the_publishers_only_where_its_holder_speaks(
    kind: str, sides: list[str | None]
) -> None:
    marked = (
        "[[ROLE:Foreign Minister]] [[PER:Anna Vik]]: We wait.\n\nQuestion: And [[ROLE:Prime Minister]] [[PER:Dulo]]?\n"
    )
    reading = made(marked, kind=kind, publisher="Ministry of Foreign Affairs of Norway")
    assert [person.who.side for person in cast_of(reading).people] == sides


@pytest.mark.parametrize(
    ("noun", "role"),
    [
        ("aide", "An aide to President"),
        ("adviser", "A senior adviser to Prime Minister"),
        ("lawyer", "A lawyer for Governor"),
    ],
)
def test_who_serves_somebody_in_office_is_another(noun: str, role: str) -> None:
    marked = f"[[S1:[[ROLE:{role}]] [[PER:Ana Vik]]]] [[Q1:said]] [[C1:yes]]. [[S2:[[ROLE:The {noun}]]]] [[Q2:said]] [[C2:no]]."
    _, second = speakers_of(made(marked))
    assert noun in second.one.name


def test_who_a_former_judge_is_by_a_comma_he_is_and_nobody_before_him() -> None:
    osk, letsie = people(
        "According to [[PER:Osk]], [[ROLE:the mediator]], [[ROLE:former Chief Justice]] [[PER:Mpho Letsie]], had told her so."
    )
    assert "the mediator" in letsie.roles
    assert "the mediator" not in osk.roles


def test_of_a_list_each_has_an_office_of_his_own() -> None:
    (vik,) = people("[[ROLE:The president]], [[ROLE:foreign minister]] [[PER:Ana Vik]] and the others had told her so.")
    assert "The president" not in vik.roles


def test_who_presses_somebody_by_a_comma_is_another() -> None:
    (vik,) = people("Pressed by [[ROLE:the Ambassador]], [[PER:Vik]] would not say.")
    assert vik.roles == ()
    (vik,) = people("After talks with [[ROLE:the Ambassador]], [[PER:Vik]], the sides would not say.")
    assert vik.roles == ("the Ambassador",)
