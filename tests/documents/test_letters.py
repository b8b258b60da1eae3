"""Mail: what its sender wrote, and of a mail that only passes another one on, that one."""

from __future__ import annotations

from datetime import date
from email.message import EmailMessage
from pathlib import Path

import pytest

from aidememoire.documents.plain import unwrapped
from aidememoire.model import Document
from tests.documents.made import load_one, where

EARLIER = (
    "Georgia says it will suspend the return of refugees unless all howitzers are\nremoved. Armenia demanded the release of all"
    " prisoners.\n\nBoth will meet again in Sava on the first day of the next month, and nothing was\nsaid of the road."
)
HEAD = (
    "From: Ministry of Corvo <press@mfa.example>\n{day}\nTo: desk@example.org\nSubject: Statement on the prisoners\n\n"
)
SENT, DATE = "Sent: Wednesday, June 4, 2025 9:15 AM", "Date: Wed, 4 Jun 2025 at 09:15"


def marked(text: str) -> str:
    """Mark each line as quoted."""
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


def mail(folder: Path, body: str, subject: str = "Re: prisoners") -> Document:
    """Return the document that a mail of 11 June 2025 becomes."""
    message = EmailMessage()
    message["Subject"], message["From"] = subject, "Dana Ruhl <d.ruhl@borderwatch.example>"
    message["Date"] = "Wed, 11 Jun 2025 07:40:00 +0200"
    message.set_content(body)
    return load_one(folder / "a.eml", message.as_bytes())


@pytest.mark.parametrize(
    "earlier",
    [
        "On 4 Jun 2025, at 09:15, Piet Maas <p.maas@mfa.example> wrote:\n\n" + marked(EARLIER),
        "On Wed, Jun 4, 2025 at 9:15 AM Piet Maas of the Desk <\np.maas@mfa.example> wrote:\n\n" + marked(EARLIER),
        "On Wed, 4 Jun 2025 at 10:30, Maas, Piet <p.maas@mfa.example> wrote:\n\n" + EARLIER,
        "On Wed, 4 Jun 2025 at 10:30, Maas, Piet (MFA)\n<p.maas@mfa.example> wrote:\n\n" + marked(EARLIER),
        marked("On 4 Jun 2025, at 09:15, Piet Maas <p.maas@mfa.example> wrote:\n" + EARLIER),
        "On Wed, Jun 4, 2025 at 9:15 AM Piet Maas <p.maas@mfa.example> wrote:\n\n" + EARLIER,
        "-----Original Message-----\n" + HEAD.format(day=SENT) + EARLIER,
        "________________________________\n" + HEAD.format(day=SENT) + EARLIER,
        marked(EARLIER),
    ],
)
def test_an_earlier_mail_is_none_of_the_senders_words(tmp_path: Path, earlier: str) -> None:
    """It is left out, and noted; day and publisher are those of the mail itself."""
    document = mail(tmp_path, f"Colleagues,\n\nArmenia accepted the plan on Monday.\n\nDana\n\n{earlier}\n")
    assert document.text == "Colleagues,\n\nArmenia accepted the plan on Monday.\n\nDana"
    assert (document.publisher, document.published) == ("Dana Ruhl", date(2025, 6, 11))
    (note,) = document.notes
    assert note.startswith("another mail in this one left out, ")


def test_answers_between_quoted_lines_are_kept(tmp_path: Path) -> None:
    """Who answers line by line has his answers read, and not what he answers to."""
    wrote = "On Wed, Jun 4, 2025 at 9:15 AM Piet Maas <p.maas@mfa.example> wrote:"
    document = mail(tmp_path, f"{wrote}\n> Will Corvo sign?\n\nIt will.\n\n> And when?\n\nOn Monday.\n")
    assert document.text.split() == ["It", "will.", "On", "Monday."]
    assert len(document.notes) == 1


def test_a_sentence_that_brings_a_quotation_brings_no_mail(tmp_path: Path) -> None:
    """*The minister wrote* is a sentence of the sender's."""
    body = "On 4 June 2025 the minister wrote:\n\n“We accept the plan.”\n\nFrom: a colleague."
    document = mail(tmp_path, body)
    assert (document.text, document.notes) == (body, ())


@pytest.mark.parametrize(
    "body",
    [
        "---------- Forwarded message ---------\n" + HEAD.format(day=DATE) + EARLIER,
        "FYI\n\nDana\n\n---------- Forwarded message ---------\n" + HEAD.format(day=DATE) + EARLIER,
        "Begin forwarded message:\n\n" + marked(HEAD.format(day=DATE) + EARLIER),
        HEAD.format(day=SENT) + EARLIER,
    ],
)
def test_a_mail_that_passes_another_on_is_that_one(tmp_path: Path, body: str) -> None:
    """It has the sender, the day and the words of the one passed on; a note has what it was passed on with."""
    document = mail(tmp_path, body, "Fwd: Statement")
    assert document.text == unwrapped(EARLIER)
    assert (document.title, document.publisher) == ("Statement on the prisoners", "Ministry of Corvo")
    assert (document.published, where(document, "published")) == (date(2025, 6, 4), "head of the mail passed on")
    assert len(document.notes) == ("FYI" in body)


def test_who_wrote_quoted_words_alone_is_told_by_their_head(tmp_path: Path) -> None:
    """Where all is quoted it is the document; without a head nobody is said to have written it, on no day."""
    whole = mail(tmp_path, "On 4 Jun 2025, at 09:15, Piet Maas <p.maas@mfa.example> wrote:\n" + marked(EARLIER))
    assert (whole.text, whole.publisher, whole.published) == (unwrapped(EARLIER), "Piet Maas", date(2025, 6, 4))
    bare = mail(tmp_path, marked(EARLIER))
    assert (bare.text, bare.publisher, bare.published) == (unwrapped(EARLIER), None, None)


def test_a_mail_with_much_of_its_own_keeps_it_before_what_it_passes_on(tmp_path: Path) -> None:
    """A digest with an older one below is the digest."""
    own = "Armenia accepted the plan on Monday, and said so in three letters to those who had asked. " * 4
    document = mail(tmp_path, f"{own}\n\n---------- Forwarded message ---------\n{HEAD.format(day=DATE)}{EARLIER}")
    assert document.text.startswith("Armenia accepted")
    assert "howitzers" not in document.text
    assert document.publisher == "Dana Ruhl"


@pytest.mark.parametrize(
    ("subject", "kind"),
    [
        ("FW: Statement by the Minister of Armenia", "news"),
        ("Re: Statement by the Minister of Armenia", "news"),
        ("Statement by the Minister of Armenia", "statement"),
    ],
)
def test_what_is_said_beside_a_statement_is_none(tmp_path: Path, subject: str, kind: str) -> None:
    own = "I would not take what Armenia says in it at face value, and have told the embassy so in a letter. " * 4
    document = mail(tmp_path, f"{own}\n\n-----Original Message-----\n{HEAD.format(day=SENT)}{EARLIER}", subject)
    assert document.kind == kind
    assert mail(tmp_path, own, "FW: Statement by the Minister of Armenia").kind == "statement"


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (
            "<div class='gmail_quote'><div class='gmail_attr'>On 4 June 2025 Piet wrote:</div><blockquote>",
            "</blockquote></div>",
        ),
        ("<div class='moz-cite-prefix'>On 4 June 2025 Piet wrote:</div><blockquote type='cite'>", "</blockquote>"),
        ("<p>From: Piet Maas<br>Sent: Wednesday, June 4, 2025 9:15 AM<br>To: Dana<br>Subject: RE: plan</p>", ""),
    ],
)
def test_an_earlier_mail_in_a_page_is_left_out_too(tmp_path: Path, start: str, end: str) -> None:
    """Whatever element the mail program puts it in."""
    own = (
        "<p>Armenia accepted the plan on Monday, and its ministry said so in a note to all who had asked for one.</p>"
        * 2
    )
    message = EmailMessage()
    message["Subject"], message["From"] = "Re: plan", "Dana Ruhl <d.ruhl@borderwatch.example>"
    quoted = f"{start}<p>{EARLIER}</p>{end}"
    message.set_content(f"<html><body>{own}{quoted}</body></html>", subtype="html")
    document = load_one(tmp_path / "a.eml", message.as_bytes())
    assert "Armenia accepted" in document.text
    assert "howitzers" not in document.text
    assert document.notes[0].startswith("another mail in this one left out, ")


def test_a_page_in_which_all_is_quoted_keeps_it(tmp_path: Path) -> None:
    message = EmailMessage()
    message["Subject"] = "Re: plan"
    message.set_content(
        f"<html><body><blockquote type='cite'><p>{EARLIER}</p></blockquote></body></html>", subtype="html"
    )
    assert "howitzers" in load_one(tmp_path / "a.eml", message.as_bytes()).text


@pytest.mark.parametrize(
    "head",
    [
        "On 4 Jun 2025, at 09:15, Maas, Piet <p.maas@mfa.example> wrote:\n",
        "---------- Forwarded message ---------\nFrom: Maas, Piet <p.maas@mfa.example>\nDate: 4 Jun 2025\nTo: a@b.example\n\n",
    ],
)
def test_a_sender_whose_surname_stands_first_is_told_whole(tmp_path: Path, head: str) -> None:
    assert mail(tmp_path, head + (EARLIER if "From:" in head else marked(EARLIER))).publisher == "Maas, Piet"


def test_mails_passed_on_over_and_over_are_taken_apart_as_far_as_a_note_tells(tmp_path: Path) -> None:
    document = mail(tmp_path, "---------- Forwarded message ---------\n" * 3 + EARLIER)
    assert document.text == unwrapped(EARLIER)
    endless = mail(tmp_path, "---------- Forwarded message ---------\n" * 600 + EARLIER)
    assert endless.text.endswith(unwrapped(EARLIER))
    assert any("mails stand inside one another" in note for note in endless.notes)
