"""`aidememoire add`: what cannot be read is said as soon as it is known, and at the end what came of it all."""

from __future__ import annotations

import sys
from contextlib import closing

from aidememoire.adding import Fault, Kept, Tally, add_all, load_all
from aidememoire.cli.progress import with_progress
from aidememoire.documents import find_sources
from aidememoire.dossier import open_dossier
from aidememoire.model import SourceError
from aidememoire.settings import Settings
from aidememoire.workspace import open_workspace

ALL_ADDED, SOME_FAILED, ALL_FAILED, INTERRUPTED = 0, 1, 2, 130


def add_sources(arguments: list[str], record: str, settings: Settings, jobs: int | None = None) -> int:
    """Read all that the arguments name, by `jobs` processes, and record it; say what came of it, return the exit code."""
    workspace, tally = open_workspace(settings), Tally()
    sources = list(find_sources(arguments))
    faults = [one for one in sources if isinstance(one, SourceError)]
    if len(faults) == len(sources):
        # Nothing that could be recorded: no record is made for it.
        for one in faults:
            _say(one, tally)
        return exit_code(tally)
    loaded = load_all(with_progress(sources, "adding"), settings)
    with open_dossier(record, create=True) as dossier, closing(add_all(loaded, dossier, workspace, jobs)) as outcomes:
        try:
            for outcome in outcomes:
                _say(outcome, tally)
        except KeyboardInterrupt:
            print(f"{record}: {tally}; interrupted, what is done is kept", file=sys.stderr)
            return INTERRUPTED
    print(f"{record}: {tally}")
    return exit_code(tally)


def exit_code(tally: Tally) -> int:
    """Return 0 where all were added, 1 where some could not be read, 2 where none could."""
    if not tally.failed:
        return ALL_ADDED
    return SOME_FAILED if tally.kept else ALL_FAILED


def _say(outcome: Kept | Fault, tally: Tally) -> None:
    tally.count(outcome)
    if not isinstance(outcome, Kept):
        print(f"aidememoire: {outcome}", file=sys.stderr)
