"""Datelines: with an agency in brackets or without, with a day, or with but a place."""

from __future__ import annotations

import pytest

from aidememoire.documents.datelines import find_dateline, sent_from


def test_an_agency_known_by_name_stands_in_a_dateline_without_brackets() -> None:
    found = find_dateline("SEOUL/TOKYO, July 8, Kyodo - The two neighbours agreed on Tuesday to resume talks.")
    assert found is not None
    assert (found.place, found.when, found.agency) == ("Seoul/Tokyo", "July 8", "Kyodo")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "OSLO (Lisk News / Sputnik - 25th July, 2023) The two neighbours met",
            ("Oslo", "25th July, 2023", "Lisk News"),
        ),
        ("July 25, 2023 (PORT LISK) — The two neighbours met", ("Port Lisk", "July 25, 2023", "")),
        ("July 25 (Reuters) - The two neighbours met", ("", "July 25", "Reuters")),
        ("(VOVworld) – The two neighbours met", ("", "", "VOVworld")),
        ("(MENAFN- Harrow Post)", ("", "", "MENAFN")),
        ("(Oslo, July 25th, 2023)", ("Oslo", "July 25th, 2023", "")),
        ("Port Lisk, July  25/2023(LNA)– The two neighbours met", ("Port Lisk", "July  25/2023", "LNA")),
        ("VOA, 25 July 2023", ("VOA", "25 July 2023", "")),
        ("Geneva, SANA – The two neighbours met", ("Geneva", "", "SANA")),
        ("OSLO, Jul 25: The two neighbours met", ("Oslo", "Jul 25", "")),
        ("OSLO, Jul 5: The two neighbours met", ("Oslo", "Jul 5", "")),
        ("OSLO // The two neighbours met " + "and spoke at length " * 5, ("Oslo", "", "")),
    ],
)
def test_datelines_as_agencies_and_papers_have_them(line: str, expected: tuple[str, str, str]) -> None:
    found = find_dateline(line)
    assert found is not None
    assert (found.place, found.when, found.agency) == expected


@pytest.mark.parametrize(
    "line",
    [
        "(DRAFT) – The two neighbours met",
        "(Chad) – The two neighbours met",
        "(SPLM)",
        "12 May 2023 (DRAFT)",
        "July 25, 2023 (a Tuesday) — the two neighbours met",
        "Oslo (Accord of the Sound - 25 July 2023) The two neighbours met",
        "The road (first opened - 25 July 2023) The two neighbours met",
    ],
)
def test_brackets_that_make_no_dateline(line: str) -> None:
    assert find_dateline(line) is None


REPORT = "The government said on Friday that talks would resume."


@pytest.mark.parametrize("line", [f"PORT LISK: {REPORT}", f"Port Lisk – {REPORT}"])
@pytest.mark.parametrize(
    "below", ["", "He left.", "CORVO: The army rejected the truce.", "“We are ready,” it told reporters."]
)
def test_a_place_and_a_colon_or_a_dash_are_a_dateline_before_a_report(line: str, below: str) -> None:
    found = sent_from(line, f"{line}\n\n{below}")
    assert found is not None
    assert found.place == "Port Lisk"


@pytest.mark.parametrize(
    ("line", "below"),
    [
        (f"MODERATOR: {REPORT}", ""),
        (f"VIK: {REPORT}", "LUND: When was it said?"),
        (f"VIK: {REPORT}", "LUND: We were told so."),
        (f"VIK: {REPORT}", "LUND: Soon."),
        ("VIK: We said on Friday that talks would resume.", ""),
        ("VIK: Norway proposes a levy.", ""),
        ("NORWAY: Talks with Chad said to resume on Friday", ""),
        (f"Vik: {REPORT}", ""),
    ],
)
def test_who_speaks_in_a_transcript_is_no_dateline(line: str, below: str) -> None:
    assert sent_from(line, f"{line}\n\n{below}") is None
