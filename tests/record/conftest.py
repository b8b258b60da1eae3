"""Empty records to test on, in SQLite and in a PostgreSQL that the test run starts for itself."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import psycopg
import pytest

from aidememoire.record import open_store
from benchmarks import servers

Fresh = Callable[[], str]  # gives a new, empty record, by its path or URL


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """Give the URL of a server of our own, without the name of a database; it ends with the test run."""
    if not servers.BINARIES:
        pytest.skip("there is no PostgreSQL in /usr/lib/postgresql: apt-get install postgresql")
    with servers.postgresql() as url:
        yield url


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
