"""Connections to SQLite and PostgreSQL, their locks, and what their drivers' errors mean."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.pool import NullPool

from aidememoire.record import files
from aidememoire.record.dialect.names import POSTGRESQL, SQLITE, is_sqlite
from aidememoire.record.errors import BROKEN, DAMAGED, FULL, LOCKED, RecordError

_PATIENCE = 10  # seconds to wait for another writer
_CACHE = "cache_size = -65536"  # KiB, of which a small record takes few: what is written at random places stays at hand
_LOCK = 7_263_914  # our number among PostgreSQL's advisory locks, which count within one database

# What the drivers say -> what is wrong, the mend, the status. The first that fits counts.
_CAUSES = (
    ("not a database", "this is no record, nor any SQLite file", "name another file, or move this one away", 422),
    ("is locked", "the record is in use by another process", "try again when that one is done", LOCKED),
    ("lock timeout", "the record is in use by another process", "try again when that one is done", LOCKED),
    ("is full", "the disk is full; nothing of this step was recorded", "make room and run it again", FULL),
    ("No space left", "the disk is full; nothing of this step was recorded", "make room and run it again", FULL),
    (
        "readonly",
        "the record cannot be written",
        "see to the rights of the file and its folder, or copy it to read it elsewhere",
        BROKEN,
    ),
    (
        "unable to open",
        "the record cannot be opened",
        "see that its folder exists and that you may read and write there",
        422,
    ),
    ("malformed", DAMAGED, "restore the last good copy; `verify` says what is broken and how to save the rest", BROKEN),
    ("onnection", "the database cannot be reached", "see that its server runs and the address is right", BROKEN),
)


def engine_of(where: str | Path) -> Engine:
    """Return an engine for a file, or for a database by its URL; connects to nothing yet."""
    url = url_of(where)
    if url.get_backend_name() == SQLITE:
        if (folder := Path(name_of(url))).is_dir():
            mend = f"name a file in it, as in {folder / 'dossier.db'}"
            raise RecordError(name_of(url), "this is a folder, and no record", mend)
        return _sqlite(url)
    if url.get_backend_name() != POSTGRESQL:
        raise RecordError(
            name_of(url), "records are kept in SQLite or PostgreSQL", "give a file or a postgresql:// URL"
        )
    try:
        return _postgresql(url)
    except ModuleNotFoundError as error:
        raise RecordError(
            name_of(url), "there is no driver for PostgreSQL", "install aidememoire[postgresql]"
        ) from error


def url_of(where: str | Path) -> URL:
    """Return the URL of a file or database."""
    if isinstance(where, Path) or "://" not in where:
        return URL.create(SQLITE, database=str(where))
    url = make_url(where)
    return url.set(drivername="postgresql+psycopg") if url.drivername in ("postgres", POSTGRESQL) else url


def name_of(url: URL) -> str:
    """Return what errors call the record: the file, or the URL as people write it, without its password and our driver."""
    if url.get_backend_name() == SQLITE:
        return str(url.database)
    return url.set(drivername=url.get_backend_name()).render_as_string(hide_password=True)


def _sqlite(url: URL) -> Engine:
    path = str(url.database)
    if files.may_write(path):
        engine = create_engine(url, connect_args={"timeout": _PATIENCE})
    else:
        # Opened anew for each question, since somebody else may begin to write between two of them.
        engine = create_engine(url, creator=lambda: files.open_to_read(path, _PATIENCE), poolclass=NullPool)
        event.listen(engine, "commit", files.unchanged)

    @event.listens_for(engine, "connect")
    def set_up(connection: sqlite3.Connection, _: object) -> None:
        connection.isolation_level = None  # transactions begin where we say, not where the driver guesses
        for pragma in ("foreign_keys = ON", "recursive_triggers = ON", "synchronous = NORMAL", _CACHE):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _postgresql(url: URL) -> Engine:
    engine = create_engine(url, isolation_level="REPEATABLE READ")

    @event.listens_for(engine, "connect")
    def set_up(connection: Any, _: object) -> None:
        # To compile a question takes longer than any of ours does. They look rows up, and what they look up is mostly in
        # memory: by its own figures, which are those of a turning disk, the server would go through whole tables.
        for setting in ("jit = off", "random_page_cost = 1.1", "max_parallel_workers_per_gather = 0"):
            connection.execute(f"SET {setting}")
        connection.commit()

    return engine


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Give a connection that sees one state of the record, whoever writes meanwhile; raises RecordError."""
    with explained(engine), engine.connect() as connection, connection.begin():
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Give a connection that alone may write, committed at the end and undone by any error; raises RecordError."""
    with explained(engine), engine.connect() as connection:
        if not is_sqlite(connection):
            # A lock taken after a snapshot would leave us blind to what was written while we waited for it.
            connection = connection.execution_options(isolation_level="READ COMMITTED")
        with connection.execution_options(writes=True).begin():
            if not is_sqlite(connection):
                connection.execute(text(f"SET LOCAL lock_timeout = '{_PATIENCE}s'"))
                connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
            yield connection


@contextmanager
def explained(engine: Engine) -> Iterator[None]:
    """Turn what the driver raises into a RecordError that names the record and the mend."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error) as error:
        said = str(error.orig if isinstance(error, DBAPIError) else error)
        cause, mend, status = next((known[1:] for known in _CAUSES if known[0] in said), (said, "", BROKEN))
        raise RecordError(name_of(engine.url), cause, mend, status) from error


def only_read(engine: Engine) -> bool:
    """Tell whether the record is a file that this process may not write."""
    return engine.dialect.name == SQLITE and not files.may_write(str(engine.url.database))


def emptied(engine: Engine) -> bool:
    """Tell whether the record is a file with nothing in it."""
    return engine.dialect.name == SQLITE and os.path.getsize(str(engine.url.database)) == 0


def missing(engine: Engine) -> bool:
    """Tell whether the record is a file that does not exist."""
    return engine.dialect.name == SQLITE and not os.path.exists(str(engine.url.database))


def let_readers_in(engine: Engine) -> None:
    """Set a new file to write-ahead logging, which stays with it: who reads never waits for who writes."""
    if engine.dialect.name == SQLITE:
        with explained(engine):
            connection = engine.raw_connection()
            try:
                connection.cursor().execute("PRAGMA journal_mode = WAL")
            finally:
                connection.close()
