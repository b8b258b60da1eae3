"""The first version of the record: its tables as they stood then, whatever `tables.py` says today."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Boolean, Column, Date, Float, ForeignKey, Index, Integer, MetaData, String, Table, Text

from aidememoire.record import dialect

revision = "0001"
down_revision = None

# Text and moments are plain text to the database; `types.py` is what gives them their meaning.
Exact = Text()
Moment = String(27)

METADATA = MetaData()


def _number() -> Column[int]:
    return Column("number", Integer, primary_key=True, autoincrement=False)


Table(
    "documents",
    METADATA,
    _number(),
    Column("id", String(16), nullable=False, unique=True),
    Column("sha256", String(64), nullable=False),
    Column("recorded", Moment, nullable=False),
    Column("title", Exact, nullable=False),
    Column("publisher", Exact),
    Column("published", Date),
    Column("dateline", Exact),
    Column("kind", Exact, nullable=False),
    Column("language", Exact, nullable=False),
    Column("url", Exact),
    Column("side", Exact),
    Column("origin", Exact),
    Column("found", Text, nullable=False),
    Column("notes", Text, nullable=False),
    Column("text", Exact, nullable=False),
    Index("documents_published", "published"),
)

Table(
    "copies",
    METADATA,
    _number(),
    Column("document", Integer, ForeignKey("documents.number"), nullable=False, index=True),
    Column("recorded", Moment, nullable=False),
    Column("whole", Text, nullable=False),
)

Table(
    "readings",
    METADATA,
    _number(),
    Column("document", Integer, ForeignKey("documents.number"), nullable=False),
    Column("recorded", Moment, nullable=False),
    Column("model", Exact, nullable=False),
    Column("model_sha256", Exact, nullable=False),
    Column("version", Exact, nullable=False),
    Column("profile", Exact, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("mentions", Text, nullable=False),
    Column("notes", Text, nullable=False),
    Index("readings_document", "document", "number", "recorded"),
)

Table(
    "statements",
    METADATA,
    _number(),
    Column("reading", Integer, ForeignKey("readings.number"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("id", Exact, nullable=False),
    Column("parent", Exact),
    Column("speaker", Exact),
    Column("speaker_id", Exact),
    Column("side", Exact),
    Column("act", Exact),
    Column("issue", Exact),
    Column("day", Date),
    Column("on_start", Date),
    Column("on_end", Date),
    Column("mode", Exact, nullable=False),
    Column("conditional", Boolean),
    Column("hedged", Boolean),
    Column("sure_span", Float, nullable=False),
    Column("sure_speaker", Float),
    Column("sure_act", Float),
    Column("sure_issue", Float),
    Column("whole", Text, nullable=False),
    Index("statements_reading", "reading", "position", unique=True),
    Index("statements_id", "id", "reading", unique=True),
    Index("statements_day", "day"),
    Index("statements_side", "side", "day"),
    Index("statements_speaker", "speaker", "day"),
)

Table(
    "statement_issues",
    METADATA,
    Column("statement", Integer, ForeignKey("statements.number"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("issue", Exact, nullable=False),
    Column("side", Exact),
    Column("day", Date),
    Index("statement_issues_cell", "issue", "side", "day", "statement"),
)

Table(
    "invocations",
    METADATA,
    Column("statement", Integer, ForeignKey("statements.number"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("instrument", Exact, nullable=False),
    Column("name", Exact, nullable=False),
    Index("invocations_instrument", "instrument", "statement"),
    Index("invocations_name", "name", "statement"),
)

Table(
    "meetings",
    METADATA,
    Column("reading", Integer, ForeignKey("readings.number"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("start", Date),
    Column("end", Date),
    Column("whole", Text, nullable=False),
    Index("meetings_start", "start"),
)

Table(
    "corrections",
    METADATA,
    _number(),
    Column("id", String(16), nullable=False, unique=True),
    Column("recorded", Moment, nullable=False),
    Column("person", Exact, nullable=False),
    Column("document", Integer, ForeignKey("documents.number"), nullable=False, index=True),
    Column("statement", Exact, index=True),
    Column("kind", Exact, nullable=False),
    Column("undoes", String(16), ForeignKey("corrections.id")),
    Column("whole", Text, nullable=False),
)


def upgrade() -> None:
    """Make all tables, the index of words, and the triggers that refuse any change."""
    connection = op.get_bind()
    METADATA.create_all(connection)
    dialect.create_word_index(connection)
    dialect.create_refusal(connection)
    dialect.forbid_changes(connection, METADATA.tables)
