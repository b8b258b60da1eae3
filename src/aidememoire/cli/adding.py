"""`aidememoire add`: every document is recorded as soon as it is read, so that an interruption loses none."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from aidememoire.documents import find_sources
from aidememoire.dossier import Dossier, open_dossier
from aidememoire.exports.wording import counted
from aidememoire.model import Reading, SourceError
from aidememoire.record import RecordError
from aidememoire.settings import Settings
from aidememoire.workspace import Workspace, open_workspace

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


def add_sources(arguments: list[str], record: str, settings: Settings) -> int:
    """Read all that the arguments name and record it; say what came of it and return the exit code."""
    workspace, tally = open_workspace(settings), Tally()
    sources = list(find_sources(arguments))
    if all(isinstance(one, SourceError) for one in sources):
        # Nothing that could be recorded: no record is made for it.
        for one in sources:
            _fail(one, tally)
        return tally.exit_code
    with open_dossier(record, create=True) as dossier:
        try:
            for source in _with_progress(sources):
                _add(source, dossier, workspace, tally)
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


def _add(source: str | SourceError, dossier: Dossier, workspace: Workspace, tally: Tally) -> None:
    for result in [source] if isinstance(source, SourceError) else workspace.read(source):
        if not isinstance(result, Reading):
            _fail(result, tally)
            continue
        try:
            added = dossier.add(result, datetime.now(UTC))
        except RecordError as error:
            if error.status != _REFUSED:
                raise
            _fail(error, tally)
            continue
        tally.new += added.new_document
        tally.reread += added.new_reading and not added.new_document
        tally.copies += added.copy and not added.new_reading
        tally.there += added.unchanged
        tally.statements += len(result.statements) if added.new_reading else 0


def _fail(error: object, tally: Tally) -> None:
    tally.failed += 1
    print(f"aidememoire: {error}", file=sys.stderr)


def _with_progress(sources: list[str | SourceError]) -> Iterator[str | SourceError]:
    """Yield the sources; on a terminal, and where there are several, with a bar, documents a second and time left."""
    if len(sources) < 2 or not sys.stderr.isatty():
        yield from sources
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        ProgressColumn,
        Task,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.text import Text

    class Speed(ProgressColumn):
        """Sources a second."""

        def render(self, task: Task) -> Text:
            return Text(f"{task.speed:.1f}/s" if task.speed else "")

    columns = TextColumn("adding"), BarColumn(), MofNCompleteColumn(), Speed(), TimeRemainingColumn()
    # While the bar stands, what is printed to stderr is put above it.
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=sys.stdout.isatty()) as bar:
        yield from bar.track(sources)
