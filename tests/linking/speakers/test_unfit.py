"""Words for several mean nobody whom they only tell of, who is dead or held, or whose office is another. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from tests.linking.made import made, speakers_of

DOUD, ZERROUK = "[[ROLE:President]] [[PER:Mahamat Doud]]", "[[ROLE:President]] [[PER:Ali Zerrouk]]"
DENG, SALEH = "[[PER:Hana Deng]]", "[[PER:Omar Saleh]]"


def meant(marked: str, **about: Any) -> set[str]:
    """Return the names of the speakers of the last statement of a marked text."""
    return {who.name for who in speakers_of(made(marked, **about))[-1].whos}


@pytest.mark.parametrize(
    "between",
    [
        f"{DOUD} raised the case of {DENG}, [[ROLE:a surveyor]] detained in May.",
        f"{DOUD} asked about [[ROLE:the lawyer]] {DENG}.",
        f"{DOUD} praised the late {DENG}.",
    ],
)
@pytest.mark.parametrize("words", ["The two presidents", "The two leaders", "The presidents"])
@pytest.mark.parametrize("publisher", ["The Daily Lantern", "Presidency of Chad"])
def test_two_presidents_are_those_called_president(between: str, words: str, publisher: str) -> None:
    text = (
        f"{DOUD} of [[GPE:Chad]] spoke with {ZERROUK}. {between} [[S1:{words}]] [[Q1:agreed to]] [[C1:open the road]]."
    )
    kind = "news" if publisher == "The Daily Lantern" else "readout"
    assert meant(text, publisher=publisher, kind=kind) == {"Mahamat Doud", "Ali Zerrouk"}


@pytest.mark.parametrize(
    "marked",
    [
        f"[[S1:Participants]] [[Q1:paid tribute to]] [[C1:the late [[ROLE:mediator]], Dr {DENG}, and {SALEH}]].",
        f"[[S1:Speakers]] [[Q1:paid tribute to]] [[C1:{DENG} and {SALEH}]]. [[S2:Participants]] [[Q2:called for]] [[C2:peace]].",
        f"[[S1:The presidents]] [[Q1:instructed]] their envoys, {DENG} and {SALEH}, [[C1:to meet]].",
        f"[[S1:The two presidents]] [[Q1:asked]] [[C1:their ministers, {DENG} and {SALEH}, to draft a plan]].",
        f"[[S1:Participants]] [[Q1:left]] [[C1:early]]. [[S2:They]] [[Q2:praised]] [[C2:{DENG} and the late {SALEH}]].",
    ],
)
def test_whom_several_only_tell_of_are_not_they(marked: str) -> None:
    assert meant(marked).isdisjoint({"Hana Deng", "Omar Saleh"})


def test_participants_whom_nobody_names_stay_unnamed() -> None:
    assert meant(f"[[S1:Participants]] [[Q1:praised]] [[C1:{DENG} and the late {SALEH}]].") == {"unnamed participants"}


@pytest.mark.parametrize(
    "marked",
    [
        f"{DENG} and {SALEH} met. [[S1:The participants]] [[Q1:praised]] [[C1:{DOUD}]].",
        f"[[S1:The sides]] [[Q1:agreed]] [[C1:that {DENG} and {SALEH} will meet]]. [[S2:The two envoys]] [[Q2:welcomed]] [[C2:it]].",
    ],
)
def test_who_was_named_before_may_be_meant(marked: str) -> None:
    assert meant(marked) == {"Hana Deng", "Omar Saleh"}


@pytest.mark.parametrize(
    "met",
    [
        f"{DENG} held a telephone call with {SALEH}.",
        f"{DENG} spoke with {SALEH} by telephone.",
        f"{DENG} and {SALEH} met in [[LOC:Oslo]].",
    ],
)
def test_they_are_the_two_of_whom_it_is_told_that_they_met(met: str) -> None:
    text = f"{met} [[S1:They]] [[Q1:agreed to]] [[C1:reopen the embassies]]."
    assert meant(text, publisher="Ministry of Foreign Affairs of Chad", kind="readout") == {"Hana Deng", "Omar Saleh"}


def test_who_held_an_office_once_is_not_who_holds_it() -> None:
    text = "[[ROLE:The mediator]], [[ROLE:former President]] [[PER:Ana Vik]], left. [[S1:[[ROLE:The President]]]] [[Q1:would never sign]] [[C1:it]]."
    assert speakers_of(made(text))[0].one.name != "Ana Vik"


def test_who_is_left_out_right_behind_the_words_for_all_is_none_of_them() -> None:
    text = (
        "[[GPE:Chad]] and [[GPE:Mali]] met. [[GPE:Chad]] and [[GPE:Mali]] talked. "
        "[[S1:All sides]], except [[GPE:Chad]], [[Q1:accepted]] [[C1:the map]]."
    )
    assert meant(text) == {"unnamed all sides except Chad"}
