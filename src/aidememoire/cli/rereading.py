"""`aidememoire reread`: every document of the record is read again; what that changed is told, and what it left waiting."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime

from aidememoire.cli.progress import with_progress
from aidememoire.dossier import Dossier, open_dossier
from aidememoire.exports import wording
from aidememoire.exports.events import correction_words
from aidememoire.exports.terminal import clean
from aidememoire.exports.view_words import cut
from aidememoire.model import Document, Reading, SourceError, Statement
from aidememoire.pool import read_all
from aidememoire.record.differences import Changed, Differences, differences
from aidememoire.settings import Settings
from aidememoire.workspace import Workspace, open_workspace

ALL_READ, SOME_FAILED, INTERRUPTED = 0, 1, 130
_SHORT_ID = 8


@dataclass(frozen=True, slots=True)
class How:
    """How to read again: go on where it was interrupted (`resume`), list all that changed (`details`), by `jobs`."""

    resume: bool = False
    details: bool = False
    jobs: int | None = None


@dataclass(slots=True)
class Tally:
    """How many documents were read, changed, not read; what of their statements is gone, new, or read otherwise."""

    read: int = 0
    changed: int = 0
    failed: int = 0
    gone: int = 0
    new: int = 0
    otherwise: int = 0
    meetings: int = 0
    fields: Counter[str] = field(default_factory=Counter)

    def count(self, found: Differences) -> None:
        """Count one document that was read."""
        self.read += 1
        self.changed += bool(found)
        self.gone += len(found.gone)
        self.new += len(found.new)
        self.otherwise += len(found.changed)
        self.meetings += found.meetings
        self.fields.update(name for one in found.changed for name in one.fields)

    def lines(self, record: str, by: str) -> Iterator[str]:
        """Yield the tally in lines; what there is none of is left out."""
        failed = f", {wording.counted(self.failed, 'document')} not read" if self.failed else ""
        yield f"{record}: {wording.counted(self.read, 'document')} read again by {by}{failed}"
        parts = [(self.gone, "gone"), (self.new, "new"), (self.otherwise, "read otherwise")]
        told = ", ".join(f"{wording.counted(number, 'statement')} {what}" for number, what in parts if number)
        told += (
            f"{'; ' if told else ''}meetings of {wording.counted(self.meetings, 'document')}" if self.meetings else ""
        )
        yield f"{wording.counted(self.changed, 'document')} changed{f': {told}' if told else ''}"
        if self.fields:
            yield f"fields: {', '.join(f'{name} {number}' for name, number in self.fields.most_common())}"


def reread_record(record: str, profile: str | None, how: How) -> int:
    """Read every document again from its stored text, say what changed and what waits, and return the exit code."""
    with open_dossier(record) as dossier:
        workspace = open_workspace(Settings(profile=profile or dossier.profile() or Settings().profile, meanings=True))
        before = {one.id for one in dossier.store.waiting()}
        tally, info = Tally(), workspace.reader.info
        by = f"{info.model} {info.version}, profile {info.profile}"
        names = list(_to_read(dossier, workspace, how))
        loaded = (_document(dossier, name) for name in with_progress(names, "reading again"))
        with closing(read_all(loaded, workspace, how.jobs)) as results:
            try:
                for result in results:
                    _record(result, dossier, tally, how)
            except KeyboardInterrupt:
                _say(tally.lines(record, by))
                print("interrupted, what is done is kept; go on with --resume", file=sys.stderr)
                return INTERRUPTED
        _say(tally.lines(record, by))
        _say(_waiting(dossier, before))
    return SOME_FAILED if tally.failed else ALL_READ


def _to_read(dossier: Dossier, workspace: Workspace, how: How) -> Iterator[str]:
    """Yield the ids of the documents; to go on, of those alone that the same reader has not read last."""
    for name in [held.document.id for held in dossier.store.documents()]:
        read = dossier.store.reading(name) if how.resume else None
        if read is None or read.reader != workspace.reader.info:
            yield name


def _record(result: Reading | SourceError, dossier: Dossier, tally: Tally, how: How) -> None:
    if not isinstance(result, Reading):
        tally.failed += 1
        print(f"aidememoire: {result}", file=sys.stderr)
        return
    old = dossier.store.reading(result.document.id)
    dossier.add(result, datetime.now(UTC))
    found = differences(old, result) if old else Differences(new=result.statements)
    tally.count(found)
    if how.details and found:
        _say(_details(result.document, found))


def _details(document: Document, found: Differences) -> Iterator[str]:
    yield f"[{document.id[:_SHORT_ID]}] {document.title}"
    yield from (f"  gone: {_told(one)}" for one in found.gone)
    yield from (f"  new: {_told(one)}" for one in found.new)
    yield from (f"  otherwise: {_told(one.after)}: {_fields(one)}" for one in found.changed)
    if found.meetings:
        yield "  its meetings are not the same"


def _told(one: Statement) -> str:
    said = cut(" ".join(wording.words(one.content).split()), 60)
    return f"{one.id[:_SHORT_ID]} {wording.who(one)} {wording.verb(one) or 'says'} ‘{said}’"


def _fields(one: Changed) -> str:
    pairs = ((name, getattr(one.before, name), getattr(one.after, name)) for name in one.fields)
    return "; ".join(f"{name} {_value(before)} -> {_value(after)}" for name, before, after in pairs)


def _value(value: object) -> str:
    """Return a value of a statement in a few words: of several, of spans, days and instruments what they name."""
    if isinstance(value, tuple):
        return ", ".join(map(_value, value)) or "none"
    named = next((getattr(value, name) for name in ("name", "text", "basis") if hasattr(value, name)), value)
    return "none" if named is None else str(named)


def _waiting(dossier: Dossier, before: set[str]) -> Iterator[str]:
    """Yield the corrections that wait for their words, those first that did not before."""
    held = dossier.store.waiting()
    if found := len(before - {one.id for one in held}):
        yield f"{wording.counted(found, 'correction')} found the words again"
    if held:
        yield f"{wording.counted(len(held), 'correction')} waiting for words that no statement stands on any more:"
    for one in sorted(held, key=lambda each: each.id in before):
        yield f"  {correction_words(one)}{'' if one.id in before else ' (new)'}"


def _say(lines: Iterator[str]) -> None:
    for line in lines:
        # What is cleaned loses its leading blanks: they are ours.
        print(f"{line[: len(line) - len(line.lstrip(' '))]}{clean(line)}")


def _document(dossier: Dossier, name: str) -> Document:
    held = dossier.store.document(name)
    assert held is not None, "nothing is ever taken out of a record"
    return held.document
