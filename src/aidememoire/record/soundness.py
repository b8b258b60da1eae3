"""What a correction must be in itself and to the text that it is about, before it is recorded and whenever it is verified."""

from __future__ import annotations

from collections.abc import Iterable

from aidememoire.model.documents import DOCUMENT_KINDS
from aidememoire.model.entries import OPEN, STATUSES
from aidememoire.model.spans import Span
from aidememoire.record.corrections import (
    ADD,
    DESCRIBABLE,
    DESCRIBE,
    EDIT,
    EDITABLE,
    KINDS,
    MEETINGS,
    PART,
    REPIN,
    SETTABLE,
    STATUS,
    TIES,
    UNDO,
    Change,
    Correction,
)
from aidememoire.record.evidence import misplaced
from aidememoire.vocabulary import acts, issues, modes


def fault_of(correction: Correction, text: str) -> str | None:
    """Return what is wrong with a correction in itself and against the document's text, or None."""
    if correction.kind not in KINDS:
        return f"a correction is one of {', '.join(KINDS)}, not {correction.kind}"
    if not correction.by.strip():
        return "a correction needs the name of a person"
    if correction.kind == UNDO:
        return None if correction.undoes else "an undo needs the id of what it takes back"
    if correction.kind == DESCRIBE:
        return _fault_of_description(correction, text)
    if correction.evidence is None or not correction.evidence.content or correction.statement is None:
        return "a correction needs the words that it is about"
    return (
        misplaced(correction.evidence, text) or _fault_of_kind(correction, text) or _fault_of_changes(correction, text)
    )


def _fault_of_kind(correction: Correction, text: str) -> str | None:
    """Return what is wrong with what only corrections of some kinds have."""
    if correction.kind == STATUS:
        return _fault_of_status(correction)
    if correction.known:
        return f"{correction.kind} has no day from which it was known"
    if correction.kind == REPIN:
        return _fault_of_repin(correction, text)
    if correction.kind in TIES and len({(one.document, one.evidence) for one in correction.targets}) < 2:
        return f"a {correction.kind} needs two statements on different words"
    if (correction.kind == PART) != bool(correction.left):
        return "a part, and nothing else, leaves accounts in the meeting"
    if correction.kind in MEETINGS:
        return _fault_of_meetings(correction)
    if correction.others and correction.kind not in TIES:
        return f"{correction.kind} is about one statement alone"
    return None


def _fault_of_description(correction: Correction, text: str) -> str | None:
    if correction.evidence or correction.statement or correction.targets:
        return "what describes a document is about no statement"
    if fault := _fault_of_changes(correction, text):
        return fault
    empty = [one.field for one in correction.changes if isinstance(one.value, str) and not one.value.strip()]
    return f"the field {empty[0]} needs words, or none at all" if empty else None


def _fault_of_meetings(correction: Correction) -> str | None:
    """Return what is wrong with what joins accounts of meetings, or parts them."""
    accounts = [(one.document, one.statement, one.evidence) for one in correction.targets]
    if not all(one.evidence.content for one in correction.targets):
        return f"a {correction.kind} needs the words of every account that it is about"
    if len(set(accounts)) < len(accounts) or len(accounts) < 2:
        return f"a {correction.kind} needs two accounts of meetings, each once"
    return None


def _fault_of_status(correction: Correction) -> str | None:
    if correction.status not in STATUSES:
        return f"{correction.status} is no status; known: {', '.join(STATUSES)}"
    if not (correction.why or "").strip():
        return "a status needs a reason"
    if correction.status != OPEN and not (correction.source or "").strip():
        return f"the status {correction.status} needs a source: a document, an address or words"
    return None


def _fault_of_repin(correction: Correction, text: str) -> str | None:
    if len(correction.others) != 1 or not correction.others[0].evidence.content:
        return "a statement is put on other words of its own document"
    (new,) = correction.others
    if new.evidence == correction.evidence:
        return "the statement stands on these words already"
    return misplaced(new.evidence, text)


def _fault_of_changes(correction: Correction, text: str) -> str | None:
    allowed = {EDIT: EDITABLE, ADD: SETTABLE, DESCRIBE: DESCRIBABLE}.get(correction.kind, ())
    if correction.kind in (EDIT, DESCRIBE) and not correction.changes:
        return f"{'an edit' if correction.kind == EDIT else 'a description'} needs a field and its value"
    for change in correction.changes:
        if change.field not in allowed:
            return f"the field {change.field} cannot be set by {correction.kind}"
        if fault := _fault_of_value(change, text):
            return fault
    return None


def _fault_of_value(change: Change, text: str) -> str | None:
    """Return what is wrong with a value that a person sets, None where it is sound."""
    try:
        value = change.value
    except (ValueError, TypeError, KeyError, AttributeError, IndexError):
        return f"{change.json} is no value of the field {change.field}"
    names = _vocabulary().get(change.field)
    given = value if isinstance(value, tuple) else () if value is None else (value,)
    if names and (wrong := [one for one in given if one not in names]):
        return f"{wrong[0]} is no {change.field}; known: {', '.join(names)}"
    if change.field == "on" and value is not None and value.end < value.start:
        return f"the days from {value.start} to {value.end} run backwards"
    spans: Iterable[Span] = value if change.field == "source" else ()
    if change.field == "invokes":
        spans = (one.span for one in value)
    if any(text[span.start : span.end] != span.text for span in spans):
        return f"the words of the field {change.field} do not stand there in the document"
    return None


def _vocabulary() -> dict[str, list[str]]:
    return {
        "kind": list(DOCUMENT_KINDS),
        "act": [one.name for one in acts()],
        "issues": [one.name for one in issues()],
        "mode": [one.name for one in modes()],
    }
