"""Who receives a thing puts nothing forward: his stance is how he receives it."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader

READER = Reader.load()


def _told(text: str) -> list[tuple[str, str | None, str]]:
    read = READER.read(Document(title="Talks", text=text)).statements
    return [
        (" ".join(part.text for part in one.source), one.act, " ".join(part.text for part in one.content))
        for one in read
    ]


@pytest.mark.parametrize(
    "thing", ["The proposal by Norway", "A compromise floated by the Commission", "The offer of Kenya"]
)
@pytest.mark.parametrize(
    ("how", "act"),
    [
        ("was received with interest", "assert"),
        ("was met with silence", "assert"),
        ("was met with deep scepticism", "criticise"),
        ("was received coldly", "criticise"),
        ("was received with enthusiasm", "endorse"),
    ],
)
def test_who_receives_a_thing_takes_a_stance_on_it(thing: str, how: str, act: str) -> None:
    assert _told(f"{thing} {how} by Chile and Peru.") == [("Chile and Peru", act, thing)]


def test_silence_is_no_stance() -> None:
    (only,) = READER.read(Document(title="Talks", text="The offer of Kenya was met with silence by Mali.")).statements
    assert "withheld" in {reason.field for reason in only.reasons}


@pytest.mark.parametrize("support", ["found no support", "won little backing"])
def test_what_finds_no_support_is_backed_by_nobody(support: str) -> None:
    assert _told(f"A proposal tabled by Norway {support}.") == [("", "reject", "A proposal tabled by Norway")]


def test_who_is_received_as_a_guest_is_no_thing() -> None:
    assert all(act != "criticise" for _, act, _ in _told("The delegation was received with honours by President Teel."))
