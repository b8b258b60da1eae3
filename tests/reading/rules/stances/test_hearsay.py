"""What somebody reads of himself is not his word."""

from __future__ import annotations

import pytest

from aidememoire.linking.voices import unsaid
from tests.reading.rules.told import told_in


@pytest.mark.parametrize(
    "text",
    [
        "Egypt was surprised to read that it had offered a corridor.",
        "Libya was astonished to learn that it had agreed to talks.",
        "Chad regretted press reports that it had accepted the map.",
        "We were saddened to read in the press that we had proposed a referendum.",
    ],
)
def test_nobody_has_done_what_he_reads_that_he_has(text: str) -> None:
    told = told_in(text)
    assert unsaid(told[0]) == ""
    assert [unsaid(one) for one in told if one.act in ("propose", "accept")] == ["denied"]


def test_what_others_have_done_one_may_learn() -> None:
    told = told_in("Egypt was surprised to learn that Libya had offered a corridor.")
    assert [(one.act, unsaid(one)) for one in told[1:]] == [("propose", "")]


def test_we_proposed_no_such_thing_is_a_denial() -> None:
    assert [one.act for one in told_in("We proposed no such thing.")] == ["deny"]
    assert [one.act for one in told_in("Chad proposed nothing of the kind.")] == ["assert"]
