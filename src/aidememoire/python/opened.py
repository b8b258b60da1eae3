"""A record that a script opens: it is filled and put right here, and asked as `questions` has it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import closing
from types import TracebackType
from typing import Unpack

from aidememoire.correcting.describing import described
from aidememoire.correcting.describing import recorded as recorded_anew
from aidememoire.correcting.events import (
    Fate,
    Signed,
    Wanted,
    added,
    corrected,
    judged,
    recorded,
    tied,
)
from aidememoire.correcting.joining import joined, parted
from aidememoire.correcting.undoing import undone
from aidememoire.correcting.wanted import remarks, remarks_on_side
from aidememoire.documents import find_sources
from aidememoire.dossier import Dossier, open_dossier
from aidememoire.intake import rereading
from aidememoire.intake.adding import Tally, add_all, load_all, own_workspace, workspace_for
from aidememoire.intake.settings import Settings
from aidememoire.intake.workspace import Workspace, open_workspace
from aidememoire.model import Document, Reading, SourceError
from aidememoire.profiles import load_profile
from aidememoire.python.asked import Corrected, Day, Described, at_least_one, day_of, facts_of, wanted_of
from aidememoire.python.questions import Questions
from aidememoire.python.texts import Text
from aidememoire.record import Correction
from aidememoire.record.corrections import MERGE, SPLIT

Source = str | os.PathLike[str] | Text


def open_record(
    where: str | os.PathLike[str] = "dossier.db", *, profile: str | None = None, by: str | None = None
) -> OpenRecord:
    """Return the record in a file, or at a `postgresql://` address; `add` makes it where there is none.

    `profile`, a name or a YAML file, is what documents are read with, else the record's own, for a new one `general`;
    `by` signs corrections, else git's user.name or the system's user. Raises ProfileError for a profile that is none.
    """
    if profile is not None:
        load_profile(profile)
    return OpenRecord(os.fspath(where), profile, by)


class OpenRecord(Questions):
    """A record to be filled, asked and put right; `with` closes it at the end.

    `profile` and `by` are as `open_record` has them. `remarks` are what a person may not have meant in the latest call of `correct`,
    `add_statement` or `describe`: a name that is new to the record, a day after publication; it was recorded all the same.
    """

    def __init__(self, where: str, profile: str | None = None, by: str | None = None) -> None:
        self.where, self.profile, self.by = where, profile, by
        self.remarks: tuple[str, ...] = ()
        self._dossier: Dossier | None = None
        self._workspace: Workspace | None = None

    def __enter__(self) -> OpenRecord:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<record {self.where}>"

    @property
    def dossier(self) -> Dossier:
        """The dossier below, with the views as they are; raises RecordError where there is none yet."""
        return self._opened()

    def close(self) -> None:
        """Close the record; it opens again where it is asked anew."""
        if self._dossier:
            self._dossier.store.close()
            self._dossier = None

    def add(
        self,
        *sources: Source,
        published: Day | None = None,
        publisher: str | None = None,
        fields: Mapping[str, str] | None = None,
        jobs: int | None = None,
    ) -> Tally:
        """Read documents and keep them; return how many were new, there already, or could not be read and why.

        Sources are files, folders, globs, or `Text`; `published` and `publisher` hold for all and win over what they say
        themselves; `fields` names the fields of JSON lines, ours to theirs, as in `{"text": "body"}`; `jobs` is how many
        processes read, as many as there are cores unless it is said.
        """
        at_least_one(jobs, "jobs")
        profile = self.profile or Settings().profile
        settings = Settings(profile, day_of(published), publisher, fields or {}, meanings=True)
        found = list(_found(sources, settings))
        faults = [one for one in found if isinstance(one, SourceError)]
        if len(faults) == len(found):
            return Tally(faults=[*faults])  # nothing that could be recorded: no record is made for it
        tally = Tally()
        loaded, dossier = load_all(found, settings), self._opened(create=True)
        workspace = self._reading(settings) if self.profile else workspace_for(self.where, settings)
        with closing(add_all(loaded, dossier, workspace, jobs)) as outcomes:
            for outcome in outcomes:
                tally.count(outcome)
        return tally

    def reread(self, profile: str | None = None, *, resume: bool = False, jobs: int | None = None) -> rereading.Tally:
        """Read every document again from its stored text, record the new readings and return what changed.

        Where it was interrupted, `resume` leaves out what the same reader read last. `waiting` has the corrections whose
        words are gone.
        """
        at_least_one(jobs, "jobs")
        profile = profile or self.profile
        workspace = self._reading(Settings(profile, meanings=True)) if profile else own_workspace(self.dossier)
        tally = rereading.Tally(workspace.reader.info)
        names = list(rereading.to_read(self.dossier, tally.by, resume=resume))
        with closing(rereading.reread_all(names, self.dossier, workspace, jobs)) as outcomes:
            for outcome in outcomes:
                tally.count(outcome)
        return tally

    def correct(
        self, statement: str, *, why: str | None = None, by: str | None = None, **wanted: Unpack[Corrected]
    ) -> tuple[Correction, ...]:
        """Record what a statement is to be, as the command `correct` does, and return what was recorded: all or nothing."""
        given = wanted_of(wanted)
        return self._recorded(given, corrected(statement, self.dossier, given, self._signed(by, why)))

    def add_statement(
        self, document: str, *, why: str | None = None, by: str | None = None, **wanted: Unpack[Corrected]
    ) -> tuple[Correction, ...]:
        """Record a statement that the reader missed, on the exact words `content`, and return what was recorded."""
        given = wanted_of(wanted)
        return self._recorded(given, added(document, self.dossier, given, self._signed(by, why)))

    def merge(self, *statements: str, why: str | None = None, by: str | None = None) -> tuple[Correction, ...]:
        """Record that statements, of one document or several, tell one utterance."""
        return recorded(self.dossier, [tied(statements, self.dossier, MERGE, self._signed(by, why))])

    def split(self, *statements: str, why: str | None = None, by: str | None = None) -> tuple[Correction, ...]:
        """Record that statements do not tell one utterance, alike as they may be."""
        return recorded(self.dossier, [tied(statements, self.dossier, SPLIT, self._signed(by, why))])

    def join(self, *meetings: str, why: str | None = None, by: str | None = None) -> tuple[Correction, ...]:
        """Record that meetings, named by their ids, are one."""
        return recorded(self.dossier, [joined(meetings, self.dossier, self._signed(by, why))])

    def part(
        self, meeting: str, *accounts: str, why: str | None = None, by: str | None = None
    ) -> tuple[Correction, ...]:
        """Record that some accounts of a meeting, by their documents or some of their words, tell of another one."""
        return recorded(self.dossier, [parted(meeting, accounts, self.dossier, self._signed(by, why))])

    def status(
        self,
        statement: str,
        status: str,
        *,
        why: str,
        source: str | None = None,
        known: Day | None = None,
        by: str | None = None,
    ) -> tuple[Correction, ...]:
        """Record what became of an undertaking: open, kept, broken or withdrawn, with a reason and, unless open, a source.

        It counts from the day `known`, else from that on which its document was published, else from today.
        """
        fate = Fate(status, source, day_of(known))
        return recorded(self.dossier, [judged(statement, self.dossier, fate, self._signed(by, why))])

    def describe(
        self, document: str, *, why: str | None = None, by: str | None = None, **facts: Unpack[Described]
    ) -> tuple[Correction, ...]:
        """Record the facts of a document as they are to be, as the command `describe` does, and read it anew by them."""
        event = described(document, self.dossier, facts_of(facts), self._signed(by, why))
        self.remarks = remarks_on_side(facts.get("side"), self.dossier)
        recorded_anew(event, self.dossier, self._read)
        return (event,)

    def undo(
        self, correction: str | None = None, *, why: str | None = None, by: str | None = None
    ) -> tuple[Correction, ...]:
        """Take back the correction of that id, or all that the latest call recorded and that holds; return what says so."""
        return undone(correction, self.dossier, self._signed(by, why), self._read)

    def _recorded(self, given: Wanted, made: list[Correction]) -> tuple[Correction, ...]:
        """Record what a statement is to be, with what is remarked on it."""
        about = self.dossier.register.document(made[0].document).document
        self.remarks = remarks(given.fields, about, self.dossier)
        return recorded(self.dossier, made)

    def _read(self, document: Document) -> Reading | SourceError:
        """Read a document of the record as that was read last."""
        return own_workspace(self.dossier).read_document(document)

    def _opened(self, *, create: bool = False) -> Dossier:
        if self._dossier is None:
            self._dossier = open_dossier(self.where, create=create)
        return self._dossier

    def _reading(self, settings: Settings) -> Workspace:
        """Return what reads as the settings say; the same one again for the same settings, for it takes time to load."""
        if self._workspace is None or self._workspace.settings != settings:
            self._workspace = open_workspace(settings)
        return self._workspace

    def _signed(self, by: str | None, why: str | None) -> Signed:
        return Signed.now(by or self.by, why)


def _found(sources: tuple[Source, ...], settings: Settings) -> Iterator[str | Document | SourceError]:
    """Yield what the sources name, texts as documents, and an error for each that names nothing."""
    for source in sources:
        if isinstance(source, Text):
            yield source.document(settings)
        else:
            yield from find_sources([os.fspath(source)])
