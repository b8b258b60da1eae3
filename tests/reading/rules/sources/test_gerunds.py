"""Who is praised or blamed for what he says or does is the one who says or does it."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader

READER = Reader.load()


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Minister Ada Ness rebuked the broadcaster for suggesting Oslo was not ready to talk.", "the broadcaster"),
        ("Chad criticised Mali for claiming that the road was open.", "Mali"),
        ("Norway praised Chad for agreeing to open the border.", "Chad"),
    ],
)
def test_what_somebody_is_judged_for_is_his_own(text: str, source: str) -> None:
    outer, inner = READER.read(Document(title="Talks", text=text)).statements
    assert (inner.parent, inner.source[0].text) == (outer.id, source)


def test_what_somebody_is_sorry_for_is_of_nobody_else() -> None:
    (one,) = READER.read(Document(title="Talks", text="Ness apologised for saying that the map was void.")).statements
    assert one.source[0].text == "Ness"
