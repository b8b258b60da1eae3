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


@pytest.mark.parametrize("paper", ["The annex on ports", "The Ohrid annex", "The protocol on fish"])
def test_a_paper_with_a_name_of_its_own_is_no_part(paper: str) -> None:
    named = links(f"[The Lome Agreement] binds us. [{paper}] is clear.", GENERAL)[-1]
    assert named == (paper.removeprefix("The "),)
