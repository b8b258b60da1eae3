"""Each of two whose verb is told once has a stance of his own."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader

READER = Reader.load()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "On the annex, Chad was in favour, Niger against.",
            [("Chad", "endorse", "the annex"), ("Niger", "reject", "the annex")],
        ),
        (
            "Salmi suggested a break. Orel was against, Brandt in favour.",
            [("Salmi", "propose", "a break"), ("Orel", "reject", "a break"), ("Brandt", "endorse", "a break")],
        ),
        ("Kolar was for it, Tervold was against it.", [("Kolar", "endorse", "for it"), ("Tervold", "reject", "it")]),
    ],
)
def test_each_is_for_or_against_it(text: str, told: list[tuple[str, str, str]]) -> None:
    found = READER.read(Document(title="Talks", text=text)).statements
    assert [(one.source[0].text, one.act, one.content[0].text) for one in found] == told
