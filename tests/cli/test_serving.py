"""`serve` and `user`, as a user runs them: a real process, spoken to over HTTP."""

from __future__ import annotations

import io
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2
import pytest

from aidememoire.hosting import Role
from aidememoire.hosting.accounts import Accounts
from tests.api.made import made_dossier
from tests.cli.running import ROOT, run

PASSWORD = "a long password"


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("served") / "dossier.db"
    with made_dossier(file):
        return file


@contextmanager
def serving(record: Path, *options: str) -> Iterator[str]:
    """Run the command in a process of its own; give the address by which this machine reaches it."""
    command = [sys.executable, "-m", "aidememoire.cli", "serve", "--record", str(record), "--port", "0", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout
        try:
            printed = re.fullmatch(r"http://\S+:(\d+)/ \(Ctrl-C ends it\)\n", process.stdout.readline())
            assert printed
            yield f"http://127.0.0.1:{printed[1]}"
        finally:
            process.send_signal(signal.SIGINT)
            _, said = process.communicate(timeout=20)
        assert (process.returncode, "Traceback" in said) == (0, False)


@pytest.fixture(scope="module")
def server(record: Path) -> Iterator[str]:
    with serving(record) as address:
        yield address


def test_the_server_answers_at_the_address_that_it_prints_and_to_no_foreign_name(server: str) -> None:
    assert httpx2.get(f"{server}/api/health").json() == {"status": "ok"}
    foreign = httpx2.get(f"{server}/api/health", headers={"Host": "evil.example"})
    assert (foreign.status_code, foreign.headers["x-content-type-options"]) == (421, "nosniff")


def test_a_document_that_is_sent_stands_in_the_record_and_another_site_cannot_send_one(server: str) -> None:
    csrf = {"X-CSRF-Token": httpx2.get(f"{server}/api/visit").json()["csrf"]}
    sample = ROOT / "sample/14-moscow-july-armenian-readout.md"

    def send(headers: dict[str, str], name: str = sample.name, data: bytes = sample.read_bytes()) -> httpx2.Response:
        files = {"file": (name, data)}
        return httpx2.post(f"{server}/api/documents", files=files, headers=headers, timeout=60)

    assert send({}).status_code == 403
    assert send(csrf | {"Origin": "https://evil.example"}).status_code == 403
    done = send(csrf)
    assert done.status_code == 201, done.text
    (added,) = done.json()["added"]
    listed = httpx2.get(f"{server}/api/statements", params={"document": added["document"]}).json()["rows"]
    assert len(listed) == added["statements"] > 5
    again = send(csrf).json()["added"][0]
    assert (again["new_document"], again["new_reading"]) == (False, False)
    refused = send(csrf, "x", b"\x7fELF\x00\x00")
    assert (refused.status_code, "is binary" in refused.json()["detail"]) == (422, True)


def test_a_server_for_others_lets_in_who_has_an_account_each_to_what_they_may(record: Path, tmp_path: Path) -> None:
    users = tmp_path / "users.db"
    accounts = Accounts(users)
    accounts.add("Ann Lee", Role.reader, PASSWORD)
    token = accounts.add("desk", Role.reader, PASSWORD, token=True)
    bearer = {"Authorization": f"Bearer {token}"}
    accept = {"statement": "480be967003d", "kind": "accept"}
    with serving(record, "--host", "0.0.0.0", "--users", str(users)) as address:
        nobody = httpx2.get(f"{address}/api/statements")
        assert (nobody.status_code, nobody.headers["content-type"]) == (401, "application/problem+json")
        assert httpx2.get(f"{address}/api/visit", headers=bearer).json()["person"] == "desk"
        refused = httpx2.post(f"{address}/api/corrections", json=accept, headers=bearer)
        assert (refused.status_code, refused.json()["detail"]) == (403, "desk may read here, and nothing else")
        large = httpx2.post(f"{address}/api/documents", content=b"x" * 2**24 + b"x", headers=bearer)
        assert large.status_code == 413
        with httpx2.Client(base_url=address) as guest:
            tries = [_sign_in(guest, "Ann Lee", "no") for _ in range(6)]
        assert tries == [401] * 5 + [429]
        counted = httpx2.get(f"{address}/metrics", headers=bearer).text
        assert 'aidememoire_requests_total{method="POST",route="/sign-in",status="429"} 1.0' in counted
    assert [(one.person, one.status) for one in accounts.writes()] == [("desk", 403)]


def _sign_in(guest: httpx2.Client, name: str, password: str) -> int:
    token = re.findall(r'name="csrf" value="(\w+)"', guest.get("/sign-in").text)[0]
    return guest.post("/sign-in", data={"name": name, "password": password, "csrf": token}).status_code


def test_a_port_in_use_is_said_with_the_mend(record: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = run("serve", "--record", record, "--port", str(port))
    assert done.returncode == 2
    assert (
        done.stderr.strip()
        == f"aidememoire: port {port} of 127.0.0.1 is in use; give another one by --port, or 0 for any"
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--host", "0.0.0.0"), "make one with `aidememoire user add NAME`"),
        (("--name", "dossier.example"), "others could come to dossier.example"),
        (("--host", "192.0.2.1", "--users", "none.db"), "none.db holds no accounts"),
        (("--record", "none.db"), "`aidememoire add` makes one"),
        (("--profile", "atlantis"), "atlantis"),
    ],
)
def test_what_cannot_be_served_is_said_in_one_line(
    record: Path, tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    done = run("serve", "--port", "0", *arguments, record=record, folder=tmp_path)
    (line,) = done.stderr.splitlines()
    assert (done.returncode, said in line) == (2, True), line


def test_accounts_are_added_listed_and_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record = tmp_path / "dossier.db"
    assert "no record of that name" in run("user", "add", "Ann Lee", record=record).stderr
    record.touch()
    assert "no accounts" in run("user", "list", record=record).stderr
    assert [one.name for one in tmp_path.iterdir()] == ["dossier.db"]
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSWORD}\n{PASSWORD}\nshort\n"))
    added = run("user", "add", "Ann Lee", "--role", "editor", "--token", record=record)
    assert added.stdout.splitlines()[0] == "Ann Lee may come in as editor"
    assert len(added.stdout.splitlines()[1]) == 43
    assert run("user", "add", "Bea Roy", record=record).returncode == 0
    assert "too short" in run("user", "add", "Cy Ros", record=record).stderr
    assert (tmp_path / "dossier.users.db").exists()
    listed = run("user", "list", record=record).stdout
    assert listed == "Ann Lee: editor, has an API token\nBea Roy: reader\n"
    assert run("user", "remove", "Ann Lee", record=record).returncode == 0
    assert "known: Bea Roy" in run("user", "remove", "Ann Lee", record=record).stderr


def test_a_database_takes_a_file_of_accounts_by_name() -> None:
    done = run("user", "list", "--record", "postgresql://localhost/dossier")
    assert (done.returncode, "--users" in done.stderr) == (2, True)


def test_the_reference_names_every_option(record: Path) -> None:
    reference = (ROOT / "docs/reference/command-line.md").read_text(encoding="utf-8")
    for option in (
        "serve",
        "--host",
        "--port",
        "--users",
        "--name",
        "user add",
        "user list",
        "user remove",
        "--role",
        "--token",
    ):
        assert option in reference
