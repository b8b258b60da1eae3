"""Papers of diplomats: markings, addresses and letterheads are no titles; labelled lines and the foot tell title, day and place."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from aidememoire.documents.closings import closing_facts, headed_day
from aidememoire.documents.datelines import find_dateline
from aidememoire.documents.kinds import kind_of, sender_of_a_note
from aidememoire.documents.labelled import labelled
from aidememoire.documents.titles import body_above, office_above, title_line
from tests.documents.made import load_one

BODY = "Orlo said on Tuesday that Estmark would sign, and nothing else was agreed by the two of them."
UN = "United Nations\nS/2025/512\nSecurity Council\nDistr.: General\n20 June 2025\nOriginal: English\n\n"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("CONFIDENTIAL\nTalks on the dam", "Talks on the dam"),
        ("STRICTLY CONFIDENTIAL\nNotes of the session", "Notes of the session"),
        ("FM PORT ORLO\nTO IMMEDIATE ESTMARK\nINFO CORVO, SAVA\n\nTHE DAM", "THE DAM"),
        (UN + "Report of the Secretary-General on the Sound", "Report of the Secretary-General on the Sound"),
        ("COURT OF ARBITRATION\n\nPress Release\nNo. 2025/41\n\nPassage (Estmark v. Orlany)", "Passage (Estmark v. Orlany)"),
        ("Security Council\n29 September 2025\nResolution 2831 (2025)\nAdopted at its 9988th meeting", "Resolution 2831 (2025)"),
        ("SECURITY COUNCIL\n9,571st Meeting (AM)\nSC/15612\n14 MARCH 2024\n\nThe Dam: Envoy Warns", "The Dam: Envoy Warns"),
        ("SECURITY COUNCIL\n9572nd Meeting\nS/PV.9572 (2024)\n\nThe Dam", "The Dam"),
        ("S/PV.97\nUnited Nations\nSecurity Council\nSixtieth year\nThursday, 10 October 2024, 10 a.m.\nLisk\nAgenda\nThe Dam", "The Dam"),
        ("United Nations    A/C.4/79/SR.7\nGeneral Assembly\nFourth Committee\nSummary record of the 7th meeting", "Summary record of the 7th meeting"),
        ("PARLIAMENT OF ESTMARK\nHouse of Deputies\nOfficial Report", "Official Report"),
        ("Press Service\nWEEKLY BRIEFING OF THE SPOKESPERSON", "WEEKLY BRIEFING OF THE SPOKESPERSON"),
        ("Press and Information Office\nWeekly briefing", "Weekly briefing"),
        (f"United Nations{' ' * 50}S/2022/418\nSecurity Council{' ' * 40}Distr.: General\n{' ' * 60}24 May 2022\n\nReport on the Sound", "Report on the Sound"),
        ("SECURITY COUNCIL COMMITTEE ESTABLISHED PURSUANT TO RESOLUTION 2711 (2023) CONCERNING CHAD\n\nNote by the Chair: consultations of May", "Note by the Chair: consultations of May"),
        ("UN OFFICE FOR THE COORDINATION OF AID\nChad: Situation Report No. 14\n(as of 8 August 2023)", "Chad: Situation Report No. 14"),
        ("Port Lisk\n\n4 June 2025\n\nReadout of the envoy’s talks with Ana Vik", "Readout of the envoy’s talks with Ana Vik"),
        ("Skip to main content\n\nTalks on the dam", "Talks on the dam"),
        ("NON-PAPER\nOptions for the Lake Commission", "Options for the Lake Commission"),
        ("NON-PAPER\nNorway submits the following for consideration.", "NON-PAPER"),
        ("Dear Minister,", BODY),
        ("MINISTER FOR WATER\nOF ESTMARK\n\nCorvo, 24 April 2024\n\nExcellency,", BODY),
        ("PROTOCOL\non the Dam\nbetween\nEstmark\nand\nOrlany", "PROTOCOL on the Dam between Estmark and Orlany"),
        ("JOINT COMMUNIQUÉ\nof Estmark and Orlany\n(Corvo, 2 May 2025)", "JOINT COMMUNIQUÉ of Estmark and Orlany"),
        ("Memorandum of Understanding\n\non the Dam", "Memorandum of Understanding"),
        ("Agreement near\nOn the dam nothing is settled", "Agreement near"),
        # Near neighbours: headlines, and names that nothing else stands below.
        ("Security Council demands a truce\nVote is split", "Security Council demands a truce"),
        ("Parliament of Estmark", "Parliament of Estmark"),
        ("Confidential talks resume", "Confidential talks resume"),
        ("Talks resume\nReport of the day", "Talks resume"),
        ("Press service staff dismissed\nNo reason given", "Press service staff dismissed"),
        ("Minister Orlo resigns\n\nDear readers", "Minister Orlo resigns"),
    ],
)  # fmt: skip
def test_the_title_is_no_marking_address_greeting_or_letterhead(head: str, title: str) -> None:
    assert title_line(f"{head}\n\n{BODY}") == title


def test_a_body_above_its_title_publishes_and_so_does_the_office_of_a_letter() -> None:
    assert body_above(UN + "Report on the Sound\n\n" + BODY) == "United Nations"
    assert body_above(f"United Nations{' ' * 50}S/2022/418\n\nReport on the Sound\n\n{BODY}") == "United Nations"
    assert (
        body_above(f"UN OFFICE FOR THE COORDINATION OF AID\nReport on Chad\n\n{BODY}")
        == "UN Office for the Coordination of Aid"
    )
    assert (
        body_above("United Nations    A/C.4/79/SR.7\nSummary record of the 7th meeting\n\n" + BODY) == "United Nations"
    )
    assert body_above("COURT OF ARBITRATION\nPassage\n\n" + BODY) == "Court of Arbitration"
    assert body_above("Security Council demands a truce\nVote is split\n\n" + BODY) == ""
    letter = f"MINISTER FOR WATER\nOF ESTMARK\n\nExcellency,\n\n{BODY}"
    assert office_above(letter) == "Minister for Water of Estmark"
    assert office_above(letter.replace("Excellency,", "Talks resume")) == ""


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("SUBJECT: The dam", {"title": "The dam"}),
        ("RE: Where we stand", {"title": "Where we stand"}),
        ("OBJET: The dam", {"title": "The dam"}),
        ("YOUR TELNO 145: ESTMARK: TALKS", {"title": "ESTMARK: TALKS"}),
        ("DATE: 22 April 2024", {"published": "2024-04-22"}),
        ("OF 031530Z JUNE 2024", {"published": "2024-06-03"}),
        ("O 121430Z MAR 24", {"published": "2024-03-12"}),
        ("DATE AND PLACE: April 4, 2024, Corvo", {"published": "2024-04-04", "dateline": "Corvo"}),
        (
            "DATE, TIME AND PLACE: Thursday, April 4, 2024, 10:15-11:40 a.m., Ministry of Water, Corvo",
            {"published": "2024-04-04", "dateline": "Corvo"},
        ),
        ("PLACE: Ministry of Water, Corvo", {"dateline": "Corvo"}),
        ("PLACE: Ministry of Water", {}),
        ("Orlo said on 4 April 2024: no.", {}),
        ("the subject: the dam", {}),
    ],
)
def test_labelled_lines_tell_title_day_and_place(lines: str, told: dict[str, str]) -> None:
    assert {fact.field: fact.value for fact in labelled(f"{lines}\n\n{BODY}")} == told


def test_the_name_of_a_notetaker_is_no_dateline() -> None:
    assert find_dateline("Ana Vik, Adviser (notetaker)") is None
    assert find_dateline("Corvo (Harbour Wire)") is not None
    assert find_dateline("CORVO (dpa) - The talks go on") is not None


@pytest.mark.parametrize(
    ("foot", "day"),
    [
        ("Corvo, 5 March 2024\n\nMinistry of Water\nof the Republic of Orlany\nSAVA", "2024-03-05"),
        ("Done at Corvo on 22 March 2024 in two copies.\n\nFor Estmark: (signed) A. Vik", "2024-03-22"),
        ("The treaty was signed in Corvo on 5 March 2024.", None),
        ("Corvo, 5 March 2024\n\nThe talks go on.", None),
    ],
)
def test_the_foot_of_a_note_tells_its_day(foot: str, day: str | None) -> None:
    found = {fact.field: fact.value for fact in closing_facts(f"{BODY}\n\n{foot}")}
    assert found == ({"published": day, "dateline": "Corvo"} if day else {})


def test_notes_are_of_the_day_in_their_heading() -> None:
    assert [fact.value for fact in headed_day(f"Notes of the session of 18 April 2024, Corvo\n\n{BODY}")] == [
        "2024-04-18"
    ]
    assert not list(headed_day(f"Estmark recalls the treaty of 18 April 2024\n\n{BODY}"))


def test_a_note_verbale_and_a_resolution_are_statements() -> None:
    note = f"NOTE VERBALE\n\nThe Embassy of Estmark presents its compliments to the Ministry. {BODY}"
    assert sender_of_a_note(note) == "Embassy of Estmark"
    assert sender_of_a_note(BODY) == ""
    for title, text in (("NOTE VERBALE", note), ("Resolution 2831 (2025)", BODY)):
        kind = kind_of(title, "", text)
        assert kind is not None
        assert kind.value == "statement"
    assert kind_of("Resolution 2831 divides Council", "", BODY) is None


def test_a_memorandum_of_conversation_has_its_subject_day_and_place(tmp_path: Path) -> None:
    head = "MEMORANDUM OF CONVERSATION\n\nSUBJECT: The dam\n\nPARTICIPANTS:\nAna Vik, Minister\nBo Lund, Adviser (notetaker)\n\n"
    text = f"{head}DATE AND PLACE: April 4, 2024, Corvo\n\nVik: We will not sign.\n"
    document = load_one(tmp_path / "memcon.txt", text)
    assert (document.title, document.published, document.dateline, document.publisher) == (
        "The dam",
        date(2024, 4, 4),
        "Corvo",
        None,
    )


@pytest.mark.parametrize(
    ("head", "title", "publisher"),
    [
        ("THE KARVELL COURIER\nThursday, 17 October 2024\n\nFerry row", "Ferry row", "The Karvell Courier"),
        ("Gulf daily\n\nFerry row\n\nFrom Our Staff Reporter", "Ferry row", "Gulf daily"),
        ("The Harrow Times\n\nFerry row\n\nBy Ana Vik", "Ferry row", "The Harrow Times"),
        ("BBC\n\nFerry row\n\nBy Ana Vik", "Ferry row", "BBC"),
        ("Ferry row\n\nReuters | 5 May 2024", "Ferry row", "Reuters"),
        ("Ferry row\n\n5 May 2024 | Ana Vik | The Harrow Times", "Ferry row", "The Harrow Times"),
        ("Ferry row\n\nAgence Corvienne de Presse - 21/11/2024 - 18h40 GMT", "Ferry row", "Agence Corvienne de Presse"),
        ("Ferry row\n\nThe Harrow Times, 5 May 2024", "Ferry row", "The Harrow Times"),
        ("Analysis\n\nFerry row", "Ferry row", None),
        ("12:47\nFERRY ROW - MINISTER", "FERRY ROW - MINISTER", None),
        # Near neighbours: headlines, a person, and a head with nothing below.
        ("Border post\n\nBy Ana Vik", "Border post", None),
        ("Analysis", "Analysis", None),
        ("Ferry row\n\nAna Vik | 5 May 2024", "Ferry row", None),
        ("Corvo resumes daily\n\nFerry row\n\nBy Ana Vik", "Corvo resumes daily", None),
    ],
)  # fmt: skip
def test_an_outlet_above_a_headline_or_beside_the_day_publishes(
    tmp_path: Path, head: str, title: str, publisher: str | None
) -> None:
    document = load_one(tmp_path / "a.txt", f"{head}\n\n{BODY}")
    assert (document.title, document.publisher, document.dateline) == (title, publisher, None)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Last updated 17:52 CET, 5 September 2024", date(2024, 9, 5)),
        ("Published 4 September 2024, last updated 5 September 2024", date(2024, 9, 4)),
        ("Published: 2024-09-04 07:30. Updated: 2024-09-05 15:10", date(2024, 9, 4)),
        ("4 September 2024\n\nUpdated 5 September 2024", date(2024, 9, 4)),
        ("Updated figures of 5 September 2024 are below.", None),
        ("Updated: truce of 5 September 2024 collapses", None),
        ("Held in Corvo since 5 September 2024, three sailors wait for their trial.", None),
    ],
)
def test_the_day_of_the_last_change_is_taken_where_no_other_is_told(
    tmp_path: Path, line: str, day: date | None
) -> None:
    assert load_one(tmp_path / "a.txt", f"Talks fail\n\n{line}\n\n{BODY}").published == day


@pytest.mark.parametrize("said", ["said in a report released today", "said today", "found in a new 40-page study"])
def test_a_name_in_capitals_that_speaks_in_its_own_report_publishes_it(said: str, tmp_path: Path) -> None:
    report = load_one(
        tmp_path / "a.txt",
        f"SOUND WATCH\n\n“They Sank It”\nBoats of the Sound\n\nChad sank it, Sound Watch {said}. {BODY}",
    )
    assert (report.publisher, report.title) == ("Sound Watch", "“They Sank It”")


@pytest.mark.parametrize("said", ["said on Monday", "said in a letter", "was said to be calm today"])
def test_a_slug_in_capitals_is_no_publisher(said: str, tmp_path: Path) -> None:
    report = load_one(
        tmp_path / "a.txt", f"NORTHERN FRONT\n\nBoats Sunk\n\nChad sank it, Northern Front {said}. {BODY}"
    )
    assert report.publisher is None


def test_whose_name_in_capitals_is_told_to_have_spoken_with_an_article_is_no_publisher(tmp_path: Path) -> None:
    text = f"NORTHERN FRONT\n\nBoats Sunk\n\nChad sank it, the Northern Front said today. {BODY}"
    assert load_one(tmp_path / "a.txt", text).publisher is None
