"""What people leave beside the record, each for nobody but them: tables of their own in the file of accounts."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from aidememoire.hosting.accounts import Accounts


@contextmanager
def opened(file: Path, tables: str) -> Iterator[sqlite3.Connection]:
    """Give a connection to the file of accounts, which is made where there is none, with these tables in it."""
    Accounts(file)  # which nobody else of this machine can look into
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.executescript(tables)
        yield connection
