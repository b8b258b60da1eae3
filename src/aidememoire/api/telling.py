"""Values of the record as plain ones."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any

from aidememoire.exports.json import reader_to_dict, statement_to_dict
from aidememoire.exports.saying_records import iso
from aidememoire.exports.wording import likeness
from aidememoire.model import Account, Document, Entry, Span
from aidememoire.record import Correction, Event, Held
from aidememoire.record.corrections import MEETINGS
from aidememoire.views.shown import Reprint

Json = dict[str, Any]
_AROUND = 240  # code points before and after the evidence


def account(one: Account) -> Json:
    """Return a document without its text."""
    told = {each.name: getattr(one, each.name) for each in fields(one) if each.compare}
    return told | {"published": iso(one.published)}


def held(one: Held) -> Json:
    """Return a document in the record, without its text."""
    return account(Account.of(one.document)) | {
        "language": one.document.language,
        "sha256": one.document.sha256,
        "recorded": one.recorded.isoformat(),
        "copies": [account(each) for each in one.copies],
    }


def reprint(one: Reprint) -> Json:
    """Return a document that has much of the text of another one."""
    return {"document": account(one.account), "share": one.share, "likeness": likeness(one.share)}


def entry(one: Entry) -> Json:
    """Return a statement in the record."""
    return statement_to_dict(one.statement) | {
        "document": account(one.account),
        "day": iso(one.day),
        "recorded": one.recorded.isoformat(),
        "corrected": list(one.corrected),
        "day_from": iso(one.days[0]) if one.days else None,
        "day_basis": one.basis,
        "told_on": iso(one.told_on),
        "told_by": one.told_by,
        "doubled": one.doubled,
        "utterance": one.utterance or None,
    }


def evidence(one: Entry, document: Document) -> Json:
    """Return the words that a statement stands on, and those around them."""
    own = one.statement
    spans = (*own.source, *own.cue, *own.content)
    first, last = min((each.start for each in spans), default=0), max((each.end for each in spans), default=1)
    around = Span.of(document.text, max(first - _AROUND, 0), min(last + _AROUND, len(document.text)))
    parts = {name: [_span(each) for each in getattr(own, name)] for name in ("source", "cue", "content")}
    return {"statement": own.id, "document": document.id, "sha256": document.sha256, **parts, "around": _span(around)}


def correction(one: Correction) -> Json:
    """Return an event by a person."""
    return {
        "id": one.id,
        "kind": one.kind,
        "by": one.by,
        "at": one.at.isoformat(),
        "document": one.document,
        "statement": None if one.kind in MEETINGS else one.statement,
        "changes": {change.field: json.loads(change.json) for change in one.changes},
        "why": one.why,
        "undoes": one.undoes,
        "others": [] if one.kind in MEETINGS else [target.statement for target in one.others],
        "accounts": [target.document for target in one.told] if one.kind in MEETINGS else [],
        "left": [target.document for target in one.left],
        "status": one.status,
        "source": one.source,
        "known": one.known.isoformat() if one.known else None,
    }


def event(one: Event) -> Json:
    """Return one thing that was recorded."""
    told = correction(one.correction) if one.correction else None
    return {"at": one.at.isoformat(), "reader": reader_to_dict(one.reader) if one.reader else None, "correction": told}


def _span(span: Span) -> Json:
    return {"start": span.start, "end": span.end, "text": span.text}
