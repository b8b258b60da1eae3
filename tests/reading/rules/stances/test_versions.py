"""The noun of a verb tells what it does: another version is no proposal, and who understands a refusal refuses nothing."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader

READER = Reader.load()


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Egypt offered a different explanation for the blast.", "assert"),
        ("Chad offered another version of events.", "assert"),
        ("Chad offered a new reading of the treaty.", "assert"),
        ("Egypt fully understands the refusal to negotiate.", "assert"),
        ("Arland softened its stance on the corridor.", "assert"),
        ("Arland softened its position on the corridor on Monday.", "assert"),
        ("Arland hardened its stance on the corridor.", "assert"),
        ("Chad shifted its position on observers.", "assert"),
        ("Chad maintained its opposition to observers.", "reject"),
        ("Chad offered a new road.", "propose"),
        ("Egypt repeated the refusal to negotiate.", "reject"),
    ],
)
def test_the_noun_tells_what_the_verb_does(text: str, act: str) -> None:
    assert READER.read(Document(title="Talks", text=text)).statements[0].act == act
