"""Indexes, and triggers that refuse a change, each as its database makes them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Float, Index, literal_column, text

from aidememoire.record.dialect.names import is_sqlite


def partial_index(name: str, *columns: str | Column[Any], only: str) -> Index:
    """Return an index of those rows alone which meet a condition; a question that states the condition may use it."""
    return Index(name, *columns, sqlite_where=text(only), postgresql_where=text(only))


def create_refusal(connection: Connection) -> None:
    """Make what refuses a change, where the triggers of `forbid_changes` call it."""
    if not is_sqlite(connection):
        refusal = "BEGIN RAISE EXCEPTION 'nothing in % is ever changed', TG_TABLE_NAME; END"
        connection.execute(text(f"CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$ {refusal} $$"))


def forbid_changes(connection: Connection, tables: Iterable[str]) -> None:
    """Make the database itself refuse to change or take out a row of these tables."""
    if is_sqlite(connection):
        for held in tables:
            for change in ("UPDATE", "DELETE"):
                refusal = f"SELECT RAISE(ABORT, 'nothing in {held} is ever changed')"
                name = f"{held}_no_{change.lower()}"
                connection.execute(text(f"CREATE TRIGGER {name} BEFORE {change} ON {held} BEGIN {refusal}; END"))
        return
    for held in tables:
        when = f"BEFORE UPDATE OR DELETE OR TRUNCATE ON {held}"
        connection.execute(text(f"CREATE TRIGGER {held}_no_change {when} EXECUTE FUNCTION append_only()"))


def find_cells_by_place(connection: Connection) -> None:
    """Make the cells be found by their places alone; SQLite keeps them in the order of their whole key."""
    if not is_sqlite(connection):
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
    return f"{'min' if is_sqlite(connection) else 'least'}(sure_span, {', '.join(others)})"
