"""Who is denied a thing, found to have done one or invited to do one has said nothing of it."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader

READER = Reader.load()


def told_in(text: str) -> list[tuple[str, str | None]]:
    read = READER.read(Document(title="Talks", text=text)).statements
    return [(" ".join(span.text for span in one.source), one.act) for one in read]


@pytest.mark.parametrize(
    "text",
    [
        "Team 3 was denied passage at the Ilmarian checkpoint at Lorne Bridge.",
        "Norway was denied a vote.",
        "Norway has been denied a seat at the talks.",
        "Norway was denied the vote.",
    ],
)
def test_who_is_denied_a_thing_denies_nothing(text: str) -> None:
    assert told_in(text) == [("", "reject")]


def test_who_denies_it_to_him_is_who_stands_behind_by() -> None:
    assert told_in("Norway was denied the vote by Chad.") == [("Chad", "reject")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The allegation was flatly denied by Norway.", [("Norway", "deny")]),
        ("Norway denied entry to the ship.", [("Norway", "reject")]),
        ("Norway denied the report.", [("Norway", "deny")]),
    ],
)
def test_who_denied_a_thing_stays_who_denies_it(text: str, told: list[tuple[str, str]]) -> None:
    assert told_in(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "The Court delivered its judgment on Monday. Norway was found to have breached Article 7 of the Accord.",
        "Norway was refused permission to speak. Norway was found to have breached Article 7. Chad was invited to submit its comments.",
    ],
)
def test_who_is_found_to_have_done_a_thing_or_invited_to_is_no_source(text: str) -> None:
    told = told_in(text)
    assert told
    assert not any(source for source, _ in told)


def test_who_was_not_granted_access_refuses_nothing() -> None:
    text = (
        "The Guard alleged that engineers had laid mines near the pumping station. The Mechanism was not granted access to the station and could "
        "neither confirm nor rule out the presence of mines."
    )
    told = told_in(text)
    assert ("", "reject") in told
    assert ("The Mechanism", "reject") not in told
