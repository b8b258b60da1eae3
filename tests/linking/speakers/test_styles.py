"""Whom a style alone means, as a table of marked texts and the speaker expected, empty where it must be nobody."""

from __future__ import annotations

import pytest

from tests.linking.made import linker, made

SAID = "[[Q1:said]] [[C1:that it was late]]"
CASES = (
    ("[[ROLE:His Majesty the King]] received [[ROLE:the President of [[GPE:Finland]]]]. [[S1:His Majesty]]", "King of Jordan"),
    ("[[ROLE:His Highness the Amir of [[GPE:Qatar]]]] met [[PER:Ana Vik]]. [[S1:His Highness]]", "Emir of Qatar"),
    ("His Highness [[ROLE:the Amir]], Sheikh [[PER:Hamad Nuri]], met [[PER:Ana Vik]]. [[S1:His Highness]]", "Hamad Nuri"),
    ("[[PER:His Excellency Sami Naguib]] met [[PER:Ana Vik]]. [[S1:His Excellency]]", "Sami Naguib"),
    ("His Excellency [[PER:Sami Naguib]] met Her Excellency [[PER:Ana Vik]]. [[S1:Her Excellency]]", "Ana Vik"),
    ("His Royal Highness [[PER:Hamad Nuri]] met [[PER:Ana Vik]]. [[S1:HRH]]", "Hamad Nuri"),
    ("His Holiness [[PER:Linus]] met [[PER:Sami Naguib]]. [[S1:His Holiness]]", "Linus"),
    # Nobody bears it, another one does, two do.
    ("[[PER:Sami Naguib]] met [[PER:Ana Vik]]. [[S1:His Excellency]]", ""),
    ("His Highness [[PER:Hamad Nuri]] met [[PER:Sami Naguib]]. [[S1:His Excellency]]", ""),
    ("His Excellency [[PER:Sami Naguib]] met His Excellency [[PER:Hamad Nuri]]. [[S1:His Excellency]]", ""),
    ("His Highness [[ROLE:the Foreign Minister]] came. [[PER:Sami Naguib]], [[ROLE:Foreign Minister of [[GPE:Egypt]]]], left."
     " [[S1:His Highness]]", ""),
)  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), CASES)
def test_a_style_alone_means_who_was_last_named_with_it(marked: str, expected: str) -> None:
    """His Majesty, HRH and the like are whoever alone bears the style before them; else nobody, never another one near by."""
    reading = linker().link(made(f"{marked} {SAID}.", dateline="Amman", rows={1: "act=assert"}))
    assert (reading.statements[0].speaker or "") == expected


def test_a_style_is_no_part_of_a_name() -> None:
    """Her Excellency Ana Vik and Ana Vik are one person, by her name alone."""
    reading = linker().link(made(f"[[PER:Her Excellency Ana Vik]] came. [[S1:[[PER:Vik]]]] {SAID}."))
    assert reading.statements[0].speaker == "Ana Vik"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("[[ROLE:His Majesty the King]]", "King of Jordan"),
        ("[[ROLE:His Majesty]] [[ROLE:the King]]", "King of Jordan"),
        ("HE [[ROLE:the Foreign Minister]]", "Foreign Minister of Jordan"),
        ("[[ROLE:His Excellency the Minister of Foreign Affairs]]", "Minister of Foreign Affairs of Jordan"),
        ("His Excellency [[ROLE:the President of [[GPE:Togo]]]]", "President of Togo"),
        ("[[ROLE:His Majesty the King of [[GPE:Norway]]]]", "King of Norway"),
        ("H.E. Mr. [[PER:Sami Naguib]]", "Sami Naguib"),
        ("His Excellency [[ROLE:the Foreign Minister]], [[PER:Sami Naguib]]", "Sami Naguib"),
    ],
)
def test_a_style_before_an_office_or_a_name_tells_nothing_of_whose_it_is(source: str, expected: str) -> None:
    """*His* in *His Highness the Emir* owns nothing: the office is that of the dateline, or of the state that it names."""
    marked = f"[[GPE:Chad]] and [[ROLE:President]] [[PER:Bo Lam]] of [[GPE:Chad]] came. [[S1:{source}]] {SAID}."
    reading = linker().link(made(marked, dateline="Amman", rows={1: "act=assert"}))
    assert reading.statements[0].speaker == expected


def test_an_office_of_one_state_is_nobody_s_of_another() -> None:
    """The King of Jordan is not the only king whom the text names where that one is of Norway."""
    marked = f"[[S1:[[ROLE:The King of [[GPE:Jordan]]]]]] {SAID}. [[ROLE:King]] [[PER:Bo Lam]] of [[GPE:Norway]] thanked him."
    reading = linker().link(made(marked, rows={1: "act=assert"}))
    assert reading.statements[0].speaker == "King of Jordan"


@pytest.mark.parametrize("style", ["HH", "H.H.", "His Highness"])
def test_the_letters_of_a_style_are_the_style(style: str) -> None:
    reading = linker().link(made(f"H.H. [[PER:Hamad Nuri]] met [[PER:Ana Vik]]. [[S1:{style}]] {SAID}."))
    assert reading.statements[0].speaker == "Hamad Nuri"
