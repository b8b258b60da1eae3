"""What but seems so is told with reserve, and so is the statement that it seems to be."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader

READER = Reader.load()


def _hedged(text: str) -> list[bool | None]:
    return [one.hedged for one in READER.read(Document(title="Talks", text=text)).statements]


@pytest.mark.parametrize(
    "text",
    [
        "It seems that China requested a vote.",
        "It appears that Norway rejected the plan.",
        "It seems that the EU agreed to the levy.",
    ],
)
def test_what_seems_so_is_told_with_reserve(text: str) -> None:
    assert _hedged(text) == [True, True]


@pytest.mark.parametrize(
    "text", ["Norway said that China requested a vote.", "It is true that China requested a vote."]
)
def test_what_is_said_is_not(text: str) -> None:
    assert not any(_hedged(text))


@pytest.mark.parametrize(
    "text",
    [
        "Norway reportedly rejected the plan.",
        "The minister is said to have rejected the plan.",
        "Norway has allegedly refused to sign the treaty.",
        "The president is understood to have demanded a vote.",
    ],
)
def test_what_a_cue_keeps_at_a_distance_is_told_with_reserve(text: str) -> None:
    told = _hedged(text)
    assert told
    assert all(told)


@pytest.mark.parametrize(
    "text",
    [
        "Armenia has installed a checkpoint on its side as well, the service claimed; this is unconfirmed.",
        "Chad said that forty soldiers had been killed. The claim could not be independently verified.",
        "Chad said that it had freed the hostages; this could not be verified.",
    ],
)
def test_a_claim_that_is_not_confirmed_is_told_with_reserve(text: str) -> None:
    assert _hedged(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "Chad said that forty soldiers had been killed. This was confirmed by Niger.",
        "Chad said that the vote could not be verified.",
        "Chad rejected the plan. The date of the talks has not been confirmed.",
    ],
)
def test_other_words_behind_a_claim_do_not_doubt_it(text: str) -> None:
    assert not _hedged(text)[0]


@pytest.mark.parametrize(
    "behind",
    [
        "Neither claim could be independently verified.",
        "Neither version has been confirmed by the mission.",
        "None of these accounts could be verified.",
        "The rival claims could not be verified.",
        "Both reports remain unconfirmed.",
        "It was not possible to verify either claim.",
        "There was no independent confirmation of either account.",
        "The agency could not verify either claim.",
        "The agency said it could not verify either claim.",
        "Telephone lines have been down since Monday, and neither account could be verified.",
    ],
)
def test_several_claims_that_were_not_checked_are_told_with_reserve(behind: str) -> None:
    assert _hedged(f"Chad said that ten soldiers had died. Niger said that all had returned. {behind}")[:2] == [
        True,
        True,
    ]


def test_only_the_last_claims_are_meant_and_no_demand() -> None:
    text = "Chad demanded the boats. Chad said that they were empty. Niger said that they were full. Neither claim could be verified."
    assert _hedged(text) == [False, True, True]
    assert _hedged("Chad said that ten had died. The agency could not verify the claim.")[0]


@pytest.mark.parametrize(
    "behind",
    [
        "Neither claim was denied.",
        "Neither side could confirm the hour of the talks.",
        "Both claims were confirmed by the mission.",
        "The vote was held. Snow fell. Lines were down. Neither claim could be verified.",
        "Mali said that neither claim could be verified.",
        "Mali could not confirm the number of the dead.",
    ],
)
def test_what_others_could_not_check_or_stands_far_off_doubts_no_claim(behind: str) -> None:
    assert not any(_hedged(f"Chad said that ten soldiers had died. Niger said that all had returned. {behind}")[:2])


@pytest.mark.parametrize(
    "doubt",
    [
        "The agency could not verify the claim.",
        "The allegation could not be verified.",
        "This could not be independently verified.",
    ],
)
def test_the_claim_is_what_is_denied_and_not_the_denial(doubt: str) -> None:
    assert _hedged(f"Chad accused Mali of shelling the town. Mali denied it. {doubt}")[:2] == [True, False]
    assert _hedged(f"Mali denied that it had shelled the town. {doubt}")[0]
