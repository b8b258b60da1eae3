"""Each format gives prose: the words of the document, its metadata, and nothing around them."""

from __future__ import annotations

import json
from datetime import date
from email.message import EmailMessage
from pathlib import Path
from textwrap import fill
from time import process_time

import pytest

from aidememoire.documents import Fields, Overrides
from aidememoire.documents.plain import unwrapped
from aidememoire.model import Document, SettingsError, SourceError
from tests.documents.made import JSON_LD, PAGE, WORDS, load, load_one, pdf, where, without_properties, word

FRONT = "---\ntitle: No\npublisher: Desk\npublished: 2023-07-26\nkind: Readout\nside: none\nsources: [a, b]\n---\n"


def test_plain_text_has_its_first_line_as_title(tmp_path: Path) -> None:
    """The first line is the title, cut after a word where it is long; the day comes from the head."""
    document = load_one(tmp_path / "a.txt", "Talks resume\n\nBy Asbarez | 26 July 2023\n\n" + WORDS)
    assert (document.title, where(document, "title")) == ("Talks resume", "first line")
    assert (document.published, where(document, "published")) == (date(2023, 7, 26), "byline")
    long = load_one(tmp_path / "b.txt", WORDS * 3).title
    assert len(long) <= 121
    assert WORDS.startswith(long[:50])
    assert long.endswith("…")


def test_lines_broken_at_a_margin_are_joined() -> None:
    """A quotation that runs over a line break stays one paragraph; lists, addresses and titles keep their lines."""
    quoted = f"He said: “{WORDS} {WORDS}” Nobody answered."
    whole = "A title of its own\n\n{}\n\n- one\n- two\n\nThe Ministry\nRepublic Square\nYerevan"
    for width in (60, 72, 90):
        assert unwrapped(whole.format(fill(quoted, width))) == whole.format(quoted)
    assert unwrapped(f"Title\n{WORDS} {WORDS}\nNext") == f"Title\n{WORDS} {WORDS}\nNext"


def test_a_sentence_runs_on_over_a_ragged_margin() -> None:
    """Lines broken by hand are joined where the sentence goes on; lines that stand for themselves stay."""
    told = (
        "She also called on the Movement to proceed with cantonment in the two other",
        "districts, as agreed in the text, and expressed concern at",
        "credible reports of a breach of the accord, and thanked the Ministry of the",
        "Interior.",
    )
    assert unwrapped("\n".join(told)) == " ".join(told)
    kept = "It was told in Sava on Monday of what they had in hand:\nthe map\na road\nMinistry of Corvo\nPress Office"
    assert unwrapped(f"{told[0]}\n\n{kept}") == f"{told[0]}\n\n{kept}"


def test_front_matter_is_taken_as_written(tmp_path: Path) -> None:
    """Known keys are facts, `No` stays a word, and what is not known is noted, not dropped in silence."""
    document = load_one(tmp_path / "a.md", FRONT + "\nYEREVAN, July 25 — He spoke.")
    assert (document.title, document.publisher, document.published) == ("No", "Desk", date(2023, 7, 26))
    assert (document.kind, document.side, document.dateline) == ("readout", None, "Yerevan")
    assert document.text == "YEREVAN, July 25 — He spoke."
    assert document.notes == ("front matter: not a field of a document, left out: sources",)
    assert where(document, "published") == "front matter"


def test_what_front_matter_cannot_mean_is_noted(tmp_path: Path) -> None:
    """A kind or day that cannot be used is not taken, and said."""
    document = load_one(
        tmp_path / "a.md", "---\nkind: poem\npublished: 03/04/2023\ntitle: [a, b]\n---\n# Talks\n\nHe spoke."
    )
    assert (document.kind, document.published, document.title) == ("news", None, "Talks")
    assert len(document.notes) == 3


@pytest.mark.parametrize(
    ("front", "line"),
    [("---\ntitle: a\nkind: [news\n---\nx", 3), ("---\ntitle: a\n b: c\n---\nx", 3), ("---\ntitle: a\n\nx", 1)],
)
def test_faulty_front_matter_is_refused_with_its_line(tmp_path: Path, front: str, line: int) -> None:
    """The error names the line in the file."""
    (error,) = load(tmp_path / "a.md", front)
    assert isinstance(error, SourceError)
    assert f"a.md:{line}: its front matter is " in str(error)


@pytest.mark.parametrize(
    ("value", "title"),
    [
        ("Vik: No agreement", "Vik: No agreement"),
        ("Vik's word: no", "Vik's word: no"),
        ('"No" is the answer', '"No" is the answer'),
        ("[Update] Talks go on", "[Update] Talks go on"),
        ("@envoy speaks", "@envoy speaks"),
        ('"Vik: No agreement"', "Vik: No agreement"),
        ("Talks # of the second round: no title", "Talks"),
    ],
)
def test_plain_lines_of_front_matter_need_no_quotation_marks(tmp_path: Path, value: str, title: str) -> None:
    """What is plainly meant is read, though YAML would have it quoted."""
    document = load_one(tmp_path / "a.md", f"---\ntitle: {value}\nkind: readout\n---\nHe spoke.")
    assert (document.title, document.kind) == (title, "readout")


def test_a_rule_is_no_front_matter(tmp_path: Path) -> None:
    """A line of dashes above prose is a rule."""
    assert load_one(tmp_path / "a.md", "---\nHe spoke: at length.\n\n---\n\nShe left.").text.startswith("He spoke")


def test_markdown_becomes_prose(tmp_path: Path) -> None:
    """Headings, emphasis, links, quotes, lists and tables keep their words and lose their marks."""
    body = (
        '# Talks *resume*\n\nHe said “the **road** is\n_open_”, see [the report](https://example.org "x"); 3 * 4 \\* 5 &amp; `code`'
        ".\n\n> Quoted words.\n\n- one\n- two\n\n1. First\n2. Second\n\n    Indented words.\n\n| Day | Place |\n|---|---|\n"
        "| 25 July | Moscow |\n\nA<br>B <b>bold</b> ![the map](map.png)\n"
    )
    document = load_one(tmp_path / "a.md", body)
    assert document.text.split("\n\n") == [
        "Talks resume",
        "He said “the road is open”, see the report; 3 * 4 * 5 & code.",
        "Quoted words.",
        "one",
        "two",
        "1. First",
        "2. Second",
        "Indented words.",
        "Day | Place",
        "25 July | Moscow",
        "A\nB bold the map",
    ]
    assert (document.title, where(document, "title")) == ("Talks resume", "first heading")


def test_what_nothing_closes_is_no_comment(tmp_path: Path) -> None:
    """It stays, without its tags, and thousands of them cost no time."""
    body = f"He spoke.\n\n<!-- one\n\n--> <b>She</b> left.\n\n<!-- {'<!-- ' * 20_000}<b>open</b>"
    began = process_time()
    found = load_one(tmp_path / "a.md", body).text
    assert process_time() - began < 2
    assert (found[:21].split(), found.count("<!--"), found[-4:]) == (["He", "spoke.", "She", "left."], 20_001, "open")


def test_a_list_of_what_a_page_is_may_be_long(tmp_path: Path) -> None:
    """A hundred thousand objects are gone through once."""
    objects = (
        f'<script type="application/ld+json">[{"{}," * 100_000}{{"@type": "Article", "headline": "Talks"}}]</script>'
    )
    began = process_time()
    assert load_one(tmp_path / "a.html", PAGE % objects).title == "Talks"
    assert process_time() - began < 2


def test_a_page_gives_its_article(tmp_path: Path) -> None:
    """Navigation, banner and footer stay out; paragraphs, headings and items stand apart; quotation marks are kept."""
    document = load_one(tmp_path / "a.html", PAGE % JSON_LD)
    paragraphs = document.text.split("\n\n")
    assert "YEREVAN — The “road” is open, the minister said on Tuesday. “It stays open,”" in paragraphs[1]
    assert paragraphs[2] == "What was said"
    assert paragraphs[-4:] == [
        "First point of the agreement",
        "Second point of the agreement",
        "Day | Place",
        "25 July | Moscow",
    ]
    assert not [word for word in ("cookies", "World news", "Copyright", "Read more") if word in document.text]


def test_a_page_is_read_the_same_every_time(tmp_path: Path) -> None:
    """The tenth reading of a page gives what the first gave."""
    texts = {load_one(tmp_path / "a.html", PAGE % "").text for _ in range(10)}
    assert len(texts) == 1


def test_the_metadata_of_a_page(tmp_path: Path) -> None:
    """JSON-LD comes first; the day is the one of the place of publication."""
    document = load_one(tmp_path / "a.html", PAGE % JSON_LD)
    assert (document.title, document.publisher) == ("Talks resume & go on", "Asbarez")
    assert (document.published, document.url) == (date(2023, 7, 26), "https://example.org/talks")
    assert document.dateline == "Yerevan"
    assert {found.where for found in document.found} == {"JSON-LD", "dateline"}


def test_meta_tags_come_next(tmp_path: Path) -> None:
    """Without JSON-LD, meta tags tell; faulty JSON-LD is noted."""
    tags = (
        '<script type="application/ld+json">{"@type": </script><meta property="og:title" content="Talks">'
        '<meta property="article:published_time" content="2023-07-27T08:00:00Z"><meta property="og:site_name" content="Press">'
        '<link rel="canonical" href="https://example.org/a">'
    )
    document = load_one(tmp_path / "a.html", PAGE % tags)
    assert (document.title, document.publisher, document.published) == ("Talks", "Press", date(2023, 7, 27))
    assert document.url == "https://example.org/a"
    assert len(document.notes) == 1


def test_a_bare_page_is_searched(tmp_path: Path) -> None:
    """Without any metadata the heading, the byline beside the article and htmldate tell."""
    document = load_one(tmp_path / "a.html", PAGE % "")
    assert (document.title, where(document, "title")) == ("Talks resume in Brussels", "heading")
    assert document.published == date(2023, 7, 26)
    assert (document.publisher, where(document, "publisher")) == ("Asbarez", "byline")


def test_a_page_of_a_site_that_marks_nothing(tmp_path: Path) -> None:
    """Where every page has the ministry's name for its title, that is the publisher; the headline stands above the day."""
    page = (
        "<html><head><title>Ministry of Foreign Affairs of Chad</title></head><body><table><tr><td>Ministry of Foreign"
        " Affairs<br>Republic of Chad</td></tr><tr><td><a href=1>Home</a><br><a href=2>The Minister</a></td><td><b>Meeting of"
        " the Minister with the Minister of Norway</b><br>14.03.2025 18:30 | No. 112<br><br>On March 13, the Minister met the"
        " Minister of Norway in Geneva. The sides discussed the road and agreed to meet again in April.</td></tr></table>"
    )
    document = load_one(tmp_path / "a.html", page)
    assert (document.title, where(document, "title")) == (
        "Meeting of the Minister with the Minister of Norway",
        "line above the day",
    )
    assert (document.publisher, document.published) == ("Ministry of Foreign Affairs of Chad", date(2025, 3, 14))
    assert document.kind == "readout"


def test_the_encoding_that_a_page_declares(tmp_path: Path) -> None:
    """A page in windows-1251 is read as it says."""
    page = PAGE.replace("utf-8", "koi8-r").replace("Talks resume", "Переговоры") % ""
    assert load_one(tmp_path / "a.html", page.encode("koi8-r", "replace")).title.startswith("Переговоры")


def test_a_pdf_becomes_paragraphs(tmp_path: Path) -> None:
    """Lines are joined, hyphens at their ends too, but not those of compounds; running lines are dropped and noted."""
    first = (
        "The ministers of both states met in Moscow on 25 July, and spoke about the reopening of the trans-\nport links in the "
        "region, the delimitation of the border and the treaty. The conflict over Nagorno-\nKarabakh was not spoken of."
    )
    second = '"The road stays open," the minister said. He called for a three-way talk, and then for another three-\nway talk. '
    document = load_one(
        tmp_path / "a.pdf",
        pdf(["Readout", *[first, second * 3] * 8], "Ministry - Press Office", "Page {page} of 2", title="Talks"),
    )
    paragraphs = document.text.split("\n\n")
    assert paragraphs[0] == "Readout"
    assert set(paragraphs[1::2]) == {first.replace("trans-\n", "trans").replace("Nagorno-\n", "Nagorno-")}
    assert set(paragraphs[2::2]) == {(second * 3).strip().replace("three-\nway", "three-way")}
    assert (document.title, where(document, "title")) == ("Talks", "document properties")
    assert document.notes[0] == "running heads and feet left out: Ministry - Press Office; Page # of #"
    assert document.published is None


def test_a_word_file_keeps_its_order(tmp_path: Path) -> None:
    """Headings, paragraphs and tables come in the order of the document; the day is that of the text."""
    document = load_one(tmp_path / "a.docx", word(rows=[["Day", "Place"], ["25 July", "Moscow"]]))
    assert document.text.split("\n\n") == [
        "Readout of the call",
        "Yerevan, 26 July 2023",
        "“The road is open,” the minister said.",
        "Day | Place",
        "25 July | Moscow",
        "Nothing else was agreed.",
    ]
    assert (document.title, where(document, "title")) == ("Readout of the call", "first heading")
    assert (document.published, document.dateline) == (date(2023, 7, 26), "Yerevan")
    assert load_one(tmp_path / "b.docx", word(title="Call of 26 July")).title == "Call of 26 July"


def test_a_word_file_without_properties_has_its_heading_as_title(tmp_path: Path) -> None:
    """What the library gives such a file by itself, *Word Document* and today, is none of its facts."""
    document = load_one(tmp_path / "a.docx", without_properties(word()))
    assert (document.title, where(document, "title")) == ("Readout of the call", "first heading")
    assert not document.notes


def test_a_mail_gives_its_plain_part(tmp_path: Path) -> None:
    """Subject, sender and day are the metadata; encoded words and quoted-printable are read; attachments are noted."""
    mail = EmailMessage()
    mail["Subject"], mail["From"] = "Gespräch über die Straße", "Außenministerium <press@example.org>"
    mail["Date"] = "Wed, 26 Jul 2023 23:30:00 -0700"
    mail.set_content(
        "“The road is open,” the minister said. It was open all the time, he added, and will stay open.\n",
        cte="quoted-printable",
    )
    mail.add_alternative("<p>Not this part</p>", subtype="html")
    mail.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="map.pdf")
    document = load_one(tmp_path / "a.eml", mail.as_bytes())
    assert (
        document.text
        == "“The road is open,” the minister said. It was open all the time, he added, and will stay open."
    )
    assert (document.title, document.publisher) == ("Gespräch über die Straße", "Außenministerium")
    assert (document.published, where(document, "published")) == (date(2023, 7, 26), "mail header")
    assert document.notes == ("attachments left out: map.pdf",)


def test_a_mail_with_a_page_only(tmp_path: Path) -> None:
    """Where there is no plain part, the page is read; a legacy charset is read as declared."""
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["Date"] = "Talks", "press@example.org", "no day"
    page = "<html><body><p>" + "Министр заявил, что дорога открыта. " * 8 + "</p></body></html>"
    mail.set_content(page, subtype="html", charset="koi8-r")
    document = load_one(tmp_path / "a.eml", mail.as_bytes())
    assert document.text.startswith("Министр заявил, что дорога открыта.")
    assert (document.title, document.publisher, document.published) == ("Talks", "press@example.org", None)
    assert document.language == "ru"


def test_json_lines_are_one_document_each(tmp_path: Path) -> None:
    """A faulty line is one error with its number, and the others are read all the same."""
    good = json.dumps({"text": WORDS, "title": "A", "published": "2023-07-26", "tags": ["x"], "kind": None})
    lines = [
        good.encode(),
        b"{oops",
        b"",
        b"[1]",
        b'{"text": 5}',
        b'{"text": "caf\xe9 \xc3\xa9"}',
        b'{"text": " "}',
        good.encode(),
    ]
    loaded = load(tmp_path / "a.jsonl", b"\n".join(lines))
    assert [type(one) for one in loaded] == [Document, *[SourceError] * 5, Document]
    assert [str(error).removeprefix(f"{tmp_path}/").split(";")[0] for error in loaded[1:-1]] == [
        "a.jsonl:2: is no valid JSON at character 2",
        "a.jsonl:4: is no JSON object",
        "a.jsonl:5: has no text in its field 'text'",
        "a.jsonl:6: its text stops being UTF-8 at byte 13",
        "a.jsonl:7: has no text in its field 'text'",
    ]
    first = loaded[0]
    assert isinstance(first, Document)
    assert (first.title, first.published, first.origin) == ("A", date(2023, 7, 26), f"{tmp_path}/a.jsonl:1")
    assert first.notes == ("JSON fields left out: tags",)


def test_the_fields_of_json_lines_can_be_named(tmp_path: Path) -> None:
    """Any field may hold the text; a field of ours that there is not is a fault of the settings."""
    line = json.dumps({"body": WORDS, "date": "26 July 2023", "source": "Desk"})
    options = Overrides(fields={"text": "body", "published": "date", "publisher": "source"})
    document = load_one(tmp_path / "a.ndjson", line, options)
    assert (document.text, document.publisher, document.published) == (WORDS, "Desk", date(2023, 7, 26))
    (error,) = load(tmp_path / "b.ndjson", line)
    assert str(error).endswith(
        "has no text in its field 'text'; call the field that holds it so, or name it: --field text=body"
    )
    (error,) = load(tmp_path / "c.ndjson", json.dumps({"title": "The text is missing", "published": "2024-04-25"}))
    assert str(error).endswith("has no text in its field 'text'; give it one")
    with pytest.raises(SettingsError, match="no field 'body'"):
        Fields.of({"body": "x"})
