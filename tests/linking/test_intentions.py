"""What one side says that another intends is no sure undertaking of that one."""

from __future__ import annotations

import pytest

from aidememoire.linking.intentions import OF_ANOTHER
from tests.linking.made import linker, made


def is_doubted(marked: str) -> bool:
    reading = linker().link(made(marked, rows={1: "act=assert", 2: "act=commit"}))
    inner = next(one for one in reading.statements if one.act == "commit")
    assert OF_ANOTHER not in inner.reasons or (inner.confidence.act or 0) < 0.5
    return OF_ANOTHER in inner.reasons


@pytest.mark.parametrize(
    "cue", ["was preparing", "was planning to", "intends to", "is secretly planning to", "plans to"]
)
def test_what_an_opponent_says_that_a_side_intends_is_uncertain(cue: str) -> None:
    assert is_doubted(f"[[S1:Chad]] [[Q1:said]] [[C1:that [[S2:Niger]] [[Q2:{cue}]] [[C2:annex the valley]]]].")


@pytest.mark.parametrize(
    "marked",
    [
        "[[S1:Chad]] [[Q1:said]] [[C1:that [[S2:Niger]] [[Q2:promised to]] [[C2:leave the valley]]]].",
        "[[S1:Chad]] [[Q1:said]] [[C1:that [[S2:it]] [[Q2:plans to]] [[C2:leave the valley]]]].",
        "[[S1:Officials]] [[Q1:said]] [[C1:that [[S2:Chad]] [[Q2:plans to]] [[C2:leave the valley]]]].",
    ],
)
def test_a_promise_and_what_a_side_says_of_itself_are_not_doubted(marked: str) -> None:
    assert not is_doubted(marked)
