"""Whose somebody is by words that point back: *its foreign minister*, *a ministry spokesman*."""

from __future__ import annotations

import pytest

from tests.linking.made import made, speakers_of

NORWAY = "[[GPE:Norway]] rejected the plan of [[GPE:Chad]]."
SAID = "[[Q1:said]] [[C1:that the road was closed]]."
VIK = "[[PER:Ana Vik]]"


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        (f"{NORWAY} [[S1:[[ROLE:Its foreign minister]], {VIK}]], {SAID}", "Norway"),
        (f"{NORWAY}\n\n[[S1:{VIK}, [[ROLE:its prime minister]]]], {SAID}", "Norway"),
        (f"[[GPE:Norway]] met [[GPE:Chad]], and [[S1:[[ROLE:its foreign minister]], {VIK}]], {SAID}", "Norway"),
        (f"[[C1:[[GPE:Norway]] will wait]], [[S1:[[ROLE:its foreign minister]], {VIK}]], [[Q1:said]].", "Norway"),
        (f"{NORWAY} [[C1:“[[GPE:Chad]] lies,”]] [[Q1:said]] [[S1:[[ROLE:its president]], {VIK}]].", "Norway"),
        (f"{NORWAY} It took note of [[GPE:Mali]]. [[S1:[[ROLE:Its president]], {VIK}]], {SAID}", "Norway"),
        (f"[[GPE:Chad]] left; [[GPE:Ruritania]] stayed. [[S1:[[ROLE:Its president]], {VIK}]], {SAID}", "Ruritania"),
        (f"[[GPE:Norway]] and [[GPE:Chad]] met. [[S1:[[ROLE:Its foreign minister]], {VIK}]], {SAID}", None),
        (f"{NORWAY} [[S1:[[ROLE:Its former foreign minister]], {VIK}]], {SAID}", None),
        (f"{NORWAY} [[S1:[[ROLE:Its opposition leader]], {VIK}]], {SAID}", None),
        (f"[[ORG:The Norwegian Refugee Council]] left. [[S1:[[ROLE:Its president]], {VIK}]], {SAID}", None),
        (f"{NORWAY} [[S1:[[ROLE:Chad’s foreign minister]], {VIK}]], {SAID}", "Chad"),
    ],
)  # fmt: skip
def test_its_minister_is_of_the_state_that_its_clause_or_the_one_before_begins_with(
    marked: str, side: str | None
) -> None:
    (found,) = speakers_of(made(marked))
    assert (found.one.name, found.one.side) == ("Ana Vik", side)


@pytest.mark.parametrize(
    ("before", "words", "side"),
    [
        ("[[ORG:The Norwegian Ministry of Defence]] answered [[GPE:Chad]].", f"[[ROLE:Ministry spokeswoman]] {VIK}", "Norway"),
        ("[[ORG:Norway’s foreign ministry]] answered.", f"[[ROLE:The ministry’s spokeswoman]], {VIK}", "Norway"),
        ("[[ORG:The Norwegian army]] left.", f"{VIK}, [[ROLE:a spokeswoman for the army]],", "Norway"),
        ("[[GPE:Norway]] answered.", f"[[ROLE:Foreign ministry spokeswoman]] {VIK}", "Norway"),
        ("[[GPE:Norway]] accused [[GPE:Chad]].", f"[[ROLE:Foreign ministry spokeswoman]] {VIK}", None),
        ("[[ORG:Norway’s foreign ministry]] answered.", f"[[ROLE:Chadian foreign ministry spokeswoman]] {VIK}", "Chad"),
        ("[[ORG:The Grebe Front]] answered.", f"[[ROLE:Ministry spokeswoman]] {VIK}", None),
    ],
)  # fmt: skip
def test_a_ministrys_spokeswoman_is_of_the_ministry_named_last(before: str, words: str, side: str | None) -> None:
    (found,) = speakers_of(made(f"{before} [[S1:{words}]] {SAID}"))
    assert (found.one.name, found.one.side) == ("Ana Vik", side)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("A ministry spokesman", "Ministry of Defence of Chad"),
        ("The ministry spokeswoman", "Ministry of Defence of Chad"),
        ("An army spokesman", "unnamed army spokesman"),
        ("A ministry official", "unnamed ministry official"),
    ],
)
def test_a_spokesman_without_a_name_is_the_body_named_last_of_that_kind(words: str, name: str) -> None:
    marked = f"[[ORG:The Ministry of Defence of Chad]] denied it. [[S1:[[ROLE:{words}]]]] {SAID}"
    assert speakers_of(made(marked))[0].one.name == name


@pytest.mark.parametrize(
    ("names", "sides"),
    [
        ("[[PER:Ana Vik]] and [[PER:Bo Ternan]]", ["Norway", "Chad"]),
        ("Mr. [[PER:Ana Vik]] and Ms. [[PER:Bo Ternan]]", ["Norway", "Chad"]),
    ],
)
def test_several_ministers_are_each_of_the_state_in_the_same_place(names: str, sides: list[str]) -> None:
    marked = f"[[S1:[[ROLE:The Foreign Ministers of [[GPE:Norway]] and [[GPE:Chad]]]], {names}]], {SAID}"
    assert [one.side for one in speakers_of(made(marked))[0].whos] == sides


def test_as_many_names_as_states_are_needed() -> None:
    marked = f"[[S1:[[ROLE:The Ministers of [[GPE:Norway]], [[GPE:Mali]] and [[GPE:Chad]]]], {VIK} and [[PER:Bo Ternan]]]], {SAID}"
    assert speakers_of(made(marked))[0].whos[1].side is None
