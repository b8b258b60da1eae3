"""The searches that people keep, each for nobody but them: beside the accounts, never in the record."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from aidememoire.hosting.beside import opened
from aidememoire.model.errors import SettingsError

_MOST = 100  # of one person
# Those of an account go with it.
_TABLES = """
CREATE TABLE IF NOT EXISTS searches (person TEXT, name TEXT, address TEXT NOT NULL, PRIMARY KEY (person, name));
CREATE TRIGGER IF NOT EXISTS searches_of_people AFTER DELETE ON people
    BEGIN DELETE FROM searches WHERE person = OLD.name; END;
"""


@dataclass(frozen=True, slots=True)
class Kept:
    """A search that somebody keeps: the name that they gave it, and its address."""

    name: str
    address: str


class Searches:
    """The searches in the file of accounts, which is made for the first of them; without a file none can be kept."""

    def __init__(self, file: Path | None = None) -> None:
        self.file = file

    def of(self, person: str) -> tuple[Kept, ...]:
        """Return the searches that a person keeps, by name."""
        if self.file is None or not self.file.exists():
            return ()
        with self._connected() as connection:
            asked = "SELECT name, address FROM searches WHERE person = ? ORDER BY name"
            return tuple(Kept(*row) for row in connection.execute(asked, (person,)))

    def keep(self, person: str, search: Kept) -> None:
        """Keep a search, in place of one of the same name; raises SettingsError."""
        if len(self.of(person)) >= _MOST:
            raise SettingsError(f"{person} keeps {_MOST} searches; let one go first")
        with self._connected() as connection:
            row = (person, search.name, search.address)
            connection.execute("INSERT OR REPLACE INTO searches VALUES (?, ?, ?)", row)

    def forget(self, person: str, name: str) -> None:
        """Let a search go."""
        with self._connected() as connection:
            connection.execute("DELETE FROM searches WHERE person = ? AND name = ?", (person, name))

    @contextmanager
    def _connected(self) -> Iterator[sqlite3.Connection]:
        if self.file is None:
            raise SettingsError("there is no place beside the record to keep searches in; say by --users where one is")
        with opened(self.file, _TABLES) as connection:
            yield connection
