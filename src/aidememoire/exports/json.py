"""A reading as JSON: one object, one line, the same bytes for the same reading.

The fields stand in docs/reference/reading.schema.json; what is not known is null or empty, never absent.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from aidememoire.model import Document, Interval, Meeting, ReaderInfo, Reading, Span, Statement

Json = dict[str, Any]

# JSON allows them raw, but many a program that reads line by line takes them for the end of one.
_ENDS_OF_LINES = {code: f"\\u{code:04x}" for code in (0x85, 0x2028, 0x2029)}


def writable(line: str) -> str:
    """Return JSON as it can be written in UTF-8: half a surrogate pair, which a title may hold, as an escape."""
    return line.encode("utf-8", "backslashreplace").decode("utf-8")


def to_json_line(reading: Reading) -> str:
    """Return the reading as one line of JSON, its newline included."""
    line = json.dumps(reading_to_dict(reading), ensure_ascii=False, allow_nan=False)
    return writable(line).translate(_ENDS_OF_LINES) + "\n"


def reading_to_dict(reading: Reading) -> Json:
    """Return the reading as plain values, its keys in their published order."""
    return {
        "document": document_to_dict(reading.document),
        "statements": [statement_to_dict(statement) for statement in reading.statements],
        "mentions": [
            {"type": m.type, "span": _span(m.span), "ref": m.ref, "reason": m.reason} for m in reading.mentions
        ],
        "meetings": [meeting_to_dict(meeting) for meeting in reading.meetings],
        "notes": list(reading.notes),
        "reader": reader_to_dict(reading.reader),
    }


def reader_to_dict(reader: ReaderInfo) -> Json:
    """Return which reader made a reading as plain values."""
    return {
        "model": reader.model,
        "model_sha256": reader.model_sha256,
        "version": reader.version,
        "profile": reader.profile,
        "profile_sha256": reader.profile_sha256,
    }


def document_to_dict(document: Document) -> Json:
    """Return the document as plain values, its text last."""
    return {
        "id": document.id,
        "title": document.title,
        "publisher": document.publisher,
        "published": _day(document.published),
        "dateline": document.dateline,
        "kind": document.kind,
        "language": document.language,
        "url": document.url,
        "side": document.side,
        "origin": document.origin,
        "found": {found.field: found.where for found in document.found},
        "sha256": document.sha256,
        "text": document.text,
    }


def statement_to_dict(statement: Statement) -> Json:
    """Return the statement as plain values."""
    sure = statement.confidence
    return {
        "id": statement.id,
        "parent": statement.parent,
        "speaker": statement.speaker,
        "speaker_id": statement.speaker_id,
        "side": statement.side,
        "source": _spans(statement.source),
        "cue": _spans(statement.cue),
        "content": _spans(statement.content),
        "act": statement.act,
        "issues": list(statement.issues),
        "mode": statement.mode,
        "on": _interval(statement.on),
        "to": list(statement.to),
        "invokes": [{"id": i.id, "name": i.name, "span": _span(i.span), "reason": i.reason} for i in statement.invokes],
        "conditional": statement.conditional,
        "hedged": statement.hedged,
        "chain": list(statement.chain),
        "confidence": {"span": sure.span, "speaker": sure.speaker, "act": sure.act, "issue": sure.issue},
        "reasons": {reason.field: reason.words for reason in statement.reasons},
    }


def meeting_to_dict(meeting: Meeting) -> Json:
    """Return the meeting as plain values."""
    return {
        "start": _day(meeting.start),
        "end": _day(meeting.end),
        "place": meeting.place,
        "host": meeting.host,
        "with": list(meeting.participants),
        "kind": meeting.kind,
        "planned": meeting.planned,
        "evidence": _spans(meeting.evidence),
    }


def _interval(days: Interval | None) -> Json | None:
    if days is None:
        return None
    return {
        "start": _day(days.start),
        "end": _day(days.end),
        "basis": days.basis,
        "reliability": days.reliability,
    }


def _spans(spans: Iterable[Span]) -> list[Json]:
    return [_span(span) for span in spans]


def _span(span: Span) -> Json:
    return {"start": span.start, "end": span.end, "text": span.text}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
