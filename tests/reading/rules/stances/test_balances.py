"""Who stands between two takes no stance."""

from __future__ import annotations

import pytest

from aidememoire.linking.voices import unsaid
from aidememoire.model import Document, Statement
from aidememoire.reading import Reader

READER = Reader.load()


def last_of(text: str) -> Statement:
    return READER.read(Document(title="Talks", text=text)).statements[-1]


@pytest.mark.parametrize(
    "text",
    [
        "Oman neither supports nor opposes the non-paper.",
        "Chad has neither accepted nor rejected the Finnish paper.",
        "The Minister of Defence of Chad neither confirmed nor denied the report.",
        "The European Union neither endorsed nor criticised the sanctions.",
        "Foreign Minister Brandt remained non-committal about the visit.",
        "The ambassador reminded Orel that the US did not take sides on the dam.",
        "The Chadian side reserved its position on item 4.",
    ],
)
def test_no_stance_is_taken(text: str) -> None:
    assert unsaid(last_of(text)) == "withheld"


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Kenya neither accepts nor recognises the map.", "reject"),
        ("Norway supports the plan and opposes the map.", "reject"),
    ],
)
def test_two_of_one_kind_are_a_stance(text: str, act: str) -> None:
    assert (last_of(text).act, unsaid(last_of(text))) == (act, "")


@pytest.mark.parametrize("weighs", ["is considering the proposal", "was weighing the mediators' latest offer"])
def test_who_considers_a_proposal_makes_none_and_has_not_answered_it(weighs: str) -> None:
    (one,) = READER.read(Document(title="Talks", text=f"Norway {weighs}.")).statements
    assert (one.act, unsaid(one)) == ("assert", "withheld")
