"""One statement, document or meeting as one JSON object, with its citations; what is not known is null or empty."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import singledispatch

from aidememoire.exports import wording
from aidememoire.exports.citation import FORMS, citation
from aidememoire.exports.json import (
    Json,
    document_to_dict,
    meeting_to_dict,
    reader_to_dict,
    statement_to_dict,
    writable,
)
from aidememoire.model import Account, Judgement
from aidememoire.record import Correction, Event
from aidememoire.record.corrections import DESCRIBE, MEETINGS
from aidememoire.views.shown import Shown, ShownDocument, ShownMeeting, ShownStatement


def to_json(shown: Shown) -> str:
    """Return what is shown as one JSON object, its citations in it."""
    return writable(json.dumps(to_dict(shown), ensure_ascii=False, indent=1)) + "\n"


def to_dict(shown: Shown) -> Json:
    """Return what is shown as plain values, its citations in them."""
    return _plain(shown) | {"citation": {form: citation(shown, form) for form in FORMS}}


@singledispatch
def _plain(shown: Shown) -> Json:
    raise TypeError(f"nothing that is shown: {type(shown).__name__}")


@_plain.register
def _statement_plain(shown: ShownStatement) -> Json:
    before, words, behind = shown.sentence
    return {
        "kind": "statement",
        "id": shown.entry.statement.id,
        "statement": statement_to_dict(shown.entry.statement),
        "document": _account(shown.entry.account),
        "sentence": {"before": before, "words": words, "behind": behind},
        "day": shown.entry.day.isoformat() if shown.entry.day else None,
        "told_on": shown.entry.told_on.isoformat() if shown.entry.told_on else None,
        "recorded": shown.entry.recorded.isoformat(),
        "corrected": list(shown.entry.corrected),
        "rejected": shown.rejected,
        "asked": shown.asked,
        "within": shown.holder.statement.id if shown.holder else None,
        "holds": [one.statement.id for one in shown.inner],
        "witnesses": [
            {"statement": one.entry.statement.id, "why": one.why, "document": _account(one.entry.account)}
            for one in shown.witnesses
        ],
        "sources": shown.sources,
        "status": _judged(shown.judged),
        "history": _events(shown.events),
    }


@_plain.register
def _document_plain(shown: ShownDocument) -> Json:
    return {
        "kind": "document",
        "id": shown.held.document.id,
        "document": document_to_dict(shown.held.document),
        "recorded": shown.held.recorded.isoformat(),
        "given": _account(shown.held.given) if shown.held.given else None,
        "copies": [_account(one) for one in shown.held.copies],
        "reprints": [
            {"document": _account(one.account), "share": one.share, "likeness": wording.likeness(one.share)}
            for one in shown.reprints
        ],
        "reader": reader_to_dict(shown.reading.reader),
        "statements": [statement_to_dict(one.statement) for one in shown.entries],
        "meetings": [meeting_to_dict(one) for one in shown.reading.meetings],
        "history": _events(shown.events),
    }


@_plain.register
def _meeting_plain(shown: ShownMeeting) -> Json:
    met = shown.gathering
    return {
        "kind": "meeting",
        "id": met.id,
        "start": met.start.isoformat() if met.start else None,
        "end": met.end.isoformat() if met.end else None,
        "place": met.place,
        "host": met.host,
        "with": list(met.participants),
        "meeting": met.kind,
        "planned": met.planned,
        "accounts": [meeting_to_dict(one.meeting) | {"document": _account(one.account)} for one in met.accounts],
        "history": _events(shown.events),
    }


def _account(account: Account) -> Json:
    return {
        "id": account.id,
        "title": account.title,
        "publisher": account.publisher,
        "published": account.published.isoformat() if account.published else None,
        "dateline": account.dateline,
        "kind": account.kind,
        "url": account.url,
        "side": account.side,
    }


def _judged(judged: Judgement | None) -> Json | None:
    if judged is None:
        return None
    told = {"status": judged.status, "by": judged.by, "at": judged.at.isoformat(), "why": judged.why}
    return told | {"source": judged.source, "known": judged.known.isoformat() if judged.known else None}


def _events(events: Iterable[Event]) -> list[Json]:
    return [_event(one) for one in events]


def _event(event: Event) -> Json:
    at = {"at": event.at.isoformat()}
    if event.correction:
        return at | _correction(event.correction)
    return at | {"event": "reading", **(reader_to_dict(event.reader) if event.reader else {})}


def _correction(one: Correction) -> Json:
    return {
        "event": one.kind,
        "id": one.id,
        "by": one.by,
        "why": one.why,
        "statements": [] if one.kind in MEETINGS else [target.statement for target in one.targets],
        "accounts": [target.document for target in one.told] if one.kind in MEETINGS else [],
        "document": one.document if one.kind == DESCRIBE else None,
        "left": [target.document for target in one.left],
        "fields": {change.field: json.loads(change.json) for change in one.changes},
        "undoes": one.undoes,
        "status": one.status,
        "source": one.source,
    }
