"""The facts of a document are put right on its page, and nobody overwrites what another one has put right meanwhile."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from aidememoire.correcting import describing
from aidememoire.correcting.events import Signed
from aidememoire.dossier import Dossier
from aidememoire.hosting.desk import Desk
from aidememoire.intake.settings import Settings
from aidememoire.intake.workspace import workspace_of
from aidememoire.model import Reading
from aidememoire.profiles import digest, profile_of_text
from tests.web.made import asking, filled, named

TITLE = "Afterwards"


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    with filled(tmp_path / "dossier.db") as made:
        yield made


@pytest.fixture
def pages(dossier: Dossier) -> Iterator[TestClient]:
    """The pages of a server that reads documents."""
    desk = Desk(Settings(), seconds=60)
    yield asking(dossier, desk)
    desk.close()


def form_of(pages: TestClient, document: str) -> dict[str, str]:
    """Return the fields of the form as they come, without the token."""
    page = pages.get(f"/documents/{document}").text
    form = re.search(r'action="/documents/[0-9a-f]+/facts">(.*?)</form>', page, re.DOTALL)
    assert form
    fields = dict(re.findall(r'name="(\w+)"[^>]*?value="([^"]*)"', form[1]))
    kind = re.search(r"<option selected>(\w+)", form[1])
    assert kind
    return {name: value for name, value in fields.items() if name != "csrf"} | {"kind": kind[1]}


def send(pages: TestClient, document: str, fields: dict[str, str]) -> int:
    return pages.post(f"/documents/{document}/facts", data=fields, follow_redirects=False).status_code


def test_a_document_is_read_anew_as_the_record_was_read_last_whatever_the_server_reads_with(
    dossier: Dossier, pages: TestClient
) -> None:
    known = {"profile": "corvo", "title": "Talks", "actors": {"corvo": {"name": "Corvo", "kind": "state"}}}
    corvo = profile_of_text(json.dumps(known))
    name = named(dossier, TITLE)
    read = workspace_of(corvo, Settings("corvo")).read_document(dossier.register.document(name).document)
    assert isinstance(read, Reading)
    dossier.store.profiles.keep(digest(corvo), json.dumps(known))
    dossier.add(read, datetime.now(UTC))
    assert send(pages, name, form_of(pages, name) | {"published": "2025-03-18"}) == 303
    again = dossier.register.read(name)
    assert again
    assert again.reader == read.reader


def test_what_is_changed_in_the_form_is_put_right_and_undo_takes_it_back(dossier: Dossier, pages: TestClient) -> None:
    name = named(dossier, TITLE)
    before = dossier.register.document(name).document
    fields = form_of(pages, name)
    assert (fields["title"], fields["kind"]) == (TITLE, before.kind)
    assert send(pages, name, fields | {"published": "2025-03-18", "side": "", "publisher": "<i>", "why": "seen"}) == 303
    after = dossier.register.document(name).document
    assert (after.published, after.side, after.publisher, after.kind) == (date(2025, 3, 18), None, "<i>", before.kind)
    (event,) = dossier.corrections()
    assert {change.field for change in event.changes} == {
        one for one in ("published", "side", "publisher") if getattr(before, one) != getattr(after, one)
    }
    page = pages.get(f"/documents/{name}").text
    assert "It came as:" in page
    assert "<i>" not in page
    assert "describe of <a" in page
    assert "describe of <a" in pages.get("/review").text
    assert pages.post("/review/undo", follow_redirects=False).status_code == 303
    assert dossier.register.document(name).document == before
    assert dossier.store.verify() == []


def test_a_form_as_it_came_and_one_that_somebody_has_overtaken_are_refused(dossier: Dossier, pages: TestClient) -> None:
    name = named(dossier, TITLE)
    fields = form_of(pages, name)
    assert send(pages, name, fields) == 400
    event = describing.described(name, dossier, describing.Facts(publisher="Echo"), Signed.now("Bo"))
    describing.recorded(event, dossier, lambda one: replace(dossier.register.reading(name), document=one))
    assert send(pages, name, fields | {"published": "2025-03-18"}) == 409
    assert dossier.corrections() == (event,)
    assert send(pages, name, form_of(pages, name) | {"published": "2025-03-18"}) == 303
    after = dossier.register.document(name).document
    assert (after.publisher, after.published) == ("Echo", date(2025, 3, 18))


def test_a_title_of_any_length_stands_while_another_fact_is_put_right(dossier: Dossier, pages: TestClient) -> None:
    name, long = named(dossier, TITLE), "A long title " * 50
    event = describing.described(name, dossier, describing.Facts(title=long), Signed.now("Bo"))
    describing.recorded(event, dossier, lambda one: replace(dossier.register.reading(name), document=one))
    assert send(pages, name, form_of(pages, name) | {"published": "2025-03-18"}) == 303
    after = dossier.register.document(name).document
    assert (after.title, after.published) == (long.strip(), date(2025, 3, 18))
    assert send(pages, name, form_of(pages, name) | {"title": "Another title " * 50}) == 400


def test_where_nothing_can_be_read_there_is_no_form(dossier: Dossier) -> None:
    pages, name = asking(dossier), named(dossier, TITLE)
    assert "/facts" not in pages.get(f"/documents/{name}").text
    assert send(pages, name, {"title": TITLE, "kind": "news", "published": "2025-03-18"}) == 403
    assert dossier.corrections() == ()
