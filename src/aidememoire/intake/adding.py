"""Documents are read and kept, each as soon as it is read, so that an interruption loses none."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from aidememoire.documents import Options, load_documents
from aidememoire.dossier import Dossier, open_dossier
from aidememoire.exports.wording import counted
from aidememoire.intake.pool import Loaded, Result, read_all
from aidememoire.intake.rereading import Again, reread
from aidememoire.intake.settings import Settings
from aidememoire.intake.workspace import Workspace, workspace_of
from aidememoire.model import Account, Document, Reading, SettingsError, SourceError
from aidememoire.profiles import Profile, load_profile, profile_names
from aidememoire.record import Added, RecordError
from aidememoire.views.shown import Reprint

NOTED = 5  # documents: of more of them, nobody would read the notes
_REFUSED = 422  # the status of a reading that the record does not take; all else is about the record itself
Fault = SourceError | RecordError


@dataclass(frozen=True, slots=True)
class Kept:
    """A reading that is in the record, what that changed, and which document of the record has much the same words.

    Where the record has the very text under other facts, `known_as` is the account that it has.
    """

    reading: Reading
    added: Added
    reprint_of: Reprint | None = None
    known_as: Account | None = None


@dataclass(slots=True)
class Tally:
    """How many documents were new, reread, known under other facts or there already; why the others are not kept.

    `reprints` are those that are near-duplicates of others, each with what it is like; `otherwise` those whose very text the
    record has under other facts, each with these; `undated` the new ones without a day of publication; `notes` are what the
    reader notes on the first documents that are kept.
    """

    new: int = 0
    reread: int = 0
    copies: int = 0
    there: int = 0
    statements: int = 0
    faults: list[Fault] = field(default_factory=list)
    reprints: list[tuple[Account, Reprint]] = field(default_factory=list)
    otherwise: list[tuple[Account, Account]] = field(default_factory=list)
    undated: list[Account] = field(default_factory=list)
    notes: list[tuple[Account, str]] = field(default_factory=list)

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
        self._remark(Account.of(outcome.reading.document), outcome)

    def _remark(self, own: Account, outcome: Kept) -> None:
        """Keep what is worth telling of one document."""
        if outcome.reprint_of:
            self.reprints.append((own, outcome.reprint_of))
        if outcome.known_as:
            self.otherwise.append((own, outcome.known_as))
        elif outcome.added.new_document and not own.published:
            self.undated.append(own)
        if outcome.added.new_reading and self.kept <= NOTED:
            self.notes += [(own, note) for note in outcome.reading.notes]

    def __str__(self) -> str:
        """Return the tally in one line; what there is none of is left out, but for what is new."""
        near = f" ({counted(len(self.reprints), 'reprint')})" if self.reprints else ""
        parts = [counted(self.new, "new document") + near]
        parts += [f"{counted(self.reread, 'document')} read anew"] if self.reread else []
        parts += [counted(self.statements, "new statement")] if self.new or self.reread else []
        parts += [f"{counted(self.copies, 'document')} known under other facts"] if self.copies else []
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
    dossier.keep_profile(workspace.settings.profile, workspace.profile)
    with closing(read_all(loaded, workspace, jobs)) as results:
        for result in results:
            yield _kept(result, dossier, workspace)


def workspace_for(record: str, settings: Settings) -> Workspace:
    """Return what reads further documents as a record was read, whatever profile the settings name; `general` for a new one.

    Where that was a file, the record keeps what it knew; raises SettingsError where it does not.
    """
    try:
        with open_dossier(record) as dossier:
            profile = last_profile(dossier)
    except RecordError:  # there is none yet, or none that can be opened: who adds to it will say so
        profile = load_profile(Settings().profile)
    return workspace_of(profile, replace(settings, profile=profile.name))


def _own_profile(dossier: Dossier) -> str:
    """Return the name of the profile that the record was read with last, `general` for an empty one.

    Raises SettingsError where it was a file: the record does not know where that lies.
    """
    name = dossier.profile() or Settings().profile
    if name not in profile_names():
        raise SettingsError(f"the record was read with the profile {name}, a file; name that file as the profile")
    return name


def own_workspace(dossier: Dossier) -> Workspace:
    """Return a workspace that reads as the record was read last; raises SettingsError as `last_profile` does."""
    profile = last_profile(dossier)
    return workspace_of(profile, Settings(profile.name, meanings=True))


def last_profile(dossier: Dossier) -> Profile:
    """Return the profile that the record was read with last, also where that was a file of which it keeps what it knew.

    `general` for an empty record. Raises SettingsError where it does not keep that.
    """
    return dossier.process() or load_profile(_own_profile(dossier))


def _kept(result: Result, dossier: Dossier, workspace: Workspace) -> Kept | Fault:
    """Return how one result went into the record; one that is there already and that people have put right is read again as they say."""
    if not isinstance(result, Reading):
        return result
    try:
        added = dossier.add(result, datetime.now(UTC))
    except RecordError as error:
        if error.status != _REFUSED:
            raise
        return error
    if added.unchanged and (told := _described(result.document, dossier)):
        again = reread(told, dossier, workspace)
        return Kept(again.reading, again.added) if isinstance(again, Again) else again
    return Kept(result, added, _reprint_of(added, dossier), _known_as(result.document, added, dossier))


def _described(came: Document, dossier: Dossier) -> Document | None:
    """Return the document as people have described it, where it came once more as it came at first."""
    held = dossier.register.document(came.id)
    return held.document if held.given == Account.of(came) else None


def _known_as(document: Document, added: Added, dossier: Dossier) -> Account | None:
    """Return the account that the record has of the text of a document, where that is neither as it came now nor at first."""
    if added.new_document or added.new_reading:
        return None
    held, came = dossier.register.document(document.id), Account.of(document)
    own = Account.of(held.document)
    return own if came not in (own, held.given) else None


def _reprint_of(added: Added, dossier: Dossier) -> Reprint | None:
    """Return the document that an added one is a reprint of; of several the one with most words in common."""
    alike = dossier.store.copies_of(added.document) if added.resembles else []
    found = next((one for one in alike if one[0] in added.resembles), None)
    return Reprint(_account(found[0], dossier), found[1]) if found else None


def _account(document: str, dossier: Dossier) -> Account:
    return Account.of(dossier.register.document(document).document)
