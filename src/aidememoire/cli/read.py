"""`aidememoire read`: readings go out as they are made; what could not be read is said on stderr."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from aidememoire.cli.complaints import complain
from aidememoire.documents import find_sources
from aidememoire.intake.settings import Settings
from aidememoire.intake.workspace import Workspace, open_workspace
from aidememoire.model import Reading, SettingsError, SourceError

ALL_READ, SOME_FAILED, ALL_FAILED = 0, 1, 2
PLAIN_WIDTH = 100


@dataclass(slots=True)
class Tally:
    """How many documents were read, and how many could not be."""

    read: int = 0
    failed: int = 0

    @property
    def exit_code(self) -> int:
        """0 where all were read, 1 where some were not, 2 where none was."""
        if not self.failed:
            return ALL_READ
        return SOME_FAILED if self.read else ALL_FAILED


def read_sources(arguments: list[str], form: str, out: Path | None, settings: Settings) -> int:
    """Read all that the arguments name and write it in one form; return the exit code."""
    tally = Tally()
    with _opened(out, tally) as stream:
        _WRITERS[form](_readings(arguments, open_workspace(settings), tally), stream)
    return tally.exit_code


def _readings(arguments: list[str], workspace: Workspace, tally: Tally) -> Iterator[Reading]:
    """Yield what can be read, say what cannot, and count both."""
    for source in _with_progress(list(find_sources(arguments))):
        for result in [source] if isinstance(source, SourceError) else workspace.read(source):
            if isinstance(result, Reading):
                tally.read += 1
                yield result
            else:
                tally.failed += 1
                complain(result)


def _with_progress(sources: list[str | SourceError]) -> Iterator[str | SourceError]:
    """Yield the sources; on a terminal, and where there are several, with a bar on stderr."""
    if len(sources) < 2 or not sys.stderr.isatty():
        yield from sources
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    # While the bar stands, what is printed to stderr is put above it.
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=sys.stdout.isatty()) as bar:
        yield from bar.track(sources)


@contextmanager
def _opened(out: Path | None, tally: Tally) -> Iterator[TextIO]:
    """Give the stream to write to: stdout, or a file that takes the place of an old one when whole and not for nothing."""
    if out is None:
        yield sys.stdout
        return
    unfinished = out.with_name(f"{out.name}.part")
    try:
        with unfinished.open("w", encoding="utf-8") as stream:
            yield stream
        if tally.exit_code != ALL_FAILED:
            unfinished.replace(out)
    except OSError as error:
        raise SettingsError(f"{out}: cannot be written ({error.strerror}); name another file with --out") from error
    finally:
        unfinished.unlink(missing_ok=True)


def _write_text(readings: Iterable[Reading], stream: TextIO) -> None:
    from rich.console import Console

    from aidememoire.exports.terminal import print_legend, print_reading

    console = Console(file=stream, width=None if stream.isatty() else PLAIN_WIDTH, highlight=False)
    shown = False
    for reading in readings:
        print_reading(reading, console)
        shown = shown or bool(reading.statements)
    if shown:
        print_legend(console)


def _write_json(readings: Iterable[Reading], stream: TextIO) -> None:
    from aidememoire.exports.json import to_json_line

    for reading in readings:
        stream.write(to_json_line(reading))


def _write_html(readings: Iterable[Reading], stream: TextIO) -> None:
    from aidememoire.exports.html import to_html

    stream.write(to_html(list(readings)))


_WRITERS: dict[str, Callable[[Iterable[Reading], TextIO], None]] = {
    "text": _write_text,
    "json": _write_json,
    "html": _write_html,
}
