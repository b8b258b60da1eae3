"""Who thanks for an offer but declines turns it down."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader

READER = Reader.load()


def refusals(text: str) -> list[tuple[str, str, str]]:
    statements = READER.read(Document(title="Talks", text=text)).statements
    return [(one.source[0].text, one.cue[0].text, one.content[0].text) for one in statements if one.act == "reject"]


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("Turkey and Israel offered to mediate. Egypt thanked both but declined.", ("Egypt", "declined", "to mediate")),
        (
            "Norway offered to host the talks. Sudan thanked Oslo but declined.",
            ("Sudan", "declined", "to host the talks"),
        ),
        ("Norway offered to host the talks. Chad was grateful but said no.", ("Chad", "said no", "to host the talks")),
        ("Egypt thanked Israel for its offer but declined.", ("Egypt", "declined", "its offer")),
    ],
)
def test_thanks_with_a_refusal_turn_the_offer_down(text: str, refusal: tuple[str, str, str]) -> None:
    assert refusals(text) == [refusal]


def test_what_is_declined_behind_the_verb_stays() -> None:
    assert refusals("Egypt thanked Israel for its offer but declined to attend the talks.") == [
        ("Egypt", "declined to", "attend the talks")
    ]


@pytest.mark.parametrize(
    "text", ["Egypt thanked Israel for its offer and accepted.", "Egypt thanked Israel but said no deal was near."]
)
def test_thanks_without_a_refusal_refuse_nothing(text: str) -> None:
    assert not refusals(text)
