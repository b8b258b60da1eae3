"""Empty records to test on, in SQLite and in a PostgreSQL that the test run starts for itself."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import psycopg
import pytest

from aidememoire.record import open_store

BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"))
Fresh = Callable[[], str]  # gives a new, empty record, by its path or URL


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """Give the URL of a server of our own, without the name of a database; it ends with the test run."""
    if not BINARIES:
        pytest.skip("there is no PostgreSQL in /usr/lib/postgresql: apt-get install postgresql")
    folder = Path(tempfile.mkdtemp(prefix="aidememoire-postgresql-"))
    if os.geteuid() == 0:  # the server refuses to run as root
        shutil.chown(folder, "postgres", "postgres")
    server = _start(folder, port := _free_port())
    try:
        yield f"postgresql://postgres@127.0.0.1:{port}/"
    finally:
        server.send_signal(signal.SIGQUIT)  # at once: what it holds is thrown away
        server.wait(30)
        shutil.rmtree(folder)


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def fresh(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fresh]:
    """Give what makes empty records, of one database after the other."""
    if request.param == "sqlite":
        yield _files(tmp_path_factory.mktemp("records"))
    else:
        yield from _databases(request.getfixturevalue("postgresql"))


@pytest.fixture(scope="session")
def fresh_file(tmp_path_factory: pytest.TempPathFactory) -> Fresh:
    """Give what makes empty records in SQLite."""
    return _files(tmp_path_factory.mktemp("records"))


def _files(folder: Path) -> Fresh:
    numbers, empty = count(), folder / "empty.db"
    open_store(empty).close()

    def fresh() -> str:
        return str(shutil.copy(empty, folder / f"{next(numbers)}.db"))

    return fresh


def _databases(server: str) -> Iterator[Fresh]:
    numbers = count()
    connection = psycopg.connect(f"{server}postgres", autocommit=True)

    def create(name: str, template: str) -> str:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}".encode())
        return f"{server}{name}"

    def fresh() -> str:
        number = next(numbers)
        # Each takes 7 MB; no test has use for one that was made so long ago.
        if number >= 8:
            connection.execute(f"DROP DATABASE record_{number - 8} WITH (FORCE)".encode())
        return create(f"record_{number}", "empty")

    open_store(create("empty", "template0")).close()
    yield fresh
    connection.close()


def _start(folder: Path, port: int) -> subprocess.Popen[bytes]:
    data, who = (
        folder / "data",
        {"user": "postgres", "group": "postgres", "extra_groups": []} if os.geteuid() == 0 else {},
    )
    log = (folder / "log").open("wb")
    initdb = [BINARIES[-1].with_name("initdb"), "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"]
    subprocess.run(initdb, check=True, stdout=log, stderr=log, cwd=folder, **who)  # type: ignore[call-overload]
    options = ["-p", str(port), "-c", "fsync=off", "-c", "listen_addresses=127.0.0.1", "-k", folder]
    command = [BINARIES[-1], "-D", data, *options]
    server: subprocess.Popen[bytes] = subprocess.Popen(command, stdout=log, stderr=log, cwd=folder, **who)  # type: ignore[call-overload]
    log.close()
    _wait(port)
    return server


def _wait(port: int) -> None:
    for _ in range(300):
        try:
            psycopg.connect(f"postgresql://postgres@127.0.0.1:{port}/postgres").close()
        except psycopg.OperationalError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError("PostgreSQL does not answer")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
