"""What would have been has not come about: nobody has said or done it."""

from __future__ import annotations

import pytest

from aidememoire.linking.voices import unsaid
from aidememoire.model import Statement
from tests.reading.rules.told import told_in


def words(one: Statement) -> str:
    return " … ".join(part.text for part in one.content)


@pytest.mark.parametrize(
    "text",
    [
        "Had Chad accepted the paper, Niger would have signed it.",
        "Norway would have accepted the paper, had it come from Oman.",
        "Norway would have accepted the paper if Chad had signed it.",
        "Had Norway proposed a truce, Chad would have welcomed it.",
        "Norway would have rejected the map if Chad had tabled it.",
    ],
)
def test_what_would_have_been_is_supposed(text: str) -> None:
    told = told_in(text)
    assert told
    assert {unsaid(one) for one in told} == {"supposed"}


def test_what_would_have_been_signed_is_not_rejected() -> None:
    (_, would) = told_in("Had Dalmora accepted the paper, Hestria would have signed it.")
    assert (would.act, words(would), would.conditional) == ("accept", "it", True)


@pytest.mark.parametrize(
    "text",
    [
        "Had Brandt refused, the talks would have collapsed.",
        "Had she refused I should have had nothing left to offer. Brandt agreed.",
    ],
)
def test_the_other_clause_is_no_content(text: str) -> None:
    assert not told_in(text)


def test_what_one_would_do_is_its_own_content() -> None:
    told = told_in("Were Hestria to accept the paper, Dalmora would follow.")
    assert [words(one) for one in told if one.act == "commit"] == ["follow"]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Norway had accepted the map, and Chad would have followed suit.", ["accept"]),
        ("Chad would accept the map if Norway signed it.", ["accept"]),
    ],
)
def test_what_was_so_or_may_still_be_stays(text: str, acts: list[str]) -> None:
    assert [(one.act, unsaid(one)) for one in told_in(text)][:1] == [(act, "") for act in acts]
