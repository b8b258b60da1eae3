"""The ninth version: statements are found by the beginnings of their ids, too; a hash of PostgreSQL knows whole ones alone."""

from __future__ import annotations

from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Make the index of ids anew, in the order of ids."""
    op.drop_index("standing_id", "standing")
    op.create_index("standing_id", "standing", ["id"])
