"""The third version: the index of what holds today tells from when to when each account leads its utterance."""

from __future__ import annotations

from alembic import op
from sqlalchemy import BigInteger, Column, Date, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table, Text

from aidememoire.record import dialect

revision = "0003"
down_revision = "0002"

# Text, moments and days are plain text and numbers to the database; `types.py` is what gives them their meaning.
Exact = Text()
Moment = String(27)
Day = Integer()

METADATA = MetaData()

Table("statements", METADATA, Column("number", Integer, primary_key=True))
DOCUMENTS = Table(
    "documents",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("publisher", Exact),
    Column("published", Date),
)
MEETINGS = Table("meetings", METADATA, Column("start", Date), Column("end", Date))
FURTHER = (
    Index("documents_publisher", DOCUMENTS.c.publisher, DOCUMENTS.c.published),
    dialect.partial_index("meetings_long", MEETINGS.c.end, MEETINGS.c.start, only='"end" > start'),
)

STANDING = Table(
    "standing",
    METADATA,
    Column("place", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    Column("document", Integer, ForeignKey("documents.number"), nullable=False, index=True),
    Column("statement", Integer, ForeignKey("statements.number")),
    Column("id", Exact, nullable=False, index=True),
    Column("day", Day),
    Column("published", Day),
    Column("speaker", Exact),
    Column("speaker_id", Exact),
    Column("side", Exact),
    Column("told_by", Exact),
    Column("voice", Integer, nullable=False),
    Column("key", BigInteger),
    Column("utterance", Exact, nullable=False),
    Column("known", Integer),
    Column("until", Integer, nullable=False),
    Column("recorded", Moment, nullable=False),
    Column("start", Integer, nullable=False),
    Column("terms", LargeBinary, nullable=False),
    Column("corrected", Text),
    Column("whole", Text),
    Index("standing_key", "key", "day"),
    Index("standing_speaker", "speaker", "day"),
    Index("standing_side", "speaker", "side"),
    Index("standing_speaker_id", "speaker_id"),
    dialect.partial_index(
        "standing_together",
        "speaker",
        only="(replace(speaker, '; ', '') <> speaker OR replace(speaker_id, '; ', '') <> speaker_id)",
    ),
    Index("standing_utterance", "utterance"),
    Index("standing_voice", "voice", "day", "published"),
    Index("standing_known", "known"),
    dialect.partial_index("standing_ahead", "day", "voice", "published", only="(day > published OR published IS NULL)"),
)

CELLS = Table(
    "cells",
    METADATA,
    Column("place", BigInteger, ForeignKey("standing.place"), primary_key=True),
    Column("issue", Exact, primary_key=True),
    Column("party", Exact, primary_key=True),
    Column("voice", Integer, nullable=False),
    Column("day", Day),
    Column("act", Exact),
    Column("known", Integer),
    Column("until", Integer, nullable=False),
    Column("utterance", Exact, nullable=False),
    Index("cells_of", "issue", "party", "voice", "day", "act", "known", "until"),
    Index("cells_party", "party", "day", "voice", "known", "until"),
    sqlite_with_rowid=False,
)


def upgrade() -> None:
    """Make the tables of the index and that of words anew; the eighth version fills them."""
    connection = op.get_bind()
    for name in ("cells", "standing"):
        op.drop_table(name)
    METADATA.create_all(connection, tables=[STANDING, CELLS])
    for index in FURTHER:
        index.create(connection)
    dialect.drop_word_index(connection)
    dialect.create_word_index(connection)
