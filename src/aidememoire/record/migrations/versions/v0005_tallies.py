"""The fifth version: what is on an issue, of a party and by a speaker is counted; what is doubtful is found by an index."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, Integer, MetaData, Table, Text, text

from aidememoire.record import dialect

revision = "0005"
down_revision = "0004"

METADATA = MetaData()

TALLIES = Table(
    "tallies",
    METADATA,
    Column("kind", Integer, primary_key=True, autoincrement=False),
    Column("name", Text, primary_key=True),
    Column("side", Text, primary_key=True),
    Column("number", Integer, nullable=False),
)


def upgrade() -> None:
    """Make the table and the index; fill the index of what holds today, or where an earlier version did, count it."""
    # The index is made by the program as it is, whatever its version.
    from aidememoire.record import standing, tallying

    connection = op.get_bind()
    METADATA.create_all(connection, tables=[TALLIES])
    dialect.create_doubt_index(connection)
    filled = connection.execute(text("SELECT 1 FROM standing LIMIT 1")).first()
    (tallying if filled else standing).fill(connection)
