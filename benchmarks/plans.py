"""What a question sends to the database, and how that goes about it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, event

from aidememoire.record import dialect

Sent = dict[str, Any]  # parameters by statement


@dataclass(frozen=True, slots=True)
class Plan:
    """A question, and each SELECT that it sends with the steps that the database says it takes."""

    question: str
    selects: tuple[tuple[str, str], ...]

    @property
    def shown(self) -> str:
        """The statements and their steps in Markdown."""
        return "\n\n".join(f"```sql\n{select}\n```\n\n```text\n{steps}\n```" for select, steps in self.selects)


@contextmanager
def captured(engine: Engine) -> Iterator[Sent]:
    """Give what is sent to the database meanwhile."""
    sent: Sent = {}

    def note(_: object, __: object, statement: str, parameters: Any, ___: object, ____: bool) -> None:
        if statement.startswith(("SELECT", "WITH")):
            sent.setdefault(statement, parameters)

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        event.remove(engine, "before_cursor_execute", note)


def explained(engine: Engine, question: str, sent: Sent) -> Plan:
    """Return the plan of a question; PostgreSQL runs it once more for that."""
    with dialect.reading(engine) as connection:
        return Plan(question, tuple((statement, _steps(connection, statement, own)) for statement, own in sent.items()))


def _steps(connection: Connection, statement: str, parameters: Any) -> str:
    if connection.dialect.name == dialect.POSTGRESQL:
        rows = connection.exec_driver_sql(f"EXPLAIN (ANALYZE, BUFFERS) {statement}", parameters)
        return "\n".join(row[0] for row in rows)
    depths: dict[int, int] = {}
    lines = []
    for own, parent, _, step in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters):
        depths[own] = depths.get(parent, -1) + 1
        lines.append(f"{'  ' * depths[own]}{step}")
    return "\n".join(lines)
