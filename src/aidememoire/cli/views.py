"""The commands that ask the record: positions, timeline, meetings, compare, changes, commitments, instruments, search."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

import typer

from aidememoire.cli.options import RECORD, AsOf, Form, Format, Issue, Party, Record, Status, day, opened, show
from aidememoire.days import in_order
from aidememoire.model.errors import SettingsError

app = typer.Typer()

MOST = 1_000  # statements from which commitments and instruments are gathered


class Kind(StrEnum):
    """What stands in a timeline."""

    statement = "statement"
    meeting = "meeting"


@app.command()
def positions(
    record: Record = RECORD,
    as_of: AsOf = None,
    issue: Issue = None,
    party: Party = None,
    cell: Annotated[
        tuple[str, str] | None, typer.Option(metavar="ISSUE PARTY", help="All that one party said on one issue.")
    ] = None,
    everyone: Annotated[
        bool, typer.Option("--everyone", help="All that speak, not only the parties and mediators of the profile.")
    ] = False,
    format: Format = Form.table,  # noqa: A002
) -> None:
    """Show where each party stands on each issue: the latest words, since when, by how many sources, changed or not."""
    with opened(record) as dossier:
        at = as_of or date.today()
        show(dossier.cell(*cell, at) if cell else dossier.positions(at, issue, party, everyone=everyone), format)


@app.command()
def timeline(
    record: Record = RECORD,
    since: Annotated[date | None, typer.Option("--from", parser=day, metavar="DAY", help="From this day on.")] = None,
    until: Annotated[date | None, typer.Option("--to", parser=day, metavar="DAY", help="Up to this day.")] = None,
    issue: Issue = None,
    party: Party = None,
    kind: Annotated[Kind | None, typer.Option(help="Statements alone, or meetings.")] = None,
    most: Annotated[int, typer.Option(min=1, help="Of the statements, at most the latest so many.")] = 500,
    as_of: AsOf = None,
    format: Format = Form.table,  # noqa: A002
) -> None:
    """Show what was said and who met, day by day."""
    in_order(since, until, "--from", "--to")
    from aidememoire.views import Sought

    sought = Sought(since, until, issue, party, kind.value if kind else None)
    with opened(record) as dossier:
        show(dossier.timeline(sought, as_of, most), format)


@app.command()
def meetings(record: Record = RECORD, as_of: AsOf = None, format: Format = Form.table) -> None:  # noqa: A002
    """Show the meetings, each with all documents that tell of it."""
    with opened(record) as dossier:
        show(dossier.gatherings(as_of), format)


@app.command()
def compare(
    names: Annotated[
        list[str],
        typer.Argument(metavar="MEETING | DOC DOC...", help="A meeting's id, or documents' ids or beginnings."),
    ],
    record: Record = RECORD,
    as_of: AsOf = None,
    format: Format = Form.table,  # noqa: A002
) -> None:
    """Show accounts of one meeting side by side: what all have, what one alone has, where they differ."""
    with opened(record) as dossier:
        show(dossier.compare(names, as_of), format)


@app.command()
def changes(
    since: Annotated[date, typer.Option("--since", parser=day, metavar="DAY", help="From this day on.")],
    until: Annotated[
        date | None, typer.Option("--until", parser=day, metavar="DAY", help="Up to this day; else up to the last one.")
    ] = None,
    most: Annotated[int, typer.Option(min=1, help="Of the last days, those with at most so many statements.")] = 500,
    record: Record = RECORD,
    as_of: AsOf = None,
    format: Format = Form.table,  # noqa: A002
) -> None:
    """Show what is new: new, restated, hardened, softened, withdrawn, contradicted, with what was said before."""
    in_order(since, until, "--since", "--until")
    with opened(record) as dossier:
        show(dossier.changes(since, until, as_of, most), format)


@app.command()
def commitments(
    record: Record = RECORD,
    status: Annotated[Status | None, typer.Option(help="Only those of this status.")] = None,
    party: Party = None,
    to: Annotated[str | None, typer.Option("--to", help="Only those given to this one.")] = None,
    most: Annotated[
        int, typer.Option(min=1, help="Of the statements that undertake something, the latest so many.")
    ] = MOST,
    as_of: AsOf = None,
    format: Format = Form.table,  # noqa: A002
) -> None:
    """Show who undertook what, to whom, on which condition, and what became of it by whose word."""
    with opened(record) as dossier:
        show(dossier.commitments(as_of, status.value if status else None, party, to, most=most), format)


@app.command()
def instruments(
    record: Record = RECORD,
    most: Annotated[
        int, typer.Option(min=1, help="Of the statements that invoke anything, the latest so many.")
    ] = MOST,
    as_of: AsOf = None,
    format: Format = Form.table,  # noqa: A002
) -> None:
    """Show who invokes which agreement, statement or order, on which issue, how often."""
    with opened(record) as dossier:
        show(dossier.instruments(as_of, most), format)


@app.command()
def search(
    words: Annotated[
        str | None, typer.Argument(help='Words that must all stand there; "..." for a phrase, word* for an ending.')
    ] = None,
    record: Record = RECORD,
    similar: Annotated[
        str | None,
        typer.Option(
            metavar="SENTENCE", help="Statements like this one in meaning, of the 2,000 with most words in common."
        ),
    ] = None,
    speaker: Annotated[str | None, typer.Option(help="Only what this one said, by full name.")] = None,
    issue: Issue = None,
    act: Annotated[str | None, typer.Option(help="Only this act: demand, reject ...")] = None,
    since: Annotated[date | None, typer.Option("--from", parser=day, metavar="DAY", help="From this day on.")] = None,
    until: Annotated[date | None, typer.Option("--to", parser=day, metavar="DAY", help="Up to this day.")] = None,
    via: Annotated[str | None, typer.Option(help="Only what came by this one: an outlet, a ministry ...")] = None,
    publisher: Annotated[str | None, typer.Option(help="Only what this one published.")] = None,
    kind: Annotated[str | None, typer.Option(help="Only of this kind of document: news, readout ...")] = None,
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = 50,
    as_of: AsOf = None,
    format: Format = Form.table,  # noqa: A002
) -> None:
    """Show the statements whose words hold what is looked for, the latest first, or that are like a sentence.

    Other names of the same thing that the profile has are looked for too.
    """
    from aidememoire.finding import Narrowed

    in_order(since, until, "--from", "--to")
    if words is None and similar is None:
        raise SettingsError("nothing to search for; give words, or a sentence with --similar")
    narrowed = Narrowed(speaker, issue, act, via, publisher, kind, since, until)
    with opened(record) as dossier:
        show(dossier.search(words, limit, as_of, similar=similar, narrowed=narrowed), format)
