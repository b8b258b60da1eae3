"""Who goes on from the sentence before, and who is spoken to by name. All persons are invented."""

from __future__ import annotations

import pytest

from tests.linking.made import made, speakers_of

VIK = "[[S2:[[ROLE:Norwegian Foreign Minister]] [[PER:Bo Vik]]]] [[Q2:rejected]] [[C2:the map]]"


@pytest.mark.parametrize("passed", ["earlier reported", "reported", "has already reported"])
@pytest.mark.parametrize("outlet", ["[[PER:Sadolu]]", "[[ORG:Radio Grebe]]"])
def test_he_is_never_who_passed_it_on(passed: str, outlet: str) -> None:
    text = f"As [[S1:{outlet}]] [[Q1:{passed}]], [[C1:{VIK}]]. [[S3:He]] [[Q3:said]] [[C3:that talks go on]]."
    assert speakers_of(made(text))[-1].one.name == "Bo Vik"


@pytest.mark.parametrize("who", ["Western diplomats", "Residents of Corvo"])
def test_according_to_them_goes_on_from_those_who_spoke(who: str) -> None:
    said = f"[[S1:{who}]] [[Q1:said]] [[C1:that [[GPE:Norway]] and [[GPE:Sweden]] were close]]."
    first, other = speakers_of(made(f"{said} [[Q2:According to]] [[S2:them]], [[C2:the road is closed]]."))
    assert other.whos == first.whos


def test_you_is_who_is_called_by_name_right_before() -> None:
    text = (
        "[[S1:[[PER:Bo Lind]]]][[Q1::]] [[C1:No.]]\n\n[[S2:[[PER:Ana Vik]]]][[Q2::]]"
        " [[C2:Dr. [[PER:Aas]], [[S3:you]] [[Q3:wrote]] [[C3:that it was late]].]]"
    )
    assert speakers_of(made(text, kind="transcript"))[-1].one.name == "Aas"


@pytest.mark.parametrize("title", ["The statement by President Ana Vik of Chad that Norway fled is false."])
def test_whose_statement_a_first_sentence_tells_of_is_not_its_author(title: str) -> None:
    text = "The statement by [[ROLE:President]] [[PER:Ana Vik]] of [[GPE:Chad]] that [[GPE:Norway]] fled is false. [[S1:We]] [[Q1:expect]] [[C1:an apology]]."
    (one,) = speakers_of(made(text, kind="statement", publisher="Ministry of Foreign Affairs of Norway", title=title))
    assert one.one.side == "Norway"
