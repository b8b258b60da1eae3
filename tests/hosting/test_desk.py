"""The desk: what others send is read in a process of its own, and none of it can hold the server up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidememoire.hosting.desk import Desk, file_name
from aidememoire.intake.settings import Settings
from aidememoire.model import Interval, Reading, SourceError
from aidememoire.profiles import load_profile

GENERAL = load_profile("general")
TEXT = b"---\ntitle: A note\npublished: 2023-07-27\n---\nThe minister said on Tuesday that the road would reopen.\n"


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    desk = Desk(Settings(), seconds=60)
    yield desk
    desk.close()


def test_a_document_is_read_as_a_file_of_its_name(desk: Desk) -> None:
    (read,) = desk.read("../../folder/note.md", TEXT)
    assert isinstance(read, Reading)
    assert (read.document.title, read.document.origin) == ("A note", "note.md")
    assert read.statements


def test_a_name_longer_in_bytes_than_that_of_a_file_is_kept(desk: Desk) -> None:
    """File systems count bytes; a letter of another script has three."""
    for name, data in (("\u10d0" * 115 + ".md", TEXT), ("note." + "\u10d0" * 115, TEXT)):
        (read,) = desk.read(name, data)
        assert isinstance(read, Reading)
        assert read.document.origin == name
    (refused,) = desk.read("\u10d0" * 115 + ".md", b"")
    assert isinstance(refused, SourceError)
    assert (refused.source, refused.cause) == ("\u10d0" * 115 + ".md", "is empty")


def test_each_line_of_a_file_is_named_by_its_number(desk: Desk) -> None:
    good, faulty = desk.read("papers.jsonl", b'{"text": "The road is open, she said."}\nno JSON\n')
    assert isinstance(good, Reading)
    assert isinstance(faulty, SourceError)
    assert (good.document.origin, faulty.source) == ("papers.jsonl:1", "papers.jsonl:2")


def test_a_document_of_the_record_is_read_again_by_its_facts(desk: Desk) -> None:
    (read,) = desk.read("note.md", TEXT)
    assert isinstance(read, Reading)
    later = replace(read.document, published=date(2023, 8, 3))
    again = desk.read_again(later, GENERAL)
    assert isinstance(again, Reading)
    assert again.document == later
    assert (again.statements[0].on, read.statements[0].on) == (on(date(2023, 8, 1)), on(date(2023, 7, 25)))
    assert desk.read_again(read.document, GENERAL) == read
    foreign = desk.read_again(replace(read.document, language="fr"), GENERAL)
    assert isinstance(foreign, SourceError)
    assert "not in English" in foreign.cause


def on(day: date) -> Interval:
    return Interval(day, day, "on Tuesday", "relative")


def test_what_cannot_be_read_is_told_with_its_mend(desk: Desk) -> None:
    for name, data, said in (
        ("a.txt", b"", "is empty"),
        ("-", b"\x89PNG\r\n", "a picture"),
        ("x.pdf", b"%PDF-1.7", "damaged"),
    ):
        (refused,) = desk.read(name, data)
        assert isinstance(refused, SourceError)
        assert said in refused.cause
        assert refused.mend


def test_what_takes_too_long_is_given_up_and_the_next_is_read(desk: Desk) -> None:
    desk.close()
    desk.seconds = 0.01
    (refused,) = desk.read("long.txt", TEXT)
    assert isinstance(refused, SourceError)
    assert refused.cause == "could not be read within 0.01 seconds"
    desk.seconds = 60
    assert isinstance(desk.read("note.md", TEXT)[0], Reading)


def test_a_reader_that_breaks_down_is_told_and_does_not_take_the_server_with_it(
    capfd: pytest.CaptureFixture[str],
) -> None:
    desk = Desk(Settings(profile="no such profile"), seconds=60)
    (refused,) = desk.read("note.md", TEXT)
    assert isinstance(refused, SourceError)
    assert refused.cause == "the reader broke down over it"
    capfd.readouterr()


@given(st.text() | st.sampled_from(["-", "..", "/etc/passwd", "C:\\x\\y.pdf", "a\x00b.txt", "*", "~", ""]))
def test_a_name_is_that_of_one_file_in_its_folder_whatever_was_sent(given: str) -> None:
    name = file_name(given)
    assert PurePosixPath(name).name == PureWindowsPath(name).name == name
    assert name not in ("-", ".", "..")
    assert 0 < len(name) <= 120
    assert "\x00" not in name


def test_the_suffix_of_a_name_stays() -> None:
    assert file_name("C:\\papers\\Протокол (1).pdf") == "Протокол (1).pdf"
    assert file_name("x" * 300 + ".docx").endswith(".docx")
