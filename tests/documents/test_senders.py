"""Whose a mail is: of an office that the header does not name, that of the letterhead."""

from __future__ import annotations

import pytest

from aidememoire.documents.drafts import Draft, Raw
from aidememoire.documents.finishing import finish
from aidememoire.documents.mail import load_mail
from aidememoire.documents.properties import title_facts
from aidememoire.intake.settings import Settings
from aidememoire.model import Document

BODY = "Minister of Foreign Affairs Ana Vik met in Oslo with her counterpart Bo Lund. The Marshland side accepted this."


def mailed(sender: str, head: str) -> Document:
    mail = f"From: {sender}\nSubject: Press release: Oslo talks\nDate: Wed, 9 Apr 2025 16:12:00 +0200\nContent-Type: text/plain; charset=utf-8\n\n{head}{BODY}\n"
    return finish(load_mail(Raw("mail.eml", mail.encode(), ".eml")), Settings())


@pytest.mark.parametrize(
    "sender",
    [
        "Press Service <press@mfa.havenland.example>",
        "Press and Information Department <press@mfa.havenland.example>",
        "press@mfa.havenland.example",
        "no-reply <no-reply@mfa.havenland.example>",
    ],
)
def test_a_letterhead_tells_whose_mail_it_is_where_the_header_names_any_office(sender: str) -> None:
    told = mailed(sender, "Ministry of Foreign Affairs of Havenland\nPress release No 31\n\n")
    assert (told.publisher, told.kind) == ("Ministry of Foreign Affairs of Havenland", "readout")


@pytest.mark.parametrize(
    ("sender", "head", "publisher"),
    [
        ("Press Service <press@mfa.havenland.example>", "", "Press Service"),
        ("Lantern News <desk@lantern.example>", "Ministry of Foreign Affairs of Havenland\n\n", "Lantern News"),
        (
            "Marshland MFA <press@mfa.marshland.example>",
            "Ministry of Foreign Affairs of Havenland\n\n",
            "Marshland MFA",
        ),
    ],
)
def test_a_sender_with_a_name_of_its_own_or_without_a_letterhead_stays_the_publisher(
    sender: str, head: str, publisher: str
) -> None:
    assert mailed(sender, head).publisher == publisher


@pytest.mark.parametrize("title", ["v.html", "statement_final.docx", "page.htm", "12-readout.indd", "draft 3.pages"])
def test_the_name_of_a_file_is_no_title(title: str) -> None:
    assert not [*title_facts(title)]


@pytest.mark.parametrize("title", ["Statement on the talks", "Talks at Corvo.", "Version 2.0 of the plan"])
def test_words_that_only_look_like_the_name_of_a_file_stay_the_title(title: str) -> None:
    assert [one.value for one in title_facts(title)] == [title]


HEADLINE = "Interview with the prime minister"


@pytest.mark.parametrize("paper", ["The Harrow Courier", "Corvo Times", "The Haven and Marsh Gazette", "Reuters"])
def test_the_name_of_a_paper_above_a_day_and_a_headline_is_the_publisher(paper: str) -> None:
    told = finish(Draft("a.txt", f"{paper}\n12 June 2025\n{HEADLINE}\n\n{BODY}"), Settings())
    assert (told.publisher, told.title, str(told.published)) == (paper, HEADLINE, "2025-06-12")


@pytest.mark.parametrize(
    "first", ["Minister visits the Harrow Courier", "Peace at last", "Norway and Chad sign a treaty", "The Envoy"]
)
def test_a_headline_above_a_day_is_no_paper(first: str) -> None:
    told = finish(Draft("a.txt", f"{first}\n12 June 2025\n\n{BODY}"), Settings())
    assert (told.publisher, told.title) == (None, first)
