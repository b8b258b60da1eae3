"""`aidememoire reread`: every document of the record is read again; what that changed is told, and what it left waiting."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass

from aidememoire.cli.complaints import complain
from aidememoire.cli.progress import with_progress
from aidememoire.cli.waiting import print_lines, waiting, waiting_in
from aidememoire.dossier import open_dossier
from aidememoire.exports import wording
from aidememoire.exports.view_words import cut
from aidememoire.exports.wording import SHORT_ID
from aidememoire.intake.adding import own_workspace
from aidememoire.intake.rereading import Again, Tally, reread_all, to_read
from aidememoire.intake.settings import Settings
from aidememoire.intake.workspace import open_workspace
from aidememoire.model import Document, SourceError, Statement
from aidememoire.record.differences import Changed, Differences

ALL_READ, SOME_FAILED, INTERRUPTED = 0, 1, 130


@dataclass(frozen=True, slots=True)
class How:
    """How to read again: go on where it was interrupted (`resume`), list all that changed (`details`), by `jobs`."""

    resume: bool = False
    details: bool = False
    jobs: int | None = None


def reread_record(record: str, profile: str | None, how: How) -> int:
    """Read every document again from its stored text, say what changed and what waits, and return the exit code."""
    with open_dossier(record) as dossier:
        workspace = open_workspace(Settings(profile, meanings=True)) if profile else own_workspace(dossier)
        before = waiting_in(dossier)
        tally = Tally(workspace.reader.info)
        names = with_progress(list(to_read(dossier, tally.by, resume=how.resume)), "reading again")
        with closing(reread_all(names, dossier, workspace, how.jobs)) as outcomes:
            try:
                for outcome in outcomes:
                    tally.count(outcome)
                    _tell(outcome, how)
            except KeyboardInterrupt:
                print_lines(f"{record}: {tally}".splitlines())
                print("interrupted, what is done is kept; go on with --resume", file=sys.stderr)
                sys.exit(INTERRUPTED)
        print_lines(f"{record}: {tally}".splitlines())
        print_lines(waiting(dossier, before))
    return SOME_FAILED if tally.faults else ALL_READ


def _tell(outcome: Again | SourceError, how: How) -> None:
    if not isinstance(outcome, Again):
        complain(outcome)
    elif how.details and outcome.found:
        print_lines(_details(outcome.reading.document, outcome.found))


def _details(document: Document, found: Differences) -> Iterator[str]:
    yield f"[{document.id[:SHORT_ID]}] {document.title}"
    yield from (f"  gone: {_told(one)}" for one in found.gone)
    yield from (f"  new: {_told(one)}" for one in found.new)
    for one in found.changed:
        yield f"  otherwise: {_told(one.after)}"
        yield from _fields(one)
    if found.meetings:
        yield "  its meetings are not the same"


def _told(one: Statement) -> str:
    said = cut(" ".join(wording.words(one.content).split()), 60)
    return f"{one.id[:SHORT_ID]} {wording.who(one)} {wording.does(one) or 'says'} ‘{said}’"


def _fields(one: Changed) -> Iterator[str]:
    for name in one.fields:
        between = " > " if name == "chain" else ", "
        before, after = (_value(getattr(each, name), between) for each in (one.before, one.after))
        yield f"    {name}: {before} -> {after}"


def _value(value: object, between: str) -> str:
    """Return a value of a statement in a few words: of several, of spans, days and instruments what they name."""
    if isinstance(value, tuple):
        return between.join(_value(one, between) for one in value) or "none"
    named = next((getattr(value, name) for name in ("name", "text", "basis") if hasattr(value, name)), value)
    return "none" if named is None else str(named)
