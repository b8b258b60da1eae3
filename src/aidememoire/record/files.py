"""A record in a SQLite file that this process may read and not write: how it is opened, and seen in one state."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from sqlalchemy import Connection

from aidememoire.record.errors import LOCKED, RecordError

_State = tuple[int, int, int]


def may_write(path: str) -> bool:
    """Tell whether a file may be written, and further ones made beside it; one that is not there may be."""
    return not os.path.exists(path) or (_allowed(path) and _allowed(_folder(path)))


def open_to_read(path: str, patience: float) -> sqlite3.Connection:
    """Return a connection that changes nothing, neither the file nor its folder; raises RecordError or sqlite3.Error.

    Who writes a record, or was killed while writing it, has two files beside it, by which readers see one state. Where they
    are not there nobody writes, and SQLite is told not to look for them: it would have to make them.
    """
    log, index = f"{path}-wal", f"{path}-shm"
    if os.path.exists(index):
        return _opened(path, "mode=ro", patience, sqlite3.Connection)
    if os.path.exists(log) and os.path.getsize(log):
        cause = f"its last changes lie in {log}, and without the right to write beside it they cannot be read"
        raise RecordError(path, cause, "have its owner open it once, or copy both files to a folder of your own")
    return _opened(path, "immutable=1", patience, _Still)


class _Still(sqlite3.Connection):
    """A connection to a file that nobody wrote when it was opened; `state` is what the file was like then."""

    state: _State


def unchanged(connection: Connection) -> None:
    """Raise RecordError where somebody has written the file since it was opened as one that nobody writes."""
    opened = connection.connection.driver_connection
    path = str(connection.engine.url.database)
    if isinstance(opened, _Still) and opened.state != _state(path):
        raise RecordError(path, "the record was written while it was read", "ask once more", LOCKED)


def _opened(path: str, how: str, patience: float, kind: type[sqlite3.Connection]) -> sqlite3.Connection:
    state, place = _state(path), f"{Path(path).absolute().as_uri()}?{how}"
    # As SQLAlchemy opens files: a connection is used by one thread at a time, and not always by the same one.
    found = sqlite3.connect(place, uri=True, timeout=patience, check_same_thread=False, factory=kind)
    if isinstance(found, _Still):
        found.state = state
    return found


def _state(path: str) -> _State:
    found = os.stat(path)
    return found.st_ino, found.st_size, found.st_mtime_ns


def _folder(path: str) -> str:
    return os.path.dirname(path) or "."


def _allowed(path: str) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)
