"""The eighth version: what a profile of one's own knew stands in the record, and who is not named is no party in the index."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, MetaData, String, Table, Text

from aidememoire.record import dialect
from aidememoire.record.migrations.versions import v0007_days

revision = "0008"
down_revision = "0007"

METADATA = MetaData()
PROFILES = Table(
    "profiles", METADATA, Column("sha256", String(64), primary_key=True), Column("known", Text, nullable=False)
)


def upgrade() -> None:
    """Make the table, which the next `add` or `reread` with the file fills, and the index anew; the ninth version fills it."""
    v0007_days.upgrade()
    METADATA.create_all(op.get_bind(), tables=[PROFILES])
    dialect.forbid_changes(op.get_bind(), ["profiles"])
