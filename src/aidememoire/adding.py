"""Documents are read and kept, each as soon as it is read, so that an interruption loses none."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime

from aidememoire.documents import Options, load_documents
from aidememoire.dossier import Dossier, open_dossier
from aidememoire.exports.wording import counted
from aidememoire.model import Account, Reading, SettingsError, SourceError
from aidememoire.pool import Loaded, Result, read_all
from aidememoire.profiles import profile_names
from aidememoire.record import Added, RecordError
from aidememoire.settings import Settings
from aidememoire.views.shown import Reprint
from aidememoire.workspace import Workspace

_REFUSED = 422  # the status of a reading that the record does not take; all else is about the record itself
Fault = SourceError | RecordError


@dataclass(frozen=True, slots=True)
class Kept:
    """A reading that is in the record, what that changed, and which document of the record has the same words."""

    reading: Reading
    added: Added
    reprint_of: Reprint | None = None


@dataclass(slots=True)
class Tally:
    """How many documents were new, reread, known under another title or there already; why the others are not kept.

    `reprints` are those that are near-duplicates of others or known under another title, each with what it is like.
    """

    new: int = 0
    reread: int = 0
    copies: int = 0
    there: int = 0
    statements: int = 0
    faults: list[Fault] = field(default_factory=list)
    reprints: list[tuple[Account, Reprint]] = field(default_factory=list)

    @property
    def failed(self) -> int:
        """How many documents could not be read or kept."""
        return len(self.faults)

    @property
    def kept(self) -> int:
        """How many documents are in the record now, also those that were there before."""
        return self.new + self.reread + self.copies + self.there

    def count(self, outcome: Kept | Fault) -> None:
        """Count what came of one document."""
        if not isinstance(outcome, Kept):
            self.faults.append(outcome)
            return
        added = outcome.added
        self.new += added.new_document
        self.reread += added.new_reading and not added.new_document
        self.copies += added.copy and not added.new_reading
        self.there += added.unchanged
        self.statements += len(outcome.reading.statements) if added.new_reading else 0
        if outcome.reprint_of:
            self.reprints.append((Account.of(outcome.reading.document), outcome.reprint_of))

    def __str__(self) -> str:
        """Return the tally in one line; what there is none of is left out, but for what is new."""
        near = sum(other.share is not None for _, other in self.reprints)
        parts = [counted(self.new, "new document") + (f" ({counted(near, 'reprint')})" if near else "")]
        parts += [f"{counted(self.reread, 'document')} read anew"] if self.reread else []
        parts += [counted(self.statements, "new statement")] if self.new or self.reread else []
        parts += [f"{counted(self.copies, 'document')} known under another title or publisher"] if self.copies else []
        parts += [f"{counted(self.there, 'document')} there already"] if self.there else []
        parts += [f"{counted(self.failed, 'document')} not read"] if self.failed else []
        return ", ".join(parts)


def load_all(sources: Iterable[str | Loaded], options: Options) -> Iterator[Loaded]:
    """Yield the documents of the sources, and what stands for one already as it is."""
    for source in sources:
        if isinstance(source, str):
            yield from load_documents(source, options)
        else:
            yield source


def add_all(
    loaded: Iterable[Loaded], dossier: Dossier, workspace: Workspace, jobs: int | None = None
) -> Generator[Kept | Fault]:
    """Read documents by `jobs` processes, record each and yield what came of it, in their order; raises RecordError."""
    dossier.keep_profile(workspace.settings.profile)
    with closing(read_all(loaded, workspace, jobs)) as results:
        for result in results:
            yield _kept(result, dossier)


def profile_of(record: str) -> str:
    """Return the profile that a record was read with: further documents must be read alike; `general` for a new one.

    Raises SettingsError where that is a file.
    """
    try:
        with open_dossier(record) as dossier:
            return own_profile(dossier)
    except RecordError:  # there is none yet, or none that can be opened: who adds to it will say so
        return Settings().profile


def own_profile(dossier: Dossier) -> str:
    """Return the name of the profile that the record was read with last, `general` for an empty one.

    Raises SettingsError where it was a file: the record does not know where that lies.
    """
    name = dossier.profile() or Settings().profile
    if name not in profile_names():
        raise SettingsError(f"the record was read with the profile {name}, a file; name that file as the profile")
    return name


def _kept(result: Result, dossier: Dossier) -> Kept | Fault:
    if not isinstance(result, Reading):
        return result
    try:
        added = dossier.add(result, datetime.now(UTC))
    except RecordError as error:
        if error.status != _REFUSED:
            raise
        return error
    return Kept(result, added, _reprint_of(added, dossier))


def _reprint_of(added: Added, dossier: Dossier) -> Reprint | None:
    """Return the document that an added one is a reprint of; of several the one with most words in common."""
    if added.copy:
        return Reprint(_account(added.document, dossier))
    alike = dossier.store.copies_of(added.document) if added.resembles else []
    found = next((one for one in alike if one[0] in added.resembles), None)
    return Reprint(_account(found[0], dossier), found[1]) if found else None


def _account(document: str, dossier: Dossier) -> Account:
    return Account.of(dossier.register.document(document).document)
