"""What can be said of a SQLite file that is damaged: how much of it is there, what is broken, what can still be read."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path

from aidememoire.record.values import Fault

_HEAD = 100  # bytes before the first page begins
_ASKED, _MOST = 100, 10  # faults asked of SQLite's check of the whole, and named
_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY rowid"


def damage_of(path: str) -> Iterator[Fault]:
    """Yield what is wrong with a file: as a whole, what SQLite's own check says, and table by table; it is not changed."""
    yield from _cut_off(path)
    with closing(sqlite3.connect(f"{Path(path).absolute().as_uri()}?mode=ro", uri=True)) as connection:
        connection.text_factory = bytes  # what was overwritten need not be text
        # As a whole, SQLite refuses a file that is shorter than it should be, unless it is to be mended.
        connection.execute("PRAGMA writable_schema = ON")
        yield from (Fault("database", line) for line in islice(_checked(connection, str(_ASKED)), _MOST))
        try:
            tables = [name.decode() for (name,) in connection.execute(_TABLES)]
        except (sqlite3.Error, UnicodeDecodeError) as error:
            yield Fault("database", f"the list of its tables cannot be read: {error}")
            return
        for table in tables:
            yield from _of_table(connection, table)


def _cut_off(path: str) -> Iterator[Fault]:
    with open(path, "rb") as file:
        head = file.read(_HEAD)
    page = int.from_bytes(head[16:18], "big")
    page = 65_536 if page == 1 else page  # as the format has it
    pages, there = int.from_bytes(head[28:32], "big"), os.path.getsize(path)
    if there < pages * page:
        yield Fault("file", f"it is cut off: {there // page:,} of its {pages:,} pages of {page:,} bytes are left")


def _of_table(connection: sqlite3.Connection, table: str) -> Iterator[Fault]:
    """Yield how many rows of a table can be read where not all can; else what is wrong with it or its indexes."""
    read = 0
    try:
        for _ in connection.execute(f'SELECT * FROM "{table}" NOT INDEXED'):  # noqa: S608
            read += 1
    except sqlite3.Error as error:
        yield Fault(f"table {table}", f"{read:,} of its rows can be read, and then no more: {error}")
    else:
        for line in _checked(connection, f'"{table}"'):
            yield Fault(f"table {table}", f"all of its {read:,} rows can be read, but: {line}")


def _checked(connection: sqlite3.Connection, what: str) -> Iterator[str]:
    """Yield what SQLite's own check says, of so many faults at most or of one table with its indexes."""
    try:
        for (told,) in connection.execute(f"PRAGMA integrity_check({what})"):
            yield from filter(_tells, told.decode("utf-8", "replace").splitlines())
    except sqlite3.Error as error:
        yield f"the check of SQLite does not get through: {error}"


def _tells(line: str) -> bool:
    """Tell whether a line names a fault; pages of which no others tell any more are not broken themselves."""
    return line != "ok" and not line.startswith("***") and not line.endswith("is never used")
