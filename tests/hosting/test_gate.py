"""The gate, asked over HTTP: who may come in, what is refused, and what every answer carries."""

from __future__ import annotations

import asyncio
import logging
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import httpx2
import pytest
from starlette.testclient import TestClient

from aidememoire.api import create_app
from aidememoire.dossier import Dossier
from aidememoire.hosting import Gate, Role, open_gate
from aidememoire.hosting.accounts import Accounts
from aidememoire.hosting.carrying import HEADERS
from aidememoire.hosting.cookies import cookie_of
from aidememoire.hosting.leading import within
from aidememoire.hosting.limits import Limits
from aidememoire.model import SettingsError
from tests.api.made import made_dossier

HERE = "http://127.0.0.1:8000"
OUTSIDE = "https://dossier.example"
PASSWORD = "a long password"
HTML = {"accept": "text/html"}
STATEMENT = "480be967003d"
ACCEPT = {"statement": STATEMENT, "kind": "accept"}


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    with made_dossier(tmp_path / "dossier.db") as opened:
        yield opened


@pytest.fixture
def alone(dossier: Dossier) -> TestClient:
    """A client of a server on this machine, without accounts."""
    return client(Gate(dossier, "Ann Lee"), HERE)


@pytest.fixture
def accounts(tmp_path: Path) -> Accounts:
    return Accounts(tmp_path / "dossier.users.db")


def client(gate: Gate, address: str) -> TestClient:
    return TestClient(create_app(gate), base_url=address, follow_redirects=False)


def served(dossier: Dossier, accounts: Accounts) -> TestClient:
    """Return a client of a server for others, who is nobody yet."""
    return client(open_gate(dossier, "nobody", accounts.file, "0.0.0.0", ["dossier.example"]), OUTSIDE)


def sign_in(guest: TestClient, name: str, password: str = PASSWORD, **more: str) -> int:
    form = guest.get("/sign-in", headers=HTML).text
    found = re.search(r'name="csrf" value="(\w+)"', form)
    assert found
    return guest.post("/sign-in", data={"name": name, "password": password, "csrf": found[1], **more}).status_code


def csrf(guest: TestClient) -> dict[str, str]:
    return {"X-CSRF-Token": guest.get("/api/visit").json()["csrf"]}


def test_every_answer_carries_the_headers_a_refusal_and_a_missing_page_too(alone: TestClient) -> None:
    for path, host in (("/api/health", "localhost"), ("/nowhere", "localhost"), ("/api/health", "evil.example")):
        answer = alone.get(path, headers={"host": host})
        assert {name: answer.headers[name] for name in HEADERS} == HEADERS
    policy = HEADERS["Content-Security-Policy"]
    assert policy == "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8000", "127.0.0.1.evil.example", "", "a@127.0.0.1", "[::"]
)
def test_a_foreign_host_is_refused(alone: TestClient, host: str) -> None:
    assert alone.get("/api/health", headers={"host": host}).status_code == 421


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1", "[::1]:8000", "LOCALHOST"])
def test_this_machine_may_be_called_by_each_of_its_names(alone: TestClient, host: str) -> None:
    assert alone.get("/api/health", headers={"host": host}).status_code == 200


def test_on_this_machine_without_accounts_the_one_user_is_editor(alone: TestClient) -> None:
    told = alone.get("/api/visit").json()
    assert (told["person"], told["role"]) == ("Ann Lee", "editor")
    assert alone.post("/api/corrections", json=ACCEPT, headers=csrf(alone)).json()["by"] == "Ann Lee"


@pytest.mark.parametrize(
    ("host", "names"), [("0.0.0.0", []), ("::", []), ("192.0.2.1", []), ("127.0.0.1", ["dossier.example"])]
)
def test_where_others_could_come_no_gate_opens_without_accounts(
    dossier: Dossier, tmp_path: Path, host: str, names: list[str]
) -> None:
    with pytest.raises(SettingsError, match="user add"):
        open_gate(dossier, "Ann Lee", tmp_path / "none.db", host, names)
    Accounts(tmp_path / "empty.db")
    with pytest.raises(SettingsError, match="user add"):
        open_gate(dossier, "Ann Lee", tmp_path / "empty.db", host, names)
    assert not (tmp_path / "none.db").exists()


def test_a_write_without_the_token_of_the_form_is_refused(alone: TestClient, dossier: Dossier) -> None:
    assert alone.post("/api/corrections", json=ACCEPT).status_code == 403
    for token in (b"", b"0" * 64, "ü".encode()):
        assert alone.post("/api/corrections", json=ACCEPT, headers={b"X-CSRF-Token": token}).status_code == 403
    assert dossier.register.history() == []


def test_the_token_may_come_as_a_field_of_the_form(alone: TestClient, dossier: Dossier) -> None:
    """The form is read by the gate first and must reach the route whole; without a desk it is refused only there."""
    token = csrf(alone)["X-CSRF-Token"]
    for sent in ({"data": {"csrf": token, "text": "x"}}, {"data": {"csrf": token}, "files": {"file": ("a.txt", b"x")}}):
        answer = alone.post("/api/documents", **sent)
        assert "takes no documents" in answer.json()["detail"]


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:9999"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_a_write_that_another_site_sends_is_refused_even_with_the_token(
    alone: TestClient, dossier: Dossier, headers: dict[str, str]
) -> None:
    answer = alone.post("/api/corrections", json=ACCEPT, headers=csrf(alone) | headers)
    assert (answer.status_code, answer.json()["status"]) == (403, 403)
    assert dossier.register.history() == []
    own = {"Origin": HERE, "Sec-Fetch-Site": "same-origin"}
    assert alone.post("/api/corrections", json=ACCEPT, headers=csrf(alone) | own).status_code == 201


def test_who_has_not_signed_in_sees_nothing_but_the_way_in(dossier: Dossier, accounts: Accounts) -> None:
    accounts.add("Ann Lee", Role.reader, PASSWORD)
    guest = served(dossier, accounts)
    refused = guest.get("/api/statements")
    assert (refused.status_code, refused.headers["www-authenticate"]) == (401, "Bearer")
    assert guest.get("/metrics").status_code == 401
    assert guest.get("/api/openapi.json").status_code == 401
    assert guest.get("/api/health").json() == {"status": "ok"}
    shown = guest.get("/positions?as_of=2023-07-26", headers=HTML)
    assert (shown.status_code, shown.headers["location"]) == (303, "/sign-in?next=%2Fpositions%3Fas_of%3D2023-07-26")


def test_who_mistypes_a_password_need_not_write_the_name_again(dossier: Dossier, accounts: Accounts) -> None:
    accounts.add("Ann Lee", Role.editor, PASSWORD)
    guest = served(dossier, accounts)
    found = re.search(r'name="csrf" value="(\w+)"', guest.get("/sign-in", headers=HTML).text)
    assert found
    told = guest.post("/sign-in", data={"name": 'Ann "Lee"', "password": "another password", "csrf": found[1]}).text
    assert 'value="Ann &#34;Lee&#34;"' in told
    assert re.search(r'name="password"[^>]* autofocus>', told)


def test_people_sign_in_by_a_cookie_that_scripts_and_other_sites_do_not_get(
    dossier: Dossier, accounts: Accounts
) -> None:
    accounts.add("Ann Lee", Role.editor, PASSWORD)
    guest = served(dossier, accounts)
    assert sign_in(guest, "Ann Lee", "another password") == 401
    assert sign_in(guest, "Ann Lee") == 303
    cookie = guest.get("/sign-in", headers=HTML)
    assert cookie.status_code == 303  # who is in has nothing to sign in for
    assert guest.get("/api/visit").json()["person"] == "Ann Lee"
    assert guest.post("/api/corrections", json=ACCEPT).status_code == 403
    assert guest.post("/api/corrections", json=ACCEPT, headers=csrf(guest)).json()["by"] == "Ann Lee"
    token = re.findall(r'value="(\w{64})"', guest.get("/sign-out", headers=HTML).text)[0]
    assert guest.post("/sign-out").status_code == 403
    assert guest.post("/sign-out", data={"csrf": token}).status_code == 303
    assert guest.get("/api/visit").status_code == 401


@pytest.mark.parametrize(("address", "secure"), [(OUTSIDE, True), (HERE, False)])
def test_the_cookie_goes_over_https_alone_but_on_this_machine(
    dossier: Dossier, accounts: Accounts, address: str, secure: bool
) -> None:
    accounts.add("Ann Lee", Role.editor, PASSWORD)
    gate = open_gate(dossier, "nobody", accounts.file, "127.0.0.1", ["dossier.example"])
    given = client(gate, address).get("/sign-in", headers=HTML).headers["set-cookie"]
    assert "HttpOnly" in given
    assert "SameSite=lax" in given
    assert ("Secure" in given) is secure


def test_who_comes_over_plain_http_is_told_that_no_session_will_hold(dossier: Dossier, accounts: Accounts) -> None:
    accounts.add("Ann Lee", Role.editor, PASSWORD)
    gate = open_gate(dossier, "nobody", accounts.file, "127.0.0.1", ["dossier.example"])
    told = {
        address: "over HTTPS alone" in client(gate, address).get("/sign-in", headers=HTML).text
        for address in (OUTSIDE, HERE, OUTSIDE.replace("https", "http"))
    }
    assert list(told.values()) == [False, False, True]


def test_signing_in_leads_on_to_pages_of_this_server_alone(dossier: Dossier, accounts: Accounts) -> None:
    accounts.add("Ann Lee", Role.reader, PASSWORD)
    for asked, leads in (
        ("/positions?issue=borders", "/positions?issue=borders"),
        ("//evil.example", "/"),
        ("/\\evil.example", "/"),
        ("https://evil.example", "/"),
    ):
        guest = served(dossier, accounts)
        form = guest.get("/sign-in", headers=HTML).text
        token = re.findall(r'value="(\w{64})"', form)[0]
        done = guest.post("/sign-in", data={"name": "Ann Lee", "password": PASSWORD, "csrf": token, "next": asked})
        assert done.headers["location"] == leads


def test_a_cookie_that_was_changed_or_is_of_an_account_removed_is_nobodys(dossier: Dossier, accounts: Accounts) -> None:
    accounts.add("Ann Lee", Role.reader, PASSWORD)
    guest = served(dossier, accounts)
    sign_in(guest, "Ann Lee")
    name, kept = next(iter(guest.cookies.items()))
    guest.cookies.clear()
    guest.cookies[name] = kept[:-1] + ("0" if kept[-1] != "0" else "1")
    assert guest.get("/api/visit").status_code == 401
    guest.cookies.clear()
    guest.cookies[name] = kept
    assert guest.get("/api/visit").status_code == 200
    accounts.remove("Ann Lee")
    assert guest.get("/api/visit").status_code == 401
    accounts.add("Ann Lee", Role.editor, PASSWORD)
    assert guest.get("/api/visit").status_code == 401


def test_who_signs_in_to_two_records_on_ports_of_one_host_stays_signed_in_to_both(
    dossier: Dossier, accounts: Accounts, tmp_path: Path
) -> None:
    """A browser gives the cookies of a host to all its ports."""
    accounts.add("Ann Lee", Role.reader, PASSWORD)
    others = Accounts(tmp_path / "other.users.db")
    others.add("Bea Roy", Role.reader, PASSWORD)
    with made_dossier(tmp_path / "other.db") as second:
        ann, bea = served(dossier, accounts), served(second, others)
        assert sign_in(ann, "Ann Lee") == 303
        bea.cookies.update(ann.cookies)
        assert sign_in(bea, "Bea Roy") == 303
        ann.cookies.update(bea.cookies)
        told = [each.get("/api/visit").json()["person"] for each in (ann, bea)]
    assert told == ["Ann Lee", "Bea Roy"]


def test_records_of_one_name_in_two_folders_have_two_cookies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = set()
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        monkeypatch.chdir(tmp_path / folder)
        names.add(cookie_of("dossier.db", "session"))
    assert len(names) == 2


def test_the_roles_may_do_what_they_say(dossier: Dossier, accounts: Accounts) -> None:
    text = {"text": "The minister said so."}
    may = {Role.reader: (403, 403), Role.reviewer: (201, 403), Role.editor: (201, 403)}
    for role, (corrects, adds) in may.items():
        token = accounts.add(role.name, role, PASSWORD, token=True)
        guest = served(dossier, accounts)
        guest.headers["Authorization"] = f"Bearer {token}"
        assert guest.get("/api/statements").status_code == 200
        assert guest.post("/api/corrections", json=ACCEPT).status_code == corrects
        added = guest.post("/api/documents", data=text)
        assert added.status_code == adds
        assert ("takes no documents" in added.json()["detail"]) is (role is Role.editor)


def test_a_token_works_without_a_form_and_is_stored_hashed(dossier: Dossier, accounts: Accounts) -> None:
    token = accounts.add("Ann Lee", Role.reviewer, PASSWORD, token=True)
    assert token
    guest = served(dossier, accounts)
    assert guest.get("/api/visit", headers={"Authorization": "Bearer wrong"}).status_code == 401
    done = guest.post("/api/corrections", json=ACCEPT, headers={"Authorization": f"Bearer {token}"})
    assert (done.status_code, done.json()["by"]) == (201, "Ann Lee")
    stored = accounts.file.read_bytes()
    assert token.encode() not in stored
    assert PASSWORD.encode() not in stored
    assert accounts.file.stat().st_mode & 0o077 == 0


def test_signing_in_is_limited_by_name_and_address_and_then_by_address(dossier: Dossier, accounts: Accounts) -> None:
    accounts.add("Ann Lee", Role.reader, PASSWORD)
    guest = served(dossier, accounts)
    assert [sign_in(guest, "Ann Lee", "no") for _ in range(6)] == [401] * 5 + [429]
    assert sign_in(guest, "Ann Lee") == 429
    assert sign_in(guest, "Bea Roy", "no") == 401
    form = guest.get("/sign-in", headers=HTML).text
    token = re.findall(r'value="(\w{64})"', form)[0]
    late = guest.post("/sign-in", data={"name": "Ann Lee", "password": "no", "csrf": token})
    assert 0 < int(late.headers["retry-after"]) <= 900


def test_the_form_for_signing_in_needs_its_token_and_its_own_site(dossier: Dossier, accounts: Accounts) -> None:
    accounts.add("Ann Lee", Role.reader, PASSWORD)
    guest = served(dossier, accounts)
    fields = {"name": "Ann Lee", "password": PASSWORD}
    assert guest.post("/sign-in", data=fields).status_code == 403
    token = re.findall(r'value="(\w{64})"', guest.get("/sign-in", headers=HTML).text)[0]
    foreign = {"Origin": "https://evil.example"}
    assert guest.post("/sign-in", data=fields | {"csrf": token}, headers=foreign).status_code == 403
    assert guest.post("/sign-in", data=fields | {"csrf": token}).status_code == 303


def test_every_write_of_a_known_person_is_noted_the_refused_ones_too_and_the_notes_stay(
    dossier: Dossier, accounts: Accounts
) -> None:
    token = accounts.add("Ann Lee", Role.reviewer, PASSWORD, token=True)
    guest = served(dossier, accounts)
    own = {"Authorization": f"Bearer {token}"}
    guest.post("/api/corrections", json=ACCEPT, headers=own)
    guest.post(f"/{'x' * 1000}", headers=own)
    guest.get("/api/statements", headers=own)
    told = [(one.person, one.method, one.path, one.status) for one in accounts.writes()]
    assert told == [("Ann Lee", "POST", "/api/corrections", 201), ("Ann Lee", "POST", f"/{'x' * 299}", 404)]
    with sqlite3.connect(accounts.file) as connection:
        for change in ("DELETE FROM writes", "UPDATE writes SET person = ''"):
            with pytest.raises(sqlite3.IntegrityError, match="stays"):
                connection.execute(change)
    connection.close()


def test_nobody_can_fill_the_file_of_accounts(
    dossier: Dossier, accounts: Accounts, caplog: pytest.LogCaptureFixture
) -> None:
    accounts.add("Ann Lee", Role.reader, PASSWORD)
    guest = served(dossier, accounts)
    with caplog.at_level(logging.INFO, "aidememoire.writes"):
        for headers in ({}, {"Authorization": "Bearer wrong"}):
            assert guest.post(f"/{'x' * 1000}", headers=headers).status_code == 401
    assert accounts.writes() == ()
    assert caplog.messages == [f"POST /{'x' * 299} by nobody from testclient: 401"] * 2


def test_a_locked_file_of_accounts_stops_nobody_who_needs_nothing_of_it(dossier: Dossier, accounts: Accounts) -> None:
    token = accounts.add("Ann Lee", Role.reader, PASSWORD, token=True)
    app = served(dossier, accounts).app

    async def asked() -> tuple[int, bool, int]:
        async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url=OUTSIDE) as guest:
            with closing(sqlite3.connect(accounts.file)) as other:
                other.execute("BEGIN EXCLUSIVE")
                own = asyncio.create_task(guest.get("/api/visit", headers={"Authorization": f"Bearer {token}"}))
                await asyncio.sleep(0.1)
                health = await guest.get("/api/health")
                waits = not own.done()
            return health.status_code, waits, (await own).status_code

    assert asyncio.run(asked()) == (200, True, 200)


def test_without_accounts_writes_are_noted_in_the_log(alone: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "aidememoire.writes"):
        alone.post("/api/corrections", json=ACCEPT, headers=csrf(alone))
        alone.post("/api/x%0AGET /y by Bea Roy", headers=csrf(alone))
    first, second = (record.getMessage() for record in caplog.records if record.name == "aidememoire.writes")
    assert first == "POST /api/corrections by Ann Lee from testclient: 201"
    assert "\n" not in second


def test_more_than_the_limit_is_refused_whether_or_not_it_says_so(dossier: Dossier) -> None:
    guest = client(Gate(dossier, "Ann Lee", limits=Limits(body=1000)), HERE)
    headers = csrf(guest)
    for content in (b"x" * 1001, (b"x" * 100 for _ in range(11))):
        answer = guest.post("/api/corrections", content=content, headers=headers | {"content-type": "application/json"})
        assert (answer.status_code, answer.headers["content-type"]) == (413, "application/problem+json")
        assert "send less" in answer.json()["detail"]
    form = {"data": {"text": "x" * 2000, "csrf": headers["X-CSRF-Token"]}}
    assert guest.post("/api/documents", **form).status_code == 413  # type: ignore[arg-type]


def test_an_answer_that_takes_too_long_is_given_up(dossier: Dossier) -> None:
    guest = client(Gate(dossier, "Ann Lee", limits=Limits(seconds=0.0)), HERE)
    answer = guest.get("/api/statements")
    assert (answer.status_code, answer.json()["title"]) == (503, "Service Unavailable")


def test_a_person_is_told_of_a_problem_on_a_page_and_what_it_names_is_escaped(alone: TestClient) -> None:
    page = alone.get("/nowhere", headers=HTML)
    assert (page.status_code, page.headers["content-type"]) == (404, "text/html; charset=utf-8")
    assert "<h1>Not Found</h1>" in page.text


@pytest.mark.parametrize("path", ["/review?issue=borders", "/s/8c1e", "/search?q=a\\b"])
def test_a_way_back_within_the_site_is_kept(path: str) -> None:
    assert within(path, "/") == path


@pytest.mark.parametrize(
    "path", [None, "", "review", "//evil.example", "/\\evil.example", "/\t/evil.example", "https:/"]
)
def test_a_way_that_could_lead_elsewhere_is_not_taken(path: str | None) -> None:
    assert within(path, "/review") == "/review"


def test_the_way_back_after_signing_in_is_escaped(dossier: Dossier, accounts: Accounts) -> None:
    accounts.add("Ann Lee", Role.reader, PASSWORD)
    shown = (
        served(dossier, accounts).get("/sign-in", params={"next": '/"><script>alert(1)</script>'}, headers=HTML).text
    )
    assert "<script" not in shown


@pytest.mark.parametrize(
    ("name", "password", "said"),
    [
        ("", PASSWORD, "no name"),
        (" Ann", PASSWORD, "no name"),
        ("A\nB", PASSWORD, "no name"),
        ("Ann", "short", "too short"),
    ],
)
def test_a_name_or_password_that_does_not_do_is_refused(
    accounts: Accounts, name: str, password: str, said: str
) -> None:
    with pytest.raises(SettingsError, match=said):
        accounts.add(name, Role.reader, password)
    assert accounts.people() == ()


def test_nobody_gets_an_account_twice_and_a_foreign_file_is_left_alone(accounts: Accounts, tmp_path: Path) -> None:
    accounts.add("Ann Lee", Role.reader, PASSWORD)
    with pytest.raises(SettingsError, match="remove it first"):
        accounts.add("Ann Lee", Role.editor, PASSWORD)
    other = tmp_path / "letter.txt"
    other.write_text("Dear Ann, " * 200, encoding="utf-8")
    with pytest.raises(SettingsError, match="cannot be used"):
        Accounts(other)
    assert other.read_text(encoding="utf-8").startswith("Dear Ann")
