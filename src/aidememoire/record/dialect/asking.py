"""Questions that each database answers in its own way: rows as a table, columns as JSON, its state and size."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import CTE, Connection, ScalarSelect, Subquery, Text, cast, func, inspect, select, text
from sqlalchemy.types import TypeEngine

from aidememoire.record.dialect.names import is_sqlite


def table_names(connection: Connection) -> set[str]:
    """Return the names of the tables that the database holds, whosever they are."""
    return set(inspect(connection).get_table_names())


def table_of(connection: Connection, given: Sequence[Sequence[Any]], columns: Mapping[str, TypeEngine[Any]]) -> CTE:
    """Return rows as a table to ask from: one question serves any number of them."""
    if is_sqlite(connection):
        parts = [f"json_extract(value, '$[{at}]') AS {name}" for at, name in enumerate(columns)]
        told = f"SELECT {', '.join(parts)} FROM json_each(:given)"  # noqa: S608
    else:
        kinds = {name: kind.compile(connection.dialect) for name, kind in columns.items()}
        parts = [f"CAST(value ->> {at} AS {kinds[name]}) AS {name}" for at, name in enumerate(columns)]
        told = f"SELECT {', '.join(parts)} FROM jsonb_array_elements(CAST(:given AS jsonb))"  # noqa: S608
    return text(told).bindparams(given=json.dumps(given)).columns(**columns).cte("given")


def columns_of(connection: Connection, rows: Subquery) -> ScalarSelect[str]:
    """Return the question for the columns of all rows of another one: a JSON array of arrays; PostgreSQL gives null for empty ones."""
    sqlite = is_sqlite(connection)
    every = map(func.json_group_array if sqlite else func.json_agg, rows.c)
    return select(cast((func.json_array if sqlite else func.json_build_array)(*every), Text)).scalar_subquery()


def damage(connection: Connection) -> list[str]:
    """Return what the database says is broken in its own file; PostgreSQL sees to that itself."""
    if not is_sqlite(connection):
        return []
    broken = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check") if row[0] != "ok"]
    orphans = connection.exec_driver_sql("PRAGMA foreign_key_check")
    return [*broken, *(f"row {row[1]} of {row[0]} refers to a row of {row[2]} that is not there" for row in orphans)]


def size(connection: Connection) -> int:
    """Return how many bytes the record takes."""
    if is_sqlite(connection):
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        return int(pages * connection.exec_driver_sql("PRAGMA page_size").scalar_one())
    return int(connection.execute(text("SELECT pg_database_size(current_database())")).scalar_one())
