"""Documents that are sent are read at the desk and kept, and what cannot be read is said."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from aidememoire.dossier import Dossier, open_dossier
from aidememoire.hosting.desk import Desk
from aidememoire.intake.settings import Settings
from aidememoire.model import Reading, SourceError
from aidememoire.record import Listing
from tests.exports.examples import HOSTILE
from tests.web.made import asking, reports


class Reads(Desk):
    """Reads what it knows: one of the reports for each file that bears its number."""

    def read(self, name: str, data: bytes) -> list[Reading | SourceError]:
        if name == "pasted text.md":
            return [replace(reports()[0], document=replace(reports()[0].document, title=data.decode()))]
        number = data.decode()
        return (
            [reports()[int(number)]] if number.isdigit() else [SourceError(name, "its text is empty", "send another")]
        )


class Slow(Reads):
    """Reads nothing before it may."""

    may_go_on = threading.Event()

    def read(self, name: str, data: bytes) -> list[Reading | SourceError]:
        self.may_go_on.wait(10)
        return super().read(name, data)


class Breaks(Reads):
    """Breaks down over what it does not know."""

    def read(self, name: str, data: bytes) -> list[Reading | SourceError]:
        return [reports()[int(data)]]


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[tuple[Dossier, TestClient]]:
    with open_dossier(tmp_path / "own.db", create=True) as dossier:
        yield dossier, asking(dossier, Reads(Settings()))


def sent(pages: TestClient, **what: Any) -> str:
    """Return the page of what was sent when all of it is read."""
    answer = pages.post("/add", **what)
    while 'aria-busy="true"' in answer.text:
        time.sleep(0.02)
        answer = pages.get(answer.url)
    return answer.text


def test_files_are_kept_and_linked_and_what_cannot_be_read_is_said(empty: tuple[Dossier, TestClient]) -> None:
    dossier, pages = empty
    page = sent(pages, files=[("files", ("a.txt", b"0")), ("files", (HOSTILE, b"?")), ("files", ("b.txt", b"1"))])
    held = [one.account for one in dossier.catalogue.documents(Listing())]
    assert [one.title for one in held] == ["Wire copy", "Pressroom"]
    assert all(f'href="/documents/{one.id}"' in page for one in held)
    assert "its text is empty; send another" in page
    assert "3 files read." in page
    assert "<script>alert" not in page


def test_a_pasted_text_is_kept_once(empty: tuple[Dossier, TestClient]) -> None:
    dossier, pages = empty
    for words in ("3 statements", "there already"):
        assert words in sent(pages, data={"text": "A title"})
    assert [one.account.title for one in dossier.catalogue.documents(Listing())] == ["A title"]


def test_how_far_the_reading_is_can_be_seen_while_it_goes_on_by_who_sent_it_alone(tmp_path: Path) -> None:
    with open_dossier(tmp_path / "own.db", create=True) as dossier:
        desk = Slow(Settings())
        pages = asking(dossier, desk)
        first = pages.post("/add", files=[("files", ("a.txt", b"0")), ("files", ("b.txt", b"1"))])
        assert "0 of 2 files read" in first.text
        assert '<noscript><meta http-equiv="refresh"' in first.text
        desk.may_go_on.set()
        while "2 files read." not in (page := pages.get(first.url).text):
            time.sleep(0.02)
        assert "aria-busy" not in page
        assert pages.get("/add/0123456789abcdef").status_code == 404


def test_what_breaks_down_over_one_document_is_said_and_the_next_one_read(tmp_path: Path) -> None:
    with open_dossier(tmp_path / "own.db", create=True) as dossier:
        page = sent(asking(dossier, Breaks(Settings())), files=[("files", ("a", b"!")), ("files", ("b", b"0"))])
        assert "the server broke down over it" in page
        assert len(dossier.catalogue.documents(Listing())) == 1


def test_nothing_sent_is_an_error_in_words(empty: tuple[Dossier, TestClient]) -> None:
    answer = empty[1].post("/add", data={"text": "  "})
    assert answer.status_code == 400
    assert "Nothing to read" in answer.text


def test_without_a_desk_nothing_is_taken(pages: TestClient) -> None:
    assert pages.post("/add", data={"text": "A title"}).status_code == 403
    assert "aidememoire add FILE" in pages.get("/add").text
    assert "/add" not in pages.get("/documents").text
