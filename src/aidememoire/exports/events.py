"""What was recorded of a document or statement, in lines: when, by whom, what and why."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from aidememoire.exports.terminal import clean
from aidememoire.exports.wording import GAP, SHORT_ID, counted, listed, read_by
from aidememoire.record import Correction, Event, Target
from aidememoire.record.corrections import DESCRIBE, MEETINGS, REPIN
from aidememoire.record.differences import Differences


def event_line(event: Event) -> str:
    """Return an event in one line: when, by whom, what and why."""
    if event.correction:
        return f"{moment(event.at)}  {correction_words(event.correction)}"
    return clean(f"{moment(event.at)}  read by {read_by(event.reader)}") if event.reader else ""


def correction_words(one: Correction) -> str:
    """Return a correction in words, its id first: `3f2a9c01  Ann Lee, edit of statement 77b1c0de: act = "warn"`."""
    changes = ", ".join(f"{change.field} = {change.json}" for change in one.changes)
    words = f"{one.id[:SHORT_ID]}  {one.by}, {one.kind} {_about(one)}{f': {changes}' if changes else ''}"
    return clean(words + (f" ({one.why})" if one.why else ""))


def reading_words(found: Differences) -> str:
    """Return what a new reading of a document has changed: `read anew: 1 statement new, 2 statements read otherwise`."""
    parts = [(found.gone, "gone"), (found.new, "new"), (found.changed, "read otherwise")]
    told = [f"{counted(len(some), 'statement')} {what}" for some, what in parts if some]
    told += ["its meetings are not the same"] if found.meetings else []
    return f"read anew: {', '.join(told) or 'it says what it said'}"


def _about(one: Correction) -> str:
    """Return what a correction is about, and what it says of it beside fields."""
    if one.undoes:
        return f"of correction {one.undoes[:SHORT_ID]}"
    if one.kind == DESCRIBE:
        return f"of document {one.document[:SHORT_ID]}"
    if one.kind in MEETINGS:
        parted = f" from that told of by {_documents(one.left)}" if one.left else ""
        return f"of the meeting told of by {_documents(one.told)}{parted}"
    ids = [target.statement[:SHORT_ID] for target in one.targets]
    what = f"of statement{'s' if len(ids) > 1 else ''} {listed(ids)}"
    if one.kind == REPIN:
        new = one.others[0]
        return f"{what}, now {new.statement[:SHORT_ID]}, on “{GAP.join(span.text for span in new.evidence.content)}”"
    status = f": {one.status}" if one.status else ""
    known = f", known since {one.known}" if one.known else ""
    return f"{what}{status}{f', by {one.source}' if one.source else ''}{known}"


def _documents(accounts: Iterable[Target]) -> str:
    """Return by which documents accounts of a meeting are given, each once."""
    ids = [document[:SHORT_ID] for document in dict.fromkeys(one.document for one in accounts)]
    return f"document{'s' if len(ids) > 1 else ''} {listed(ids)}"


def moment(at: datetime) -> str:
    """Return a moment to the minute, in the time of this place."""
    return at.astimezone().strftime("%Y-%m-%d %H:%M")
