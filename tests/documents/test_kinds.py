"""What kind a text is, where it shows plainly; else nothing is said, and it counts as news."""

from __future__ import annotations

from collections import Counter

import pytest

from aidememoire.documents.kinds import kind_of
from training.passages import read_part

TWO_GUESTS = "We held talks.\n\nQuestion: Is it so?\n\nPavel Aru: It is.\n\nQuestion (to Kemal Ort): And you?\n\nKemal Ort: Indeed."
BRIEFING = "Good afternoon.\n\nMR. WESTON: One thing.\n\nQUESTION: Is it so?\n\nMR. WESTON: It is."
NEWS = "The two ministers met on Monday. Nothing was agreed."


@pytest.mark.parametrize(
    ("title", "publisher", "text", "kind"),
    [
        ("", "", BRIEFING, ("transcript", "turns of speakers")),
        ("", "", BRIEFING.replace("MR. WESTON", "ÇAVUŞOĞLU"), ("transcript", "turns of speakers")),
        ("", "", TWO_GUESTS, ("transcript", "turns of speakers")),
        ("Readout of the call with Minister Aru", "", NEWS, ("readout", "title")),
        ("Summary of the Minister’s telephone call", "", NEWS, ("readout", "title")),
        ("Joint Statement by the Foreign Ministers of A and B", "", NEWS, ("statement", "title")),
        ("Press remarks by President Aru", "", NEWS, ("statement", "title")),
        ("On the border", "Ministry of Foreign Affairs of Estmark", NEWS, ("readout", "publisher")),
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
        ("Call between ministers lasts two hours", NEWS),
        ("Border talks", "What was said:\n\nEstmark: no.\n\nPomerelia: yes.\n\nNothing was agreed."),
        ("Message of peace from border villages", NEWS),
        ("Speech of hope divides parliament", NEWS),
        ("The two neighbours", "Area: 29,743\nCapital: Yerevan\nLanguage: Armenian\nArea: 86,600\nCapital: Baku"),
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
