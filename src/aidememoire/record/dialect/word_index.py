"""The index of the statements' words: FTS5 in SQLite, lexemes under a GIN index in PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Select,
    TableClause,
    Text,
    and_,
    column,
    func,
    literal_column,
    or_,
    select,
    table,
    text,
)

from aidememoire.record.dialect.names import is_sqlite
from aidememoire.record.words import Phrase, Query

# Not PostgreSQL's own parser, which would take words apart in its own way.
_LEXEMES = "array_to_tsvector(string_to_array(btrim(folded), ' '))"


def create_word_index(connection: Connection) -> None:
    """Make the index of the statements' words, by their places; the words themselves stand in the statements."""
    if is_sqlite(connection):
        how = "content='', detail=full, tokenize='unicode61 remove_diacritics 2'"
        connection.execute(text(f"CREATE VIRTUAL TABLE words USING fts5(folded, {how})"))
        return
    connection.execute(text("CREATE TABLE words (place bigint PRIMARY KEY, folded text NOT NULL)"))
    connection.execute(text(f"CREATE INDEX words_folded ON words USING gin ({_LEXEMES})"))


def drop_word_index(connection: Connection) -> None:
    """Take the index of words away, to make another one."""
    connection.execute(text("DROP TABLE words"))


def index_words(connection: Connection, rows: Iterable[tuple[int, tuple[str, ...]]]) -> None:
    """Enter the folded words of statements by their places; what is there already stays: its words are the same."""
    name = "rowid" if is_sqlite(connection) else "place"
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
    name = "rowid" if is_sqlite(connection) else "place"
    return table("words", column(name, BigInteger), column("folded"))


def _place(words: TableClause) -> ColumnElement[int]:
    return words.c[0]


def _meets(connection: Connection, query: Query) -> ColumnElement[bool]:
    # The words of a query are letters and digits only, so that none can close the quotes around it.
    if is_sqlite(connection):
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


def indexed(connection: Connection) -> set[int]:
    """Return the places whose words are in the index."""
    return set(connection.execute(select(_place(_words(connection)))).scalars())
