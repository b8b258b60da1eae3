"""Letters, diaries and reports of an office: who is I, you and my Government in them. All persons are invented."""

from __future__ import annotations

import pytest

from aidememoire.linking.speakers.letters import addressed_in, diarist, office_reporting, signature_of
from tests.linking.made import made, speakers_of

LETTER = (
    "{greeting}\n\n[[S1:I]] [[Q1:regret]] [[C1:the delay]]. [[S2:You]] [[Q2:state]] [[C2:that [[S3:I]] [[Q3:refused]] [[C3:it]]]]. "
    "[[S4:My Government]] [[Q4:accepts]] [[C4:the map]]. [[GPE:Chad]] waits for [[PER:Bo Lund]].\n\n{closing}\n\n[[PER:Ana Vik]]\n"
    "[[ROLE:Minister of Water of [[GPE:Norway]]]]"
)


@pytest.mark.parametrize(
    ("greeting", "closing"),
    [
        ("Dear Mr [[PER:Bo Lund]],", "Yours sincerely,"),
        (
            "His Excellency Mr [[PER:Bo Lund]]\n\nExcellency,",
            "Accept, Excellency, the assurances of my highest consideration.",
        ),
    ],
)
def test_i_is_who_signs_and_you_whom_it_is_written_to(greeting: str, closing: str) -> None:
    found = speakers_of(made(LETTER.format(greeting=greeting, closing=closing), "news", ""))
    assert [one.one.name for one in found] == ["Ana Vik", "Bo Lund", "Ana Vik", "Government of Norway"]


def test_a_report_without_greeting_or_closing_is_no_letter() -> None:
    found = speakers_of(made(LETTER.format(greeting="Talks resume", closing="Yours sincerely,"), "news", ""))
    assert [one.one.name for one in found][:2] == ["unknown", "unknown"]
    assert signature_of("Dear Bo,\n\nIt rains.\n\nAna Vik") is None


@pytest.mark.parametrize(
    ("kind", "foot", "speaker"),
    [
        ("statement", "Ambassador [[PER:Ana Vik]]\n[[ROLE:Chair of the Consultations]]", "Ana Vik"),
        ("statement", "[[PER:Ana Vik]],\n[[ROLE:Special Envoy of the Secretary-General]]", "Ana Vik"),
        ("statement", "[[PER:Ana Vik]]", "unknown"),
        ("news", "[[PER:Ana Vik]]\n[[ROLE:Chair of the Consultations]]", "unknown"),
    ],
)
def test_i_in_a_statement_is_who_signs_it_over_an_office(kind: str, foot: str, speaker: str) -> None:
    marked = f"Chair’s Summary\n\n[[S1:I]] [[Q1:recalled]] [[C1:the delay]]. [[PER:Bo Lund]] was there.\n\n{foot}"
    assert [one.one.name for one in speakers_of(made(marked, kind))] == [speaker]


@pytest.mark.parametrize(
    ("title", "office", "name"),
    [
        ("Report of the Secretary-General on the Sound", "Secretary-General", ""),
        ("Final report by the Director General", "Director General", ""),
        ("Report on the Secretary-General", "", ""),
        ("Diary of Ana Vik", "", "Ana Vik"),
        ("Diary", "", ""),
    ],
)
def test_a_title_tells_whose_report_or_diary_it_is(title: str, office: str, name: str) -> None:
    assert (office_reporting(title), diarist(title)) == (office, name)


def test_the_name_in_the_address_goes_before_the_greeting() -> None:
    assert addressed_in("His Excellency Mr Bo Lund\nMinister\n\nExcellency,\n\nIt rains.") == "Bo Lund"
    assert addressed_in("Dear Minister Lund,\n\nIt rains.") == "Minister Lund"
    assert addressed_in("It rains.\n\nYours sincerely,\n\nAna Vik") == ""
