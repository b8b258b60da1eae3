"""Silence is no refusal."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader

READER = Reader.load()


def acts(text: str) -> list[str | None]:
    return [one.act for one in READER.read(Document(title="Talks", text=text)).statements]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry declined to comment.",
        "A spokesman for the Norwegian Foreign Ministry declined to comment on the report.",
        "The minister refused to comment on reports of a deal.",
        "Norway declined comment.",
        "Norway would not comment on the leak.",
        "Norway did not respond to a request for comment.",
        "The ministry did not immediately respond to a request for comment.",
        "The ministry did not answer requests for comment on the plan.",
        "Norway did not reply to questions about the plan.",
        "The Daily Post could not independently verify the report.",
        "The envoy refused to be drawn on the terms.",
    ],
)
def test_silence_is_no_statement(text: str) -> None:
    assert acts(text) == []


@pytest.mark.parametrize("text", ["Norway declined to sign the plan.", "Norway declined to say whether it would sign."])
def test_a_refusal_stays_one(text: str) -> None:
    assert acts(text) == ["reject"]
