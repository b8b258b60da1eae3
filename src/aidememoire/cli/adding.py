"""`aidememoire add`: what cannot be read is said as soon as it is known, and at the end what came of it all."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Iterator, Sequence
from contextlib import closing

from aidememoire.adding import Fault, Kept, Tally, add_all, load_all
from aidememoire.cli.complaints import complain
from aidememoire.cli.progress import with_progress
from aidememoire.documents import find_sources
from aidememoire.dossier import open_dossier
from aidememoire.exports.terminal import clean
from aidememoire.exports.view_words import reference, source
from aidememoire.exports.wording import LATER, counted, likeness, version
from aidememoire.model import Account, SourceError
from aidememoire.settings import Settings
from aidememoire.views.shown import Reprint
from aidememoire.workspace import open_workspace

ALL_ADDED, SOME_FAILED, ALL_FAILED, INTERRUPTED = 0, 1, 2, 130
WIDTH = 100
_LISTED = 20  # reprints: of an archive of wire copies thousands would be


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
            print(_summary(f"{record}: {tally}; interrupted, what is done is kept", tally), file=sys.stderr)
            sys.exit(INTERRUPTED)
    print(_summary(f"{record}: {tally}", tally))
    return exit_code(tally)


def exit_code(tally: Tally) -> int:
    """Return 0 where all were added, 1 where some could not be read, 2 where none could."""
    if not tally.failed:
        return ALL_ADDED
    return SOME_FAILED if tally.kept else ALL_FAILED


def _summary(counts: str, tally: Tally) -> str:
    return "\n".join((counts, *_reprints(tally.reprints)))


def _reprints(found: Sequence[tuple[Account, Reprint]]) -> Iterator[str]:
    """Yield which document is a reprint of which, the first ones alone where they are many."""
    if found:
        yield "reprints, each of which counts as one source with what it is like:"
    for own, other in found[:_LISTED]:
        yield from _wrapped(f"{reference(own)} {source(own)}", "  ")
        what = f"{version(own, other.account, LATER)}{likeness(other.share)}"
        yield from _wrapped(f"{what}: {reference(other.account)} {source(other.account)}", "    ")
    if len(found) > _LISTED:
        yield f"  and {counted(len(found) - _LISTED, 'document')} more; `show DOCUMENT` names those of a document"


def _wrapped(words: str, indent: str) -> list[str]:
    return textwrap.wrap(clean(words), WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)


def _say(outcome: Kept | Fault, tally: Tally) -> None:
    tally.count(outcome)
    if not isinstance(outcome, Kept):
        complain(outcome)
