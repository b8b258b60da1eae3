"""What kind a text is, where it shows plainly; else nothing is said, and it counts as news."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from time import process_time

import pytest

from aidememoire.documents.kinds import kind_of, split_letterhead
from tests.documents.made import load_one
from training.passages import read_part

TWO_GUESTS = "We held talks.\n\nQuestion: Is it so?\n\nPavel Aru: It is.\n\nQuestion (to Kemal Ort): And you?\n\nKemal Ort: Indeed."
BRIEFING = "Good afternoon.\n\nMR. WESTON: One thing.\n\nQUESTION: Is it so?\n\nMR. WESTON: It is."
POINTS = "The two states agree:\n\n1. The Parties shall withdraw.\n\n2. The posts shall be opened."
ARTICLES = "The two states,\n\nArticle 1\n\nThe Parties shall be friends.\n\nArticle 2\n\nNo Party shall attack."
SPEECH = "We wait.\n\nThey come.\n\nWe sign.\n\nThey do not."
NEWS = "The two ministers met on Monday. Nothing was agreed."


@pytest.mark.parametrize(
    ("title", "publisher", "text", "kind"),
    [
        ("", "", BRIEFING, ("transcript", "turns of speakers")),
        ("", "", BRIEFING.replace("MR. WESTON", "ÇAVUŞOĞLU"), ("transcript", "turns of speakers")),
        ("", "", TWO_GUESTS, ("transcript", "turns of speakers")),
        (
            "",
            "",
            f"United Nations S/PV.99\n\nMr. Aru: {NEWS}\n\n{NEWS}\n\n{NEWS}\n\n{NEWS}\n\nMr. Ort: Yes.\n\nMr. Aru: No.",
            ("transcript", "turns of speakers"),
        ),
        ("Joint Statement between the Government of Estmark and the Heron Front", "", NEWS, ("statement", "title")),
        ("Security Council press statement on Estmark", "", NEWS, ("statement", "title")),
        ("EU Special Representative statement following the talks", "", NEWS, ("statement", "title")),
        (
            "",
            "",
            f"Mr. Aru (Estmark): {NEWS}\n\n{SPEECH}\n\nMr. Ort (spoke in French): Yes.\n\n{SPEECH}\n\nMr. Aru: No.\n\nMr. Ort: Yes.",
            ("transcript", "turns of speakers"),
        ),
        ("Remarks and the answers of the Foreign Minister of Estmark to questions", "", NEWS, ("statement", "title")),
        ("Address and Q&A of Foreign Minister Ida Aru", "", NEWS, ("statement", "title")),
        ("Explanation of vote by Ambassador Aru on the truce", "", NEWS, ("statement", "title")),
        (
            "Truce",
            "",
            "Truce\n\nStatement by Ambassador Aru at the Council on Estmark.\n\nWe wait.",
            ("statement", "first lines"),
        ),
        (
            "Noon briefing",
            "",
            f"The following is a near-verbatim transcript of today’s briefing by Ida Aru, Spokeswoman.\n\n{NEWS}",
            ("statement", "first lines"),
        ),
        ("Letter dated 3 May 2025 from the Envoy addressed to the Council", "", NEWS, ("statement", "title")),
        ("Letter from Ana Aru, Minister of Estmark, to the Council", "", NEWS, ("statement", "title")),
        ("Visit", "", f"Visit\n\nSECRETARY ARU: {NEWS}\n\n{SPEECH}", ("transcript", "turns of speakers")),
        ("Visit", "", f"Visit\n\nMr. Ort, Minister for Roads: {NEWS}\n\n{SPEECH}", ("transcript", "turns of speakers")),
        ("Visit", "", f"Visit\n\nCorvo, E.S.\n\nMR ORT: {NEWS}\n\n{SPEECH}", ("transcript", "turns of speakers")),
        ("Talk", "", "Question: Can you say whether it is so?\n\nIda Aru: It is.", ("transcript", "turns of speakers")),
        ("", "", "Q. Is it so?\n\nA. It is.", ("transcript", "turns of speakers")),
        ("", "", "Question. Is it so?\n\nAnswer. It is.", ("transcript", "turns of speakers")),
        ("", "", "Q1. Is it so?\nA1. It is.\nQ2. Why?\nA2. We wait.", ("transcript", "turns of speakers")),
        ("Agreement between A and B on the border", "", POINTS, ("agreement", "title and articles")),
        ("Treaty of Friendship between A and B", "", ARTICLES, ("agreement", "title and articles")),
        ("MEMORANDUM OF UNDERSTANDING ON MAPS", "Ministry of Estmark", ARTICLES, ("agreement", "title and articles")),
        ("Border", "", "The Border\n\nProtocol on Maps\n\n" + ARTICLES, ("agreement", "title and articles")),
        ("Readout of the call with Minister Aru", "", NEWS, ("readout", "title")),
        ("Summary of the Minister’s telephone call", "", NEWS, ("readout", "title")),
        ("Joint Statement by the Foreign Ministers of A and B", "", NEWS, ("statement", "title")),
        ("Doorstep by High Representative Ida Aru upon arrival", "", NEWS, ("statement", "title")),
        ("Estmark: Statement by the High Representative on the talks", "", NEWS, ("statement", "title")),
        ("Statement attributable to the Spokesperson for the Envoy", "", NEWS, ("statement", "title")),
        ("Council conclusions on Estmark", "", NEWS, ("statement", "title")),
        ("COMMUNIQUÉ", "", NEWS, ("statement", "title")),
        ("Trilateral Communiqué of the Foreign Ministers of A, B and C", "", NEWS, ("statement", "title")),
        ("Joint Communiqué on the Visit of the President of A to B", "", NEWS, ("statement", "title")),
        ("Co-Chairs’ Summary of the Talks", "", NEWS, ("statement", "title")),
        ("Chair’s Summary", "", NEWS, ("statement", "title")),
        ("Chair’s Resignation", "Ministry of Estmark", NEWS, ("readout", "publisher")),
        ("Human Rights Council statement on Estmark", "", NEWS, ("statement", "title")),
        ("Road map for peace", "", "- The parties will open the road.", ("agreement", "title and articles")),
        ("Press remarks by President Aru", "", NEWS, ("statement", "title")),
        ("Briefing to the Security Council by Special Envoy Aru", "", "We wait.", ("statement", "title")),
        ("Address by Prime Minister Aru to parliament", "", "We wait.", ("statement", "title")),
        ("Border", "", "Border\n\nRemarks by Ms. Ida Aru, Special Envoy\n\nWe wait.", ("statement", "first lines")),
        (
            "Ida Aru, Special Envoy",
            "",
            "Ida Aru, Special Envoy\n\nMadam President,\n\nWe wait.",
            ("statement", "salutation"),
        ),
        ("Border", "", "Border\n\nExcellencies,\n\nWe wait.", ("statement", "salutation")),
        ("On the border", "Ministry of Foreign Affairs of Estmark", NEWS, ("readout", "publisher")),
        ("On the border", "Foreign, Commonwealth & Development Office", NEWS, ("readout", "publisher")),
        ("On the border", "Ministry of Foreign Affairs of Estmark", "We deny it.", ("statement", "publisher")),
    ],
)
def test_turns_title_or_publisher_tell(title: str, publisher: str, text: str, kind: tuple[str, str]) -> None:
    found = kind_of(title, publisher, text)
    assert found is not None
    assert (found.value, found.where) == kind


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Statement draws anger", NEWS),
        ("Key dates", "May 4-11, 1998: We met.\n\nMay 20, 1999: We met again.\n\nMay 25-28, 1999: Nothing was signed."),
        ("Truce", f"Remarks by Minister Aru that the truce is over were met with anger.\n\n{NEWS}"),
        ("Estmark Slams EU Statement on Orlany", NEWS),
        ("Why the EU Statement on Orlany Matters", NEWS),
        ("Chair’s Summary Draws Fire", NEWS),
        ("Agreement on grain reached", f"{NEWS}\n\n- Estmark will open its ports."),
        (
            "Points",
            f"Estmark: It waits.\n\nOrlany: It signs.\n\n{SPEECH}\n\nEstmark: It waits.\n\nOrlany: It signs.\n\n{SPEECH}",
        ),
        ("Agreement between A and B collapses", NEWS),
        ("Ministers sign agreement on maps", POINTS),
        ("Why the Agreement between A and B failed", POINTS),
        ("Call between ministers lasts two hours", NEWS),
        ("Briefing on border talks", NEWS),
        ("Border digest", "Dear colleagues,\n\n" + NEWS),
        ("The president", "“Mr. President,” he said, “we wait.”\n" + NEWS),
        ("Border talks", "What was said:\n\nEstmark: no.\n\nPomerelia: yes.\n\nNothing was agreed."),
        ("Conclusions divide the Council", NEWS),
        ("Estmark: Statement draws anger", NEWS),
        ("Message of peace from border villages", NEWS),
        ("Speech of hope divides parliament", NEWS),
        ("The two neighbours", "Area: 29,743\nCapital: Yerevan\nLanguage: Armenian\nArea: 86,600\nCapital: Baku"),
        ("The border", f"NORTH CORVO: {NEWS}\n\n{SPEECH}"),
        ("The border", f"Minister Aru: We do not wait here!\n\n{NEWS}\n\n{SPEECH}"),
        ("The border", f"{NEWS}\n\nMINISTER ARU: We do not wait here.\n\n{NEWS}\n\n{SPEECH}"),
        ("The border", f"Question: What is to be done here?\n\n{NEWS}\n\n{SPEECH}"),
        ("Quotes of the day", "He said: no.\nShe said: yes.\nThey said: perhaps.\n" + NEWS),
    ],
)
def test_a_report_is_not_taken_for_an_account(title: str, text: str) -> None:
    assert kind_of(title, "Estmark Wire", text) is None


def test_of_annotated_passages_nearly_all_transcripts_are_told_and_no_report_is_taken_for_one() -> None:
    told = Counter(
        (passage.header["kind"], found.value if (found := kind_of("", "", passage.text)) else None)
        for passage in read_part("train")
    )
    transcripts = told["transcript", "transcript"] + told["transcript", None]
    assert told["transcript", "transcript"] > 0.95 * transcripts
    assert told["news", "transcript"] == 0


def test_the_length_of_an_odd_first_line_costs_no_more_than_its_reading() -> None:
    """Whether a line names an office is told in time, whatever the line is made of."""
    begun = process_time()
    for word in ("The", "the", "Of", "of"):
        assert split_letterhead(f"{word} " * 4_000 + "\n\nWe wait.")[0] == ""
    assert process_time() - begun < 1


@pytest.mark.parametrize(
    ("first", "is_one"),
    [
        ("Ministry of Foreign Affairs of Estmark", True),
        ("Permanent Mission of Estmark to the United Nations", True),
        ("Presidency of Estmark", True),
        ("The Federal Government of Estmark", True),
        ("Ministry of Foreign Affairs of Estmark rejects the plan", False),
        ("Office of the President of Estmark", True),
        ("Office of the President Rejects Plan", False),
        ("Republic of Estmark Ministry of Foreign Affairs", True),
        ("Press Briefing By the Spokesperson of the Secretariat", False),
        ("Daily Press Briefing by the Office of the Spokesperson", False),
        ("Statement of the Government of Estmark", False),
        ("Joint Press Conference of the Delegation of Estmark", False),
        ("Visit to the Embassy", False),
        ("Government falls", False),
        ("Estmark and Pomerelia meet", False),
    ],
)
def test_a_first_line_that_is_but_the_name_of_an_office_is_no_title(first: str, is_one: bool) -> None:
    text = f"{first}\n\nStatement on the border\n\nWe wait."
    expected = (first, text.partition("\n\n")[2]) if is_one else ("", text)
    assert split_letterhead(text) == expected


@pytest.mark.parametrize(
    ("first", "name"),
    [
        ("ESTMARKIAN FOREIGN MINISTRY", "Estmarkian Foreign Ministry"),
        (
            "MINISTRY OF FOREIGN AFFAIRS OF THE KINGDOM OF ESTMARK",
            "Ministry of Foreign Affairs of the Kingdom of Estmark",
        ),
        ("MFA OF ESTMARK", "MFA of Estmark"),
        ("OFFICE OF THE PRIME MINISTER OF ESTMARK", "Office of the Prime Minister of Estmark"),
        ("ESTMARK’S FOREIGN MINISTRY DENIES IT", ""),
        ("PRESS BRIEFING BY THE SPOKESPERSON OF THE SECRETARIAT", ""),
        ("REPORT OF THE SECRETARIAT", ""),
    ],
)
def test_a_letterhead_in_capitals_is_given_as_other_texts_write_it(first: str, name: str) -> None:
    assert split_letterhead(f"{first}\n\nOn the border\n\nWe wait.")[0] == name


def test_turns_are_sought_in_the_whole_text_behind_a_long_opening_speech(tmp_path: Path) -> None:
    """The head of a text may hold but the first speech of a joint press conference."""
    text = f"Press statements after talks\n\nIda Aru: {NEWS}\n\n" + f"{NEWS} {NEWS}\n\n" * 20
    turns = "Question: Is it so?\n\nIda Aru: It is.\n\nPavel Ort: No.\n\n" * 4
    document = load_one(tmp_path / "talks.txt", text + turns)
    assert document.kind == "transcript"


@pytest.mark.parametrize(
    ("title", "head", "kind"),
    [
        ("Secretary Aru’s Call with Foreign Minister Ort", "READOUT\n\nOFFICE OF THE SPOKESPERSON\n\n", "readout"),
        ("Secretary Aru’s Call with Minister Ort", "The below is attributable to Spokesperson Ida Vik:\n\n", "readout"),
        ("On the Elections in Estmark", "The following statement is attributable to Ida Vik:\n\n", "statement"),
        ("On the Dam", "The following Council press statement was issued today by the Spokesman:\n\n", "statement"),
        ("Welcome to the Sound.", "Readout of the Envoy’s meeting with Pavel Ort\n\n", "readout"),
        ("Aru’s call with Ort", "A readout was awaited.\n\n", None),
    ],
)
def test_the_lines_below_the_title_tell_a_readout(title: str, head: str, kind: str | None) -> None:
    found = kind_of(title, "", f"{title}\n\n{head}{NEWS}")
    assert (found.value if found else None) == kind
