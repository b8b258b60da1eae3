"""A flat denial behind a claim leaves nobody with what was claimed of him."""

from __future__ import annotations

import pytest

from aidememoire.linking.voices import unsaid
from tests.reading.rules.told import told_in


@pytest.mark.parametrize(
    "text",
    [
        "You write that I undertook to release the nine. I did not.",
        "Brandt wrote that Orel had promised to release the nine. He had not.",
        "You allege that Chad agreed to the annex. It did not.",
        "Chad claims that we undertook to pay. We never did.",
        "The Courier reported on Sunday that we had threatened to withdraw. We have not.",
        "Chad claimed that Niger had offered a truce. It had not.",
    ],
)
def test_what_is_flatly_denied_nobody_has_done(text: str) -> None:
    told = told_in(text)
    assert [unsaid(one) for one in told if one.act not in ("assert", "accuse", "deny")] == ["denied"]
    assert unsaid(told[0]) == ""


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("You write that I undertook to release the nine. I did not.", "I"),
        ("Chad claims that we undertook to pay. We never did.", "We"),
        ("You accuse us of shelling the town. We did not.", "We"),
    ],
)
def test_i_and_we_deny_it_themselves(text: str, who: str) -> None:
    assert [one.source[0].text for one in told_in(text) if one.act == "deny"] == [who]


def test_what_he_had_not_is_no_word_of_his() -> None:
    assert not [one for one in told_in("Brandt wrote that Orel had promised to pay. He had not.") if one.act == "deny"]


@pytest.mark.parametrize(
    "text",
    [
        "Chad said that Niger had agreed to the truce. Norway has not.",
        "Chad said that Niger will sign the map. It did not.",
        "Chad said that Niger had agreed to the truce. It had.",
    ],
)
def test_what_another_has_not_done_denies_nothing(text: str) -> None:
    assert {unsaid(one) for one in told_in(text)} == {""}
