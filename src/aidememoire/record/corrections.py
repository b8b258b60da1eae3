"""What a person says of a reading: frozen events, tied to a document and to the exact words that they are about."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from aidememoire.model.documents import Document
from aidememoire.model.readings import Statement
from aidememoire.model.spans import Span
from aidememoire.record.codec import dumps, loader
from aidememoire.record.types import utc
from aidememoire.vocabulary import acts, issues, modes

ACCEPT, REJECT, EDIT, ADD, NOTE, UNDO = "accept", "reject", "edit", "add", "note", "undo"
KINDS = (ACCEPT, REJECT, EDIT, ADD, NOTE, UNDO)
EDITABLE = ("speaker", "speaker_id", "side", "act", "issues", "on", "to", "invokes", "conditional", "hedged")
SETTABLE = (*EDITABLE, "parent", "source", "mode", "chain")  # of a statement that a person adds
_HINTS = get_type_hints(Statement)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that a correction is about: the content of a statement and its cue, at their exact offsets."""

    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()

    @classmethod
    def of(cls, statement: Statement) -> Evidence:
        """Return the evidence that a statement stands on."""
        return cls(statement.content, statement.cue)


@dataclass(frozen=True, slots=True)
class Change:
    """A field of a statement, by its name in the model, and what it is to be, as plain JSON in one line."""

    field: str
    json: str

    @classmethod
    def to(cls, field: str, value: object) -> Change:
        """Return the change of `field` to a value of the model."""
        return cls(field, dumps(value))

    @property
    def value(self) -> Any:
        """The value, of the type that the model gives the field; raises ValueError, TypeError or KeyError."""
        return _value(self.field, self.json)


@dataclass(frozen=True, slots=True)
class Correction:
    """One event: who (`by`) corrected what, when, and `why`.

    `kind` is one of KINDS. `statement` is the id of the statement as the person saw it, and `evidence` what it is found
    by again. `changes` are the fields of an edit, or of a statement that is added; `undoes` is the id of the event
    that an undo takes back.
    """

    kind: str
    by: str
    at: datetime
    document: str
    statement: str | None = None
    evidence: Evidence | None = None
    changes: tuple[Change, ...] = ()
    why: str | None = None
    undoes: str | None = None

    @property
    def id(self) -> str:
        """16 digits that depend on everything in the event."""
        whole = dumps(replace(self, at=utc(self.at)))
        return hashlib.sha256(whole.encode("utf-8")).hexdigest()[:16]


def accept(document: str, statement: Statement, by: str, at: datetime, why: str | None = None) -> Correction:
    """Return the event that a person stands by a statement, also after it had been rejected."""
    return Correction(ACCEPT, by, at, document, statement.id, Evidence.of(statement), why=why)


def reject(document: str, statement: Statement, by: str, at: datetime, why: str | None = None) -> Correction:
    """Return the event that a statement is none, or is not what the text says."""
    return Correction(REJECT, by, at, document, statement.id, Evidence.of(statement), why=why)


def note(document: str, statement: Statement, by: str, at: datetime, words: str) -> Correction:
    """Return the event that a person remarks on a statement and changes nothing."""
    return Correction(NOTE, by, at, document, statement.id, Evidence.of(statement), why=words)


def edit(
    document: str, statement: Statement, by: str, at: datetime, why: str | None = None, **fields: object
) -> Correction:
    """Return the event that sets `fields`, named and typed as the model does (`act="warn"`, `issues=("borders",)`)."""
    return Correction(EDIT, by, at, document, statement.id, Evidence.of(statement), _changes(fields), why)


def add(
    document: Document, evidence: Evidence, by: str, at: datetime, why: str | None = None, **fields: object
) -> Correction:
    """Return the event that adds a statement which the reader missed, on exact words of the document."""
    own = added_id(document.sha256, evidence)
    return Correction(ADD, by, at, document.id, own, evidence, _changes(fields), why)


def undo(taken_back: Correction, by: str, at: datetime, why: str | None = None) -> Correction:
    """Return the event that takes another one back, an undo too."""
    return Correction(UNDO, by, at, taken_back.document, taken_back.statement, why=why, undoes=taken_back.id)


def added_id(sha256: str, evidence: Evidence) -> str:
    """Return the id of a statement that a person adds: it depends on the document's text and on where its words stand."""
    offsets = [(span.start, span.end) for span in (*evidence.content, *evidence.cue)]
    return hashlib.sha256(f"{sha256} by hand {offsets}".encode()).hexdigest()[:16]


def locate(text: str, words: str) -> Span:
    """Return where `words` stand in `text`; raises ValueError unless they stand there exactly once."""
    if not words or (times := text.count(words)) == 0:
        raise ValueError(f"the words {words!r} do not stand in the document")
    # str.count leaves out those that overlap the one before.
    start = text.index(words)
    if times > 1 or text.find(words, start + 1) >= 0:
        raise ValueError(f"the words {words!r} stand in the document more than once: give more of them")
    return Span(start, start + len(words), words)


def fault_of(correction: Correction, text: str) -> str | None:
    """Return what is wrong with a correction in itself and against the document's text, or None."""
    if correction.kind not in KINDS:
        return f"a correction is one of {', '.join(KINDS)}, not {correction.kind}"
    if not correction.by.strip():
        return "a correction needs the name of a person"
    if correction.kind == UNDO:
        return None if correction.undoes else "an undo needs the id of what it takes back"
    if correction.evidence is None or not correction.evidence.content or correction.statement is None:
        return "a correction needs the words that it is about"
    for span in (*correction.evidence.content, *correction.evidence.cue):
        if text[span.start : span.end] != span.text:
            return f"the words {span.text!r} do not stand at {span.start} in the document"
    return _fault_of_changes(correction, text)


def _fault_of_changes(correction: Correction, text: str) -> str | None:
    allowed = {EDIT: EDITABLE, ADD: SETTABLE}.get(correction.kind, ())
    if correction.kind == EDIT and not correction.changes:
        return "an edit needs a field and its value"
    for change in correction.changes:
        if change.field not in allowed:
            return f"the field {change.field} cannot be set by {correction.kind}"
        if fault := _fault_of_value(change, text):
            return fault
    return None


def _fault_of_value(change: Change, text: str) -> str | None:
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
        "act": [one.name for one in acts()],
        "issues": [one.name for one in issues()],
        "mode": [one.name for one in modes()],
    }


def _changes(fields: dict[str, object]) -> tuple[Change, ...]:
    return tuple(Change.to(name, value) for name, value in sorted(fields.items()))


def _value(field: str, line: str) -> Any:
    hint, data = _HINTS[field], json.loads(line)
    if get_origin(hint) is tuple and not isinstance(data, list):
        raise TypeError(line)
    value = loader(hint)(data)
    # Loaders trust what they are given: a number, say, comes through them as a name.
    if not _is(value, hint):
        raise TypeError(line)
    return value


def _is(value: Any, hint: Any) -> bool:
    origin, inner = get_origin(hint), get_args(hint)
    if origin is tuple:
        return all(_is(one, inner[0]) for one in value)
    if origin is UnionType:
        return any(_is(value, one) for one in inner)
    return isinstance(value, hint)
