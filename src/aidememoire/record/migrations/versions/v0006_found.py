"""The sixth version: statements are found by their ids in less room; the eighth makes the index anew and fills it."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, Index, Integer, MetaData, Table, Text

revision = "0006"
down_revision = "0005"

METADATA = MetaData()
STATEMENTS = Table("statements", METADATA, Column("number", Integer, primary_key=True), Column("id", Text))
FOUND = Index("statements_id", STATEMENTS.c.id, postgresql_using="hash")


def upgrade() -> None:
    """Make the index anew by which a statement is found."""
    op.drop_index("statements_id", "statements")
    FOUND.create(op.get_bind())
