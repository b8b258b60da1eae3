"""Rows of the tables from values of the model, and values from rows."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import RowMapping

from aidememoire.linking.text.plain import plain
from aidememoire.linking.voices import parties_of
from aidememoire.linking.voices import words_of as words_in
from aidememoire.model.documents import Document, Found
from aidememoire.model.entries import Account, Entry
from aidememoire.model.readings import Meeting, Mention, ReaderInfo, Reading, Statement
from aidememoire.record.codec import dumps, loads
from aidememoire.record.corrections import Correction
from aidememoire.record.tables import DOUBLED
from aidememoire.record.words import words_of

Row = dict[str, Any]

_ACCOUNT = ("id", "title", "publisher", "published", "dateline", "kind", "url", "side")
_READER = ("model", "model_sha256", "version", "profile", "profile_sha256")
_DOCUMENT = ("title", "text", "publisher", "published", "dateline", "kind", "language", "url", "side", "origin")


def document_row(number: int, document: Document, at: datetime) -> Row:
    """Return the row of a document."""
    return {
        "number": number,
        "id": document.id,
        "sha256": document.sha256,
        "recorded": at,
        **{name: getattr(document, name) for name in _DOCUMENT},
        "found": dumps(document.found),
        "notes": dumps(document.notes),
    }


def document_of(row: RowMapping) -> Document:
    """Return the document that a row holds."""
    found, notes = loads(tuple[Found, ...], row["found"]), loads(tuple[str, ...], row["notes"])
    return Document(**{name: row[name] for name in _DOCUMENT}, found=found, notes=notes)


def account_of(row: RowMapping) -> Account:
    """Return the account that a row of a document, its text left out, holds."""
    return Account(**{name: row[name] for name in _ACCOUNT}, family=row.get("family") or row["id"])


def account_row(number: int, account: Account) -> Row:
    """Return the row of `accounts` of the document of that number."""
    return {"number": number, **{name: getattr(account, name) for name in _ACCOUNT}}


def entry_of(row: RowMapping) -> Entry:
    """Return the entry that a row of `queries.standing_entries` holds."""
    return Entry(
        statement=statement_of(row),
        account=account_of(row),
        recorded=row["recorded"],
        corrected=loads(tuple[str, ...], row["corrected"]) if row["corrected"] else (),
        told_on=row["told_on"],
        told_from=row["told_from"],
        tellers=loads(tuple[str | None, ...], row["told_by"]) if row["told_by"] else (),
        doubled=row["voice"] == DOUBLED,
        utterance=row["utterance"],
    )


def key_of(entry: Entry) -> int | None:
    """Return what entries have in common that tell one utterance in the same words; None where there are no words."""
    words = plain(words_in(entry.statement))
    if not words:
        return None
    key = (parties_of(entry.statement), entry.tellers, entry.doubled, words)
    whole = hashlib.blake2b(repr(key).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(whole, "big", signed=True)


@dataclass(frozen=True, slots=True)
class Lines:
    """All that a reading adds to its document as JSON: each statement and each meeting a line, the rest a line each."""

    reader: str
    statements: tuple[str, ...]
    mentions: str
    meetings: tuple[str, ...]
    notes: str

    @classmethod
    def of(cls, reading: Reading) -> Lines:
        """Write a reading down: once, for to write takes long, and each line is both kept and hashed."""
        return cls(
            dumps(reading.reader),
            tuple(map(dumps, reading.statements)),
            dumps(reading.mentions),
            tuple(map(dumps, reading.meetings)),
            dumps(reading.notes),
        )

    @property
    def digest(self) -> str:
        """The SHA-256 of all of it."""
        lists = f"[{','.join(self.statements)}]", self.mentions, f"[{','.join(self.meetings)}]"
        return hashlib.sha256("\n".join((self.reader, *lists, self.notes)).encode("utf-8")).hexdigest()


def reading_row(number: int, document: int, reader: ReaderInfo, lines: Lines, at: datetime) -> Row:
    """Return the row of a reading, its statements and meetings left out."""
    return {
        "number": number,
        "document": document,
        "recorded": at,
        **{name: getattr(reader, name) for name in _READER},
        "digest": lines.digest,
        "mentions": lines.mentions,
        "notes": lines.notes,
    }


def reader_of(row: RowMapping) -> ReaderInfo:
    """Return the reader that made the reading of a row."""
    return ReaderInfo(*(row[name] for name in _READER))


def mentions_of(row: RowMapping) -> tuple[tuple[Mention, ...], tuple[str, ...]]:
    """Return the mentions and notes of the reading of a row."""
    return loads(tuple[Mention, ...], row["mentions"]), loads(tuple[str, ...], row["notes"])


def statement_row(number: int, reading: int, position: int, statement: Statement, line: str) -> Row:
    """Return the row of a statement, which `line` is as JSON."""
    sure = statement.confidence
    return {
        "number": number,
        "reading": reading,
        "position": position,
        "id": statement.id,
        "sure_span": sure.span,
        "sure_speaker": sure.speaker,
        "sure_act": sure.act,
        "sure_issue": sure.issue,
        "whole": line,
    }


def statement_of(row: RowMapping) -> Statement:
    """Return the statement that a row holds."""
    return _statement(row["whole"])


# Who looks at a day looks at its statements again and again: while others of the day come in, and on every page.
@lru_cache(maxsize=4_096)
def _statement(line: str) -> Statement:
    found: Statement = loads(Statement, line)
    return found


def invocation_rows(number: int, statement: Statement) -> Iterator[Row]:
    """Yield the rows of the instruments that a statement cites."""
    for position, one in enumerate(statement.invokes):
        yield {"statement": number, "position": position, "instrument": one.id or one.name, "name": one.name}


def word_row(place: int, statement: Statement) -> tuple[int, tuple[str, ...]]:
    """Return the words by which a statement at a place is searched."""
    return place, words_of(words_in(statement))


def meeting_rows(reading: int, meetings: Sequence[Meeting], lines: Lines) -> Iterator[Row]:
    """Yield the rows of the meetings of a reading."""
    for position, (one, line) in enumerate(zip(meetings, lines.meetings, strict=True)):
        yield {"reading": reading, "position": position, "start": one.start, "end": one.end, "whole": line}


def meeting_of(row: RowMapping) -> Meeting:
    """Return the meeting that a row holds."""
    found: Meeting = loads(Meeting, row["whole"])
    return found


def correction_row(number: int, document: int, correction: Correction) -> Row:
    """Return the row of a correction."""
    return {
        "number": number,
        "id": correction.id,
        "recorded": correction.at,
        "person": correction.by,
        "document": document,
        "statement": correction.statement,
        "kind": correction.kind,
        "undoes": correction.undoes,
        "whole": dumps(correction),
    }


def correction_of(row: RowMapping) -> Correction:
    """Return the correction that a row holds."""
    found: Correction = loads(Correction, row["whole"])
    return found
