"""`aidememoire add`: what cannot be read is said as soon as it is known, and at the end what came of it all."""

from __future__ import annotations

import shlex
import sys
import textwrap
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import chain

from aidememoire.cli.complaints import complain
from aidememoire.cli.options import RECORD
from aidememoire.cli.progress import with_progress
from aidememoire.documents import find_sources
from aidememoire.dossier import open_dossier
from aidememoire.exports.terminal import clean
from aidememoire.exports.view_words import reference, source
from aidememoire.exports.wording import LATER, SHORT_ID, counted, likeness, version
from aidememoire.intake.adding import NOTED, Fault, Kept, Tally, add_all, load_all, workspace_for
from aidememoire.intake.settings import Settings
from aidememoire.intake.workspace import open_workspace
from aidememoire.model import Account, SourceError
from aidememoire.record import RecordError
from aidememoire.record.corrections import DESCRIBABLE
from aidememoire.views.shown import Reprint

ALL_ADDED, SOME_FAILED, ALL_FAILED, INTERRUPTED = 0, 1, 2, 130
WIDTH = 100
_NAMED = 5  # documents without a day
# The facts of a document in the words of a message.
_FACTS = {
    "published": "day",
    "publisher": "publisher",
    "title": "title",
    "side": "side",
    "kind": "kind",
    "dateline": "dateline",
    "url": "address",
}
_LISTED = 20  # reprints: of an archive of wire copies thousands would be


def add_sources(
    arguments: list[str], record: str, settings: Settings, jobs: int | None = None, *, own: bool = False
) -> int:
    """Read all that the arguments name, by `jobs` processes, and record it; say what came of it, return the exit code.

    With `own` that is done by the profile that the record was read with.
    """
    workspace, tally = workspace_for(record, settings) if own else open_workspace(settings), Tally()
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
            print(_summary(record, tally, "; interrupted, what is done is kept"), file=sys.stderr)
            sys.exit(INTERRUPTED)
        except RecordError:  # a full disk, say: the error tells what is wrong, but not what came before it
            if tally.kept:
                print(_summary(record, tally, "; broken off, what is done is kept"), file=sys.stderr)
            raise
    print(_summary(record, tally))
    return exit_code(tally)


def exit_code(tally: Tally) -> int:
    """Return 0 where all were added, 1 where some could not be read, 2 where none could."""
    if not tally.failed:
        return ALL_ADDED
    return SOME_FAILED if tally.kept else ALL_FAILED


def _summary(record: str, tally: Tally, more: str = "") -> str:
    told = (
        _notes(tally),
        _undated(tally.undated, record),
        _otherwise(tally.otherwise, record),
        _reprints(tally.reprints),
    )
    return "\n".join((f"{record}: {tally}{more}", *chain.from_iterable(told)))


def _notes(tally: Tally) -> Iterator[str]:
    """Yield what the reader notes on the documents, where they are few."""
    if tally.kept <= NOTED:
        for own, note in tally.notes:
            yield from _wrapped(f"* {reference(own)} {note}", "")


def _undated(found: Sequence[Account], record: str) -> Iterator[str]:
    """Yield how many new documents have no day of publication, the first of them by name, and how that is put right."""
    if not found:
        return
    them = "it reports" if len(found) == 1 else "they report"
    yield f"{counted(len(found), 'new document')} without a day of publication, and so without days for what {them}:"
    for own in found[:_NAMED]:
        yield from _wrapped(f"{reference(own)} {source(own)}", "  ")
    if len(found) > _NAMED:
        yield f"  and {counted(len(found) - _NAMED, 'document')} more"
    yield f"  put it right with `{_command(found[0], '--published YYYY-MM-DD', record)}`"


def _otherwise(found: Sequence[tuple[Account, Account]], record: str) -> Iterator[str]:
    """Yield what differs of documents whose very text the record has under other facts, and how it is put right."""
    if found:
        yield "the same text as in the record, under other facts; the record goes by its own:"
    for own, held in found[:_LISTED]:
        differing = [name for name in _FACTS if getattr(own, name) != getattr(held, name)]
        told = "; ".join(f"{_fact(own, name)} here, {_fact(held, name)} in the record" for name in differing)
        yield from _wrapped(f"{reference(held)} {source(held)}: {told}", "  ")
        options = " ".join(_option(own, name) for name in differing if name in DESCRIBABLE and getattr(own, name))
        # Another publisher is another outlet that printed it: then neither is wrong.
        if options and not (own.publisher and held.publisher and own.publisher != held.publisher):
            yield f"    `{_command(held, options, record)}` puts the record right, if it is wrong"
    if len(found) > _LISTED:
        yield f"  and {counted(len(found) - _LISTED, 'document')} more"


def _fact(account: Account, name: str) -> str:
    value = getattr(account, name)
    return f"{_FACTS[name]} {value}" if value else f"no {_FACTS[name]}"


def _option(account: Account, name: str) -> str:
    return f"--{name} {clean(shlex.quote(str(getattr(account, name))))}"


def _command(account: Account, options: str, record: str) -> str:
    where = "" if record == RECORD else f" --record {clean(shlex.quote(record))}"
    return f"aidememoire describe {account.id[:SHORT_ID]} {options}{where}"


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
