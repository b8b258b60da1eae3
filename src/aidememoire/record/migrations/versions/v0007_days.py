"""The seventh version: the index tells the first of several days too, and what a statement is about by stems and instruments."""

from __future__ import annotations

from alembic import op
from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text

from aidememoire.record import dialect

revision = "0007"
down_revision = "0006"

# Text, moments and days are plain text and numbers to the database; `types.py` is what gives them their meaning.
Exact = Text()
Instant = BigInteger()
Day = Integer()

METADATA = MetaData()

Table("documents", METADATA, Column("number", Integer, primary_key=True))
Table("statements", METADATA, Column("number", Integer, primary_key=True))

STANDING = Table(
    "standing",
    METADATA,
    Column("place", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    Column("key", BigInteger),
    Column("recorded", Instant, nullable=False),
    Column("document", Integer, ForeignKey("documents.number"), nullable=False, index=True),
    Column("statement", Integer, ForeignKey("statements.number")),
    Column("voice", Integer, nullable=False),
    Column("start", Integer, nullable=False),
    Column("day", Day),
    Column("told_on", Day),
    Column("told_from", Day),
    Column("published", Day),
    Column("known", Integer),
    Column("until", Integer, nullable=False),
    Column("id", Exact, nullable=False),
    Column("utterance", Exact, nullable=False),
    Column("speaker", Exact),
    Column("speaker_id", Exact),
    Column("side", Exact),
    Column("told_by", Exact),
    Column("terms", LargeBinary, nullable=False),
    Column("corrected", Text),
    Column("whole", Text),
    Index("standing_id", "id", postgresql_using="hash"),
    Index("standing_utterance", "utterance", postgresql_using="hash"),
    Index("standing_key", "key", "day"),
    Index("standing_speaker", "speaker", "day"),
    Index("standing_side", "speaker", "side"),
    Index("standing_speaker_id", "speaker_id"),
    dialect.partial_index("standing_together", "speaker", only="(speaker LIKE '%; %' OR speaker_id LIKE '%; %')"),
    Index("standing_voice", "voice", "day", "published"),
    Index("standing_known", "known"),
    dialect.partial_index("standing_ahead", "day", "voice", "published", only="(day > published OR published IS NULL)"),
)

CELLS = Table(
    "cells",
    METADATA,
    Column("place", BigInteger, ForeignKey("standing.place"), primary_key=True),
    Column("voice", Integer, nullable=False),
    Column("day", Day),
    Column("known", Integer),
    Column("until", Integer, nullable=False),
    Column("issue", Exact, primary_key=True),
    Column("party", Exact, primary_key=True),
    Column("act", Exact),
    Index("cells_of", "issue", "party", "voice", "day", "act", "known", "until"),
    Index("cells_party", "party", "day", "voice", "known", "until"),
    sqlite_with_rowid=False,
)

TALLIES = Table(
    "tallies",
    METADATA,
    Column("kind", Integer, primary_key=True, autoincrement=False),
    Column("name", Exact, primary_key=True),
    Column("side", Exact, primary_key=True),
    Column("number", Integer, nullable=False),
)


def upgrade() -> None:
    """Make the tables of the index and that of words anew; the ninth version fills them."""
    connection = op.get_bind()
    for name in ("cells", "standing", "tallies"):
        op.drop_table(name)
    METADATA.create_all(connection, tables=[STANDING, CELLS, TALLIES])
    dialect.find_cells_by_place(connection)
    dialect.drop_word_index(connection)
    dialect.create_word_index(connection)
