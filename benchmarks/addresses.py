"""The addresses that the benchmark of the server asks for, drawn from all of a record: the same ones each time.

Documents are drawn by their numbers, so that each of the record is as likely as any other, statements one from a document,
words to search for from the statements, as frequent as they are there, days from the days of the record. They are drawn before the record is served, so that the
server has none of them at hand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import cycle, islice, product
from random import Random
from typing import TypeVar
from urllib.parse import quote

from sqlalchemy import Column, ColumnElement, func, select

from aidememoire.dossier import Dossier
from aidememoire.dossier.naming import ISSUES
from aidememoire.record import dialect
from aidememoire.record.tables import documents, standing

ROUNDS = 200
MIX = {  # of twenty addresses, which are a round
    "document": 4,
    "statement": 4,
    "search": 3,
    "positions": 1,
    "timeline": 1,
    "first page": 1,
    "document (API)": 2,
    "statement (API)": 2,
    "search (API)": 1,
    "statements of an issue (API)": 1,
}
_WORD = re.compile(r"[^\W\d_]{4,}")
_SPAN = 90  # days of a timeline
T = TypeVar("T")


def kinds(dossier: Dossier, rounds: int = ROUNDS) -> dict[str, list[str]]:
    """Return distinct addresses of each kind, as many as so many rounds take, or as there are."""
    draw, days = Random(0), dossier.catalogue.days()
    read = _documents(dossier, draw, 6 * rounds)
    said = _statements(dossier, draw, 6 * rounds)
    words = _searches(dossier, draw, said[: 4 * rounds])
    issues = dossier.store.issues(ISSUES, date.max)
    shown, spans = _drawn(draw, days, rounds), _drawn(draw, days, rounds)
    own = _drawn(draw, list(product(issues, days)), rounds)
    return {
        "document": [f"/documents/{one}" for one in read[: 4 * rounds]],
        "statement": [f"/s/{one}" for one in said[: 4 * rounds]],
        "search": [f"/search?q={quote(one)}" for one in words[: 3 * rounds]],
        "positions": [f"/positions?as_of={day}" for day in shown],
        "timeline": [f"/timeline?from={day}&to={day + timedelta(_SPAN)}" for day in spans],
        "first page": ["/", *(f"/?since={day}" for day in days[-rounds:-1])],
        "document (API)": [f"/api/documents/{one}" for one in read[-2 * rounds :]],
        "statement (API)": [f"/api/statements/{one}" for one in said[-2 * rounds :]],
        "search (API)": [f"/api/search?words={quote(one)}" for one in words[-rounds:]],
        "statements of an issue (API)": [f"/api/statements?issue={quote(issue)}&since={day}" for issue, day in own],
    }


def mixed(found: dict[str, list[str]], rounds: int = ROUNDS) -> list[str]:
    """Return addresses in the order in which they are asked for: each once where there are enough of its kind."""
    taken = {kind: cycle(paths) for kind, paths in found.items()}
    return [next(taken[kind]) for _ in range(rounds) for kind, number in MIX.items() for _ in range(number)]


def one_new_of(number: int, known: Sequence[str], new: Sequence[str]) -> list[str]:
    """Return the new addresses in their order, each behind so many known ones, less one, in theirs."""
    before = cycle(known)
    return [path for each in new for path in (*islice(before, number - 1), each)]


def _documents(dossier: Dossier, draw: Random, number: int) -> list[str]:
    return _of_documents(dossier, draw, number, documents.c.id, documents.c.number)


def _statements(dossier: Dossier, draw: Random, number: int) -> list[str]:
    """Return ids of statements, one from each of so many documents."""
    return _of_documents(dossier, draw, number, func.min(standing.c.id), standing.c.document)


def _of_documents(
    dossier: Dossier, draw: Random, number: int, wanted: ColumnElement[str], of: Column[int]
) -> list[str]:
    last = dossier.catalogue.stats().documents
    numbers = _drawn(draw, range(1, last + 1), number)
    with dialect.reading(dossier.store.engine) as connection:
        found = list(connection.execute(select(wanted).where(of.in_(numbers)).group_by(of)).scalars())
    return _drawn(draw, found, number)


def _searches(dossier: Dossier, draw: Random, statements: Sequence[str]) -> list[str]:
    """Return a word of each statement, frequent ones as often as they are; one that was drawn before with others beside it."""
    found: dict[str, None] = {}
    for entry in filter(None, map(dossier.store.entry, statements)):
        words = sorted({word for span in entry.statement.content for word in _WORD.findall(span.text.lower())})
        tried = (" ".join(draw.sample(words, number)) for number in range(1, len(words) + 1))
        if new := next((one for one in tried if one not in found), None):
            found[new] = None
    return list(found)


def _drawn(draw: Random, things: Sequence[T], number: int) -> list[T]:
    return draw.sample(things, min(number, len(things)))
