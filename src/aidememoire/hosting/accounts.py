"""Who may use a record, in a small SQLite file of its own beside it: people, the key of their sessions, their writes.

No password and no token stands in it, only their hashes. Of what was written nothing can be changed or taken out.
"""

from __future__ import annotations

import os
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from aidememoire.hosting import passwords
from aidememoire.hosting.rights import Role
from aidememoire.model.errors import SettingsError

_LONGEST_NAME = 100
_TABLES = """
CREATE TABLE IF NOT EXISTS people (
    name TEXT PRIMARY KEY, role TEXT NOT NULL, password TEXT NOT NULL, token TEXT UNIQUE, stamp TEXT NOT NULL,
    added TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS keys (name TEXT PRIMARY KEY, value BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS writes (
    number INTEGER PRIMARY KEY, at TEXT NOT NULL, person TEXT NOT NULL, address TEXT NOT NULL, method TEXT NOT NULL,
    path TEXT NOT NULL, status INTEGER NOT NULL
);
CREATE TRIGGER IF NOT EXISTS writes_no_update BEFORE UPDATE ON writes
    BEGIN SELECT RAISE(ABORT, 'what was written stays as it is'); END;
CREATE TRIGGER IF NOT EXISTS writes_no_delete BEFORE DELETE ON writes
    BEGIN SELECT RAISE(ABORT, 'what was written stays'); END;
"""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with an account. `stamp` tells it from an earlier account of the same name."""

    name: str
    role: Role
    stamp: str
    has_token: bool = False


@dataclass(frozen=True, slots=True)
class Write:
    """One request that wrote or would have written: who sent it from where, and how it was answered."""

    person: str
    address: str
    method: str
    path: str
    status: int


def users_file(record: str, users: Path | None) -> Path | None:
    """Return the file of accounts: the one named, else `dossier.users.db` beside `dossier.db`; a database has none."""
    if users:
        return users
    return None if "://" in record else Path(record).with_suffix(".users.db")


class Accounts:
    """The accounts of one file, which is made where there is none; each call stands by itself."""

    def __init__(self, file: Path) -> None:
        self.file = file
        if not file.exists():
            self._make()
        with self._connected() as connection:
            connection.executescript(_TABLES)
            connection.execute("INSERT OR IGNORE INTO keys VALUES ('session', ?)", (secrets.token_bytes(32),))

    def add(self, name: str, role: Role, password: str, *, token: bool = False) -> str | None:
        """Add somebody; return their API token, which is told this once, where one is wanted. Raises SettingsError."""
        given = passwords.new_token() if token else None
        row = (
            _sound_name(name),
            role.name,
            passwords.hashed(_long_enough(password)),
            passwords.token_hash(given) if given else None,
            secrets.token_hex(8),
            datetime.now(UTC).isoformat(),
        )
        try:
            with self._connected() as connection:
                connection.execute("INSERT INTO people VALUES (?, ?, ?, ?, ?, ?)", row)
        except sqlite3.IntegrityError as error:
            raise SettingsError(f"{self.file}: {name} has an account; remove it first to make another one") from error
        return given

    def remove(self, name: str) -> None:
        """Take an account away, and with it its sessions and its token; raises SettingsError where there is none."""
        with self._connected() as connection:
            if not connection.execute("DELETE FROM people WHERE name = ?", (name,)).rowcount:
                known = ", ".join(row[0] for row in connection.execute("SELECT name FROM people ORDER BY name"))
                raise SettingsError(f"{self.file}: nobody is called {name!r}; known: {known or 'none'}")

    def people(self) -> tuple[Person, ...]:
        """Return everybody, by name."""
        return tuple(self._people("1 ORDER BY name", ()))

    def named(self, name: str) -> Person | None:
        """Return the person of that name, or None."""
        return next(self._people("name = ?", (name,)), None)

    def by_token(self, token: str) -> Person | None:
        """Return whose API token it is, or None."""
        return next(self._people("token = ?", (passwords.token_hash(token),)), None)

    def by_password(self, name: str, password: str) -> Person | None:
        """Return the person of that name and password, or None; takes as long where nobody has the name."""
        with self._connected() as connection:
            found = connection.execute("SELECT password FROM people WHERE name = ?", (name,)).fetchone()
        fits = passwords.fits(password, found[0] if found else passwords.NOBODY)
        return self.named(name) if fits else None

    def key(self) -> bytes:
        """Return the key that sessions are signed with; it outlives the server."""
        with self._connected() as connection:
            key: bytes = connection.execute("SELECT value FROM keys WHERE name = 'session'").fetchone()[0]
            return key

    def note(self, write: Write) -> None:
        """Keep what somebody wrote."""
        row = (datetime.now(UTC).isoformat(), write.person, write.address, write.method, write.path, write.status)
        with self._connected() as connection:
            connection.execute(
                "INSERT INTO writes (at, person, address, method, path, status) VALUES (?, ?, ?, ?, ?, ?)", row
            )

    def writes(self) -> tuple[Write, ...]:
        """Return all that was written, the first first."""
        with self._connected() as connection:
            found = connection.execute("SELECT person, address, method, path, status FROM writes ORDER BY number")
            return tuple(Write(*row) for row in found)

    def _people(self, where: str, values: tuple[str, ...]) -> Iterator[Person]:
        asked = f"SELECT name, role, stamp, token IS NOT NULL FROM people WHERE {where}"  # noqa: S608  # our own words
        with self._connected() as connection:
            found = connection.execute(asked, values).fetchall()
        return (Person(name, Role[role], stamp, bool(token)) for name, role, stamp, token in found)

    @contextmanager
    def _connected(self) -> Iterator[sqlite3.Connection]:
        """Give a connection whose changes are kept where nothing goes wrong; raises SettingsError for a file of another kind."""
        try:
            with closing(sqlite3.connect(self.file)) as connection, connection:
                yield connection
        except sqlite3.IntegrityError:
            raise
        except sqlite3.Error as error:
            mend = "see that it is a file of accounts and yours to write in"
            raise SettingsError(f"{self.file}: the accounts cannot be used ({error}); {mend}") from error

    def _make(self) -> None:
        """Make the file so that nobody else of this machine can look into it."""
        try:
            os.close(os.open(self.file, os.O_CREAT | os.O_WRONLY, 0o600))
        except OSError as error:
            mend = "see that its folder exists and is yours to write in"
            raise SettingsError(f"{self.file}: cannot be made ({error.strerror}); {mend}") from error


def _sound_name(name: str) -> str:
    if not name.strip() or name != name.strip() or len(name) > _LONGEST_NAME or not name.isprintable():
        raise SettingsError(f"{name!r} is no name of a person; give one of at most {_LONGEST_NAME} letters")
    return name


def _long_enough(password: str) -> str:
    if len(password) < passwords.SHORTEST:
        raise SettingsError(f"the password is too short; give one of {passwords.SHORTEST} letters or more")
    return password
