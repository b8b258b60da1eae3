"""Who asks another to do two things does neither of them."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader

READER = Reader.load()


@pytest.mark.parametrize(
    ("text", "both"),
    [
        (
            "Envoys of Norway pressed Chad to lift the blockade and accept a monitoring mission.",
            "lift the blockade and accept a monitoring mission",
        ),
        ("The mediators called on both sides to halt the attacks and accept the plan.", "and accept the plan"),
        (
            "Norway will work with its partners to encourage the two parties to return to the table and commit to a truce.",
            "and commit to a truce",
        ),
    ],
)
def test_a_second_thing_that_is_asked_is_asked_too(text: str, both: str) -> None:
    (one,) = READER.read(Document(title="Talks", text=text)).statements
    assert one.content[-1].text.endswith(both)


@pytest.mark.parametrize(
    "text",
    [
        "Norway asked Chad to withdraw and accepted the map.",
        "The mediators urge Chad to withdraw and welcome the map.",
    ],
)
def test_who_asks_may_do_another_thing_himself(text: str) -> None:
    assert len(READER.read(Document(title="Talks", text=text)).statements) == len(("asks", "does"))
