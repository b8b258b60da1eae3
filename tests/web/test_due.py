"""What falls due, asked of the command line, the API, the page, its data and from Python: everywhere the same, the soonest first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from aidememoire.dossier import open_dossier
from aidememoire.python import open_record
from tests.cli.running import rows, run
from tests.web.made import HAVEN, MARSH, RECORDED, Said, asking, report

SAID = [
    Said("Ana Vik", HAVEN, "commit", "Havenland will send aid by 1 October", "humanitarian"),
    Said("Bo Lund", MARSH, "commit", "Marshland will open the Fen route within thirty days"),
    Said("Bo Lund", MARSH, "commit", "Marshland will keep the Reed road open until 31 December"),
    Said("Bo Lund", MARSH, "commit", "Marshland will draw a map", "borders"),
]
BY = "2023-09-30"
ROUTE, AID = "2023-08-02", "2023-10-01"


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Path]:
    """Give a record with four undertakings of one report."""
    path = tmp_path / "due.db"
    with open_dossier(path, create=True) as dossier:
        dossier.add(report("Pressroom", "Lantern", date(2023, 7, 3), SAID), RECORDED)
        yield path


@pytest.fixture
def pages(record: Path) -> Iterator[TestClient]:
    with open_dossier(record) as dossier:
        yield asking(dossier)


def test_every_surface_tells_what_falls_due_by_a_day(record: Path, pages: TestClient) -> None:
    told = rows(run("commitments", "--due-by", "2023-10-01", "-f", "json", record=record))
    assert [one["due"] for one in told] == [ROUTE, AID]
    assert pages.get(f"/api/commitments?due_by={AID}").json()["rows"] == told
    assert pages.get(f"/commitments.json?due_by={AID}").json()["rows"] == told
    assert list(open_record(record).commitments(due_by=AID)) == told
    assert len(rows(run("commitments", "--due-by", BY, "-f", "json", record=record))) == 1
    assert {one["due"] for one in rows(run("commitments", "-f", "json", record=record))} == {ROUTE, AID, None}


def test_the_page_shows_the_day_its_words_and_that_it_is_past(pages: TestClient) -> None:
    shown = " ".join(pages.get("/commitments").text.split())
    assert '2 Aug 2023<p class="facts">“<bdi>within thirty days</bdi>” · open, past its day</p>' in shown
    assert "until 31 Dec 2023<p" in shown
    found = pages.get(f"/commitments?due_by={BY}").text
    assert f'name="due_by" value="{BY}"' in found
    assert "open the Fen route" in found
    assert "send aid" not in found
    assert "past its day" not in pages.get("/commitments?as_of=2023-07-31").text


def test_a_table_has_the_day_in_every_form(record: Path) -> None:
    table = " ".join(run("commitments", "--as-of", "2023-09-01", record=record).stdout.split())
    assert "2 Aug 2023" in table
    assert "open, past" in table
    told = run("commitments", "-f", "csv", record=record).stdout
    assert ",2023-08-02,within thirty days,,true," in told.lower()
    assert "<th" in open_record(record).commitments()._repr_html_()
    assert "2 Aug 2023" in open_record(record).commitments()._repr_html_()


def test_what_is_judged_falls_due_no_more(record: Path) -> None:
    own = rows(run("commitments", "--due-by", BY, "-f", "json", record=record))[0]["commitment"]
    judged = run("status", str(own), "kept", "--why", "seen", "--source", "a call", "--by", "Ann", record=record)
    assert judged.returncode == 0
    assert run("commitments", "--due-by", BY, record=record).stdout == "Commitments: nothing found\n\n"
    assert rows(run("commitments", "--status", "kept", "-f", "json", record=record))[0]["due"] == ROUTE


def test_a_day_that_is_none_is_refused(record: Path, pages: TestClient) -> None:
    assert run("commitments", "--due-by", "soon", record=record).returncode == 2
    assert pages.get("/api/commitments?due_by=soon").status_code == 422
