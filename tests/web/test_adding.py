"""Documents that are sent are read at the desk and kept, and what cannot be read is said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from aidememoire.dossier import Dossier, open_dossier
from aidememoire.hosting.desk import Desk
from aidememoire.model import Reading, SourceError
from aidememoire.record import Listing
from aidememoire.settings import Settings
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


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[tuple[Dossier, TestClient]]:
    with open_dossier(tmp_path / "own.db", create=True) as dossier:
        yield dossier, asking(dossier, Reads(Settings()))


def test_files_are_kept_and_linked_and_what_cannot_be_read_is_said(empty: tuple[Dossier, TestClient]) -> None:
    dossier, pages = empty
    sent = [("files", ("a.txt", b"0")), ("files", (HOSTILE, b"?")), ("files", ("b.txt", b"1"))]
    page = pages.post("/add", files=sent).text
    held = [one.account for one in dossier.catalogue.documents(Listing())]
    assert [one.title for one in held] == ["Wire copy", "Pressroom"]
    assert all(f'href="/documents/{one.id}"' in page for one in held)
    assert "its text is empty; send another" in page
    assert "<script>alert" not in page


def test_a_pasted_text_is_kept_once(empty: tuple[Dossier, TestClient]) -> None:
    dossier, pages = empty
    for words in ("3 statements", "there already"):
        assert words in pages.post("/add", data={"text": "A title"}).text
    assert [one.account.title for one in dossier.catalogue.documents(Listing())] == ["A title"]


def test_nothing_sent_is_an_error_in_words(empty: tuple[Dossier, TestClient]) -> None:
    answer = empty[1].post("/add", data={"text": "  "})
    assert answer.status_code == 400
    assert "Nothing to read" in answer.text


def test_without_a_desk_nothing_is_taken(pages: TestClient) -> None:
    assert pages.post("/add", data={"text": "A title"}).status_code == 403
    assert "aidememoire add FILE" in pages.get("/add").text
    assert "/add" not in pages.get("/documents").text
