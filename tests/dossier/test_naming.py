"""Names as a person writes them, and what of the known ones they mean."""

from __future__ import annotations

from pathlib import Path

import pytest

from aidememoire.dossier.naming import UnknownNameError, named
from aidememoire.dossier.parties import usual_name
from aidememoire.profiles import load_profile
from aidememoire.record import open_store

_KNOWN = ["GREBE MOVEMENT", "Grebe Movement", "Norway"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Grebe Movement", "Grebe Movement"),
        (" GREBE MOVEMENT ", "GREBE MOVEMENT"),
        ("grebe movement", "GREBE MOVEMENT"),
        ("NORWAY", "Norway"),
    ],
)
def test_a_name_means_the_one_written_so_before_one_that_differs_in_capitals(written: str, meant: str) -> None:
    assert named(written, _KNOWN, "party") == meant


def test_a_name_that_nobody_has_is_said_with_those_that_there_are() -> None:
    with pytest.raises(UnknownNameError, match=r"no party 'Grebes'; known: .*Grebe Movement"):
        named("Grebes", _KNOWN, "party")


@pytest.mark.parametrize(
    ("written", "usual"),
    [("EU", "European Union"), ("russian federation", "Russia"), ("Armenia", "Armenia"), ("Atlantis", "Atlantis")],
)
def test_a_party_goes_by_any_name_that_the_profile_has_for_it_even_where_it_does_not_speak(
    written: str, usual: str, tmp_path: Path
) -> None:
    with open_store(tmp_path / "a.db", create=True) as store:
        assert usual_name(store, written, lambda: load_profile("armenia-azerbaijan")) == usual
