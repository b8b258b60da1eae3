"""The eighth version: what a profile of one's own knew stands in the record, which may be opened where its file is not."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, MetaData, String, Table, Text

revision = "0008"
down_revision = "0007"

METADATA = MetaData()
PROFILES = Table(
    "profiles", METADATA, Column("sha256", String(64), primary_key=True), Column("known", Text, nullable=False)
)


def upgrade() -> None:
    """Make the table; of what was read before, the next `add` or `reread` with the file fills it."""
    METADATA.create_all(op.get_bind(), tables=[PROFILES])
