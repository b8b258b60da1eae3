"""The commands by which people have the last word on the record: correct, merge, split, status, undo."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from aidememoire.cli.options import RECORD, Record, Status, day, opened
from aidememoire.model.errors import SettingsError

if TYPE_CHECKING:
    from aidememoire.record import Correction

app = typer.Typer()

By = Annotated[str | None, typer.Option("--by", help="Who says so; else git's user.name, else the system's user.")]
Why = Annotated[str | None, typer.Option("--why", help="Why.")]
Several = Annotated[
    list[str], typer.Argument(metavar="STATEMENT STATEMENT...", help="Their ids, or beginnings of them.")
]


@app.command()
def correct(
    statement: Annotated[
        str | None, typer.Argument(metavar="[STATEMENT]", help="Its id, or a beginning of it; none with --add.")
    ] = None,
    record: Record = RECORD,
    speaker: Annotated[str | None, typer.Option(help="Who said it, by full name.")] = None,
    side: Annotated[str | None, typer.Option(help="The party that the speaker speaks for.")] = None,
    act: Annotated[str | None, typer.Option(help="What was done by saying it: demand, reject ...")] = None,
    issue: Annotated[list[str] | None, typer.Option(help="What it is about, the main issue first; repeatable.")] = None,
    on: Annotated[date | None, typer.Option(parser=day, metavar="DAY", help="The day said.")] = None,
    to: Annotated[list[str] | None, typer.Option(help="Whom it is aimed at; repeatable.")] = None,
    invokes: Annotated[
        list[str] | None,
        typer.Option(metavar="[NAME=]WORDS", help="An instrument, by the words that cite it; repeatable."),
    ] = None,
    conditional: Annotated[
        bool | None, typer.Option("--conditional/--not-conditional", help="Whether it hangs on a condition.")
    ] = None,
    hedged: Annotated[
        bool | None, typer.Option("--hedged/--not-hedged", help="Whether the report keeps its distance.")
    ] = None,
    chain: Annotated[str | None, typer.Option(metavar="A > B > C", help="The way it came, the speaker last.")] = None,
    clear: Annotated[
        list[str] | None, typer.Option(metavar="FIELD", help="Leave a field empty: speaker, on, to ...; repeatable.")
    ] = None,
    content: Annotated[str | None, typer.Option(metavar="WORDS", help="The exact words of what is said.")] = None,
    cue: Annotated[str | None, typer.Option(metavar="WORDS", help="The exact words that say it is said.")] = None,
    source: Annotated[str | None, typer.Option(metavar="WORDS", help="(--add) The exact words that name who.")] = None,
    add: Annotated[
        str | None, typer.Option("--add", metavar="DOC", help="Add a statement that the reader missed in a document.")
    ] = None,
    reject: Annotated[bool, typer.Option("--reject", help="It is no statement, or not what the text says.")] = False,
    accept: Annotated[bool, typer.Option("--accept", help="It is right, also where it had been rejected.")] = False,
    note: Annotated[str | None, typer.Option(help="A remark that changes nothing.")] = None,
    why: Why = None,
    by: By = None,
) -> None:
    """Correct a statement, or add one; it is tied to the words and holds for every new reading of the document.

    Everything is checked before anything is recorded; what one command says is recorded whole or not at all.
    """
    from aidememoire.correcting import Signed, Wanted, added, corrected, recorded
    from aidememoire.wanted import Fields, cited

    issues, addressed, cleared = (tuple(each or ()) for each in (issue, to, clear))
    instruments, days = tuple(map(cited, invokes or ())), (on, on) if on else None
    steps = tuple(chain.split(">")) if chain else ()
    fields = Fields(speaker, side, act, issues, days, addressed, instruments, conditional, hedged, steps, cleared)
    wanted = Wanted(fields, content, cue, source, reject, accept, note)
    if add and statement:
        raise SettingsError("--add makes a new statement; name a document after it and no statement")
    if not (target := add or statement):
        raise SettingsError("name the statement to be corrected, or a document with --add")
    with opened(record) as dossier:
        _say(recorded(dossier, (added if add else corrected)(target, dossier, wanted, Signed.now(by, why))))


@app.command()
def merge(statements: Several, record: Record = RECORD, why: Why = None, by: By = None) -> None:
    """Say that statements, of one document or several, tell one utterance."""
    _tie(statements, record, "merge", by, why)


@app.command()
def split(statements: Several, record: Record = RECORD, why: Why = None, by: By = None) -> None:
    """Say that statements do not tell one utterance, alike as they may be."""
    _tie(statements, record, "split", by, why)


@app.command()
def status(
    statement: Annotated[str, typer.Argument(metavar="STATEMENT", help="Any statement of the undertaking.")],
    status: Annotated[Status, typer.Argument(metavar="STATUS", help="open, kept, broken or withdrawn.")],
    record: Record = RECORD,
    why: Annotated[str | None, typer.Option("--why", help="Why; always needed.")] = None,
    source: Annotated[
        str | None, typer.Option(help="From where: a document's id, an address or words; needed unless open.")
    ] = None,
    by: By = None,
) -> None:
    """Say what has become of an undertaking: kept, broken, withdrawn, or open again."""
    from aidememoire.correcting import Signed, judged, recorded

    with opened(record) as dossier:
        _say(recorded(dossier, [judged(statement, dossier, status.value, source, Signed.now(by, why))]))


@app.command()
def undo(
    correction: Annotated[
        str | None, typer.Argument(metavar="[CORRECTION]", help="Its id, or a beginning of it; else the latest.")
    ] = None,
    record: Record = RECORD,
    why: Why = None,
    by: By = None,
) -> None:
    """Take a correction back: the latest that still holds, or the one named."""
    from aidememoire.correcting import Signed, undone

    with opened(record) as dossier:
        _say([undone(correction, dossier, Signed.now(by, why))])


def _tie(statements: list[str], record: str, kind: str, by: str | None, why: str | None) -> None:
    from aidememoire.correcting import Signed, recorded, tied

    with opened(record) as dossier:
        _say(recorded(dossier, [tied(statements, dossier, kind, Signed.now(by, why))]))


def _say(made: Iterable[Correction]) -> None:
    from aidememoire.exports.events import correction_words

    for event in made:
        typer.echo(correction_words(event))
