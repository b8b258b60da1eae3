"""The fifth version: what is on an issue, of a party and by a speaker is counted; what is doubtful is found by an index."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, Integer, MetaData, Table, Text

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
STANDING = Table("standing", METADATA, Column("speaker", Text))
TOGETHER = dialect.partial_index(
    "standing_together", STANDING.c.speaker, only="(speaker LIKE '%; %' OR speaker_id LIKE '%; %')"
)


def upgrade() -> None:
    """Make the table and the indexes; the ninth version fills them."""
    connection = op.get_bind()
    METADATA.create_all(connection, tables=[TALLIES])
    op.drop_index("standing_together", "standing")
    TOGETHER.create(connection)
    dialect.create_doubt_index(connection)
