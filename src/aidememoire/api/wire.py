"""What the answers look like, for the API's description of itself; what is not known is null or empty, never absent."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from pydantic import BaseModel, ConfigDict, Field


class Wire(BaseModel):
    """Every answer has the fields that it is described by, and no others."""

    model_config = ConfigDict(extra="forbid")


class Wrong(Wire):
    """One thing that is wrong with a request."""

    where: str
    what: str


class Problem(Wire):
    """What went wrong (RFC 9457); `errors` names each part of the request that does not do."""

    type: str
    title: str
    status: int
    detail: str
    instance: str
    errors: list[Wrong] | None = None


class Health(Wire):
    """That the server runs and its record answers."""

    status: str = Field(examples=["ok"])


class Visitor(Wire):
    """Who asks, and the token that must go as X-CSRF-Token with what writes, unless an API token is sent."""

    person: str
    role: str
    csrf: str


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


class Held(Account):
    """A document in the record: its hash, when it came, under which other titles or publishers its text came again."""

    language: str
    sha256: str
    recorded: datetime
    copies: list[Account]


class Documents(Wire):
    """A page of documents."""

    rows: list[Held]
    next: str | None


class Document(Account):
    """A document with its text, as it was stored once."""

    language: str
    origin: str | None
    found: dict[str, str]
    sha256: str
    text: str


class Mention(Wire):
    """Words that name somebody or something."""

    type: str
    span: Span
    ref: str | None
    reason: str | None


class Meeting(Wire):
    """A meeting as one document tells it."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)
    start: date | None
    end: date | None
    place: str | None
    host: str | None
    participants: list[str] = Field(alias="with")
    kind: str | None
    planned: bool
    evidence: list[Span]


class Reader(Wire):
    """Which reader read it."""

    model_config = ConfigDict(extra="forbid", protected_namespaces=())
    model: str
    model_sha256: str
    version: str
    profile: str
    profile_sha256: str | None


class Reading(Wire):
    """The newest reading of a document, as `aidememoire read --format json` gives it."""

    document: Document
    statements: list[Statement]
    mentions: list[Mention]
    meetings: list[Meeting]
    notes: list[str]
    reader: Reader


class Taken(Wire):
    """A document that was sent: what of it was new."""

    document: str
    title: str
    statements: int
    new_document: bool
    new_reading: bool
    copy_of_text: bool


class Refused(Wire):
    """A document that could not be read: why, and what to do."""

    source: str
    cause: str
    mend: str


class Added(Wire):
    """What came of the documents that were sent."""

    added: list[Taken]
    refused: list[Refused]


class Correction(Wire):
    """An event by a person; `changes` are the fields of a statement, or the facts of a document, that it sets.

    `others` are the further statements of a merge or a split, or the one that takes the place of a repinned one; `accounts`
    the documents of the accounts that a join says are of one meeting, or a part of another one than those of `left`.
    `status` is what became of an undertaking, by `source`, as it was `known` from a day on.
    """

    id: str
    kind: str
    by: str
    at: datetime
    document: str
    statement: str | None
    changes: dict[str, Any]
    why: str | None
    undoes: str | None
    others: list[str]
    accounts: list[str]
    left: list[str]
    status: str | None
    source: str | None
    known: date | None


class Made(Correction):
    """An event that was just recorded, with what its maker may not have meant: names that are new to profile and record."""

    remarks: list[str]


class Reprint(Wire):
    """A document that has much of the text of another one: the share of the shorter one's words, null where it is the same text."""

    document: Account
    share: float | None
    likeness: str


class Reprints(Wire):
    """The reprints of a document, the most alike first."""

    rows: list[Reprint]


class Event(Wire):
    """One thing that was recorded: a reading, or a correction."""

    at: datetime
    reader: Reader | None
    correction: Correction | None


class Events(Wire):
    """What was recorded, the first first."""

    rows: list[Event]
