"""What the record holds, in lines."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import typer

from aidememoire.exports.events import moment
from aidememoire.exports.terminal import clean
from aidememoire.exports.wording import counted
from aidememoire.record import RecordError, Stats
from aidememoire.record.damage import damage_of
from aidememoire.record.errors import DAMAGED

_STEP = 1024
# The first is not built into every sqlite3; the second leaves more behind.
_SAVED = """What can still be read is saved, to a record of its own, by one of
  sqlite3 {file} .recover | sqlite3 saved.db
  sqlite3 {file} 'PRAGMA writable_schema = ON' .dump | sed 's/^ROLLBACK.*/COMMIT;/' | sqlite3 saved.db"""


def stats_lines(record: str, held: Stats) -> Iterator[str]:
    """Yield what the record holds, a line for each thing."""
    copies = f", and {counted(held.copies, 'copy')} of them".replace("copys", "copies") if held.copies else ""
    yield f"{record} (version {held.version}, {_bytes(held.size)})"
    yield f"{counted(held.documents, 'document')}{copies}, {counted(held.readings, 'reading')}"
    yield f"{statements_held(held)}, {counted(held.meetings, 'account')} of meetings"
    waiting = f", {held.waiting} of them waiting for their words" if held.waiting else ""
    yield f"{counted(held.corrections, 'correction')}{waiting}"
    if held.first_recorded and held.last_recorded:
        moments = dict.fromkeys((moment(held.first_recorded), moment(held.last_recorded)))
        yield f"read {'from ' * (len(moments) > 1)}{' to '.join(moments)}"


def statements_held(held: Stats) -> str:
    """Return how many statements there are, and how many people added to those that were read."""
    by_hand = f" and {held.added:,} added by hand" if held.added else ""
    return f"{counted(held.statements, 'statement')}{by_hand}"


@contextmanager
def damage_told(record: str) -> Iterator[None]:
    """Print what is broken in a file that cannot be read through, and how to save the rest; the error goes on."""
    try:
        yield
    except RecordError as error:
        if error.cause == DAMAGED and Path(record).is_file():
            for fault in damage_of(record):
                typer.echo(clean(f"{fault.where}: {fault.what}"))
            typer.echo(_SAVED.format(file=clean(shlex.quote(record))))
        raise


def _bytes(size: int) -> str:
    kilo = size / _STEP
    return f"{kilo:,.0f} KB" if kilo < _STEP else f"{kilo / _STEP:,.1f} MB"
