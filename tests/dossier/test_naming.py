"""Names as a person writes them, and what of the known ones they mean."""

from __future__ import annotations

import pytest

from aidememoire.dossier.naming import UnknownNameError, named

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
