"""Who a relative clause is about says what stands there, whatever aside comes between."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader

READER = Reader.load()


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        ("Togo, which to its credit agreed to host the talks, said the sides were close.", "agreed", "Togo"),
        ("Chad, which for its part refused to sign, accused Norway of bad faith.", "refused", "Chad"),
        ("Norway, which for its part rejected the plan, left.", "rejected", "Norway"),
        ("Chad, which, to its credit, accepted the plan, said Norway had not.", "accepted", "Chad"),
        ("Chad, for its part, refused to sign.", "refused", "Chad"),
    ],
)
def test_an_aside_does_not_part_a_relative_clause_from_its_noun(text: str, cue: str, source: str) -> None:
    statements = READER.read(Document(title="Talks", text=text)).statements
    (found,) = [one for one in statements if one.cue and one.cue[0].text.split()[0] == cue]
    assert [span.text for span in found.source] == [source]
