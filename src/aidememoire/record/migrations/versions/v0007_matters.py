"""The seventh version: the index tells by the stems and instruments of a statement what it is about."""

from __future__ import annotations

from alembic import op
from sqlalchemy import MetaData, Table, delete

from aidememoire.record import dialect

revision = "0007"
down_revision = "0006"

METADATA = MetaData()
INDEX = tuple(Table(name, METADATA) for name in ("cells", "standing", "tallies"))


def upgrade() -> None:
    """Make all of the index anew."""
    # It is made by the program as it is, whatever its version.
    from aidememoire.record import standing

    connection = op.get_bind()
    for table in INDEX:
        connection.execute(delete(table))
    dialect.drop_word_index(connection)
    dialect.create_word_index(connection)
    standing.fill(connection)
