"""*Neither* behind its verb, and before two who are named, turns the verb round."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader

READER = Reader.load()


def _told(text: str) -> list[tuple[str, str | None]]:
    read = READER.read(Document(title="Talks", text=text)).statements
    return [(one.source[0].text, one.act) for one in read]


@pytest.mark.parametrize(
    ("verb", "act"),
    [
        ("endorsed", "reject"),
        ("supported", "reject"),
        ("accepted", "reject"),
        ("rejected", "assert"),
        ("opposed", "assert"),
        ("welcomed", "assert"),
    ],
)
@pytest.mark.parametrize("what", ["neither option", "neither draft", "neither of the two proposals"])
def test_who_takes_up_neither_of_two_texts_rejects_them_and_who_turns_down_neither_accepts_none(
    verb: str, what: str, act: str
) -> None:
    assert _told(f"Chile {verb} {what}.") == [("Chile", act)]


def test_neither_side_is_no_text() -> None:
    assert _told("Norway favoured neither side.") == [("Norway", "assert")]


@pytest.mark.parametrize("verb", ["voted for", "supported", "endorsed"])
def test_neither_of_two_who_are_named(verb: str) -> None:
    assert _told(f"Neither Norway nor Chile {verb} the text.") == [("Neither Norway nor Chile", "reject")]
