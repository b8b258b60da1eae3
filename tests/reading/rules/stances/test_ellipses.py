"""What one has pledged *to do* is what is asked right before it."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader
from aidememoire.reading.rules.stances.likewise import LEFT_OUT

READER = Reader.load()


@pytest.mark.parametrize(
    ("text", "done"),
    [
        (
            "We urge Chad to allow the observers access, as it undertook to do in Bergen.",
            "to allow the observers access",
        ),
        ("We urge Norway to release the detainees, as it has pledged to do.", "to release the detainees"),
        ("We expect Chad to open the crossing, which it agreed to do in March.", "to open the crossing"),
    ],
)
def test_what_is_to_be_done_is_told_before(text: str, done: str) -> None:
    last = READER.read(Document(title="Talks", text=text)).statements[-1]
    assert (last.source[0].text, [part.text for part in last.content]) == ("it", [done])


@pytest.mark.parametrize(
    "text", ["Norway promised to do more for the town.", "Chad said it had pledged to do so in May."]
)
def test_what_is_told_nowhere_stays_as_it_is(text: str) -> None:
    assert not any(LEFT_OUT in one.reasons for one in READER.read(Document(title="Talks", text=text)).statements)
