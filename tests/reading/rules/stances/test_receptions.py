"""Who receives a thing coolly praises nothing, and a reservation put on record accepts nothing."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader

READER = Reader.load()


def acts_in(text: str) -> set[str | None]:
    return {one.act for one in READER.read(Document(title="Talks", text=text)).statements}


@pytest.mark.parametrize(
    "text",
    [
        "Norwegian officials reacted coolly to the Chilean proposal.",
        "Chile reacted rather coldly to the offer.",
        "Chile gave the plan a cool reception.",
        "Chile gave a cool reception to the plan.",
        "Chile gave the new plan a distinctly frosty welcome.",
        "Norway welcomed the plan coolly.",
        "Norway greeted the offer of a provisional line with scepticism, officials said, and rejected the map.",
    ],
)
def test_coolness_is_no_praise(text: str) -> None:
    assert not acts_in(text) & {"endorse", "accept", "commit"}


@pytest.mark.parametrize(
    "text",
    [
        "Norway responded positively to the proposal.",
        "Norway gave the plan a warm welcome.",
        "Norway greeted the offer with enthusiasm.",
        "Norway welcomed the plan, which Chile received with suspicion.",
        "Norway gave a guarded welcome to the plan.",
        "Norway did not react coolly to the plan, and welcomed it.",
    ],
)
def test_warmth_stays_praise(text: str) -> None:
    assert "endorse" in acts_in(text)


@pytest.mark.parametrize(
    "text",
    ["Norway registered its dissent from the decision.", "Norway registered its objection.", "Norway lodged an objection to the map.",
     "Norway formally recorded its disagreement with the finding."],
)  # fmt: skip
def test_dissent_on_record_rejects(text: str) -> None:
    assert acts_in(text) == {"reject"}


def test_a_reservation_entered_in_a_communique_rejects() -> None:
    text = (
        "The Sunder Sea Fisheries Organisation (SSFO) held its 31st Annual Meeting in Zorin from 16 to 18 April 2024 under the chairmanship "
        "of Thyrene.\n\nThe Organisation adopted Decision 4/2024, by which the total allowable catch of herring in the Sunder Sea is set at "
        "62,000 tonnes. Ostmar entered a reservation. Caldria and Thyrene voted in favour."
    )
    read = READER.read(Document(title="Communiqué of the 31st Annual Meeting", text=text, kind="statement")).statements
    assert [one.act for one in read if one.cue[0].text.startswith("entered")] == ["reject"]


@pytest.mark.parametrize("text", ["Norway withdrew its reservation.", "Norway has withdrawn its objection to the map."])
def test_a_reservation_withdrawn_does_not(text: str) -> None:
    assert acts_in(text) == {"accept"}
