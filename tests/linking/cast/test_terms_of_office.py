"""Whose somebody of the profile is: of the office of the day, and of nobody's who has left it or is in opposition."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from aidememoire.linking.cast.atlas import Atlas
from aidememoire.linking.cast.cast import Cast
from aidememoire.profiles import Actor, load_profile
from aidememoire.profiles.profile import PERSON, Office
from tests.linking.made import made

MINISTER = Office("Foreign Minister", "norway", date(2021, 5, 1), date(2024, 6, 30))
LEADER = Office("President", "african-union", date(2024, 7, 1))


def side(marked: str, day: str, *offices: Office, own: str = "norway") -> str | None:
    profile = load_profile("general")
    vik = Actor("anna-vik", "Anna Vik", PERSON, own, offices=offices)
    atlas = Atlas.of(replace(profile, actors=(*profile.actors, vik)))
    cast = Cast.of(made(marked, published=day), atlas)
    found = cast.resolve(cast.mentions[-1])
    assert found
    assert found.one.id == "anna-vik"
    return found.one.side


@pytest.mark.parametrize(("day", "whose"), [("2024-03-01", "Norway"), ("2024-10-22", None), ("2020-01-01", "Norway")])
def test_who_has_left_the_office_speaks_for_no_state(day: str, whose: str | None) -> None:
    assert side("[[PER:Anna Vik]]", day, MINISTER) == whose
    assert side("[[GPE:Vik]]", day, MINISTER) == whose  # taken for a place


@pytest.mark.parametrize(("day", "whose"), [("2024-03-01", "Norway"), ("2024-10-22", "African Union")])
def test_a_second_office_moves_nobody_before_its_time(day: str, whose: str) -> None:
    assert side("[[PER:Anna Vik]]", day, MINISTER, LEADER, own="african-union") == whose


def test_a_side_that_the_profile_gives_beside_the_offices_stays() -> None:
    assert side("[[PER:Anna Vik]]", "2024-10-22", MINISTER, own="chad") == "Chad"


@pytest.mark.parametrize("role", ["Opposition leader", "Norwegian opposition lawmaker"])
def test_who_is_in_opposition_by_the_text_speaks_for_no_state(role: str) -> None:
    office = replace(MINISTER, until=None)
    assert side(f"[[ROLE:{role}]] [[PER:Anna Vik]]", "2024-10-22", office) is None
    assert side("[[ROLE:Foreign Minister]] [[PER:Anna Vik]]", "2024-10-22", office) == "Norway"
