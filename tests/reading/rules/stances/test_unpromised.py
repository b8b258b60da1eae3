"""Who has not promised a thing has not refused it."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader

READER = Reader.load()


def told_in(text: str) -> list[tuple[str, str | None]]:
    """Return the cue and the act of each statement."""
    read = READER.read(Document(title="Talks", text=text)).statements
    return [(one.cue[-1].text, one.act) for one in read]


def test_what_is_not_promised_is_uncertain() -> None:
    for text in (
        "Chad, for its part, did not undertake to lift the sanctions.",
        "Chad has not promised to release anyone.",
    ):
        (one,) = READER.read(Document(title="Talks", text=text)).statements
        assert (one.act, one.conditional) == ("assert", False)
        assert (one.confidence.act or 0) < 0.5


@pytest.mark.parametrize(
    "text", ["Norway will not promise to leave.", "Norway refused to promise an end to the blockade."]
)
def test_who_will_not_promise_refuses(text: str) -> None:
    assert told_in(text)[0][1] == "reject"
