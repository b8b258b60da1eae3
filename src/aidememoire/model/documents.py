"""What was read: one report, readout, statement, transcript or agreement, with its text fixed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date

DOCUMENT_KINDS = ("news", "readout", "statement", "transcript", "agreement")


@dataclass(frozen=True, slots=True)
class Found:
    """One field of a document's metadata and where it was found: `front matter`, `JSON-LD`, ..."""

    field: str
    where: str


@dataclass(frozen=True, slots=True)
class Document:
    """A document as stored. Its `text` is fixed once; every offset is a code point into it.

    `kind` is one of DOCUMENT_KINDS; `language` is an ISO 639-1
    code; `side` names the party whose account it is; `found` says where each field came from, and
    `notes` what was left out of it or not believed.
    """

    title: str
    text: str
    publisher: str | None = None
    published: date | None = None
    dateline: str | None = None
    kind: str = "news"
    language: str = "en"
    url: str | None = None
    side: str | None = None
    origin: str | None = None
    found: tuple[Found, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def sha256(self) -> str:
        """The SHA-256 of the text in UTF-8, in hexadecimal."""
        return hashlib.sha256(self.text.encode("utf-8")).hexdigest()

    @property
    def id(self) -> str:
        """A short name that depends on the text alone: the first 16 digits of its SHA-256."""
        return self.sha256[:16]
