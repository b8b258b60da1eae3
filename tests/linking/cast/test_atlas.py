"""The atlas: what the words of a name, an office or a body find in a profile."""

from __future__ import annotations

from datetime import date

import pytest

from aidememoire.linking.cast.atlas import ADJECTIVE, NAME, OTHER_NAME, SEAT, Atlas
from aidememoire.profiles import Actor, Office, Profile, Title
from tests.linking.made import GENERAL, PROCESS, atlas, linker


@pytest.mark.parametrize(
    ("words", "id_", "how"),
    [
        ("Armenia", "armenia", NAME),
        ("the United Nations", "united-nations", NAME),
        ("UN", "united-nations", OTHER_NAME),
        ("Armenian", "armenia", ADJECTIVE),
        ("the Armenians", "armenia", ADJECTIVE),
        ("Yerevan", "armenia", SEAT),
        ("the Kremlin", "russia", SEAT),
        ("YEREVAN", "armenia", SEAT),
    ],
)
def test_words_name_an_actor_as_a_whole(words: str, id_: str, how: str) -> None:
    hit = atlas().exact(words)
    assert hit
    assert (hit.actor.id, hit.how) == (id_, how)


@pytest.mark.parametrize("words", ["", "the", "Ruritania", "Armenia and Chad", "   "])
def test_words_that_are_not_one_known_name_as_a_whole_name_nobody(words: str) -> None:
    assert atlas().exact(words) is None


@pytest.mark.parametrize(
    ("words", "id_"),
    [
        ("the Armenian foreign minister", "armenia"),
        ("foreign minister of the United Kingdom", "united-kingdom"),
        ("a South Korean diplomat", "south-korea"),
        ("the Azerbaijani envoy to Armenia", "azerbaijan"),
    ],
)
def test_the_state_named_first_in_words_is_found_by_its_longest_name(words: str, id_: str) -> None:
    hit = atlas().within(words)
    assert hit
    assert hit.actor.id == id_


@pytest.mark.parametrize(
    ("words", "office"),
    [
        ("the Russian top diplomat", "Foreign Minister"),
        ("Minister of Foreign Affairs", "Foreign Minister"),
        ("deputy foreign minister", "Deputy Foreign Minister"),
        ("Prime Minister Anna Vik", "Prime Minister"),
        ("the miller", None),
    ],
)
def test_an_office_goes_by_its_usual_name(words: str, office: str | None) -> None:
    assert atlas().office(words) == office


@pytest.mark.parametrize(
    ("words", "body"),
    [("the foreign office", "Ministry of Foreign Affairs"), ("the cabinet", "Government"), ("the inn", None)],
)
def test_a_body_goes_by_its_usual_name(words: str, body: str | None) -> None:
    assert atlas().body(words) == body


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Pashinyan", "nikol-pashinyan"),
        ("Nikol Pashinian", "nikol-pashinyan"),
        ("Bairamov", "jeyhun-bayramov"),
        ("Aliev", "ilham-aliyev"),
        ("Mirsojan", "ararat-mirzoyan"),
        ("Sergei Lavrov", "sergey-lavrov"),
        ("S. Lavrov", "sergey-lavrov"),
    ],
)
def test_a_person_of_the_profile_is_found_in_any_spelling(name: str, id_: str) -> None:
    assert [actor.id for actor in atlas(PROCESS).people(tuple(name.lower().replace(".", "").split()))] == [id_]


@pytest.mark.parametrize(
    ("day", "holder"),
    [
        (date(2020, 3, 1), "Ada Arn"),
        (date(2021, 1, 1), "Ada Arn"),
        (date(2021, 1, 2), "Bo Berg"),
        (date(2030, 1, 1), "Bo Berg"),
    ],
)
def test_an_office_has_the_holder_of_the_day(day: date, holder: str) -> None:
    assert [actor.name for actor in invented().holders("Foreign Minister", "norway", day)] == [holder]


def test_on_an_unknown_day_all_who_ever_held_an_office_may_hold_it() -> None:
    assert len(invented().holders("Foreign Minister", "norway", None)) == 2


@pytest.mark.parametrize(
    ("words", "rest"),
    [
        ("senior Azerbaijani official", "senior official"),
        ("South Korean diplomat", "diplomat"),
        ("official in Baku", "official in Baku"),
    ],
)
def test_the_adjective_of_a_state_can_be_left_out(words: str, rest: str) -> None:
    assert atlas().without_adjective(words) == rest


@pytest.mark.parametrize(
    ("words", "town"),
    [
        ("the Omani capital", "Muscat"),
        ("the Qatari capital city", "Doha"),
        ("Kenyan capital", "Nairobi"),
        ("the South Korean capital", "Seoul"),
        ("the Bolivian capital", None),
        ("the Arlish capital", None),
        ("the Dutch capital", None),
        ("the Omani capital’s airport", None),
    ],
)
def test_a_capital_is_the_seat_of_its_state_where_it_has_but_one(words: str, town: str | None) -> None:
    assert atlas().capital(words) == town


@pytest.mark.parametrize("profile", [GENERAL, PROCESS])
def test_every_actor_but_persons_is_found_by_its_own_name(profile: str) -> None:
    known = atlas(profile)
    lost = [a.name for a in linker(profile).profile.actors if a.kind != "person" and known.exact(a.name) is None]
    assert lost == []


def invented() -> Atlas:
    """Return the atlas of a profile with two foreign ministers, one after the other."""
    first = Office("top diplomat", "norway", until=date(2021, 1, 1))
    second = Office("Foreign Minister", "norway", since=date(2021, 1, 2))
    return Atlas.of(
        Profile(
            "invented",
            "An invented process",
            actors=(
                Actor("norway", "Norway", "state", side="norway"),
                Actor("ada-arn", "Ada Arn", "person", side="norway", offices=(first,)),
                Actor("bo-berg", "Bo Berg", "person", side="norway", offices=(second,)),
            ),
            offices=(Title("Foreign Minister", ("top diplomat",), one_holder=True),),
        )
    )
