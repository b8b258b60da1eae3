"""Every document of a record is read again from its stored text; what that changed is counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from aidememoire.dossier import Dossier
from aidememoire.exports.wording import counted, read_by
from aidememoire.intake.pool import Result, read_all
from aidememoire.intake.workspace import Workspace
from aidememoire.model import Document, ReaderInfo, Reading, SourceError
from aidememoire.record import Added
from aidememoire.record.differences import Differences, differences


@dataclass(frozen=True, slots=True)
class Again:
    """A document that was read again, what is different since, and what that changed in the record."""

    reading: Reading
    found: Differences
    added: Added


@dataclass(slots=True)
class Tally:
    """How many documents were read and changed, by which reader, and why others were not.

    `gone`, `new` and `otherwise` count statements, `meetings` documents whose meetings are not the same.
    """

    by: ReaderInfo
    read: int = 0
    changed: int = 0
    gone: int = 0
    new: int = 0
    otherwise: int = 0
    meetings: int = 0
    fields: Counter[str] = field(default_factory=Counter)
    faults: list[SourceError] = field(default_factory=list)

    def count(self, outcome: Again | SourceError) -> None:
        """Count what came of one document."""
        if not isinstance(outcome, Again):
            self.faults.append(outcome)
            return
        found = outcome.found
        self.read += 1
        self.changed += bool(found)
        self.gone += len(found.gone)
        self.new += len(found.new)
        self.otherwise += len(found.changed)
        self.meetings += found.meetings
        self.fields.update(name for one in found.changed for name in one.fields)

    def __str__(self) -> str:
        """Return the tally in two lines, or three where fields changed; what there is none of is left out."""
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        failed = f", {counted(len(self.faults), 'document')} not read" if self.faults else ""
        yield f"{counted(self.read, 'document')} read again by {read_by(self.by)}{failed}"
        parts = [(self.gone, "gone"), (self.new, "new"), (self.otherwise, "read otherwise")]
        told = ", ".join(f"{counted(number, 'statement')} {what}" for number, what in parts if number)
        told += f"{'; ' if told else ''}meetings of {counted(self.meetings, 'document')}" if self.meetings else ""
        yield f"{counted(self.changed, 'document')} changed{f': {told}' if told else ''}"
        if self.fields:
            yield f"fields: {', '.join(f'{name} {number}' for name, number in self.fields.most_common())}"


def to_read(dossier: Dossier, reader: ReaderInfo, *, resume: bool) -> Iterator[str]:
    """Yield the ids of the documents; to go on, of those alone that the same reader has not read last."""
    for name in [held.document.id for held in dossier.store.documents()]:
        read = dossier.register.read(name) if resume else None
        if read is None or read.reader != reader:
            yield name


def reread_all(
    names: Iterable[str], dossier: Dossier, workspace: Workspace, jobs: int | None = None
) -> Generator[Again | SourceError]:
    """Read the documents of these ids again, record each and yield what came of it, in their order; raises RecordError."""
    asked: dict[str, Document] = {}

    def loaded() -> Iterator[Document]:
        for name in names:
            yield asked.setdefault(name, dossier.register.document(name).document)

    dossier.keep_profile(workspace.settings.profile, workspace.profile)
    with closing(read_all(loaded(), workspace, jobs)) as results:
        for result in results:
            held = _as_held(result, asked.pop(result.document.id)) if isinstance(result, Reading) else result
            yield kept_again(held, dossier, workspace)


def reread(document: Document, dossier: Dossier, workspace: Workspace) -> Again | SourceError:
    """Read one document of a record again, by these facts of it, record that and return what came of it."""
    return kept_again(_as_held(workspace.read_document(document), document), dossier, workspace)


def _as_held(result: Result, document: Document) -> Result:
    """Return a reading with the facts of the record: what the reader finds itself, as a side by the publisher, sets none of them."""
    return replace(result, document=document) if isinstance(result, Reading) else result


def kept_again(result: Result, dossier: Dossier, workspace: Workspace) -> Again | SourceError:
    """Record a further reading of a document; where people have described that meanwhile, one by its facts of today."""
    while isinstance(result, Reading):
        old = dossier.register.read(result.document.id)
        if added := dossier.store.add_again(result, datetime.now(UTC)):
            found = differences(old, result) if old else Differences(new=result.statements)
            return Again(result, found, added)
        today = dossier.register.document(result.document.id).document
        result = _as_held(workspace.read_document(today), today)
    return result
