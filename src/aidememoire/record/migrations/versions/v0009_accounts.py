"""The ninth version: the facts of documents as they hold today stand in the index, since people may put them right.

Statements are found by the beginnings of their ids, too: a hash of PostgreSQL knows whole ones alone.
"""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, Date, ForeignKey, Index, Integer, MetaData, String, Table, Text, select

revision = "0009"
down_revision = "0008"

METADATA = MetaData()

Table("documents", METADATA, Column("number", Integer, primary_key=True))
STANDING = Table("standing", METADATA, Column("document", Integer))
ACCOUNTS = Table(
    "accounts",
    METADATA,
    Column("number", Integer, ForeignKey("documents.number"), primary_key=True, autoincrement=False),
    Column("id", String(16), nullable=False, unique=True),
    Column("title", Text, nullable=False),
    Column("publisher", Text),
    Column("published", Date),
    Column("dateline", Text),
    Column("kind", Text, nullable=False),
    Column("url", Text),
    Column("side", Text),
    Index("accounts_published", "published"),
    Index("accounts_publisher", "publisher", "published"),
)


def upgrade() -> None:
    """Make the table and fill it, and the rest of the index where an earlier version left it empty."""
    # The index is made by the program as it is, whatever its version.
    from aidememoire.record import facts, standing

    connection = op.get_bind()
    METADATA.create_all(connection, tables=[ACCOUNTS])
    for name in ("documents_published", "documents_publisher"):
        op.drop_index(name)
    op.drop_index("standing_id", "standing")
    op.create_index("standing_id", "standing", ["id"])
    facts.fill(connection)
    if connection.execute(select(STANDING.c.document).limit(1)).first() is None:
        standing.fill(connection)
