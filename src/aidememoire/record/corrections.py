"""What a person says of a reading: frozen events, tied to a document and to the exact words that they are about."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from aidememoire.model.documents import Document
from aidememoire.model.readings import Statement
from aidememoire.record.codec import dumps, loader
from aidememoire.record.evidence import Evidence, Target, added_id
from aidememoire.record.types import utc

ACCEPT, REJECT, EDIT, ADD, NOTE, UNDO = "accept", "reject", "edit", "add", "note", "undo"
REPIN, MERGE, SPLIT, STATUS = "repin", "merge", "split", "status"
JOIN, PART = "join", "part"
DESCRIBE = "describe"
KINDS = (ACCEPT, REJECT, EDIT, ADD, NOTE, UNDO, REPIN, MERGE, SPLIT, STATUS, JOIN, PART, DESCRIBE)
TIES = (MERGE, SPLIT)  # they are about several statements, and change none of them
MEETINGS = (JOIN, PART)  # they are about several accounts of meetings, and change none of them
EDITABLE = ("speaker", "speaker_id", "side", "act", "issues", "on", "to", "invokes", "conditional", "hedged", "chain")
SETTABLE = (*EDITABLE, "parent", "source", "mode")  # of a statement that a person adds or puts on other words
DESCRIBABLE = ("title", "publisher", "published", "dateline", "kind", "side")  # of a document
_OF_A_DOCUMENT = get_type_hints(Document)
_HINTS = get_type_hints(Statement) | {name: _OF_A_DOCUMENT[name] for name in DESCRIBABLE}


@dataclass(frozen=True, slots=True)
class Change:
    """A field of a statement or document, by its name in the model, and what it is to be, as plain JSON in one line."""

    field: str
    json: str

    @classmethod
    def to(cls, field: str, value: object) -> Change:
        """Return the change of `field` to a value of the model."""
        return cls(field, dumps(value))

    @property
    def value(self) -> Any:
        """The value, of the type that the model gives the field; raises ValueError, TypeError or KeyError."""
        return _value_of(self.field, self.json)


@dataclass(frozen=True, slots=True)
class Correction:
    """One event: who (`by`) corrected what, when, and `why`.

    `kind` is one of KINDS. `statement` is the id of the statement as the person saw it, and `evidence` what it is found
    by again. `changes` are the fields of an edit, or of a statement that is added; `undoes` is the id of the event
    that an undo takes back. `others` are the further statements that a merge or a split is about, or the one that takes
    the place of a repinned one. `status` is what has become of a commitment, `source` where the person has it from, and
    `known` the day from which it was known, where the person tells that.
    Of a join and a part, accounts of meetings stand in the place of statements; `left` are those that a part leaves.
    What describes a document is about no statement: its `changes` are the facts of the document.
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
    others: tuple[Target, ...] = ()
    status: str | None = None
    source: str | None = None
    left: tuple[Target, ...] = ()
    known: date | None = None

    @property
    def targets(self) -> tuple[Target, ...]:
        """The statements or accounts of meetings that it is about, its own first; none for what is about neither."""
        return (*self.told, *self.left)

    @property
    def told(self) -> tuple[Target, ...]:
        """The same without those that a part leaves."""
        if self.evidence is None or self.statement is None:
            return ()
        own = Target(self.document, self.statement, self.evidence)
        return (own, *self.others) if self.kind in (*TIES, *MEETINGS) else (own,)

    @property
    def id(self) -> str:
        """16 digits that depend on everything in the event."""
        whole = dumps(replace(self, at=utc(self.at)))
        return hashlib.sha256(whole.encode("utf-8")).hexdigest()[:16]


# What may have changed since what a correction of a kind says: where nothing of these came after it, it is as it was said.
_RIVALS = {
    ACCEPT: {REJECT, ADD, EDIT},
    REJECT: {ACCEPT, ADD},
    EDIT: {EDIT, ADD, REPIN},
    ADD: {ADD, EDIT, REJECT, REPIN},
    NOTE: set[str](),
    MERGE: {SPLIT},
    SPLIT: {MERGE},
    STATUS: {STATUS},
    JOIN: {JOIN, PART},  # of several joins that cannot all hold, the last one does
    PART: {JOIN},
}


def said_before(correction: Correction, held: Sequence[Correction]) -> Correction | None:
    """Return what says exactly the same by the same person, at another moment, and still holds; None where nothing does.

    `held` are the corrections that stand, in the order of their recording.
    """
    if (rivals := _RIVALS.get(correction.kind)) is None:
        return None
    own = {(one.document, one.evidence) for one in correction.targets}
    for one in reversed(held):
        if replace(one, at=correction.at) == correction:
            return one
        # An undertaking may have several statements, and the last word on any of them holds for it.
        shared = one.kind == STATUS or any((each.document, each.evidence) in own for each in one.targets)
        if one.kind in rivals and shared:
            return None
    return None


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
    about = None if taken_back.kind in MEETINGS else taken_back.statement
    return Correction(UNDO, by, at, taken_back.document, about, why=why, undoes=taken_back.id)


def repin(
    document: Document, statement: Statement, evidence: Evidence, by: str, at: datetime, why: str | None = None
) -> Correction:
    """Return the event that a statement stands on other words of its document; all else of it stays as it is."""
    new = Target(document.id, added_id(document.sha256, evidence), evidence)
    return Correction(REPIN, by, at, document.id, statement.id, Evidence.of(statement), why=why, others=(new,))


def merge(told: Sequence[Target], by: str, at: datetime, why: str | None = None) -> Correction:
    """Return the event that two or more statements, of whichever documents, tell one utterance."""
    return _tie(MERGE, told, by, at, why)


def split(told: Sequence[Target], by: str, at: datetime, why: str | None = None) -> Correction:
    """Return the event that two or more statements tell as many utterances, alike as they may be."""
    return _tie(SPLIT, told, by, at, why)


def join(told: Sequence[Target], by: str, at: datetime, why: str | None = None) -> Correction:
    """Return the event that two or more accounts, of whichever documents, tell of one meeting."""
    return _tie(JOIN, told, by, at, why)


def part(told: Sequence[Target], left: Sequence[Target], by: str, at: datetime, why: str | None = None) -> Correction:
    """Return the event that accounts tell of another meeting than those that are left."""
    return replace(_tie(PART, told, by, at, why), left=tuple(left))


def set_status(about: Target, status: str, by: str, at: datetime, why: str, source: str | None = None) -> Correction:
    """Return the event that says what has become of what a statement undertakes: one of STATUSES of the model.

    It counts from the day on which its source was published, else from the day `at`, unless its field `known` is set to another one.
    """
    own = about.document, about.statement, about.evidence
    return Correction(STATUS, by, at, *own, why=why, status=status, source=source)


def describe(document: str, by: str, at: datetime, why: str | None = None, **facts: object) -> Correction:
    """Return the event that sets `facts` of a document, named and typed as the model does (`published=date(2025, 3, 18)`)."""
    return Correction(DESCRIBE, by, at, document, changes=_changes(facts), why=why)


def _tie(kind: str, told: Sequence[Target], by: str, at: datetime, why: str | None) -> Correction:
    first, *others = told
    own = first.document, first.statement, first.evidence
    return Correction(kind, by, at, *own, why=why, others=tuple(others))


def _value_of(field: str, line: str) -> Any:
    """Return a value of the type that the model gives the field; raises ValueError, TypeError or KeyError."""
    hint, data = _HINTS[field], json.loads(line)
    if get_origin(hint) is tuple and not isinstance(data, list):
        raise TypeError(line)
    value = loader(hint)(data)
    # Loaders trust what they are given: a number, say, comes through them as a name.
    if not _is(value, hint):
        raise TypeError(line)
    return value


def _changes(fields: dict[str, object]) -> tuple[Change, ...]:
    return tuple(Change.to(name, value) for name, value in sorted(fields.items()))


def _is(value: Any, hint: Any) -> bool:
    origin, inner = get_origin(hint), get_args(hint)
    if origin is tuple:
        return all(_is(one, inner[0]) for one in value)
    if origin is UnionType:
        return any(_is(value, one) for one in inner)
    return isinstance(value, hint)
