"""Which of several instruments is meant, and of which a part is one."""

from __future__ import annotations

import pytest

from tests.linking.instruments.test_links import GENERAL, links

TWO = "[The Lome Agreement of 3 May 2022] and [the Accra Agreement of 5 June 2021] stand."
LOME, ACCRA = "Lome Agreement of 3 May 2022", "Accra Agreement of 5 June 2021"


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        (f"{TWO} [The first agreement] is void.", ACCRA),
        (f"{TWO} [The second agreement] is void.", LOME),
        (f"{TWO} [The earlier accord] is void.", ACCRA),
        (f"{TWO} [The later accord] is void.", LOME),
        (f"{TWO} [The agreement] is void.", ACCRA),
        (f"{TWO} [The third agreement] is void.", "third agreement"),
        ("[A protocol of 3 May 2022] and [a second protocol] stand. [The first protocol] is void.", "protocol of 3 May 2022"),
        ("[A protocol of 3 May 2022] and [a second protocol] stand. [The second protocol] is void.", "second protocol"),
        ("[A protocol of 3 May 2022] stands. [The second protocol] is void.", "second protocol"),
        ("[The Lome protocol] and [the Accra protocol] stand. [The first protocol] is void.", "Lome protocol"),
        ("[The Lome protocol] stands. [The first protocol] is void.", "Lome protocol"),
    ],
)  # fmt: skip
def test_ordinals_and_days_tell_which_is_meant(marked: str, name: str) -> None:
    assert links(marked, GENERAL)[-1] == (name,)


@pytest.mark.parametrize(
    "part", ["Article 2", "Annex II", "Paragraph 4", "the third annex", "Articles 2 and 3", "Annex A"]
)
def test_a_part_is_of_the_paper_that_is_named(part: str) -> None:
    assert links(f"[The Lome Agreement] binds us. [{part}] is clear.", GENERAL)[-1] == ("Lome Agreement",)
    assert links(f"Under [{part} of the Lome Agreement] they left.", GENERAL) == [("Lome Agreement",)]


@pytest.mark.parametrize(
    "part",
    ["[Article 7 (2)] of", "[Article 5(1]) of", "[annex II] to", "[Article] 2, paragraph 4, of", "[Section 3.1] of"],
)
def test_a_part_marked_apart_from_its_paper_is_no_second_one(part: str) -> None:
    assert links(f"[Resolution 2598 (2021)] stands. They broke {part} [the Lome Agreement].", GENERAL)[1:] == [
        (),
        ("Lome Agreement",),
    ]


@pytest.mark.parametrize(
    ("made", "day"),
    [
        ("signed in Lome on 3 May 2022", " of 3 May 2022"),
        (", which was concluded at Lome on 3 May 2022,", " of 3 May 2022"),
        ("reached in 2022", " of 2022"),
        ("signed on Tuesday", ""),
        (", which it had rejected in 2022,", ""),
    ],
)
def test_an_agreement_is_of_the_day_on_which_it_is_told_to_have_been_signed(made: str, day: str) -> None:
    told = made if made.startswith(",") else f" {made}"
    assert links(f"They broke [the Lome Agreement]{told} and left.", GENERAL) == [(f"Lome Agreement{day}",)]


@pytest.mark.parametrize("paper", ["The annex on ports", "The Ohrid annex", "The protocol on fish"])
def test_a_paper_with_a_name_of_its_own_is_no_part(paper: str) -> None:
    named = links(f"[The Lome Agreement] binds us. [{paper}] is clear.", GENERAL)[-1]
    assert named == (paper.removeprefix("The "),)
