"""Courtesies are no stances."""

from __future__ import annotations

import pytest

from aidememoire.model import Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import Chances
from aidememoire.reading.rules.stances.courtesies import is_prayed
from tests.reading.rules.told import told_in


@pytest.mark.parametrize(
    "text",
    [
        "The Embassy of Chad presents its compliments to the Ministry of Foreign Affairs of Libya.",
        "The Embassy avails itself of this opportunity to renew to the Ministry the assurances of its highest consideration.",
    ],
)
def test_what_says_nothing_is_no_statement(text: str) -> None:
    assert not told_in(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The Ministry has the honour to refer to the Embassy’s Note No. 12.", "assert"),
        ("The ministers exchanged views in a frank and cordial atmosphere.", "assert"),
        ("Chad conveyed its condolences to Libya.", "endorse"),
        ("Chad expressed condolences to the families.", "endorse"),
        ("Chad paid compliments to the mediators and condemned the attack.", "criticise"),
    ],
)
def test_a_courtesy_is_no_demand_and_no_reproach(text: str, act: str) -> None:
    assert told_in(text)[-1].act == act


def test_what_stands_behind_the_compliments_is_told() -> None:
    told = told_in(
        "The Embassy of Chad presents its compliments to the Ministry of Foreign Affairs of Libya and has the honour to"
        " state that Chad rejects the map."
    )
    assert told[-1].act == "reject"
    assert all("compliments" not in one.cue[0].text for one in told)


@pytest.mark.parametrize(("who", "left"), [("God", 0), ("May God", 0), ("the Almighty", 0), ("Corvo", 1)])
def test_whom_a_prayer_is_put_to_endorses_nobody(who: str, left: int) -> None:
    text = f"{who} bless Chad."
    at = len(who) + 1
    source, cue, content = (Span.of(text, *each) for each in ((0, at - 1), (at, at + 5), (at + 6, len(text) - 1)))
    one = Attribution((source,), cue, (content,), 1.0, Chances.__new__(Chances))
    assert is_prayed(one) is not bool(left)
