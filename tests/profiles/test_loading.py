"""Profiles load as their files say, laid over their bases."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from aidememoire.profiles import (
    Actor,
    Instrument,
    Office,
    Profile,
    Term,
    Title,
    digest,
    load_profile,
    profile_as_text,
    profile_names,
    profile_of_text,
)
from aidememoire.profiles.writing import merged_yaml

BASE = """
profile: below
title: Below
base: none
actors:
  land: {name: Land, kind: state, aliases: [Landia], demonyms: [Landish]}
  ministry: {name: Ministry of Land, kind: body, part_of: land}
offices: [{name: President, aliases: [head of state], one_holder: yes}]
issues: {borders: [fence]}
"""
OVER = """
profile: over
title: Over
base: below.yaml
parties: [land, north]
actors:
  land: {aliases: [The Land], metonyms: [Town], wikidata: Q1}
  north: {name: North, kind: community}
  ann:
    name: Ann Lee
    kind: person
    offices:
      - {title: Clerk, of: north, since: 2010, until: 2012-02}
      - {title: Minister, of: ministry, since: 2021-08}
instruments:
  pact: {name: Pact, kind: treaty, from: 2020-02, to: 2020-02, place: Town, signatories: [ann], source: a book}
  map: {name: Map, kind: map, date: 1975}
offices: [{name: President, aliases: [chief]}, {name: Clerk}]
issues: {borders: [fence, ditch], transport: [NO]}
"""


@pytest.fixture
def over(tmp_path: Path) -> Profile:
    (tmp_path / "below.yaml").write_text(BASE, encoding="utf-8")
    (tmp_path / "over.yaml").write_text(OVER, encoding="utf-8")
    return load_profile(str(tmp_path / "over.yaml"))


def digest_with(folder: Path, **files: str) -> str:
    """Return the digest of the profile `over`, with some files of it and its base written another way."""
    for name, text in ({"below": BASE, "over": OVER} | files).items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return digest(load_profile(str(folder / "over.yaml")))


def test_one_digest_tells_a_profile_from_all_others_however_its_file_is_laid_out(tmp_path: Path) -> None:
    own = digest_with(tmp_path)
    assert own == digest_with(
        tmp_path, over=f"# a remark\n{OVER}".replace("aliases: [The Land]", "aliases: ['The Land']")
    )
    edited = [
        {"over": OVER.replace("Landia", "Landea").replace("Pact,", "Pacts,")},
        {"below": BASE.replace("Landia", "L")},
    ]
    others = [digest_with(tmp_path, **files) for files in edited]
    assert len({own, *others}) == 3
    assert own.startswith("7c849831be8c349d")  # the same on every machine


def actor(profile: Profile, id_: str) -> Actor:
    return next(each for each in profile.actors if each.id == id_)


def test_an_actor_of_the_base_is_extended_and_others_are_added(over: Profile) -> None:
    assert actor(over, "land") == Actor(
        "land", "Land", "state", "land", None, ("The Land", "Landia"), ("Town",), ("Landish",), (), "Q1"
    )
    assert {each.id for each in over.actors} == {"land", "ministry", "north", "ann"}
    assert over.parties == ("land", "north")


def test_partial_dates_are_their_first_and_last_days(over: Profile) -> None:
    assert actor(over, "ann").offices == (
        Office("Clerk", "north", date(2010, 1, 1), date(2012, 2, 29)),
        Office("Minister", "ministry", date(2021, 8, 1), None),
    )
    pact, old_map = over.instruments
    assert pact == Instrument(
        "pact", "Pact", "treaty", date(2020, 2, 1), date(2020, 2, 29), (), "Town", ("ann",), "a book"
    )
    assert (old_map.start, old_map.end) == (date(1975, 1, 1), date(1975, 12, 31))


def test_a_side_that_is_not_given_is_that_of_the_last_office_or_of_the_whole(over: Profile) -> None:
    assert actor(over, "ann").side == "land"
    assert actor(over, "ministry").side == "land"
    assert actor(over, "north").side == "north"


def test_kinds_of_office_of_one_name_are_one(over: Profile) -> None:
    assert over.offices == (Title("President", ("chief", "head of state"), one_holder=True), Title("Clerk"))


def test_words_stay_what_stands_in_the_file(over: Profile) -> None:
    assert over.terms == (Term("fence", "borders"), Term("ditch", "borders"), Term("NO", "transport"))


def test_the_base_is_general_where_none_is_named(tmp_path: Path) -> None:
    (tmp_path / "mine.yml").write_text("profile: mine\ntitle: Mine\nparties: [armenia]\n", encoding="utf-8")
    assert actor(load_profile(str(tmp_path / "mine.yml")), "armenia").name == "Armenia"


@pytest.mark.parametrize("name", profile_names())
def test_the_merged_yaml_loads_again_as_the_same_profile(name: str, tmp_path: Path) -> None:
    path = tmp_path / "merged.yaml"
    path.write_text(merged_yaml(name), encoding="utf-8")
    assert load_profile(str(path)) == load_profile(name)


def test_importing_profiles_brings_in_nothing_heavy() -> None:
    code = "import sys, aidememoire.profiles; print(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"numpy", "onnxruntime", "rich", "typer", "pydantic", "difflib"} & set(done.stdout.split())


@pytest.mark.parametrize("name", profile_names())
def test_a_profile_as_text_is_read_again_as_the_same_one_and_once(name: str) -> None:
    text = profile_as_text(name)
    again = profile_of_text(text)
    assert digest(again) == digest(load_profile(name))
    assert profile_of_text("".join([text[:9], text[9:]])) is again
