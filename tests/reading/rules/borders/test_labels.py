"""A tag of an agency and the label of a matter speak nothing."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader
from aidememoire.reading.network.turns import is_turns_cue

READER = Reader.load()
LIST = "The week in brief.\n\n- Court: {}\n- Media: {}\n- Commission: {}"


def turns_in(text: str) -> int:
    return sum(is_turns_cue(one.cue[0]) for one in READER.read(Document(title="Talks", text=text)).statements)


@pytest.mark.parametrize(
    "text",
    [
        "ALERT: Germany says it will not send troops.",
        "URGENT: Germany says it will not send troops.",
        "Chad: Situation Report No. 14",
        "After Oslo: Can the Truce Survive the Winter?",
        LIST.format(
            "Guyana says it will not come.", "Norway promises a new road.", "The parties agreed to meet in May."
        ),
    ],
)
def test_a_tag_and_a_label_of_a_matter_are_no_speakers(text: str) -> None:
    assert not turns_in(text)


@pytest.mark.parametrize(
    ("text", "turns"),
    [
        ("Positions:\n- Norway: We will pay for the road.\n- Chad: The map must be redrawn.", 2),
        ("- Minister: We will pay for the road.\n- Question: When?\n- Minister: In May.", 3),
        ("Minister: Chad refuses to talk.\n\nAmbassador: We will pay for the road.", 2),
    ],
)
def test_turns_of_speakers_are_not_taken_for_labels_of_fields(text: str, turns: int) -> None:
    assert turns_in(text) == turns


def test_the_field_of_a_note_is_no_speaker() -> None:
    text = "Position: Chad wants the road opened before it signs.\n\nDemand: Norway must withdraw from Barra.\n\nAssessment: little chance of a deal."
    read = Reader.load().read(Document(title="Notes", text=text, kind="readout"))
    assert not [
        span.text for one in read.statements for span in one.source if span.text in ("Position", "Demand", "Assessment")
    ]
    assert "Chad" in [span.text for one in read.statements for span in one.source]


@pytest.mark.parametrize(
    "text",
    [
        "YELLOWFIN: MALDIVES tabled a proposal to reduce the catch.",
        "Contact Group 2: Discussion focused on the fund. GHANA called for a fund.",
        "Agenda item 5: NORWAY called for a vote.",
    ],
)
def test_the_heading_of_a_part_of_a_bulletin_is_no_turn(text: str) -> None:
    read = READER.read(Document(title="Talks", text=text)).statements
    assert [one.source[0].text for one in read] in (["MALDIVES"], ["GHANA"], ["NORWAY"])


@pytest.mark.parametrize("label", ["MODERATOR", "KHAN", "Ms. VIK"])
def test_who_speaks_in_a_transcript_keeps_his_turn(label: str) -> None:
    read = READER.read(Document(title="Talks", text=f"{label}: Norway proposed a levy on shipping.")).statements
    assert read[0].source[0].text == label


@pytest.mark.parametrize(
    "lead",
    [
        "LISK, Feb 28 (Northline) - ",
        "LISK (Northline) - ",
        "LISK, 28 February 2025 (Northline) — ",
        "Lisk, 28 February 2025 - ",
    ],
)
def test_a_dateline_is_no_speaker(lead: str) -> None:
    text = f"{lead}Fourteen prisoners of war freed by Norway landed in Lisk on Friday aboard an aircraft, a day before the deadline set by the minister."
    assert not turns_in(text)


def test_a_turn_with_a_name_and_a_dash_is_still_one() -> None:
    text = (
        "Minister Ana Vik: We will pay for the road.\n\nAmbassador Bo Lund: We will not.\n\nMinister Ana Vik: So be it."
    )
    assert turns_in(text) == 3


ROUND_UP = "Reactions to the plan.\n\n- CORVO: {}\n\n- CHAD: Ndjamena rejected it.\n\n- AFRICAN UNION: The Commission expressed support."


@pytest.mark.parametrize(
    "text",
    [
        ROUND_UP.format("“We were not consulted,” said a source in the presidency."),
        ROUND_UP.format("Its minister, Ana Vik, called it “a trap” in Lisk."),
        ROUND_UP.format("The government finds point 7 “unacceptable”, Information Minister Ana Vik said."),
        "From our correspondent\n\nOslo: The minister said on Sunday that Norway would host the talks.\n\nChad rejected the offer.",
        "MUSCAT: A delegation of the rebels was there for talks on Sunday.\n\nLISK: The government said talks would resume.",
        "Khartoum – The army rejected the truce on Monday.\n\nThe ministry said that it had spared no effort.",
        "Muscat: Oman on Sunday welcomed the exchange of prisoners.\n\nThe ministry said that it had spared no effort.",
    ],
)
def test_a_place_that_a_report_tells_of_or_is_sent_from_is_no_turn(text: str) -> None:
    assert not turns_in(text)


@pytest.mark.parametrize(
    ("text", "turns"),
    [
        ("Norway: The map is wrong. The Secretary-General said “there is no plan”.\n\nChad: We disagree.", 2),
        ("CHAD: The plan is a trap.\n\nNORWAY: The plan is fair.", 2),
        ("Norway: The chair said “enough” and we agree.", 1),
        ("Norway: Chad rejected the plan on Sunday.\n\nI ask Chad to think again.", 1),
    ],
)
def test_a_delegation_that_quotes_another_keeps_its_turn(text: str, turns: int) -> None:
    assert turns_in(text) == turns


def test_a_turn_that_begins_with_a_word_for_a_paper_is_one() -> None:
    assert turns_in("Ana Vik: Report progress to the Council by May.\nChad: Summary executions must end.") == 2
