"""What a person says of a document itself becomes an event of the record, and the document is read anew by it.

Days, speakers and sides hang on the facts of a document, so that an event and the reading that goes by it are recorded
together. Whoever asks brings what reads: it is called for events alone that bear upon a document.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from aidememoire.correcting.events import Signed
from aidememoire.correcting.wanted import usual
from aidememoire.dossier import Dossier
from aidememoire.dossier.naming import UnknownNameError
from aidememoire.exports.wording import SHORT_ID
from aidememoire.model import Document, Reading, SettingsError, SourceError
from aidememoire.model.documents import DOCUMENT_KINDS
from aidememoire.record import Correction, corrections
from aidememoire.record.differences import Differences, differences

CLEARABLE = ("publisher", "published", "dateline", "side")
Read = Callable[[Document], Reading | SourceError]


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of a document as they are to be; what is None stays as it is, and what `clear` names is to be empty."""

    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    dateline: str | None = None
    kind: str | None = None
    side: str | None = None
    clear: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Raise SettingsError for no fact, one that is set to nothing or both set and cleared, or that cannot be."""
        if not (self.given or self.clear):
            raise SettingsError("nothing to describe; say what is to be another way")
        for name in self.clear:
            if name not in CLEARABLE:
                raise SettingsError(f"clear {name}: a document cannot be without it; there are {', '.join(CLEARABLE)}")
            if name in self.given:
                raise SettingsError(f"{name} is both set and cleared; leave one out")
        for name, value in self.given.items():
            if isinstance(value, str) and not value.strip():
                raise SettingsError(f"{name} is set to nothing; clear it where it is to be empty")
        if self.kind is not None and self.kind not in DOCUMENT_KINDS:
            raise SettingsError(f"{self.kind!r} is no kind of document; there are {', '.join(DOCUMENT_KINDS)}")

    @property
    def given(self) -> dict[str, Any]:
        """The facts that are set, by name, words in one line."""
        every = {own.name: getattr(self, own.name) for own in fields(self) if own.name != "clear"}
        return {
            name: " ".join(value.split()) if isinstance(value, str) else value
            for name, value in every.items()
            if value is not None
        }


def described(beginning: str, dossier: Dossier, facts: Facts, signed: Signed) -> Correction:
    """Return what says of a document what is to be; raises SettingsError where it is so already."""
    document = dossier.register.document(beginning).document
    wanted = facts.given | dict.fromkeys(facts.clear)
    if facts.side is not None:
        wanted["side"] = usual(wanted["side"], dossier)
    if all(getattr(document, name) == value for name, value in wanted.items()):
        raise SettingsError(
            f"the document {document.id} has these facts already; `show {document.id[:SHORT_ID]}` tells them"
        )
    return corrections.describe(document.id, signed.by, signed.at, signed.why, **wanted)


def recorded(event: Correction, dossier: Dossier, read: Read) -> Differences:
    """Record what bears upon a document with a new reading of it, all or nothing, and return what that changed.

    Raises SourceError where it cannot be read, RecordError.
    """
    document, old = dossier.store.described(event), dossier.register.read(event.document)
    if document is None or old is None:
        raise UnknownNameError(f"there is no document {event.document}; `history` names them")
    reading = read(document)
    if isinstance(reading, SourceError):
        raise reading
    # What the reader finds of the facts itself, as a side by the publisher, sets none of those that people have said.
    dossier.store.describe(event, replace(reading, document=document))
    return differences(old, reading)
