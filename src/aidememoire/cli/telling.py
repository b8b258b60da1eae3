"""What the record holds, in lines."""

from __future__ import annotations

from collections.abc import Iterator

from aidememoire.exports.events import moment
from aidememoire.exports.wording import counted
from aidememoire.record import Stats

_STEP = 1024


def stats_lines(record: str, held: Stats) -> Iterator[str]:
    """Yield what the record holds, a line for each thing."""
    copies = f", and {counted(held.copies, 'copy')} of them".replace("copys", "copies") if held.copies else ""
    yield f"{record} (version {held.version}, {_bytes(held.size)})"
    yield f"{counted(held.documents, 'document')}{copies}, {counted(held.readings, 'reading')}"
    yield f"{counted(held.statements, 'statement')}, {counted(held.meetings, 'account')} of meetings"
    waiting = f", {held.waiting} of them waiting for their words" if held.waiting else ""
    yield f"{counted(held.corrections, 'correction')}{waiting}"
    if held.first_recorded and held.last_recorded:
        moments = dict.fromkeys((moment(held.first_recorded), moment(held.last_recorded)))
        yield f"read {'from ' * (len(moments) > 1)}{' to '.join(moments)}"


def _bytes(size: int) -> str:
    kilo = size / _STEP
    return f"{kilo:,.0f} KB" if kilo < _STEP else f"{kilo / _STEP:,.1f} MB"
