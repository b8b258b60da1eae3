"""The commands that fill and prove the record: add, reread, verify, stats, history."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from aidememoire.cli.options import RECORD, FieldNames, Record, day, examples, field_names

app = typer.Typer()

FAULTY = 1
Jobs = Annotated[int | None, typer.Option(metavar="N", min=1, help="How many processes read; else one for each core.")]


@app.command(
    epilog=examples(
        "add reports/ --profile armenia-azerbaijan",
        "add note.txt --publisher Lantern --published 2023-07-26",
        "add 'wire/*.jsonl' --field text=body --jobs 1 --record talks.db",
    )
)
def add(
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE", help="Files, folders, globs; - for stdin.")],
    record: Record = RECORD,
    profile: Annotated[
        str | None,
        typer.Option(metavar="PROFILE", help="A name or a YAML file; else the record's own, for a new one general."),
    ] = None,
    published: Annotated[
        date | None, typer.Option(parser=day, metavar="DAY", help="The day of publication of every document.")
    ] = None,
    publisher: Annotated[str | None, typer.Option(metavar="NAME", help="The publisher of every document.")] = None,
    field: FieldNames = None,
    jobs: Jobs = None,
) -> None:
    """Read documents and keep them in the record.

    The record is made where there is none. What is there already is not added again. Ends with 1 where some documents could not be read, with 2 where none
    could. Interrupted, it keeps what is done.
    """
    from dataclasses import replace

    from aidememoire.cli.adding import add_sources
    from aidememoire.intake.settings import Settings

    settings = Settings(published=published, publisher=publisher, fields=field_names(field), meanings=True)
    if profile:
        settings = replace(settings, profile=profile)
    raise typer.Exit(add_sources(sources, record, settings, jobs, own=not profile))


@app.command(epilog=examples("reread --details", "reread --profile talks.yaml", "reread --profile talks.yaml --resume"))
def reread(
    record: Record = RECORD,
    profile: Annotated[
        str | None, typer.Option(metavar="PROFILE", help="A name or a YAML file; else the record's own.")
    ] = None,
    details: Annotated[bool, typer.Option("--details", help="List all that changed.")] = False,
    resume: Annotated[
        bool, typer.Option("--resume", help="Leave out what this model, version and profile read last: to go on.")
    ] = False,
    jobs: Jobs = None,
) -> None:
    """Read every document again, and say what that changed.

    The stored texts are read, with the present model. New readings are recorded, the old ones stay. Corrections hold for the new readings; those whose words no statement
    stands on any more are listed. Interrupted, it keeps what is done. Ends with 1 where a document could not be read.
    """
    from aidememoire.cli.rereading import How, reread_record

    raise typer.Exit(reread_record(record, profile, How(resume, details, jobs)))


@app.command(epilog=examples("verify", "verify --record talks.db"))
def verify(record: Record = RECORD) -> None:
    """Prove the record, and name what is wrong and where.

    Every text, span, column and correction is looked at. Ends with 1 where anything is wrong, with 2 where the file itself
    is so damaged that it cannot be read through: then what is broken, and how to save the rest, is said first.
    """
    from aidememoire.cli.telling import damage_told, statements_held
    from aidememoire.dossier import open_dossier
    from aidememoire.exports.terminal import clean
    from aidememoire.exports.wording import counted

    with damage_told(record), open_dossier(record) as dossier:
        faults, held = dossier.store.verify(), dossier.store.stats()
    for fault in faults:
        typer.echo(clean(f"{fault.where}: {fault.what}"))
    what = f"{counted(held.documents, 'document')}, {statements_held(held)}"
    typer.echo(f"{record}: {counted(len(faults), 'fault') if faults else 'sound'} ({what})")
    raise typer.Exit(FAULTY if faults else 0)


@app.command(epilog=examples("stats"))
def stats(record: Record = RECORD) -> None:
    """Say how much the record holds."""
    from aidememoire.cli.telling import stats_lines
    from aidememoire.dossier import open_dossier

    with open_dossier(record) as dossier:
        typer.echo("\n".join(stats_lines(record, dossier.store.stats())))


@app.command(epilog=examples("history", "history 482a7b59"))
def history(
    target: Annotated[
        str | None, typer.Argument(metavar="ID", help="A document, statement or meeting; else all corrections.")
    ] = None,
    record: Record = RECORD,
) -> None:
    """Show what was recorded of one thing, or all corrections.

    Each line tells when, by whom, what and why.
    """
    from aidememoire.dossier import open_dossier
    from aidememoire.exports.events import event_line

    with open_dossier(record) as dossier:
        lines = [event_line(event) for event in dossier.register.history(target)]
    typer.echo("\n".join(lines) or "no corrections")
