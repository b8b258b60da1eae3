"""The one module that knows SQLite from PostgreSQL: connections, locks, the index of words, triggers, errors."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import (
    CTE,
    URL,
    BigInteger,
    Column,
    ColumnElement,
    Connection,
    Engine,
    Float,
    Index,
    ScalarSelect,
    Select,
    Subquery,
    TableClause,
    Text,
    and_,
    cast,
    column,
    create_engine,
    event,
    func,
    inspect,
    literal_column,
    make_url,
    or_,
    select,
    table,
    text,
)
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.pool import NullPool
from sqlalchemy.types import TypeEngine

from aidememoire.record import files
from aidememoire.record.errors import BROKEN, DAMAGED, FULL, LOCKED, RecordError
from aidememoire.record.words import Phrase, Query

SQLITE, POSTGRESQL = "sqlite", "postgresql"
_PATIENCE = 10  # seconds to wait for another writer
_CACHE = "cache_size = -65536"  # KiB, of which a small record takes few: what is written at random places stays at hand
# Not PostgreSQL's own parser, which would take words apart in its own way.
_LEXEMES = "array_to_tsvector(string_to_array(btrim(folded), ' '))"
_LOCK = 7_263_914  # our number among PostgreSQL's advisory locks, which count within one database

# What the drivers say -> what is wrong, the mend, the status. The first that fits counts.
_CAUSES = (
    ("not a database", "this is no record, nor any SQLite file", "name another file, or move this one away", 422),
    ("is locked", "the record is in use by another process", "try again when that one is done", LOCKED),
    ("lock timeout", "the record is in use by another process", "try again when that one is done", LOCKED),
    ("is full", "the disk is full; nothing of this step was recorded", "make room and run it again", FULL),
    ("No space left", "the disk is full; nothing of this step was recorded", "make room and run it again", FULL),
    (
        "readonly",
        "the record cannot be written",
        "see to the rights of the file and its folder, or copy it to read it elsewhere",
        BROKEN,
    ),
    (
        "unable to open",
        "the record cannot be opened",
        "see that its folder exists and that you may read and write there",
        422,
    ),
    ("malformed", DAMAGED, "restore the last good copy; `verify` says what is broken and how to save the rest", BROKEN),
    ("onnection", "the database cannot be reached", "see that its server runs and the address is right", BROKEN),
)


def engine_of(where: str | Path) -> Engine:
    """Return an engine for a file, or for a database by its URL; connects to nothing yet."""
    url = url_of(where)
    if url.get_backend_name() == SQLITE:
        return _sqlite(url)
    if url.get_backend_name() != POSTGRESQL:
        raise RecordError(
            name_of(url), "records are kept in SQLite or PostgreSQL", "give a file or a postgresql:// URL"
        )
    try:
        return _postgresql(url)
    except ModuleNotFoundError as error:
        raise RecordError(
            name_of(url), "there is no driver for PostgreSQL", "install aidememoire[postgresql]"
        ) from error


def url_of(where: str | Path) -> URL:
    """Return the URL of a file or database."""
    if isinstance(where, Path) or "://" not in where:
        return URL.create(SQLITE, database=str(where))
    url = make_url(where)
    return url.set(drivername="postgresql+psycopg") if url.drivername in ("postgres", POSTGRESQL) else url


def name_of(url: URL) -> str:
    """Return what errors call the record: the file, or the URL without its password."""
    return str(url.database) if url.get_backend_name() == SQLITE else url.render_as_string(hide_password=True)


def _sqlite(url: URL) -> Engine:
    path = str(url.database)
    if files.may_write(path):
        engine = create_engine(url, connect_args={"timeout": _PATIENCE})
    else:
        # Opened anew for each question, since somebody else may begin to write between two of them.
        engine = create_engine(url, creator=lambda: files.open_to_read(path, _PATIENCE), poolclass=NullPool)
        event.listen(engine, "commit", files.unchanged)

    @event.listens_for(engine, "connect")
    def set_up(connection: sqlite3.Connection, _: object) -> None:
        connection.isolation_level = None  # transactions begin where we say, not where the driver guesses
        for pragma in ("foreign_keys = ON", "recursive_triggers = ON", "synchronous = NORMAL", _CACHE):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _postgresql(url: URL) -> Engine:
    engine = create_engine(url, isolation_level="REPEATABLE READ")

    @event.listens_for(engine, "connect")
    def set_up(connection: Any, _: object) -> None:
        # To compile a question takes longer than any of ours does. They look rows up, and what they look up is mostly in
        # memory: by its own figures, which are those of a turning disk, the server would go through whole tables.
        for setting in ("jit = off", "random_page_cost = 1.1", "max_parallel_workers_per_gather = 0"):
            connection.execute(f"SET {setting}")
        connection.commit()

    return engine


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Give a connection that sees one state of the record, whoever writes meanwhile; raises RecordError."""
    with explained(engine), engine.connect() as connection, connection.begin():
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Give a connection that alone may write, committed at the end and undone by any error; raises RecordError."""
    with explained(engine), engine.connect() as connection:
        if not _is_sqlite(connection):
            # A lock taken after a snapshot would leave us blind to what was written while we waited for it.
            connection = connection.execution_options(isolation_level="READ COMMITTED")
        with connection.execution_options(writes=True).begin():
            if not _is_sqlite(connection):
                connection.execute(text(f"SET LOCAL lock_timeout = '{_PATIENCE}s'"))
                connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
            yield connection


@contextmanager
def explained(engine: Engine) -> Iterator[None]:
    """Turn what the driver raises into a RecordError that names the record and the mend."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error) as error:
        said = str(error.orig if isinstance(error, DBAPIError) else error)
        cause, mend, status = next((known[1:] for known in _CAUSES if known[0] in said), (said, "", BROKEN))
        raise RecordError(name_of(engine.url), cause, mend, status) from error


def _is_sqlite(connection: Connection) -> bool:
    return connection.dialect.name == SQLITE


def only_read(engine: Engine) -> bool:
    """Tell whether the record is a file that this process may not write."""
    return engine.dialect.name == SQLITE and not files.may_write(str(engine.url.database))


def emptied(engine: Engine) -> bool:
    """Tell whether the record is a file with nothing in it."""
    return engine.dialect.name == SQLITE and os.path.getsize(str(engine.url.database)) == 0


def missing(engine: Engine) -> bool:
    """Tell whether the record is a file that does not exist."""
    return engine.dialect.name == SQLITE and not os.path.exists(str(engine.url.database))


def table_names(connection: Connection) -> set[str]:
    """Return the names of the tables that the database holds, whosever they are."""
    return set(inspect(connection).get_table_names())


def let_readers_in(engine: Engine) -> None:
    """Set a new file to write-ahead logging, which stays with it: who reads never waits for who writes."""
    if engine.dialect.name == SQLITE:
        with explained(engine):
            connection = engine.raw_connection()
            try:
                connection.cursor().execute("PRAGMA journal_mode = WAL")
            finally:
                connection.close()


def partial_index(name: str, *columns: str | Column[Any], only: str) -> Index:
    """Return an index of those rows alone which meet a condition; a question that states the condition may use it."""
    return Index(name, *columns, sqlite_where=text(only), postgresql_where=text(only))


def create_refusal(connection: Connection) -> None:
    """Make what refuses a change, where the triggers of `forbid_changes` call it."""
    if not _is_sqlite(connection):
        refusal = "BEGIN RAISE EXCEPTION 'nothing in % is ever changed', TG_TABLE_NAME; END"
        connection.execute(text(f"CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$ {refusal} $$"))


def forbid_changes(connection: Connection, tables: Iterable[str]) -> None:
    """Make the database itself refuse to change or take out a row of these tables."""
    if _is_sqlite(connection):
        for held in tables:
            for change in ("UPDATE", "DELETE"):
                refusal = f"SELECT RAISE(ABORT, 'nothing in {held} is ever changed')"
                name = f"{held}_no_{change.lower()}"
                connection.execute(text(f"CREATE TRIGGER {name} BEFORE {change} ON {held} BEGIN {refusal}; END"))
        return
    for held in tables:
        when = f"BEFORE UPDATE OR DELETE OR TRUNCATE ON {held}"
        connection.execute(text(f"CREATE TRIGGER {held}_no_change {when} EXECUTE FUNCTION append_only()"))


def create_word_index(connection: Connection) -> None:
    """Make the index of the statements' words, by their places; the words themselves stand in the statements."""
    if _is_sqlite(connection):
        how = "content='', detail=full, tokenize='unicode61 remove_diacritics 2'"
        connection.execute(text(f"CREATE VIRTUAL TABLE words USING fts5(folded, {how})"))
        return
    connection.execute(text("CREATE TABLE words (place bigint PRIMARY KEY, folded text NOT NULL)"))
    connection.execute(text(f"CREATE INDEX words_folded ON words USING gin ({_LEXEMES})"))


def drop_word_index(connection: Connection) -> None:
    """Take the index of words away, to make another one."""
    connection.execute(text("DROP TABLE words"))


def find_cells_by_place(connection: Connection) -> None:
    """Make the cells be found by their places alone; SQLite keeps them in the order of their whole key."""
    if not _is_sqlite(connection):
        # A tree of all three columns would take more than half of the room of the rows themselves.
        connection.execute(text("ALTER TABLE cells DROP CONSTRAINT cells_pkey"))
        connection.execute(text("CREATE INDEX cells_place ON cells (place)"))


def create_doubt_index(connection: Connection) -> None:
    """Make the index by which statements are found in the order of `least_sure`, of equals the latest first."""
    connection.execute(text(f"CREATE INDEX statements_doubt ON statements (({_least(connection)}), number DESC)"))


def least_sure(connection: Connection) -> ColumnElement[float]:
    """Return how sure the reader is of that in a statement of which it is least sure; what it does not tell is left out."""
    return literal_column(_least(connection), Float())


def _least(connection: Connection) -> str:
    others = (f"coalesce(sure_{name}, 1.0)" for name in ("speaker", "act", "issue"))
    return f"{'min' if _is_sqlite(connection) else 'least'}(sure_span, {', '.join(others)})"


def index_words(connection: Connection, rows: Iterable[tuple[int, tuple[str, ...]]]) -> None:
    """Enter the folded words of statements by their places; what is there already stays: its words are the same."""
    name = "rowid" if _is_sqlite(connection) else "place"
    if entered := [{"place": place, "words": f" {' '.join(words)} "} for place, words in rows]:
        there = f"EXISTS (SELECT 1 FROM words WHERE {name} = :place)"  # noqa: S608
        connection.execute(
            text(f"INSERT INTO words ({name}, folded) SELECT :place, :words WHERE NOT {there}"),
            entered,
        )


def with_words(connection: Connection, asked: Select[Any], query: Query, place: ColumnElement[int]) -> Select[Any]:
    """Return the question for those rows alone whose words meet the query; `place` is the column of their places."""
    if not query.terms:  # somebody typed no word at all: every row meets that, and no index can be asked for it
        return asked
    words = _words(connection)
    return asked.join(words, _place(words) == place).where(_meets(connection, query))


def latest_with_words(
    connection: Connection, query: Query, before: int, most: int, among: Select[Any] | None, place: ColumnElement[int]
) -> Select[Any]:
    """Return the question for the last places before a place whose words meet the query, at most so many.

    Where rows are given `among` which they must be, `place` is the column of their places; else words alone are asked.
    """
    words = _words(connection)
    asked = select(_place(words)) if among is None else among.join(words, _place(words) == place)
    return (
        asked.where(_meets(connection, query)).where(_place(words) < before).order_by(_place(words).desc()).limit(most)
    )


def _words(connection: Connection) -> TableClause:
    name = "rowid" if _is_sqlite(connection) else "place"
    return table("words", column(name, BigInteger), column("folded"))


def _place(words: TableClause) -> ColumnElement[int]:
    return words.c[0]


def _meets(connection: Connection, query: Query) -> ColumnElement[bool]:
    # The words of a query are letters and digits only, so that none can close the quotes around it.
    if _is_sqlite(connection):
        asked = " AND ".join(f"({' OR '.join(map(_sqlite_phrase, term))})" for term in query.terms)
        return literal_column("words").bool_op("MATCH")(asked)
    asked = " & ".join(f"({' | '.join(map(_postgresql_phrase, term))})" for term in query.terms)
    held = literal_column(_LEXEMES).bool_op("@@")(text("CAST(:asked AS tsquery)").bindparams(asked=asked))
    # The index knows which words a row has, the row itself in what order. It is looked through first where the index is not
    # used, and so asked that PostgreSQL takes the answer for granted and goes by what it knows of the words.
    return and_(held, *(or_(*map(_is_in_row, term)) for term in query.terms))


def _sqlite_phrase(phrase: Phrase) -> str:
    return f'"{" ".join(phrase.words)}"{"*" if phrase.open else ""}'


def _postgresql_phrase(phrase: Phrase) -> str:
    *fixed, last = (f"'{word}'" for word in phrase.words)
    return f"({' & '.join([*fixed, last + (':*' if phrase.open else '')])})"


def _is_in_row(phrase: Phrase) -> ColumnElement[bool]:
    return func.strpos(column("folded", Text), f" {' '.join(phrase.words)}{'' if phrase.open else ' '}") != 0


def table_of(connection: Connection, given: Sequence[Sequence[Any]], columns: Mapping[str, TypeEngine[Any]]) -> CTE:
    """Return rows as a table to ask from: one question serves any number of them."""
    if _is_sqlite(connection):
        parts = [f"json_extract(value, '$[{at}]') AS {name}" for at, name in enumerate(columns)]
        told = f"SELECT {', '.join(parts)} FROM json_each(:given)"  # noqa: S608
    else:
        kinds = {name: kind.compile(connection.dialect) for name, kind in columns.items()}
        parts = [f"CAST(value ->> {at} AS {kinds[name]}) AS {name}" for at, name in enumerate(columns)]
        told = f"SELECT {', '.join(parts)} FROM jsonb_array_elements(CAST(:given AS jsonb))"  # noqa: S608
    return text(told).bindparams(given=json.dumps(given)).columns(**columns).cte("given")


def columns_of(connection: Connection, rows: Subquery) -> ScalarSelect[str]:
    """Return the question for the columns of all rows of another one: a JSON array of arrays; PostgreSQL gives null for empty ones."""
    sqlite = _is_sqlite(connection)
    every = map(func.json_group_array if sqlite else func.json_agg, rows.c)
    return select(cast((func.json_array if sqlite else func.json_build_array)(*every), Text)).scalar_subquery()


def indexed(connection: Connection) -> set[int]:
    """Return the places whose words are in the index."""
    return set(connection.execute(select(_place(_words(connection)))).scalars())


def damage(connection: Connection) -> list[str]:
    """Return what the database says is broken in its own file; PostgreSQL sees to that itself."""
    if not _is_sqlite(connection):
        return []
    broken = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check") if row[0] != "ok"]
    orphans = connection.exec_driver_sql("PRAGMA foreign_key_check")
    return [*broken, *(f"row {row[1]} of {row[0]} refers to a row of {row[2]} that is not there" for row in orphans)]


def size(connection: Connection) -> int:
    """Return how many bytes the record takes."""
    if _is_sqlite(connection):
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        return int(pages * connection.exec_driver_sql("PRAGMA page_size").scalar_one())
    return int(connection.execute(text("SELECT pg_database_size(current_database())")).scalar_one())
