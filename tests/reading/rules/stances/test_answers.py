"""A bare answer is told with what it answers: who *refused* has refused what was asked of him right before."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader
from aidememoire.reading.rules.stances.answers import ANSWER

READER = Reader.load()
OFFER = "Norway offered to host the talks"
TO_HOST = "to host the talks"


def answers(text: str) -> list[tuple[str, str | None, str]]:
    """Return of each bare answer who gives it, its act and what it answers."""
    read = READER.read(Document(title="Talks", text=text))
    return [(one.source[0].text, one.act, one.content[0].text) for one in read.statements if ANSWER in one.reasons]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The mediators asked both sides to accept the map. Armenia refused.",
            [("Armenia", "reject", "both sides to accept the map")],
        ),
        (
            "Norway offered to host the talks. Ms Frommelt has accepted; Mr Treuhold is in Oslo.",
            [("Ms Frommelt", "accept", "to host the talks")],
        ),
        (
            "Norway offered to host the talks. Dr. Vik declined.",
            [("Dr. Vik", "reject", "to host the talks")],
        ),
        (
            "The envoy proposed a truce to the movement. The movement accepted.",
            [("The movement", "accept", "a truce to the movement")],
        ),
        (f"{OFFER}. Both sides declined.", [("Both sides", "reject", TO_HOST)]),
        ("* Chad offers road, Sudan refuses", [("Sudan", "reject", "road")]),
        ("* Norway proposes truce, Chad agrees\n* Mali rejects map", [("Chad", "accept", "truce")]),
        ("2 May | Norway proposes a truce | Chad accepts; Mali asks for time", [("Chad", "accept", "a truce")]),
        ("2 May | Norway offers a road | Chad declines | Talks go on", [("Chad", "reject", "a road")]),
        ("2 May | Norway proposes a truce | Chad rejects it; Mali accepts", [("Mali", "accept", "a truce")]),
        ("Norway proposed a truce. Chad rejected it; Mali accepted.", [("Mali", "accept", "a truce")]),
        ("The envoy proposed a truce. The two sides refused.", [("The two sides", "reject", "a truce")]),
        (f"{OFFER}, but Armenia refused.", [("Armenia", "reject", TO_HOST)]),
        (f"{OFFER}. In May, Armenia refused.", [("Armenia", "reject", TO_HOST)]),
        (f"{OFFER}. Baku accepted, Yerevan refused.", [("Baku", "accept", TO_HOST), ("Yerevan", "reject", TO_HOST)]),
        (f"{OFFER}. Armenia and Azerbaijan refused.", [("Armenia and Azerbaijan", "reject", TO_HOST)]),
        (
            f"{OFFER}. The foreign minister of Chad, Ana Vik, declined on Monday.",
            [("The foreign minister of Chad, Ana Vik", "reject", TO_HOST)],
        ),
        (
            f"{OFFER}. Neither side accepted. The president of Chad did not agree.",
            [("Neither side", "reject", TO_HOST), ("The president of Chad", "reject", TO_HOST)],
        ),
        ("The envoy said that Norway had offered to host the talks. Chad refused.", [("Chad", "reject", TO_HOST)]),
        (f"{OFFER}, the envoy said. Chad refused.", [("Chad", "reject", TO_HOST)]),
    ],
)
def test_a_bare_answer_has_what_it_answers_for_its_content(text: str, told: list[tuple[str, str, str]]) -> None:
    assert answers(text) == told


@pytest.mark.parametrize(
    "text",
    [
        f"{OFFER}. Norway refused.",
        f"{OFFER}. Exports declined.",
        "Azerbaijan demanded a corridor, but the two sides disagreed.",
        "The envoy proposed a corridor, but the two sides disagreed.",
        "Armenia demanded an apology. Both sides declined.",
        f"{OFFER}. Neither side refused.",
        f"{OFFER}. Baku has not replied.",
        f"{OFFER}.\n\nArmenia refused.",
        f"{OFFER}. The hall is old. It seats eighty. Armenia refused.",
        "“Withdraw at once,” France urged. Chad refused.",
        "France offered a loan. Chad said that it was too little. Togo accepted.",
        "The plan that Armenia refused is back. When Chad declined, the envoy left.",
    ],
)
def test_where_it_is_not_plain_who_answers_what_nothing_is_told(text: str) -> None:
    assert answers(text) == []


def test_a_word_in_quotation_marks_makes_no_quotation_of_what_is_answered() -> None:
    read = READER.read(Document(title="Talks", text="Norway proposed inserting “equity”. India objected.")).statements
    assert (read[-1].source[0].text, read[-1].act, read[-1].content[0].text) == (
        "India",
        "reject",
        "inserting “equity”",
    )
