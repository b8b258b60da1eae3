"""What a desk writes above a text is no headline: the title is the line below it."""

from __future__ import annotations

from pathlib import Path

import pytest

from aidememoire.documents.desk import is_of_the_desk
from tests.documents.made import load_one, where

HEADLINE = "Border talks go on"
TEXT = f"{HEADLINE}\n\nThe ministers of both sides met on Tuesday, officials said, and nothing was agreed by them."

OF_THE_DESK = [
    "EMBARGOED UNTIL 00:01 GMT, 20 MAY 2025",
    "STRICTLY EMBARGOED - NOT FOR PUBLICATION BEFORE 20 MAY 2025, 06:00 CET",
    "**EMBARGOED** until 6 p.m. local time",
    "FOR IMMEDIATE RELEASE",
    "For immediate release: Monday, May 19, 2025",
    "URGENT",
    "URGENT – 1ST LEAD",
    "CORRECTION",
    "ADVISORY",
    "Media advisory",
    "BREAKING NEWS",
    "UPDATE 2",
    "PRESS RELEASE",
    "Press release No. 44/25, 14 May 2025",
    "No. 123/2025",
    "Ref: MFA/PR/44",
    "Check against delivery",
    "Press Statement",
    "S/2025/331",
    "SC/15988",
    "PC.DEL/644/25",
    "A/HRC/RES/55/7/Rev.1",
    "ENGLISH",
    "Original: RUSSIAN",
]
HEADLINES = [
    "Embargo on grain lifted",
    "EU/UK talks",
    "G7 backs plan",
    "English or Russian?",
    "Embargoed grain reaches Corvo",
    "Urgent talks",
    "Update on the talks",
    "No. 10 denies offer",
    "Press release draws anger",
    "Correction: 42 sailors, not 24, are held",
    "May 19, 2025",
    "News",
    "",
]


@pytest.mark.parametrize("line", OF_THE_DESK)
def test_a_line_of_the_desk_is_no_title(tmp_path: Path, line: str) -> None:
    """Nor is it where the front matter tells the day alone, or where it is the heading of a Markdown file."""
    for name, source in (
        ("a.txt", f"{line}\n\n{TEXT}"),
        ("b.md", f"---\npublished: 2025-05-20\n---\n{line}\n\n{TEXT}"),
        ("c.md", f"# {line}\n\n{TEXT}"),
    ):
        document = load_one(tmp_path / name, source)
        assert (document.title, where(document, "title")) == (HEADLINE, "first line")
        assert line.replace("*", "") in document.text.replace("*", ""), "the words stay in the text"


@pytest.mark.parametrize("line", HEADLINES)
def test_a_headline_has_other_words(line: str) -> None:
    assert not is_of_the_desk(line)


def test_the_number_of_a_paper_is_not_its_title(tmp_path: Path) -> None:
    head = "PC.DEL/644/25\n26 June 2025\nENGLISH\nOriginal: RUSSIAN\n\nDelegation of the Republic of Sarvania\n\n"
    title = f"STATEMENT BY MS. ANA VIK, {'PERMANENT REPRESENTATIVE ' * 6}"
    document = load_one(tmp_path / "a.txt", f"{head}{title}\n\nMadam Chairperson,\n\nWe wait.")
    assert document.title.startswith("STATEMENT BY MS. ANA VIK")
    assert (document.publisher, str(document.published)) == ("Delegation of the Republic of Sarvania", "2025-06-26")


def test_a_ministry_may_stand_below_the_title(tmp_path: Path) -> None:
    rest = "\n\nThe Spokesperson said that nothing was agreed."
    for line in ("Ministry of Foreign Affairs, Sarvania", "Ministry of Foreign Affairs of Sarvania"):
        document = load_one(tmp_path / "a.txt", f"Replies to media queries\n{line}{rest}")
        found = (document.title, document.publisher)
        assert found == ("Replies to media queries", "Ministry of Foreign Affairs of Sarvania")
    document = load_one(tmp_path / "b.txt", f"Agreement of the\nMinistry of Defence of Sarvania{rest}")
    assert document.publisher is None


def test_below_the_letterhead_number_and_day_stands_the_title(tmp_path: Path) -> None:
    head = "MFA of Sarvania\nPress release No 44\nCorvo, 20 May 2025\n\n"
    document = load_one(tmp_path / "a.txt", head + TEXT)
    assert (document.title, document.publisher) == (HEADLINE, "MFA of Sarvania")


@pytest.mark.parametrize(
    ("letterhead", "publisher"),
    [
        ("SARVANIAN FOREIGN MINISTRY", "Sarvanian Foreign Ministry"),
        ("MINISTRY OF FOREIGN AFFAIRS OF SARVANIA", "Ministry of Foreign Affairs of Sarvania"),
    ],
)
def test_a_letterhead_in_capitals_is_no_title_and_tells_who_publishes(
    tmp_path: Path, letterhead: str, publisher: str
) -> None:
    head = f"{letterhead}\n\nPress release No 31\n\nCorvo, 5 March 2025\n\nMinister Aru meets his counterpart\n\n"
    document = load_one(tmp_path / "a.txt", head + TEXT)
    found = (document.title, document.publisher, document.kind, document.dateline)
    assert found == ("Minister Aru meets his counterpart", publisher, "readout", "Corvo")


@pytest.mark.parametrize(
    ("letterhead", "publisher"),
    [
        (
            "Republic of Sarvania\nMinistry of Foreign Affairs",
            "Ministry of Foreign Affairs of the Republic of Sarvania",
        ),
        ("KINGDOM OF SARVANIA\n\nMINISTRY OF DEFENCE", "Ministry of Defence of the Kingdom of Sarvania"),
        ("OFFICE OF THE PRIME MINISTER\nGOVERNMENT OF SARVANIA", "Office of the Prime Minister of Sarvania"),
        ("EMBASSY OF SARVANIA\nIN CORVO", "Embassy of Sarvania"),
        ("REPUBLIC OF SARVANIA\nEMBASSY OF SARVANIA", "Embassy of Sarvania"),
        (
            "Republic of Sarvania\nPermanent Mission of the Republic of Sarvania",
            "Permanent Mission of the Republic of Sarvania",
        ),
        ("Embassy of Sarvania\nIn Corvo talks resume", "Embassy of Sarvania"),
    ],
)
def test_a_letterhead_may_begin_with_the_state_or_end_with_the_seat(
    tmp_path: Path, letterhead: str, publisher: str
) -> None:
    document = load_one(tmp_path / "a.txt", f"{letterhead}\n\nNo. 31/25\n\n{HEADLINE}\n\n{TEXT}")
    title = HEADLINE if "talks" not in letterhead else "In Corvo talks resume"
    assert (document.title, document.publisher) == (title, publisher)


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("QA-31, 9 August 2025, Statement of the Spokesperson in Response to a Question", "2025-08-09"),
        ("No: 123, August 9, 2025, Press Release Regarding the Attack on the Dam", "2025-08-09"),
        ("Press Release No. 12/25, 9 August 2025, On the Dam", "2025-08-09"),
        ("Since the war, 9 August 2025, nothing was agreed", None),
    ],
)
def test_a_day_between_the_number_and_the_title_is_the_day_of_the_text(
    tmp_path: Path, title: str, day: str | None
) -> None:
    published = load_one(tmp_path / "a.txt", f"{title}\n\nWe reject the claims made by Orlany.").published
    assert (published.isoformat() if published else None) == day


@pytest.mark.parametrize(
    "head",
    [
        "STATEMENT OF THE SECURITY COUNCIL",
        "Report of the Council Secretariat",
        "Press Briefing by Spokesperson Ana Vik",
    ],
)
def test_a_paper_or_occasion_of_a_body_is_a_title_and_publishes_nothing(tmp_path: Path, head: str) -> None:
    document = load_one(tmp_path / "a.txt", f"{head}\nThe situation in Chad\n3 May 2024\n\n{TEXT}")
    assert (document.title, document.publisher) == (head, None)


def test_a_headline_in_capitals_about_a_ministry_is_no_letterhead(tmp_path: Path) -> None:
    text = (
        "MINISTRY OF DEFENCE DENIES CLAIMS OF A DEAL\n\nCorvo, 5 March 2025\n\nThe ministry said that it knew of none."
    )
    document = load_one(tmp_path / "a.txt", text)
    assert (document.title, document.publisher) == ("MINISTRY OF DEFENCE DENIES CLAIMS OF A DEAL", None)


def test_what_has_nothing_below_it_is_the_title_itself(tmp_path: Path) -> None:
    """A day above the first sentence stays the title, as does a line of the desk alone."""
    assert load_one(tmp_path / "a.txt", "Press release").title == "Press release"
    assert load_one(tmp_path / "b.txt", "Corvo, 20 May 2025\n\nThe ministers met.").title == "Corvo, 20 May 2025"


def test_a_long_title_is_whole_and_a_first_sentence_is_cut(tmp_path: Path) -> None:
    """What ends without a full stop is a title, however long; a sentence at the head of a text is shown by its beginning."""
    title = f"Joint Statement between the Government of the {'Federal ' * 8}Republic of Estmark and the Heron Liberation Front"
    assert load_one(tmp_path / "a.txt", f"{title}\n\nThey met.").title == title
    assert load_one(tmp_path / "b.txt", f"{title} was signed.\n\nThey met.").title.endswith("…")
