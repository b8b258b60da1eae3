"""Statements, alone and in the record, and the words that they stand on."""

from __future__ import annotations

from datetime import date, datetime

from aidememoire.api.wire.base import Wire


class Span(Wire):
    """Words at their offsets, in code points, in the text of the document."""

    start: int
    end: int
    text: str


class Interval(Wire):
    """The days said, both included, and the words that they come from."""

    start: date
    end: date
    basis: str
    reliability: str


class Invocation(Wire):
    """An instrument that is cited."""

    id: str | None
    name: str
    span: Span
    reason: str | None


class Confidence(Wire):
    """How sure the reader is, from 0 to 1."""

    span: float
    speaker: float | None
    act: float | None
    issue: float | None


class Account(Wire):
    """A document without its text."""

    id: str
    title: str
    publisher: str | None
    published: date | None
    dateline: str | None
    kind: str
    url: str | None
    side: str | None


class Statement(Wire):
    """A statement as a reading has it."""

    id: str
    parent: str | None
    speaker: str | None
    speaker_id: str | None
    side: str | None
    source: list[Span]
    cue: list[Span]
    content: list[Span]
    act: str | None
    issues: list[str]
    mode: str
    on: Interval | None
    to: list[str]
    invokes: list[Invocation]
    conditional: bool | None
    hedged: bool | None
    chain: list[str]
    confidence: Confidence
    reasons: dict[str, str]


class Entry(Statement):
    """A statement in the record, as people left it: its document, the day that it counts for, what people set.

    Where the text tells several days, it was said on one from `day_from` to `day`; `day_basis` tells how that is known: explicit,
    relative, inferred, told, published or none. `told_on` is the day of the statement that holds it, where that is the day; `told_by` is who of another side says that
    it was said; `doubled` tells that another one of the same party holds or repeats it; `utterance` is the statement that leads all accounts of what was said once.
    """

    document: Account
    day: date | None
    recorded: datetime
    corrected: list[str]
    day_from: date | None
    day_basis: str
    told_on: date | None
    told_by: str | None
    doubled: bool
    utterance: str | None


class Entries(Wire):
    """A page of statements."""

    rows: list[Entry]
    next: str | None


class Evidence(Wire):
    """The words that a statement stands on, in the words around them; it lasts as long as the statement."""

    statement: str
    document: str
    sha256: str
    source: list[Span]
    cue: list[Span]
    content: list[Span]
    around: Span
