"""How fast the record answers and how large it is, at the size of a dossier of ten years.

`python -m benchmarks.record [--documents N] [--where FILE|URL]... [--keep] [--write] [--plans FILE]` fills records with
generated readings, asks them, and prints a table; `--write` puts it into docs/performance.md, and the query plans into
docs/performance-plans.md.

Protocol. One record in SQLite and one in a PostgreSQL server that is started for it, with the settings that it comes with;
or those that `--where` names. A record that holds documents of an earlier run (`--keep`) is filled up to N. Of
every kind sixteen different questions are asked; the first answer is not counted, so that the rest are warm. What
is timed is the call of `Dossier`, `Store.search` or `Store.add` up to its whole answer, in an interpreter that is set as
`serve` sets its own, since a process that stays warm is one of these. PostgreSQL is told to VACUUM ANALYZE
once the record is full, as its own service does some minutes later, and waits for the disk at every commit.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path
from statistics import median, quantiles

from sqlalchemy import Connection, func, select, text

from aidememoire.dossier import Dossier, open_dossier
from aidememoire.hosting.pace import keep_pace
from aidememoire.model import Reading
from aidememoire.record import Store, dialect, end_of_day
from aidememoire.record.tables import accounts
from benchmarks.generated import FIRST, readings
from benchmarks.plans import Plan, captured, explained
from benchmarks.questions import Question, questions
from benchmarks.report import machine, table, write_block
from benchmarks.servers import BINARIES, postgresql

DOCUMENTS = 100_000
_AT_ONCE = 500  # documents a transaction
_FILE, _PLANS = Path("build/bench-record.db"), Path("build/bench-record-plans.md")
_PAGE, _PAGE_OF_PLANS = Path("docs/performance.md"), Path("docs/performance-plans.md")
_PUBLISHED = accounts.c.published
_ASKED = 16  # of a kind
_NAMES = {dialect.SQLITE: "SQLite", dialect.POSTGRESQL: "PostgreSQL"}
ADD = "add of a further document"
_ROOM = {
    dialect.SQLITE: "SELECT name, pgsize FROM dbstat WHERE aggregate = TRUE",
    dialect.POSTGRESQL: "SELECT relname, CASE relkind WHEN 'r' THEN pg_table_size(oid) ELSE pg_relation_size(oid) END"
    " FROM pg_class WHERE relkind IN ('r', 'i') AND relnamespace = 'public'::regnamespace",
}
Parts = tuple[tuple[str, int], ...]
Times = dict[str, list[float]]  # seconds, by the name of the question


@dataclass(frozen=True, slots=True)
class Measured:
    """One record: its size in bytes, as a whole and by table and index, and the seconds that everything took.

    `filled` are documents and the seconds in which they were added; None where the record was full before.
    """

    database: str
    documents: int
    statements: int
    size: int
    parts: Parts
    filled: tuple[int, float] | None
    times: Times
    plans: tuple[Plan, ...]


def main() -> None:
    """Print the tables, and write the plans."""
    chosen = _options()
    keep_pace()
    found = []
    with ExitStack() as stack:
        for where in stack.enter_context(_places(chosen.where, chosen.keep)):
            with open_dossier(where, create=True) as dossier:
                found.append(measure(dossier, chosen.documents))
    shown = f"{_figures(found)}\n\n{_sizes(found)}\n\nMeasured on {machine()}, {_load()}."
    plans = "\n\n".join(f"## {one.database}: {plan.question}\n\n{plan.shown}" for one in found for plan in one.plans)
    print(shown)
    chosen.plans.parent.mkdir(parents=True, exist_ok=True)
    chosen.plans.write_text(f"{plans}\n", encoding="utf-8")
    print(f"The query plans: {chosen.plans}", file=sys.stderr)
    if chosen.write:
        write_block(_PAGE, "The record, measured", shown)
        write_block(_PAGE_OF_PLANS, "Query plans, as measured", plans)


def _load() -> str:
    """Return how busy the machine was, by which the figures are to be read."""
    return f"with {os.getloadavg()[1]:.1f} processes at work on the average of the last five minutes, these included"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="How fast the record answers, and how large it is.")
    parser.add_argument("--documents", type=int, default=DOCUMENTS, help="how many the record holds; 100,000")
    parser.add_argument(
        "--where",
        action="append",
        help="file or postgresql:// URL of a record to measure, and of another; both without it",
    )
    parser.add_argument("--keep", action="store_true", help="leave the file for the next run")
    parser.add_argument("--plans", type=Path, default=_PLANS, help=f"file for the query plans; {_PLANS}")
    parser.add_argument(
        "--write", action="store_true", help=f"put the tables into {_PAGE}, the plans into {_PAGE_OF_PLANS}"
    )
    return parser.parse_args()


@contextmanager
def _places(where: list[str] | None, keep: bool) -> Iterator[list[str]]:
    """Give the records to measure; those that were named, or are to be kept, are left alone afterwards."""
    if where is not None:
        yield where
        return
    _FILE.parent.mkdir(exist_ok=True)
    with ExitStack() as stack:
        server = [f"{stack.enter_context(postgresql(lasting=True))}postgres"] if BINARIES else []
        yield [str(_FILE), *server]
    for part in () if keep else _FILE.parent.glob(f"{_FILE.name}*"):
        part.unlink()


def measure(dossier: Dossier, documents: int, number: int = _ASKED) -> Measured:
    """Fill a record up to so many documents, ask it so many questions of a kind, and return the figures."""
    store, engine = dossier.store, dossier.store.engine
    held = _held(store)
    filled = _fill(store, held, documents) if held < documents else None
    if engine.dialect.name == dialect.POSTGRESQL:
        with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
            connection.execute(text("VACUUM ANALYZE"))
    with dialect.reading(engine) as connection:
        size, parts = dialect.size(connection), _parts(connection)
        first, last = connection.execute(select(func.min(_PUBLISHED), func.max(_PUBLISHED))).one()
    stats = store.stats()
    times, plans = _asked(dossier, questions(first, last, number))
    times[ADD] = _adding(store, islice(readings(), stats.documents, stats.documents + number))
    return Measured(_NAMES[engine.dialect.name], stats.documents, stats.statements, size, parts, filled, times, plans)


def _held(store: Store) -> int:
    """Return how many documents the record holds; stops where they are not ours."""
    first = next(store.documents(), None)
    if first is not None and first.document.id != next(readings()).document.id:
        raise SystemExit(f"{store.name} holds a dossier that was not generated: name another record")
    return store.stats().documents


def _fill(store: Store, held: int, documents: int) -> tuple[int, float]:
    """Add what is missing, and return how many documents that were and the seconds in the store."""
    before, taken, missing = held, 0.0, islice(readings(), held, documents)
    while some := list(islice(missing, _AT_ONCE)):
        began = time.perf_counter()
        store.add_all(some, _evening(some[-1]))
        taken += time.perf_counter() - began
        held += len(some)
        print(f"{store.name}: {held:,} documents, {taken:.0f} s", file=sys.stderr)
    return held - before, taken


def _evening(reading: Reading) -> datetime:
    return end_of_day(reading.document.published or FIRST)


def _parts(connection: Connection) -> Parts:
    """Return how many bytes each table and index takes, the largest first; nothing where SQLite cannot tell."""
    if connection.dialect.name == dialect.SQLITE and not _has_dbstat(connection):
        return ()
    rows = connection.execute(text(_ROOM[connection.dialect.name]))
    return tuple(sorted(((str(name), int(size)) for name, size in rows), key=lambda part: -part[1]))


def _has_dbstat(connection: Connection) -> bool:
    return "ENABLE_DBSTAT_VTAB" in connection.exec_driver_sql("PRAGMA compile_options").scalars().all()


def _asked(dossier: Dossier, asked: Mapping[str, Sequence[Question]]) -> tuple[Times, tuple[Plan, ...]]:
    """Return the seconds of every question but the first of its kind, and the plan of that."""
    times, plans = {}, []
    for name, (first, *others) in asked.items():
        with captured(dossier.store.engine) as sent:
            first(dossier)
        plans.append(explained(dossier.store.engine, name, sent))
        times[name] = [_seconds(own, dossier) for own in others]
        print(f"{dossier.store.name}: {name}: {1000 * median(times[name]):,.0f} ms", file=sys.stderr)
    return times, tuple(plans)


def _adding(store: Store, further: Iterator[Reading]) -> list[float]:
    """Return the seconds that each further document takes, the first left out."""
    return [_seconds(store.add, one, _evening(one)) for one in further][1:]


def _seconds(call: Callable[..., object], *given: object) -> float:
    began = time.perf_counter()
    call(*given)
    return time.perf_counter() - began


def _figures(found: Sequence[Measured]) -> str:
    """Return the table of what everything took."""
    heads = ("measure", "target", *(one.database for one in found))
    rows = [
        ("documents", f"{DOCUMENTS:,}", *(f"{one.documents:,}" for one in found)),
        ("statements", f"{15 * DOCUMENTS:,}", *(f"{one.statements:,}" for one in found)),
        ("bytes a statement", "3,000", *(f"{one.size / one.statements:,.0f}" for one in found)),
        ("documents recorded a second, 500 a transaction", "", *map(_rate, found)),
        *((name, _target(name), *(_spread(one.times[name]) for one in found)) for name in found[0].times),
    ]
    return table(heads, rows)


def _rate(one: Measured) -> str:
    return f"{one.filled[0] / one.filled[1]:,.0f}" if one.filled else "full before"


def _target(name: str) -> str:
    return "200 ms" if name == ADD else "300 ms"


def _spread(seconds: Sequence[float]) -> str:
    """Return the median and the value that 95 % stay below."""
    return f"{1000 * median(seconds):,.0f} ms ({1000 * quantiles(seconds, n=20, method='inclusive')[-1]:,.0f})"


def _sizes(found: Sequence[Measured]) -> str:
    """Return the table of what takes the room; tables and indexes of under one byte a statement are left out."""
    every = {name: None for one in found for name, _ in one.parts}
    sizes = [{name: size / one.statements for name, size in one.parts} for one in found]
    rows = [(f"`{name}`", *(f"{own.get(name, 0):,.0f}" for own in sizes)) for name in every]
    kept = [row for row in rows if any(figure != "0" for figure in row[1:])]
    return table(("table or index: bytes a statement", *(one.database for one in found)), kept)


if __name__ == "__main__":
    main()
