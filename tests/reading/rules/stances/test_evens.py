"""What is done *even if* is on no condition."""

from __future__ import annotations

import pytest

from aidememoire.model import Document, Statement
from aidememoire.reading import Reader

READER = Reader.load()


def first_of(text: str) -> Statement:
    return READER.read(Document(title="Talks", text=text)).statements[0]


@pytest.mark.parametrize(
    "text",
    [
        "Chile would go on suspending boardings until the end of September, even if Norway left the patrol.",
        "Chile will suspend boardings regardless of whether Norway leaves the patrol.",
        "Chile will suspend boardings whether or not Norway leaves the patrol.",
        "Chile will suspend boardings, no matter who leaves the patrol.",
        "Norway has lifted its condition that Chile free the crew.",
        "Norway has lifted its condition that Chile free the crew before talks resume.",
        "Norway dropped its condition that Chile withdraw.",
        "Norway will sign without preconditions.",
        "Norway will sign without any conditions.",
    ],
)
def test_what_holds_whatever_comes_or_without_preconditions_hangs_on_nothing(text: str) -> None:
    assert not first_of(text).conditional


@pytest.mark.parametrize(
    "text",
    [
        "Chile will sign if Norway withdraws, even if Peru objects.",
        "Chile will sign only if Norway withdraws.",
        "Chile will suspend boardings if Norway leaves the patrol.",
        "Chile will not sign until Norway withdraws, even if Peru does.",
        "Norway will sign without preconditions if Chad signs too.",
        "Norway will not sign without conditions.",
    ],
)
def test_a_condition_beside_it_stays_one(text: str) -> None:
    assert first_of(text).conditional


def test_a_condition_given_up_is_the_cue_and_takes_no_stance() -> None:
    one = first_of("Norway has lifted its condition that Chile free the crew.")
    assert (one.cue[0].text, one.content[0].text) == ("has lifted its condition", "that Chile free the crew")
    assert one.act == "assert"
