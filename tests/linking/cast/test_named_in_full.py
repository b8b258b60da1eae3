"""Names that the reader cuts, or that stand beside what somebody is, are read in full. All persons are invented."""

from __future__ import annotations

import pytest

from aidememoire.linking.text.initials import with_initials
from tests.linking.made import linked, made, speakers_of


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("[[PER:Rin Tae]]-su and [[PER:Rin Ok]]-jin’s aide left.", ["Rin Tae-su", "Rin Ok-jin"]),
        ("A [[PER:Lund]]-led team and a [[PER:Vik]]-era map.", ["Lund", "Vik"]),
        ("The [[ROLE:UN envoy for Chad]] Omar Teke came. [[PER:Teke]] left.", ["Omar Teke", "Teke"]),
        ("The [[ROLE:UN envoy for Chad]] Omar Teke came. [[PER:Lund]] left.", ["Lund"]),
    ],
)
def test_a_name_is_marked_to_its_end_and_behind_an_office(marked: str, names: list[str]) -> None:
    reading = made(marked)
    people = [one.span for one in with_initials(reading.document.text, reading.mentions) if one.type == "PER"]
    assert [span.text for span in sorted(people)] == names


def test_a_style_between_an_office_and_its_holder_makes_nobody_else_of_him() -> None:
    text = "[[S1:[[ROLE:Minister of Foreign and Trade Affairs]] Dr [[PER:Ana Vik]]]] [[Q1:said]] [[C1:talks go on]]."
    assert speakers_of(made(text))[0].one.name == "Ana Vik"


def test_the_name_of_a_family_that_stands_first_is_of_who_was_named_last_by_it() -> None:
    text = "[[PER:Rin Ok-jin]] came. [[S1:[[PER:Rin]]]] [[Q1:said]] [[C1:the road is open]]. [[PER:Rin Tae-su]] left."
    assert speakers_of(made(text))[0].one.name == "Rin Ok-jin"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Russia's TASS news agency", "TASS"),
        ("The Interfax news agency", "Interfax"),
        ("Chad’s largest Muslim rebel group Corvo Liberation Front", "Corvo Liberation Front"),
    ],
)
def test_whose_a_body_is_and_of_which_kind_is_no_part_of_its_name(source: str, name: str) -> None:
    assert linked(made(f"[[S1:[[ORG:{source}]]]] [[Q1:said]] [[C1:that talks go on]]."))[0].speaker == name


def test_forces_of_a_government_are_not_the_government() -> None:
    text = "[[ORG:government forces]] left. [[S1:[[ORG:The government]]]] [[Q1:said]] [[C1:that talks go on]]."
    assert "forces" not in speakers_of(made(text))[0].one.name


def test_a_spokesman_who_is_brought_up_is_nobody_who_is_named_further_down() -> None:
    text = (
        "[[GPE:Britain]] waits, [[S1:[[ROLE:a Foreign Office spokesman]]]] [[Q1:said]] [[C1:on Sunday]]. "
        "[[S2:[[ROLE:Norwegian foreign ministry spokesman]] [[PER:Omar Teke]]]] [[Q2:said]] [[C2:that talks go on]]."
    )
    assert speakers_of(made(text))[0].one.name != "Omar Teke"


def test_the_government_is_that_of_none_of_those_who_are_named_in_what_it_says() -> None:
    text = "[[C1:The envoys, [[PER:Ana Vik]] of [[GPE:Norway]] and [[PER:Bo Lund]] of [[GPE:Mali]], may not travel]], [[S1:[[ORG:the government]]]] [[Q1:said]]."
    assert "of" not in speakers_of(made(text))[0].one.name.split()


def test_an_envoy_to_a_region_is_a_special_envoy_and_no_ambassador() -> None:
    text = (
        "[[S1:[[ROLE:The Chadian envoy to Darfur]] [[PER:Ana Vik]]]] [[Q1:left]] [[C1:early]]. "
        "[[S2:[[ROLE:Chadian special envoy to Darfur]]]] [[Q2:said]] [[C2:that talks go on]]."
    )
    assert speakers_of(made(text))[1].one.name == "Ana Vik"


def test_an_envoy_is_not_of_the_country_of_the_town_where_he_is() -> None:
    text = "[[S1:[[ROLE:The envoy in Oslo, Norway]]]] [[Q1:said]] [[C1:that talks go on]]."
    assert speakers_of(made(text))[0].one.side is None


@pytest.mark.parametrize(
    "words", ["Elders from [[GPE:Corvo]], [[GPE:Lisk]] and [[GPE:Vale]]", "Students of [[GPE:Lisk]] and [[GPE:Vale]]"]
)
def test_those_of_places_who_do_not_act_for_them_are_as_they_are_described(words: str) -> None:
    found = speakers_of(made(f"[[S1:{words}]] [[Q1:said]] [[C1:that talks go on]]."))[0]
    assert (len(found.whos), found.one.kind) == (1, "group")
