"""What the record gives back beside readings and entries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from aidememoire.model.documents import Document
from aidememoire.model.entries import Account, Entry
from aidememoire.model.readings import Meeting, ReaderInfo
from aidememoire.record.corrections import Correction
from aidememoire.record.words import Snippet


@dataclass(frozen=True, slots=True)
class Added:
    """What adding a reading changed. All three false: document and reading were there, and nothing was written.

    `copy` says that the same text was there under another title, publisher, day or address, and this one is now kept
    beside it as one more witness. `resembles` are the ids of documents of which a new one is a copy, though not letter by
    letter.
    """

    document: str
    new_document: bool
    new_reading: bool
    copy: bool = False
    resembles: tuple[str, ...] = ()

    @property
    def unchanged(self) -> bool:
        """Whether the record is as it was before."""
        return not (self.new_document or self.new_reading or self.copy)


@dataclass(frozen=True, slots=True)
class Held:
    """A document in the record: when it came, and under which other titles and publishers its text came again.

    Where people have put facts of it right, `given` is the account with which it came.
    """

    document: Document
    recorded: datetime
    copies: tuple[Account, ...] = ()
    given: Account | None = None


@dataclass(frozen=True, slots=True)
class MeetingEntry:
    """A meeting in the record, with the account that tells of it."""

    meeting: Meeting
    account: Account
    recorded: datetime
    position: int  # among the meetings of its reading

    @property
    def id(self) -> str:
        """The document's id and the meeting's position: `8c1e...-2`; a new reading may give another."""
        return f"{self.account.id}-{self.position + 1}"


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that a search found, and where in its words."""

    entry: Entry
    snippet: Snippet


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that was recorded of a document or statement: a reading, or a correction."""

    at: datetime
    reader: ReaderInfo | None = None
    correction: Correction | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is not as it should be: where (`document 8c1e...`, `statement ...`), and what."""

    where: str
    what: str


@dataclass(frozen=True, slots=True)
class Stats:
    """How much the record holds.

    `statements` and `meetings` are those of the newest readings, `added` the statements that people added, `size` is in bytes.
    """

    version: str
    documents: int
    copies: int
    readings: int
    statements: int
    added: int
    meetings: int
    corrections: int
    waiting: int
    first_recorded: datetime | None
    last_recorded: datetime | None
    size: int
