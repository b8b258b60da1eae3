"""What was recorded: readings, and corrections by people."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from aidememoire.api.wire.base import Wire
from aidememoire.api.wire.documents import Reader


class Correction(Wire):
    """An event by a person; `changes` are the fields of a statement, or the facts of a document, that it sets.

    `others` are the further statements of a merge or a split, or the one that takes the place of a repinned one; `accounts`
    the documents of the accounts that a join says are of one meeting, or a part of another one than those of `left`.
    `status` is what became of an undertaking, by `source`, as it was `known` from a day on.
    """

    id: str
    kind: str
    by: str
    at: datetime
    document: str
    statement: str | None
    changes: dict[str, Any]
    why: str | None
    undoes: str | None
    others: list[str]
    accounts: list[str]
    left: list[str]
    status: str | None
    source: str | None
    known: date | None


class Made(Correction):
    """An event that was just recorded, with what its maker may not have meant: names that are new to profile and record."""

    remarks: list[str]


class Event(Wire):
    """One thing that was recorded: a reading, or a correction."""

    at: datetime
    reader: Reader | None
    correction: Correction | None


class Events(Wire):
    """What was recorded, the first first."""

    rows: list[Event]
