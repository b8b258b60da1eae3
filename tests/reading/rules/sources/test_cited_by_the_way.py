"""What is cited by the way between a subject and its verb does not say the rest; whom somebody quotes does."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader

READER = Reader.load()


def _told(text: str) -> list[tuple[str, str | None, str]]:
    read = READER.read(Document(title="Talks", text=text)).statements
    return [(" ".join(part.text for part in one.source), one.act, one.content[-1].text) for one in read]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "South Africa, citing Article VI of the NPT, reminded the nuclear-weapon states of their obligation to disarm.",
            ("South Africa", "demand", "of their obligation to disarm"),
        ),
        ("Chile, citing Brazil, asked for a delay.", ("Chile", "demand", "a delay")),
    ],
)
def test_what_is_cited_says_nothing(text: str, told: tuple[str, str, str]) -> None:
    assert _told(text) == [told]


@pytest.mark.parametrize("whom", ["the Secretary-General", "President Teel"])
def test_who_is_quoted_says_it_too(whom: str) -> None:
    told = _told(f"Peru, quoting {whom}, warned that time was running out.")
    assert told == [(who, "warn", "that time was running out") for who in (whom, "Peru")]


def test_what_is_cited_for_a_reason_stays_beside_the_demand() -> None:
    assert _told("Kenya, citing lack of time, asked for a delay.")[-1] == ("Kenya", "demand", "a delay")
