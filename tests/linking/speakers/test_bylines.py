"""Who writes a report in the first person. All persons are invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from aidememoire.model import Found
from tests.linking.made import made, speakers_of

MELK = "[[PER:Anton Melk]]"
I_AND_WE = "[[S1:I]] [[Q1:demand]] [[C1:a vote]]. [[S2:We]] [[Q2:reject]] [[C2:the list]]."


@pytest.mark.parametrize(
    "text",
    [
        f"By {MELK}\n\n{I_AND_WE}",
        f"By Special Envoy {MELK}\n\n{I_AND_WE}",
        f"By Ambassador {MELK}\n\n{I_AND_WE}",
        f"BY {MELK}, former ambassador of [[GPE:Norway]]\n\n{I_AND_WE}",
        f"{MELK} headed the team of [[GPE:Norway]] from 2019 to 2022.\n\n{I_AND_WE}",
        f"{I_AND_WE}\n\n{MELK} is [[ROLE:a former ambassador of [[GPE:Norway]]]].",
    ],
)
def test_i_and_we_are_the_writer_of_a_report_and_neither_the_outlet_nor_what_he_was_of(text: str) -> None:
    found = speakers_of(made(text, publisher="The Daily Lantern"))
    assert [(one.one.name, one.one.side) for one in found] == [("Anton Melk", None)] * 2


@pytest.mark.parametrize(
    ("text", "we"),
    [
        (f"By {MELK}\n\n[[GPE:Chad]] left. [[S1:We]] [[Q1:asked]] [[C1:why]].", "The Daily Lantern"),
        (
            f"By {MELK}\n\n[[S1:We]] [[Q1:asked]] [[C1:why]]. “I will not sign,” [[PER:Bo Lind]] said.",
            "The Daily Lantern",
        ),
        ("By Radio Grebe\n\n[[S1:We]] [[Q1:asked]] [[C1:why]]. I saw it.", "The Daily Lantern"),
    ],
)
def test_where_nobody_says_i_we_is_the_publisher_of_a_report(text: str, we: str) -> None:
    (found,) = speakers_of(made(text, publisher="The Daily Lantern"))
    assert found.one.name == we


@pytest.mark.parametrize(("sender", "i"), [("Marit Solberg", "Marit Solberg"), ("Ministry of Water", "unknown")])
def test_i_in_a_mail_is_the_person_who_sent_it(sender: str, i: str) -> None:
    reading = made(f"I met [[PER:Ana Vik]]. {I_AND_WE}", publisher=sender)
    reading = replace(reading, document=replace(reading.document, found=(Found("publisher", "mail header"),)))
    assert speakers_of(reading)[0].one.name == i


def test_a_statement_with_a_byline_is_in_the_words_of_its_writer() -> None:
    text = f"Week in review\n\nBy Special Envoy {MELK}\n\nMonday. {I_AND_WE}"
    found = speakers_of(made(text, publisher="Office of the Special Envoy", kind="statement"))
    assert found[0].one.name == "Anton Melk"
