"""Readings to record: some from the corpus, and changed ones of the same documents."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache

from hypothesis import strategies as st

from aidememoire.dossier import Dossier
from aidememoire.model import Document, Reading, Span, Statement
from aidememoire.profiles import digest, profile_of_text
from aidememoire.record import Correction, Evidence, Store, corrections
from tests.exports.examples import readings
from tests.gold import gold_readings

NAMES = ("a-0001", "a-0002", "a-0003", "a-0005")  # of the part `train`
BY = "Ada"


def moment(hours: float = 0) -> datetime:
    """Return a moment so many hours after the first one."""
    return datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=hours)


@cache
def passages() -> tuple[Reading, ...]:
    """Return readings of passages, each with a handful of statements."""
    return tuple(gold_readings(*NAMES))


def undo(record: Store | Dossier, taken_back: Correction, hours: float, why: str | None = None) -> Correction:
    """Take a correction back and return the event that says so."""
    event = corrections.undo(taken_back, BY, moment(hours), why)
    assert record.correct(event)
    return event


def keep_one_s_own_profile(store: Store) -> None:
    """Keep in a record what a profile of a file knows."""
    known = {"profile": "corvo", "title": "Talks", "actors": {"corvo": {"name": "Corvo", "kind": "state"}}}
    text = json.dumps(known)
    store.profiles.keep(digest(profile_of_text(text)), text)


def read_by(name: str, reading: Reading, keep: Callable[[int], bool] = lambda number: True) -> Reading:
    """Return what a reader of that name would find in the document: some of the statements."""
    kept = [one for number, one in enumerate(reading.statements) if keep(number)]
    ids = {one.id for one in kept}
    hung = tuple(replace(one, parent=one.parent if one.parent in ids else None) for one in kept)
    return replace(reading, reader=replace(reading.reader, model=name), statements=hung)


def words_in(document: Document, start: int, end: int) -> Evidence:
    """Return the words of a document from `start` to `end` as evidence of a statement without a cue."""
    return Evidence((Span.of(document.text, start, end),))


def sound_readings() -> st.SearchStrategy[Reading]:
    """Draw readings of hostile texts whose parents are there, though they may hang in a ring."""
    return readings().map(_sound)


def _sound(reading: Reading) -> Reading:
    ids = {one.id: f"{reading.document.id}-{one.id}" for one in reading.statements}
    own = tuple(replace(one, id=ids[one.id], parent=ids.get(one.parent or "")) for one in reading.statements)
    return replace(reading, statements=own)


def by_content(statement: Statement) -> str:
    """Return the words of a statement's content."""
    return "\n".join(span.text for span in statement.content)
