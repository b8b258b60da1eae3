"""One document read: by whom it is an account of, however that is written."""

from __future__ import annotations

import pytest

from aidememoire.intake.settings import Settings
from aidememoire.intake.workspace import open_workspace
from aidememoire.model import Document, Reading


@pytest.mark.parametrize(("written", "known"), [("armenia", "Armenia"), ("EU", "European Union"), ("Corvo", "Corvo")])
def test_a_given_side_stands_under_the_name_that_the_profile_has_for_it(written: str, known: str) -> None:
    """Else what the side says in its own account would be told by another one."""
    read = open_workspace(Settings()).read_document(Document("Talks", "The minister said so.", side=written))
    assert isinstance(read, Reading)
    assert read.document.side == known
