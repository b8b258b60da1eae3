"""Who withdraws what he has put forward himself rejects nothing of anybody else's."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader

READER = Reader.load()


def _told(text: str) -> list[tuple[str | None, str]]:
    read = READER.read(Document(title="Talks", text=text)).statements
    return [(one.act, one.content[0].text) for one in read]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya withdrew its proposal.",
        "Norway withdrew its amendment.",
        "Chile withdrew its draft resolution.",
        "The sponsors withdrew the draft.",
        "Iran took back its accusation.",
    ],
)
def test_what_is_taken_back_is_told_and_not_rejected(text: str) -> None:
    ((act, _),) = _told(text)
    assert act == "assert"


def test_who_withdraws_for_another_text_endorses_that() -> None:
    text = "Norway withdrew its proposal in favour of that of Chile."
    assert [act for act, _ in _told(text)] == ["assert", "endorse"]


def test_what_is_another_s_may_be_rejected() -> None:
    assert _told("Peru withdrew the draft of Norway from the agenda.")[0][0] == "reject"
    assert _told("Peru lifted its veto on the draft.")[0][0] == "accept"
