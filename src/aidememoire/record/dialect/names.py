"""The names of the two databases, and how they are told apart."""

from __future__ import annotations

from sqlalchemy import Connection

SQLITE, POSTGRESQL = "sqlite", "postgresql"


def is_sqlite(connection: Connection) -> bool:
    """Tell whether the database is SQLite; there is but one other."""
    return connection.dialect.name == SQLITE
