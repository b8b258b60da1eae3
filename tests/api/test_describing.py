"""The facts of a document through the API: put right, read anew, taken back, and refused where they cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from aidememoire.api import create_app
from aidememoire.dossier import Dossier
from aidememoire.hosting import Gate
from aidememoire.hosting.desk import Desk
from aidememoire.intake.settings import Settings
from tests.api.made import made_dossier
from tests.web.made import HERE

DOCUMENT = "480be967f7d2eb0a"


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Dossier]:
    with made_dossier(tmp_path / "dossier.db") as dossier:
        yield dossier


@pytest.fixture
def api(own: Dossier) -> Iterator[TestClient]:
    """The API of a server that reads documents."""
    desk = Desk(Settings(), seconds=60)
    made = TestClient(create_app(Gate(own, "Ann Lee"), desk), base_url=HERE)
    made.headers["X-CSRF-Token"] = made.get("/api/visit").json()["csrf"]
    yield made
    desk.close()


def describe(api: TestClient, **facts: Any) -> Any:
    """Send what describes the document, by the beginning of its id."""
    return api.post("/api/corrections", json={"document": DOCUMENT[:8], "kind": "describe", "facts": facts})


def test_what_is_put_right_holds_everywhere_and_is_taken_back(api: TestClient, own: Dossier) -> None:
    before = api.get(f"/api/documents/{DOCUMENT}").json()
    told = describe(api, published="2025-03-18", publisher="Lantern", dateline=None)
    assert told.status_code == 201
    event = told.json()
    assert (event["kind"], event["by"], event["document"], event["statement"]) == (
        "describe",
        "Ann Lee",
        DOCUMENT,
        None,
    )
    assert event["changes"] == {"published": "2025-03-18", "publisher": "Lantern", "dateline": None}
    after = api.get(f"/api/documents/{DOCUMENT}").json()
    assert (after["published"], after["publisher"], after["dateline"]) == ("2025-03-18", "Lantern", None)
    assert after["text"] == before["text"]
    assert after["found"]["published"] == "set by Ann Lee"
    (listed,) = api.get("/api/documents?publisher=Lantern&since=2025-03-18").json()["rows"]
    assert listed["id"] == DOCUMENT
    assert api.get(f"/api/documents/{DOCUMENT}/reading").json()["document"]["published"] == "2025-03-18"
    assert api.post(f"/api/corrections/{event['id']}/undo").status_code == 201
    assert api.get(f"/api/documents/{DOCUMENT}").json() == before
    history = api.get(f"/api/corrections?of={DOCUMENT}").json()["rows"]
    assert [one["correction"]["kind"] for one in history if one["correction"]] == ["describe", "undo"]
    assert own.store.verify() == []


@pytest.mark.parametrize(
    ("facts", "said"),
    [({}, "nothing to describe"), ({"title": None}, "cannot be without it"), ({"kind": "leaflet"}, "")],
)
def test_what_cannot_be_said_is_refused(api: TestClient, own: Dossier, facts: dict[str, Any], said: str) -> None:
    told = describe(api, **facts)
    assert told.status_code in (400, 422)
    assert said in told.json()["detail"]
    assert own.store.corrections() == []
