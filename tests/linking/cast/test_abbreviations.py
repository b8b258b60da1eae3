"""Letters that a document lets stand for a body, and a body in capitals: one name for each."""

from __future__ import annotations

import pytest

from tests.linking.made import cast_of, linked, made, speakers_of


def names(marked: str) -> set[str]:
    """Return the names of all whom the mentions of a text mean."""
    cast = cast_of(made(marked))
    return {name for mention in cast.mentions for name in cast.who(mention.span)}


FRONT = "Grebe Liberation Front"


@pytest.mark.parametrize(
    "marked",
    [
        f"[[ORG:The {FRONT}]] ([[ORG:GLF]]) spoke. [[ORG:The GLF]] and [[ORG:GLF]]",
        f"[[ORG:The {FRONT} (GLF)]] spoke. [[ORG:The GLF’s]]",
        f"[[ORG:The {FRONT} (GLF]]) spoke. [[ORG:The GLF]]",
        f"[[ORG:The GLF]] ([[ORG:{FRONT}]]) spoke. [[ORG:GLF]]",
        f"[[ORG:The {FRONT}]] (the “[[ORG:GLF]]”) spoke. [[ORG:The GLF]]",
        f"[[ORG:The {FRONT}]] spoke. [[ORG:GLF]]",
        f"[[ORG:{FRONT.upper()}]] spoke. [[ORG:The {FRONT}]] and [[ORG:the GLF]] and [[ORG:The Front]]",
    ],
)
def test_letters_capitals_and_a_short_name_are_one_body(marked: str) -> None:
    assert names(marked) == {FRONT}


def test_letters_of_another_language_count_where_the_text_goes_on_with_them() -> None:
    assert names("[[ORG:The Free Grebe Movement]] (GAM) spoke. [[ORG:GAM]]") == {"Free Grebe Movement"}


def test_what_has_no_name_is_the_known_body_whose_letters_stand_behind() -> None:
    words = "[[ORG:The armed opposition faction]] ([[ORG:SPLM-IO]]) spoke. [[ORG:The SPLM-IO]] and [[ORG:the armed opposition faction]]"
    assert len(names(words)) == 1
    assert names(words) == names("[[ORG:The SPLM-IO]] spoke.")


def test_the_definition_of_the_text_goes_before_the_profile() -> None:
    assert names("[[ORG:The Orvan Liberation Army]] ([[ORG:OLA]]) spoke. [[ORG:The OLA]]") == {"Orvan Liberation Army"}


@pytest.mark.parametrize(
    ("marked", "each"),
    [
        ("[[ORG:The Grebe Institute]] ([[GPE:UK]])", {"Grebe Institute", "United Kingdom"}),
        (
            "[[ORG:Grebe Lake Front]] and [[ORG:Grebe Land Front]] met. [[ORG:GLF]]",
            {"Grebe Lake Front", "Grebe Land Front", "GLF"},
        ),
        ("[[ORG:The Grebe Institute]] (NGO) spoke. [[ORG:The Heron Group]]", {"Grebe Institute", "Heron Group"}),
    ],
)
def test_letters_that_do_not_stand_for_one_name_stay_apart(marked: str, each: set[str]) -> None:
    assert names(marked) == each


def test_a_name_goes_on_up_to_the_letters_behind_it() -> None:
    marked = "[[ORG:The UN Mission]] in Grebe (UNMIG) spoke. [[ORG:UNMIG]] and [[ORG:the Mission]]"
    assert names(marked) == {"UN Mission in Grebe"}


def test_whose_a_body_is_is_not_short_for_it() -> None:
    marked = "[[ORG:The Mission’s medical team]] spoke. [[ORG:The Mission]]"
    assert names(marked) == {"Mission’s medical team", "Mission"}


def test_a_body_of_somebodys_is_what_it_is_short_for() -> None:
    marked = "[[ORG:The office of Chad’s prime minister]] spoke. [[ORG:The office]]"
    assert len(names(marked)) == 1


@pytest.mark.parametrize(
    ("marked", "each"),
    [
        ("[[ORG:GREBE LIBERATION FRONT]]", {"Grebe Liberation Front"}),
        ("[[ORG:MOVEMENT FOR THE LAKES OF GREBE]]", {"Movement for the Lakes of Grebe"}),
        ("[[ORG:UN MISSION IN GREBE]]", {"UN Mission in Grebe"}),
        ("[[ORG:UNMIGRE]]", {"UNMIGRE"}),
        ("[[ORG:SUDAN GREBE COUNCIL]]", {"Sudan Grebe Council"}),
        ("[[ORG:ZPLM IO]]", {"ZPLM IO"}),
        ("[[ORG:The mixed council]] met. [[ORG:The Mixed Council]]", {"Mixed Council"}),
    ],
)
def test_a_body_is_written_as_names_are(marked: str, each: set[str]) -> None:
    assert names(marked) == each


def test_no_name_goes_on_over_another_that_has_the_letters() -> None:
    marked = f"[[ORG:The Border Office]] and the [[ORG:{FRONT}]] (GLF) met. [[ORG:The GLF]]"
    assert names(marked) == {"Border Office", FRONT}


def test_what_is_of_a_body_by_its_letters_is_no_army_of_a_state() -> None:
    marked = f"[[ORG:The army]] of [[GPE:Norway]] and [[ORG:the {FRONT}]] met. [[S1:[[ORG:The GLF’s military wing]]]] [[Q1:denied]] [[C1:it]]."
    assert speakers_of(made(marked))[0].one.name == f"military wing of {FRONT}"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the regional bloc ECOWAS", "ECOWAS"),
        ("The West African bloc ECOWAS", "ECOWAS"),
        ("the UN refugee agency UNHCR", "United Nations High Commissioner for Refugees"),
        ("the opposition Heron Front", "Heron Front"),
        ("the Grebe-backed rebel Heron Front", "Heron Front"),
        ("the ruling Heron Party", "Heron Party"),
        ("the Heron Group", "Heron Group"),
        ("The Heron movement Central Committee", "Heron movement Central Committee"),
        ("the regional bloc Heron Council", "Heron Council"),
        ("the Agency Heron", "Agency Heron"),
        ("the Contact Group on Grebe", "Contact Group on Grebe"),
    ],
)
def test_what_kind_of_body_it_is_is_no_part_of_its_name(words: str, name: str) -> None:
    reading = made(f"[[S1:[[ORG:{words}]]]] [[Q1:denied]] [[C1:it]].")
    assert linked(reading)[0].speaker == name


def test_where_a_state_lies_is_no_part_of_its_name() -> None:
    assert linked(made("[[S1:[[GPE:Neighbouring Karelda]]]] [[Q1:denied]] [[C1:it]]."))[0].speaker == "Karelda"


def test_letters_that_the_profile_knows_are_not_those_of_half_a_name() -> None:
    marked = "The Cooperation Council for the Arab States of [[ORG:the Gulf (GCC)]] met. [[ORG:The GCC]]"
    assert "Gulf Cooperation Council" in names(marked)
