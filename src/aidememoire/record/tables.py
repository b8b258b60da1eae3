"""The tables of the record, as they are today; how a file of an earlier version gets there stands in migrations/.

Rows are numbered in the order in which they were recorded, and never changed. What can be asked for stands in columns of
its own; the whole value stands beside it as JSON, and is what is given back. An index of what is looked up whole
and never ordered by is a hash in PostgreSQL, where that takes half the room of a tree.

`accounts`, `standing`, `cells` and `tallies` are no part of that: they are an index of what holds today, made from all the
rest by `facts.py` and `standing.py`, and made anew for a document whenever a reading or a correction of it comes in.
"""

from __future__ import annotations

from datetime import date

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
)

from aidememoire.record.dialect import partial_index
from aidememoire.record.types import Day, Exact, Instant, Moment

VERSION = "0009"  # the newest migration: what a record of this program must be at

LONG = '"end" > start'  # what of the meetings may have begun before a day on which it still goes on
AHEAD = "(day > published OR published IS NULL)"  # what of the index may be known before its day
# Several speak as one; PostgreSQL can tell that they are few.
TOGETHER = "(speaker LIKE '%; %' OR speaker_id LIKE '%; %')"

metadata = MetaData()


def _number() -> Column[int]:
    # Given by the writer, who alone holds the record: it needs the numbers before the rows are in.
    return Column("number", Integer, primary_key=True, autoincrement=False)


documents = Table(
    "documents",
    metadata,
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
    Column("found", Text, nullable=False),  # JSON
    Column("notes", Text, nullable=False),  # JSON
    Column("text", Exact, nullable=False),  # last: SQLite need not read it to get at the others
)

# The same text brought again under another title, publisher, day or address: a witness, not another document.
copies = Table(
    "copies",
    metadata,
    _number(),
    Column("document", Integer, ForeignKey("documents.number"), nullable=False, index=True),
    Column("recorded", Moment, nullable=False),
    Column("whole", Text, nullable=False),  # an Account, JSON
)

readings = Table(
    "readings",
    metadata,
    _number(),
    Column("document", Integer, ForeignKey("documents.number"), nullable=False),
    Column("recorded", Moment, nullable=False),
    Column("model", Exact, nullable=False),
    Column("model_sha256", Exact, nullable=False),
    Column("version", Exact, nullable=False),
    Column("profile", Exact, nullable=False),
    Column("profile_sha256", String(64)),
    Column("digest", String(64), nullable=False),
    Column("mentions", Text, nullable=False),  # JSON
    Column("notes", Text, nullable=False),  # JSON
    Index("readings_document", "document", "number", "recorded"),
)

statements = Table(
    "statements",
    metadata,
    _number(),
    Column("reading", Integer, ForeignKey("readings.number"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("id", Exact, nullable=False),
    Column("sure_span", Float, nullable=False),
    Column("sure_speaker", Float),
    Column("sure_act", Float),
    Column("sure_issue", Float),
    Column("whole", Text, nullable=False),  # a Statement, JSON
    Index("statements_reading", "reading", "position", unique=True),
    Index("statements_id", "id", postgresql_using="hash"),
)

# The vector of a statement's content, 384 integers of eight bits, where the reader made one.
meanings = Table(
    "meanings",
    metadata,
    Column("statement", Integer, ForeignKey("statements.number"), primary_key=True, autoincrement=False),
    Column("vector", LargeBinary, nullable=False),
)

# What copies of a document are found by: near-duplicates have a band in common, others hardly ever.
bands = Table(
    "bands",
    metadata,
    Column("band", BigInteger, primary_key=True, autoincrement=False),
    Column("document", Integer, ForeignKey("documents.number"), primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

# Whose copy a document is, and what share of the shorter one's words they have in common.
reprints = Table(
    "reprints",
    metadata,
    Column("document", Integer, ForeignKey("documents.number"), primary_key=True, autoincrement=False),
    Column("other", Integer, ForeignKey("documents.number"), primary_key=True, autoincrement=False),
    Column("share", Float, nullable=False),
    Index("reprints_other", "other"),
)

# The id of the first document of those that are copies of one another.
families = Table(
    "families",
    metadata,
    Column("document", Integer, ForeignKey("documents.number"), primary_key=True, autoincrement=False),
    Column("family", String(16), nullable=False),
)

invocations = Table(
    "invocations",
    metadata,
    Column("statement", Integer, ForeignKey("statements.number"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("instrument", Exact, nullable=False),  # its id in the profile, else its words
    Column("name", Exact, nullable=False),
    Index("invocations_instrument", "instrument", "statement"),
    Index("invocations_name", "name", "statement"),
)

meetings = Table(
    "meetings",
    metadata,
    Column("reading", Integer, ForeignKey("readings.number"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("start", Date),
    Column("end", Date),
    Column("whole", Text, nullable=False),  # a Meeting, JSON
    Index("meetings_start", "start"),
    partial_index("meetings_long", "end", "start", only=LONG),
)

corrections = Table(
    "corrections",
    metadata,
    _number(),
    Column("id", String(16), nullable=False, unique=True),
    Column("recorded", Moment, nullable=False),
    Column("person", Exact, nullable=False),
    Column("document", Integer, ForeignKey("documents.number"), nullable=False, index=True),
    Column("statement", Exact, index=True),
    Column("kind", Exact, nullable=False),
    Column("undoes", String(16), ForeignKey("corrections.id")),
    Column("whole", Text, nullable=False),  # a Correction without its moment, JSON
)

# What a profile of a file knew, by its digest: whoever opens the record elsewhere does not have the file.
profiles = Table(
    "profiles",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("known", Text, nullable=False),  # JSON
)

APPEND_ONLY = tuple(metadata.tables)

# One row for each document: its facts beside its text as they hold today, as it came or as people have put them right.
accounts = Table(
    "accounts",
    metadata,
    Column("number", Integer, ForeignKey("documents.number"), primary_key=True, autoincrement=False),
    Column("id", String(16), nullable=False, unique=True),
    Column("title", Exact, nullable=False),
    Column("publisher", Exact),
    Column("published", Date),
    Column("dateline", Exact),
    Column("kind", Exact, nullable=False),
    Column("url", Exact),
    Column("side", Exact),
    Index("accounts_published", "published"),
    Index("accounts_publisher", "publisher", "published"),
)

OWN, TOLD, DOUBLED = 0, 1, 2  # the voice of a statement: the party's own, another's, or said by another one already


ENDLESS = date.max.toordinal() + 1  # as a day: `until` of an account that no other one stands ahead of
_NUMBERS = 40  # bits of a place below those of its day


def first_place(day: date) -> int:
    """Return the place before which all days before a day stand, and the undated."""
    return day.toordinal() << _NUMBERS


def _place() -> Column[int]:
    # SQLite numbers rows itself by a column that is called an integer, and by none else.
    wide = BigInteger().with_variant(Integer, "sqlite")
    return Column("place", wide, primary_key=True, autoincrement=False)


# One row for each statement that holds today. Its place tells its day and its number, so that places are in the order
# of days; the index of words goes by them too. As of a day it leads its utterance where that is not before the day
# `known`, and before the day `until`.
standing = Table(
    "standing",
    metadata,
    _place(),
    Column("key", BigInteger),  # of its words, party and teller: what tells the same utterance has the same one
    Column("recorded", Instant, nullable=False),
    Column("document", Integer, ForeignKey("documents.number"), nullable=False, index=True),
    Column("statement", Integer, ForeignKey("statements.number")),  # None for one that a person has added
    Column("voice", Integer, nullable=False),
    Column("start", Integer, nullable=False),  # of the content in the text
    Column("day", Day),
    Column("told_on", Day),  # where that is its day: see `Entry.told_on`
    Column("told_from", Day),
    Column("published", Day),
    Column("known", Integer),  # as a day: when it is both said and published
    Column("until", Integer, nullable=False),  # as a day: when another one that stands ahead of it is known and leads
    Column("id", Exact, nullable=False),
    Column("utterance", Exact, nullable=False),  # the id of the statement that leads it
    Column("speaker", Exact),
    Column("speaker_id", Exact),
    Column("side", Exact),
    Column("told_by", Exact),  # of each party by whom, see `Entry.tellers`, JSON; None where nobody tells it of any
    Column("terms", LargeBinary, nullable=False),  # see `matters.packed`
    Column("corrected", Text),  # the fields that people have set, JSON
    Column("whole", Text),  # a Statement, JSON, where it is not as it was read
    Index("standing_id", "id"),
    Index("standing_utterance", "utterance", postgresql_using="hash"),
    Index("standing_key", "key", "day"),
    Index("standing_speaker", "speaker", "day"),
    Index("standing_side", "speaker", "side"),
    Index("standing_speaker_id", "speaker_id"),
    partial_index("standing_together", "speaker", only=TOGETHER),
    Index("standing_voice", "voice", "day", "published"),
    Index("standing_known", "known"),
    partial_index("standing_ahead", "day", "voice", "published", only=AHEAD),
)

# One row for each issue and party of a statement that holds today; PostgreSQL does without the key, see `dialect`.
cells = Table(
    "cells",
    metadata,
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

ISSUES, PARTIES, SPEAKERS, STATEMENTS = range(4)  # the kinds of tallies

# How many utterances there are on an issue, on it of a party, and by a speaker for a side, each counted where its leading
# account stands; and under no name, how many statements hold today.
tallies = Table(
    "tallies",
    metadata,
    Column("kind", Integer, primary_key=True, autoincrement=False),
    Column("name", Exact, primary_key=True),
    Column("side", Exact, primary_key=True),  # empty for none
    Column("number", Integer, nullable=False),
)
