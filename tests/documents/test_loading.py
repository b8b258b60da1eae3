"""Sources are found and loaded, whatever they are: each gives documents or one plain error."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from time import process_time
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aidememoire.documents import Overrides, find_sources, load_documents
from aidememoire.documents.drafts import Raw
from aidememoire.documents.formats import SUFFIXES, Format, format_of
from aidememoire.model import Document, SourceError
from tests.documents.made import JSON_LD, PAGE, WORDS, load, load_one, pdf, picture_pdf, where, word

NAMES = ["b.md", "a.txt", ".hidden.txt", "x.png", "sub/c.html", ".git/d.txt", "sub/e.csv"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in NAMES:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(WORDS)
    return tmp_path


def found(*arguments: object) -> list[str]:
    return [str(one) for one in find_sources(map(str, arguments))]


def test_a_folder_gives_its_files_sorted(folder: Path) -> None:
    """Known suffixes only, hidden files and folders left out, sub-folders after the files."""
    assert found(folder) == [f"{folder}/{name}" for name in ("a.txt", "b.md", "sub/c.html")]


def test_globs_and_files_are_taken_as_named(folder: Path) -> None:
    """A quoted glob is opened here, with `**` too; a file that is named is taken whatever its suffix."""
    assert found(f"{folder}/*.txt", "-", folder / "x.png") == [f"{folder}/a.txt", "-", f"{folder}/x.png"]
    assert found(f"{folder}/**/*.html") == [f"{folder}/sub/c.html"]
    assert found(f"{folder}/su*") == [f"{folder}/sub/c.html"]


def test_what_names_nothing_is_an_error(folder: Path) -> None:
    """A missing file, a glob without a match and an empty folder are said to be so."""
    (folder / "empty").mkdir()
    errors = list(find_sources([f"{folder}/no.txt", f"{folder}/*.docx", f"{folder}/empty"]))
    assert all(isinstance(error, SourceError) for error in errors)
    causes = [
        "there is no such file or folder",
        "no file matches this pattern",
        "holds no file of a kind that can be read",
    ]
    assert all(cause in str(error) for cause, error in zip(causes, errors, strict=True))


def test_a_folder_that_cannot_be_opened_is_said(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rest of the tree is read all the same."""
    scan = os.scandir

    def barred(path: str) -> object:
        if path.endswith("sub"):
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", barred)
    *names, error = find_sources([str(folder)])
    assert names == [f"{folder}/a.txt", f"{folder}/b.md"]
    assert "sub: this folder cannot be opened (Permission denied)" in str(error)


def test_the_standard_input_is_known_by_its_content(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page, front matter, mail, JSON or PDF that comes without a name is read as what it is."""
    mail = f"Subject: Talks\nFrom: a@example.org\n\n{WORDS}"
    inputs = [
        PAGE % JSON_LD,
        f"---\ntitle: Talks\n---\n{WORDS}",
        mail,
        f'{{"text": "{WORDS}", "title": "Talks"}}',
        WORDS,
    ]
    for data in [*[text.encode() for text in inputs], pdf([WORDS], title="Talks"), word(title="Talks")]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        (document,) = load_documents("-")
        assert isinstance(document, Document), document
        assert document.title[:5] == ("The m" if data == WORDS.encode() else "Talks")
        assert document.origin in ("standard input", "standard input:1")


def test_content_comes_before_the_suffix(tmp_path: Path) -> None:
    """A page that is named .txt is a page; a text that is named .pdf is a text, and that is noted."""
    assert load_one(tmp_path / "a.txt", PAGE % JSON_LD).publisher == "Asbarez"
    document = load_one(tmp_path / "a.pdf", WORDS)
    assert (document.text, document.notes) == (WORDS, ("it is named .pdf but was read as plain text",))


def test_options_win(tmp_path: Path) -> None:
    """What the caller gives wins over what the document says, and is noted as such."""
    document = load_one(tmp_path / "a.html", PAGE % JSON_LD, Overrides(date(2024, 1, 2), "Desk"))
    assert (document.published, document.publisher) == (date(2024, 1, 2), "Desk")
    assert (where(document, "published"), where(document, "publisher")) == ("option", "option")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (WORDS, "en"),
        ("Joint statement", "en"),
        ("Привет, как дела? Министр прибыл в Москву и сделал заявление для печати.", "ru"),
        ("شكرا جزيلا لكم على هذا اللقاء", "ar"),
        (
            "Die Minister sprachen am Dienstag in Brüssel über die Grenze, die Straßen und den Vertrag zwischen beiden.",
            "de",
        ),
        ("😀 1234", "en"),
    ],
)
def test_the_language_is_told(tmp_path: Path, text: str, language: str) -> None:
    """Documents in other languages are loaded and named; short Latin texts are taken for English."""
    assert load_one(tmp_path / "a.txt", text).language == language


def test_every_script_survives(tmp_path: Path) -> None:
    """Combining marks, right-to-left text and emoji come through as they are."""
    text = "q\u0308 שלום עולם مرحبا 👩\u200d👧 Հայաստան"
    assert load_one(tmp_path / "a.txt", text).text == text


def test_control_characters_are_taken_out_and_counted(tmp_path: Path) -> None:
    """NULs in a text cost nothing but themselves."""
    document = load_one(tmp_path / "a.txt", WORDS + "\x00\x00")
    assert (document.text, document.notes) == (WORDS, ("2 control characters were taken out of the text",))


def test_the_day_in_an_address_is_the_last_resort(tmp_path: Path) -> None:
    """An address with a day tells it where nothing else does, and the year of a dateline."""
    front = "---\nurl: https://example.org/2023/07/26/talks\n---\n"
    bare = load_one(tmp_path / "a.md", front + WORDS)
    assert (bare.published, where(bare, "published")) == (date(2023, 7, 26), "address")
    dated = load_one(tmp_path / "b.md", front + "MOSCOW, July 25 (TASS) -- " + WORDS)
    assert (dated.published, where(dated, "published")) == (date(2023, 7, 25), "dateline")


@pytest.mark.parametrize(
    ("name", "data", "cause"),
    [
        ("a.txt", b"", "is empty"),
        ("a.txt", b" \n\t \r\n", "holds nothing but blanks"),
        ("a.md", b"\x00" * 100, "holds nothing but blanks"),
        ("a.txt", "\u200b\u00a0\ufeff".encode(), "has no text in it"),
        ("a.txt", bytes(range(256)) * 9, "is binary, not text"),
        ("a.txt", b"\x89PNG\r\n\x1a\n1234", "is a picture (PNG)"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1xx", "is an old Office file"),
        ("a.txt", "Café ".encode() + "Müller".encode("cp1252"), "its text stops being UTF-8 at byte 7"),
        ("a.md", b"---\ntitle: 'a\n---\n" + WORDS.encode(), "its front matter is no valid YAML"),
        ("a.html", b"<html><head><title>x</title></head><body></body></html>", "is a page without a text"),
        ("a.html", b"<!-- nothing -->", "is a page without a text"),
        ("a.pdf", pdf([WORDS] * 20)[:700], "is damaged or cut off: its end mark is missing"),
        ("a.pdf", b"%PDF-1.7\n1 0 obj\n%%EOF", "is damaged or cut off"),
        ("a.pdf", pdf([WORDS], password="secret"), "is encrypted with a password"),
        ("a.pdf", picture_pdf(), "is a PDF without a text"),
        ("a.docx", word()[:5000], "is a damaged or cut off DOCX file"),
        ("a.docx", b"PK\x05\x06" + b"\x00" * 18, "is binary, not text"),
        ("a.eml", b"Subject: x\nContent-Type: image/png\n\nabc", "is a mail without a text"),
        ("a.jsonl", b"not json\n", "a.jsonl:1: is no valid JSON at character 1"),
    ],
)
def test_bad_input_is_one_line_that_names_file_and_cause(tmp_path: Path, name: str, data: bytes, cause: str) -> None:
    """Each kind of bad input is one error of one line with the name of the file, the cause and a mend."""
    (error,) = load(tmp_path / name, data)
    assert isinstance(error, SourceError), error
    assert str(tmp_path / name) in str(error)
    assert cause in str(error)
    assert error.mend
    assert "\n" not in str(error)


def test_what_is_over_the_limit_is_refused(tmp_path: Path) -> None:
    """The limit is counted in bytes and can be set."""
    path = tmp_path / "a.txt"
    path.write_text(WORDS)
    (error,) = load_documents(str(path), limit=50)
    assert "is larger than" in str(error)


def test_comments_without_number_cost_no_time() -> None:
    """What may be above a page is gone through once, whether a page follows or not."""
    comments, began = b"<!---->" * 500, process_time()
    assert format_of(Raw("a.txt", comments + b"x")) == Format.PLAIN
    assert format_of(Raw("a.txt", comments + b" \n<p> <html>")) == Format.PLAIN
    assert format_of(Raw("a.txt", b"<?xml?>\n" + comments + b"\n<html>")) == Format.HTML
    assert process_time() - began < 1


@pytest.mark.parametrize("part", ["word/media/image1.png", "word/more.xml"])
def test_what_unpacks_to_a_multiple_of_its_size_is_refused(tmp_path: Path, part: str) -> None:
    """Whatever part of a DOCX file grows so."""
    bomb = io.BytesIO(word())
    with ZipFile(bomb, "a", ZIP_DEFLATED) as archive, archive.open(part, "w", force_zip64=True) as stream:
        for _ in range(129):
            stream.write(bytes(2**20))
    (error,) = load(tmp_path / "a.docx", bomb.getvalue())
    assert isinstance(error, SourceError)
    assert "unpacks to more than" in error.cause


def test_a_source_that_cannot_be_opened(tmp_path: Path) -> None:
    """A file that went away, or a folder in its place, is one error."""
    for source in (tmp_path / "gone.txt", tmp_path):
        (error,) = load_documents(str(source))
        assert "cannot be opened" in str(error)


def test_twenty_megabytes_are_read(tmp_path: Path) -> None:
    """A text of 20 MB is long, not bad."""
    text = (WORDS + "\n\n") * (20_000_000 // (len(WORDS) + 2))
    assert load_one(tmp_path / "a.txt", text).text == text.strip()


STARTS = [
    b"",
    b"%PDF-1.7\n",
    b"PK\x03\x04",
    b"<html><body><p>",
    b"---\ntitle: ",
    b"From: a\nSubject: =?utf-8?q?",
    b'{"text": "',
    b"\xff\xfe",
]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(STARTS),
    st.binary(max_size=200) | st.text(max_size=200).map(str.encode),
    st.sampled_from([*SUFFIXES, ""]),
)
def test_no_bytes_raise_anything(tmp_path: Path, start: bytes, rest: bytes, suffix: str) -> None:
    """Whatever the bytes and the suffix: documents and errors come out, and nothing is raised."""
    for loaded in load(tmp_path / f"any{suffix}", start + rest):
        assert isinstance(loaded, Document | SourceError)
        if isinstance(loaded, Document):
            assert loaded.text
            assert loaded.title
            loaded.sha256  # noqa: B018
        else:
            assert "\n" not in str(loaded)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_damage_raises_anything(tmp_path: Path, data: st.DataObject) -> None:
    """Files of every kind that are cut off or have wrong bytes give documents or errors."""
    suffix, whole = data.draw(st.sampled_from([(".pdf", PAPER), (".docx", FILE), (".html", (PAGE % JSON_LD).encode())]))
    spoilt = bytearray(whole[: data.draw(st.integers(1, len(whole)))])
    for at in data.draw(st.lists(st.integers(0, len(spoilt) - 1), max_size=5)):
        spoilt[at] = data.draw(st.integers(0, 255))
    assert all(isinstance(one, Document | SourceError) for one in load(tmp_path / f"any{suffix}", bytes(spoilt)))


PAPER, FILE = pdf([WORDS] * 3), word(rows=[["a"]])


def test_the_door_opens_without_the_heavy_libraries() -> None:
    """Importing the package loads none of the libraries that only some formats need."""
    heavy = (
        "trafilatura",
        "pypdfium2",
        "docx",
        "py3langid",
        "yaml",
        "markdown_it",
        "lxml",
        "charset_normalizer",
        "htmldate",
    )
    code = f"import sys, aidememoire.documents; print([m for m in {heavy!r} if m in sys.modules])"
    ran = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": "src"},
    )
    assert ran.stdout.strip() == "[]"


FOREIGN = [
    ("fr", "La Sarvanie accuse Corvo de bloquer les négociations et demande la reprise immédiate du dialogue."),
    ("de", "Im Anschluss an die Gespräche erklärte der Minister, dass die Delegationen nicht zurückkehren und warten."),
    ("es", "La delegación de Sarvania rechazó el lunes la propuesta y pidió una nueva reunión para el martes."),
    ("ru", "Министр заявил, что делегация не примет проект, и потребовал новой встречи в понедельник."),
]


@pytest.mark.parametrize(("language", "words"), FOREIGN)
def test_a_paragraph_in_another_language_is_noted(tmp_path: Path, language: str, words: str) -> None:
    """The text around it is English, and is read as such."""
    document = load_one(tmp_path / "a.txt", f"{WORDS}\n\n{WORDS}\n\n{words}\n\n{WORDS}")
    assert document.language == "en"
    first = " ".join(words.split()[:8])
    assert document.notes == (f"a paragraph is not in English ({language}) and not read: “{first} …”",)


@pytest.mark.parametrize(
    "words",
    [
        "Present: Marie de la Tour, Jan van der Berg, Carla di Stefano, Ana de los Rios, Luis do Vale.",
        "QUESTION (Le Quotidien de Corvo): He wants an amnesty.",
        "Corvo accuses Sarvania: Minister Aru rejects everything, Minister Vik demands guarantees.",
        "Il va sans dire, as they say.",
        "Vive la paix et les braves!",
    ],
)
def test_foreign_names_and_short_phrases_are_not(tmp_path: Path, words: str) -> None:
    assert not load_one(tmp_path / "a.txt", f"{WORDS}\n\n{words}\n\n{WORDS}").notes
