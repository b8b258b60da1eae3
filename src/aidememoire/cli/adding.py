"""`aidememoire add`: every document is recorded as soon as it is read, so that an interruption loses none."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime

from aidememoire.cli.progress import with_progress
from aidememoire.documents import find_sources, load_documents
from aidememoire.dossier import Dossier, open_dossier
from aidememoire.exports.wording import counted
from aidememoire.model import Document, Reading, SourceError
from aidememoire.pool import read_all
from aidememoire.record import RecordError
from aidememoire.settings import Settings
from aidememoire.workspace import open_workspace

ALL_ADDED, SOME_FAILED, ALL_FAILED, INTERRUPTED = 0, 1, 2, 130
_REFUSED = 422  # the status of a reading that the record does not take; all else is about the record itself


@dataclass(slots=True)
class Tally:
    """How many documents were new, reread, known under another title, there already, or could not be read."""

    new: int = 0
    reread: int = 0
    copies: int = 0
    there: int = 0
    failed: int = 0
    statements: int = 0

    @property
    def exit_code(self) -> int:
        """0 where all were added, 1 where some could not be read, 2 where none could."""
        if not self.failed:
            return ALL_ADDED
        return SOME_FAILED if self.new + self.reread + self.copies + self.there else ALL_FAILED

    def line(self, record: str) -> str:
        """Return the tally in one line; what there is none of is left out, but for what is new."""
        parts = [counted(self.new, "new document")]
        parts += [f"{counted(self.reread, 'document')} read anew"] if self.reread else []
        parts += [counted(self.statements, "new statement")] if self.new or self.reread else []
        parts += [f"{counted(self.copies, 'document')} known under another title or publisher"] if self.copies else []
        parts += [f"{counted(self.there, 'document')} there already"] if self.there else []
        parts += [f"{counted(self.failed, 'document')} not read"] if self.failed else []
        return f"{record}: {', '.join(parts)}"


def add_sources(arguments: list[str], record: str, settings: Settings, jobs: int | None = None) -> int:
    """Read all that the arguments name, by `jobs` processes, and record it; say what came of it, return the exit code."""
    workspace, tally = open_workspace(settings), Tally()
    sources = list(find_sources(arguments))
    if all(isinstance(one, SourceError) for one in sources):
        # Nothing that could be recorded: no record is made for it.
        for one in sources:
            _fail(one, tally)
        return tally.exit_code
    loaded = (one for source in with_progress(sources, "adding") for one in _loaded(source, settings))
    with open_dossier(record, create=True) as dossier, closing(read_all(loaded, workspace, jobs)) as results:
        try:
            for result in results:
                _add(result, dossier, tally)
        except KeyboardInterrupt:
            print(f"{tally.line(record)}; interrupted, what is done is kept", file=sys.stderr)
            return INTERRUPTED
    print(tally.line(record))
    return tally.exit_code


def profile_of(record: str) -> str:
    """Return the profile that a record was read with: further documents must be read alike; `general` for a new one."""
    try:
        with open_dossier(record) as dossier:
            return dossier.profile() or Settings().profile
    except RecordError:  # there is none yet, or none that can be opened: who adds to it will say so
        return Settings().profile


def _loaded(source: str | SourceError, settings: Settings) -> Iterable[Document | SourceError]:
    return [source] if isinstance(source, SourceError) else load_documents(source, settings)


def _add(result: Reading | SourceError, dossier: Dossier, tally: Tally) -> None:
    if not isinstance(result, Reading):
        _fail(result, tally)
        return
    try:
        added = dossier.add(result, datetime.now(UTC))
    except RecordError as error:
        if error.status != _REFUSED:
            raise
        _fail(error, tally)
        return
    tally.new += added.new_document
    tally.reread += added.new_reading and not added.new_document
    tally.copies += added.copy and not added.new_reading
    tally.there += added.unchanged
    tally.statements += len(result.statements) if added.new_reading else 0


def _fail(error: object, tally: Tally) -> None:
    tally.failed += 1
    print(f"aidememoire: {error}", file=sys.stderr)
