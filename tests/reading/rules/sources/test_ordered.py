"""What one is ordered by another to do is the demand of that other."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader

READER = Reader.load()


def told_in(text: str) -> list[tuple[str, str | None, tuple[str, ...]]]:
    read = READER.read(Document(title="Talks", text=text))
    return [
        (" ".join(span.text for span in one.source), one.act, tuple(span.text for span in one.content))
        for one in read.statements
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Chad is required by the court to disarm.", ("the court", "demand", ("Chad", "to disarm"))),
        ("Norway was urged by Chad to withdraw.", ("Chad", "demand", ("Norway", "to withdraw"))),
        (
            "Chad was ordered by the court on Monday to withdraw its troops.",
            ("the court", "demand", ("Chad", "to withdraw its troops")),
        ),
        (
            "Norway has been called upon by Chad to open the road.",
            ("Chad", "demand", ("Norway", "to open the road")),
        ),
    ],
)
def test_who_orders_demands_and_who_is_ordered_does_not(text: str, told: tuple[str, str, tuple[str, ...]]) -> None:
    assert told_in(text) == [told]


@pytest.mark.parametrize("text", ["Chad is required by the treaty to disarm.", "Chad was asked by reporters to pay."])
def test_what_is_no_actor_orders_nothing_by_this_rule(text: str) -> None:
    assert not any(source in ("the treaty", "reporters") for source, _, _ in told_in(text))
