"""Those who are spoken to: who says nothing there, and may not be meant later."""

from __future__ import annotations

import pytest

from aidememoire.linking.text.vocatives import is_credited
from aidememoire.model import Span
from tests.linking.made import made, speakers_of


@pytest.mark.parametrize(
    "vocative", ["Mr. President", "Madam President", "Mr. Prime Minister", "Madam Chair", "Madame Chairperson", "Your Excellency"]
)  # fmt: skip
def test_who_is_spoken_to_does_not_say_what_follows(vocative: str) -> None:
    marked = f"[[S1:[[ROLE:{vocative}]], [[GPE:Chad]]]] [[Q1:wishes to]] [[C1:add this]]."
    (found,) = speakers_of(made(marked, "statement", "", title="Statement by Chad"))
    assert [who.name for who in found.whos] == ["Chad"]


@pytest.mark.parametrize("source", ["[[ROLE:Mr. President]]", "[[ROLE:President]] [[PER:Ana Vik]]"])
def test_a_president_who_speaks_is_not_spoken_to(source: str) -> None:
    (found,) = speakers_of(made(f"[[S1:{source}]] [[Q1:said]] [[C1:no]].", "news"))
    assert found.one.name != "unknown"


def test_we_is_neither_the_town_of_the_dateline_nor_who_is_spoken_to() -> None:
    marked = "[[GPE:Varholm]], 1 May 2023\n\n[[ROLE:Madam President]], [[S1:we]] [[Q1:support]] [[C1:the draft]]."
    (found,) = speakers_of(made(marked, "statement", "", dateline="Varholm"))
    assert found.one.name == "unknown"


@pytest.mark.parametrize(
    ("line", "credited"),
    [("By {} in Oslo", True), ("Seen by {} in Oslo", False), ("By {}" + " and others" * 99, False)],
)
def test_who_writes_is_named_in_a_byline_that_is_a_line_of_its_own_and_no_long_one(line: str, credited: bool) -> None:
    text = f"It rains.\n{line.format('Ana Vik')}\nIt snows."
    start = text.index("Ana")
    assert is_credited(text, Span.of(text, start, start + len("Ana Vik"))) is credited
