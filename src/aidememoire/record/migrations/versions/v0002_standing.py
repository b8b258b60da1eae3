"""The second version: an index of the statements that hold today, and words found by the day on which they were said."""

from __future__ import annotations

from alembic import op
from sqlalchemy import (
    BigInteger,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    select,
)

from aidememoire.record import dialect

revision = "0002"
down_revision = "0001"

Exact = Text()
Moment = String(27)

METADATA = MetaData()

Table("documents", METADATA, Column("number", Integer, primary_key=True), Column("id", Exact), Column("text", Exact))
Table("statements", METADATA, Column("number", Integer, primary_key=True))

STANDING = Table(
    "standing",
    METADATA,
    Column("place", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    Column("document", Integer, ForeignKey("documents.number"), nullable=False, index=True),
    Column("statement", Integer, ForeignKey("statements.number")),
    Column("id", Exact, nullable=False, index=True),
    Column("day", Date),
    Column("published", Date),
    Column("speaker", Exact),
    Column("speaker_id", Exact),
    Column("side", Exact),
    Column("told_by", Exact),
    Column("voice", Integer, nullable=False),
    Column("key", BigInteger),
    Column("utterance", Exact, nullable=False),
    Column("rank", Integer, nullable=False),
    Column("recorded", Moment, nullable=False),
    Column("start", Integer, nullable=False),
    Column("terms", LargeBinary, nullable=False),
    Column("corrected", Text),
    Column("whole", Text),
    Index("standing_key", "key", "day"),
    Index("standing_speaker", "speaker", "day", "side"),
    Index("standing_utterance", "utterance", "rank"),
    Index("standing_voice", "voice", "day", "published"),
)

CELLS = Table(
    "cells",
    METADATA,
    Column("place", BigInteger, ForeignKey("standing.place"), primary_key=True),
    Column("issue", Exact, primary_key=True),
    Column("party", Exact, primary_key=True),
    Column("voice", Integer, nullable=False),
    Column("day", Date),
    Column("act", Exact),
    Column("published", Date),
    Column("utterance", Exact, nullable=False),
    Column("rank", Integer, nullable=False),
    Index("cells_of", "issue", "party", "voice", "day", "act", "rank", "published"),
    Index("cells_party", "party", "day", "voice", "rank", "published"),
    sqlite_with_rowid=False,
)

MEANINGS = Table(
    "meanings",
    METADATA,
    Column("statement", Integer, ForeignKey("statements.number"), primary_key=True, autoincrement=False),
    Column("vector", LargeBinary, nullable=False),
)

BANDS = Table(
    "bands",
    METADATA,
    Column("band", BigInteger, primary_key=True, autoincrement=False),
    Column("document", Integer, ForeignKey("documents.number"), primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

REPRINTS = Table(
    "reprints",
    METADATA,
    Column("document", Integer, ForeignKey("documents.number"), primary_key=True, autoincrement=False),
    Column("other", Integer, ForeignKey("documents.number"), primary_key=True, autoincrement=False),
    Column("share", Float, nullable=False),
    Index("reprints_other", "other"),
)

FAMILIES = Table(
    "families",
    METADATA,
    Column("document", Integer, ForeignKey("documents.number"), primary_key=True, autoincrement=False),
    Column("family", String(16), nullable=False),
)

_REPLACED = ("statements_day", "statements_side", "statements_speaker")
_TOLD_TWICE = (
    *("parent", "speaker", "speaker_id", "side", "act", "issue", "day", "on_start", "on_end"),
    *("mode", "conditional", "hedged"),
)


def upgrade() -> None:
    """Make the tables and the new index of words; the next version makes the index anew and fills it."""
    from aidememoire.record.kinship import Named, tie

    connection = op.get_bind()
    METADATA.create_all(connection, tables=[STANDING, CELLS, MEANINGS, BANDS, REPRINTS, FAMILIES])
    dialect.forbid_changes(connection, ["meanings", "bands", "reprints", "families"])
    for name in _REPLACED:
        op.drop_index(name)
    op.drop_table("statement_issues")  # it told once more what the statements tell
    for name in _TOLD_TWICE:  # as these columns did
        op.drop_column("statements", name)
    dialect.drop_word_index(connection)
    dialect.create_word_index(connection)
    held = METADATA.tables["documents"]
    for number, name, text in connection.execute(
        select(held.c.number, held.c.id, held.c.text).order_by(held.c.number)
    ).all():
        tie(connection, {number: Named(name, text)})
