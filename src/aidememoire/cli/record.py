"""The commands that fill, prove and correct the record: add, verify, stats, correct, undo, history."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

import typer

from aidememoire.cli.options import RECORD, Record, day
from aidememoire.model.errors import SettingsError

app = typer.Typer()

FAULTY = 1
By = Annotated[str | None, typer.Option("--by", help="Who says so; else git's user.name, else the system's user.")]
Why = Annotated[str | None, typer.Option("--why", help="Why.")]


@app.command()
def add(
    sources: Annotated[list[str], typer.Argument(metavar="SOURCES...", help="Files, folders, globs; - for stdin.")],
    record: Record = RECORD,
    profile: Annotated[
        str | None,
        typer.Option(help="The profile: a name or a YAML file; else the record's own, for a new one general."),
    ] = None,
    published: Annotated[
        date | None, typer.Option(parser=day, metavar="DAY", help="The day of publication of every document.")
    ] = None,
    publisher: Annotated[str | None, typer.Option(help="The publisher of every document.")] = None,
) -> None:
    """Read documents and keep them in the record, which is made where there is none.

    What is there already is not added again. Ends with 1 where some documents could not be read, with 2 where none
    could. Interrupted, it keeps what is done.
    """
    from aidememoire.cli.adding import add_sources, profile_of
    from aidememoire.settings import Settings

    settings = Settings(profile=profile or profile_of(record), published=published, publisher=publisher)
    raise typer.Exit(add_sources(sources, record, settings))


@app.command()
def verify(record: Record = RECORD) -> None:
    """Prove the record: every span, text, column and correction. Ends with 1 where anything is wrong, and says where."""
    from aidememoire.dossier import open_dossier
    from aidememoire.exports.terminal import clean
    from aidememoire.exports.wording import counted

    with open_dossier(record) as dossier:
        faults, held = dossier.store.verify(), dossier.store.stats()
    for fault in faults:
        typer.echo(clean(f"{fault.where}: {fault.what}"))
    what = f"{counted(held.documents, 'document')}, {counted(held.statements, 'statement')}"
    typer.echo(f"{record}: {counted(len(faults), 'fault') if faults else 'sound'} ({what})")
    raise typer.Exit(FAULTY if faults else 0)


@app.command()
def stats(record: Record = RECORD) -> None:
    """Say how much the record holds."""
    from aidememoire.cli.telling import stats_lines
    from aidememoire.dossier import open_dossier

    with open_dossier(record) as dossier:
        typer.echo("\n".join(stats_lines(record, dossier.store.stats())))


@app.command()
def correct(
    statement: Annotated[str, typer.Argument(metavar="STATEMENT", help="Its id, or a beginning of it.")],
    record: Record = RECORD,
    speaker: Annotated[str | None, typer.Option(help="Who said it, by full name.")] = None,
    act: Annotated[str | None, typer.Option(help="What was done by saying it: demand, reject ...")] = None,
    issue: Annotated[list[str] | None, typer.Option(help="What it is about, the main issue first; repeatable.")] = None,
    on: Annotated[date | None, typer.Option(parser=day, metavar="DAY", help="The day said.")] = None,
    reject: Annotated[bool, typer.Option("--reject", help="It is no statement, or not what the text says.")] = False,
    accept: Annotated[bool, typer.Option("--accept", help="It is right, also where it had been rejected.")] = False,
    note: Annotated[str | None, typer.Option(help="A remark that changes nothing.")] = None,
    why: Why = None,
    by: By = None,
) -> None:
    """Correct a statement; the correction is tied to its words and holds for every new reading of the document."""
    from aidememoire.cli.correcting import Wanted, correct_statement, name_of

    if reject and (accept or speaker or act or issue or on):
        raise SettingsError("--reject goes with no other correction; leave the others out")
    wanted = Wanted(speaker, act, tuple(issue or ()), on, reject, accept, note)
    correct_statement(statement, record, wanted, by or name_of(), why, datetime.now().astimezone())


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
    from aidememoire.cli.correcting import name_of, undo_correction

    undo_correction(correction, record, by or name_of(), why, datetime.now().astimezone())


@app.command()
def history(
    target: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="A document or statement; else all corrections.")
    ] = None,
    record: Record = RECORD,
) -> None:
    """Show what was recorded of a document or statement, or all corrections: when, by whom, what and why."""
    from aidememoire.cli.telling import event_line
    from aidememoire.dossier import open_dossier

    with open_dossier(record) as dossier:
        for event in dossier.history(target):
            typer.echo(event_line(event))
