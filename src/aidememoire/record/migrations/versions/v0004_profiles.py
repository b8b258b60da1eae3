"""The fourth version: what the profile of a reading knew, by its digest; of older readings that is not known."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, String

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the column."""
    op.add_column("readings", Column("profile_sha256", String(64)))
