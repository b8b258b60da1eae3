"""Documents, what a reader makes of one, and what came of those that were sent."""

from __future__ import annotations

from datetime import date, datetime

from pydantic import ConfigDict, Field

from aidememoire.api.wire.base import Wire
from aidememoire.api.wire.statements import Account, Span, Statement


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


class Reprint(Wire):
    """A document that has much of the text of another one: the share of the shorter one's words, null where it is the same text."""

    document: Account
    share: float | None
    likeness: str


class Reprints(Wire):
    """The reprints of a document, the most alike first."""

    rows: list[Reprint]
