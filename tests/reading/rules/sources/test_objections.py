"""A thing that meets an objection is objected to, by whose objection it is."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader

READER = Reader.load()


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The Hestrian side's request for an inspection met with the objection of the Dalmoran side.",
            "the Dalmoran side",
        ),
        ("Norway's proposal met with strong opposition from Chad.", "Chad"),
    ],
)
def test_whose_objection_a_proposal_met_with_rejects_it(text: str, who: str) -> None:
    found = READER.read(Document(title="Talks", text=text)).statements
    assert [one.source[0].text for one in found if one.act == "reject"] == [who]
    assert "accept" not in {one.act for one in found}
