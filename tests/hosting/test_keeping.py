"""What is kept is what would be answered, to nobody but who asked, and no longer than the record stays as it is."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from aidememoire.dossier import Dossier
from aidememoire.hosting import Gate, Role, Visit
from aidememoire.hosting.accounts import Accounts
from aidememoire.hosting.basis import Basis
from aidememoire.hosting.keeping import Keeping, Shelf
from aidememoire.hosting.searches import Searches
from aidememoire.hosting.visits import Seen, Visits
from aidememoire.web import create_app
from tests.gold import READER
from tests.web.made import A_PAGE, HAVEN, HERE, RECORDED, Said, asking, asking_as, filled, report

BELOW = "profile: below\ntitle: Below\nbase: none\nactors:\n  ana: {name: Ana Vik, kind: person, aliases: [%s]}\n"
OVER = "profile: over\ntitle: Over\nbase: below.yaml\nactors:\n  bo: {name: Bo Lund, kind: person, aliases: [%s]}\n"


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Dossier]:
    """Give a filled record to write to."""
    with filled(tmp_path / "own.db") as one:
        yield one


@given(st.lists(st.tuples(st.integers(0, 8), st.binary(max_size=6)), max_size=60))
def test_a_shelf_gives_what_was_kept_last_and_takes_no_more_than_its_room(things: list[tuple[int, bytes]]) -> None:
    shelf, last = Shelf[bytes](20, len), dict[int, bytes]()
    for key, thing in things:
        shelf.keep(key, thing)
        last[key] = thing
        found = {one: kept for one in last if (kept := shelf.find(one)) is not None}
        assert found.items() <= last.items()
        assert sum(map(len, found.values())) <= 20
        assert found[key] == thing


def test_what_nobody_asks_for_longest_makes_way() -> None:
    shelf = Shelf[str](2)
    shelf.keep("a", "A")
    shelf.keep("b", "B")
    shelf.find("a")
    shelf.keep("c", "C")
    assert [shelf.find(key) for key in "abc"] == ["A", None, "C"]


def test_a_second_answer_is_the_first_one_and_is_not_sent_to_who_has_it(own: Dossier) -> None:
    pages = asking(own)
    for address in ("/positions", "/timeline", "/api/statements", "/search.atom?q=road", "/documents.csv"):
        first, second = pages.get(address), pages.get(address)
        assert (second.text, second.headers["etag"]) == (first.text, first.headers["etag"])
        assert second.headers["content-security-policy"] == first.headers["content-security-policy"]
        third = pages.get(address, headers={"If-None-Match": second.headers["etag"]})
        assert (third.status_code, third.content) == (304, b"")


def test_whatever_is_added_corrected_or_taken_back_is_answered_at_once(own: Dossier) -> None:
    pages = asking(own)
    said = [Said("Ana Vik", HAVEN, "assert", "the bridge is closed", "borders")]
    reading = report("The bridge", "Lantern", None, said)
    addresses = ("/search?q=bridge", "/api/search?words=bridge", "/", "/documents")
    before = [pages.get(address).text for address in addresses]
    own.add(reading, datetime.now(UTC))
    after = [pages.get(address).text for address in addresses]
    assert all(one != other for one, other in zip(before, after, strict=True))
    statement = reading.statements[0].id
    pages.post("/review", data={"statement": statement, "kind": "reject"})
    assert statement not in pages.get("/search?q=bridge").text
    pages.post("/review/undo")
    assert statement in pages.get("/search?q=bridge").text
    again = replace(reading.document, publisher="Echo")
    own.add(replace(reading, document=again), datetime.now(UTC))
    assert "Echo" in pages.get("/api/documents?limit=500").text


@pytest.fixture
def edited(own: Dossier, tmp_path: Path) -> Path:
    """Give the profile that the record was read with last, laid over another one beside it."""
    file = tmp_path / "over.yaml"
    file.write_text(OVER % "the Marsh envoy")
    (tmp_path / "below.yaml").write_text(BELOW % "the Haven envoy")
    reader = replace(READER, profile=str(file))
    own.add(replace(report("The end", "Echo", None, ()), reader=reader), RECORDED)
    return file


def test_a_profile_that_is_edited_shows_at_the_next_request_and_so_does_one_that_it_is_laid_over(
    own: Dossier, edited: Path
) -> None:
    pages = asking(own)
    bo, ana = "/actor?name=Bo+Lund", "/actor?name=Ana+Vik"
    assert "the Marsh envoy" in pages.get(bo).text
    assert "the Haven envoy" in pages.get(ana).text
    edited.write_text(OVER % "the spokesman of the Marsh")
    assert "the spokesman of the Marsh" in pages.get(bo).text
    edited.with_name("below.yaml").write_text(BELOW % "the spokeswoman of Haven")
    assert "the spokeswoman of Haven" in pages.get(ana).text


def test_nothing_is_kept_by_a_profile_that_is_faulty_or_gone_until_it_is_mended(own: Dossier, edited: Path) -> None:
    basis = Basis(own.store)
    assert basis.state() == basis.state()
    edited.with_name("below.yaml").unlink()
    assert basis.state() != basis.state()
    edited.with_name("below.yaml").write_text(BELOW % "the Haven envoy")
    assert basis.state() == basis.state()


def test_nobody_is_given_what_is_anothers(own: Dossier) -> None:
    ann, bea = asking_as("Ann", Role.editor, own), asking_as("Bea", Role.reader, own)
    assert "Ann" in ann.get("/review").text
    assert 'data-key="a"' in ann.get("/review").text
    assert "Ann" not in bea.get("/review").text
    assert 'data-key="a"' not in bea.get("/review").text
    ann.post("/searches", data={"name": "My road", "address": "/search?q=road"})
    assert "My road" in ann.get("/search?q=road").text
    assert "My road" not in bea.get("/search?q=road").text
    assert Visits(own.store.name).cookie not in ann.cookies


class Counted:
    """The layer behind the keeping: it notes who is given an answer that was not kept."""

    def __init__(self, app: ASGIApp, asked: list[tuple[str, str]]) -> None:
        self.app, self.asked = app, asked

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            self.asked.append((scope["state"]["visit"].person, scope["path"]))
        await self.app(scope, receive, send)


def test_a_visit_a_write_and_a_search_of_another_person_take_nothing_from_the_shelf(own: Dossier) -> None:
    accounts, asked = Accounts(Path(f"{own.store.name}.users")), list[tuple[str, str]]()
    tokens = {name: accounts.add(name, Role.reviewer, "a long password", token=True) for name in ("Ann", "Bo")}
    app = create_app(Gate(own, "you", accounts, searches=Searches(accounts.file), key=accounts.key()))
    app.user_middleware.append(Middleware(Counted, asked))
    ann, bo = (
        TestClient(app, base_url=HERE, headers={"Authorization": f"Bearer {token}", **A_PAGE})
        for token in tokens.values()
    )
    first = {path: bo.get(path).text for path in ("/positions", "/search?q=road")}
    ann.get("/")
    ann.post("/review", data={"statement": "none", "kind": "accept"})
    ann.post("/searches", data={"name": "My road", "address": "/search?q=road"})
    asked.clear()
    assert {path: bo.get(path).text for path in first} == first
    assert asked == []
    bo.post("/searches", data={"name": "Own road", "address": "/search?q=road"})
    assert "Own road" in bo.get("/search?q=road").text


def test_the_first_page_of_an_account_tells_of_each_visit_anew(own: Dossier) -> None:
    """What is new since the last visit changes without the record."""
    ann = asking_as("Ann", Role.reader, own)
    assert "since your last visit" not in ann.get("/").text.partition("<footer")[0]
    visits = ann.app.state.visits  # type: ignore[attr-defined]  # a FastAPI
    now = datetime.now(UTC).replace(microsecond=0)
    with closing(sqlite3.connect(visits.file)) as connection, connection:
        seen = Seen(None, now - timedelta(hours=2)).written()
        connection.execute("UPDATE visits SET seen = ?", (seen,))
    assert "since your last visit" in ann.get("/").text
    assert ann.get("/.json").json()["visited"] == (now - timedelta(hours=2)).isoformat()


def test_a_refusal_is_not_kept_nor_what_tells_of_the_server(own: Dossier) -> None:
    pages = asking(own)
    assert pages.get("/issues/weather").status_code == 404
    assert "etag" not in pages.get("/issues/weather").headers
    counts = [pages.get("/metrics").text for _ in range(2)]
    assert counts[0] != counts[1]


def test_what_two_ask_for_at_once_is_worked_out_once(own: Dossier) -> None:
    asked: list[str] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        asked.append(scope["path"])
        await asyncio.sleep(0.01)
        await PlainTextResponse(f"answer {len(asked)}")(scope, receive, send)

    async def both() -> list[bytes]:
        keeping = Keeping(app, Basis(own.store), Searches())
        return await asyncio.gather(*(_body(keeping, Visit(own, "Ann", Role.reader, "")) for _ in range(2)))

    assert asyncio.run(both()) == [b"answer 1", b"answer 1"]
    assert asked == ["/positions"]


async def _body(keeping: Keeping, visit: Visit) -> bytes:
    asked: dict[str, Any] = {"method": "GET", "path": "/positions", "query_string": b"", "headers": []}
    scope: Scope = {"type": "http", "scheme": "http", "state": {"visit": visit}, **asked}
    parts: list[bytes] = []

    async def receive() -> Message:
        return {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        parts.append(message.get("body", b""))

    await keeping(scope, receive, send)
    return b"".join(parts)
