"""The commands that ask the record: positions, timeline, meetings, compare, changes, commitments, instruments, actors, search."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

import typer

from aidememoire.cli.options import (
    RECORD,
    AsOf,
    Form,
    Format,
    Issue,
    Party,
    Record,
    Status,
    day,
    examples,
    opened,
    show,
    show_all,
)
from aidememoire.days import in_order
from aidememoire.model.errors import SettingsError

app = typer.Typer()

MOST = 1_000  # statements from which commitments and instruments are gathered


class Kind(StrEnum):
    """What stands in a timeline."""

    statement = "statement"
    meeting = "meeting"


@app.command(
    epilog=examples(
        "positions --as-of 2023-07-26", "positions --issue borders --format csv", "positions --cell transport Armenia"
    )
)
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
    """Show where each party stands on each issue.

    A cell has the latest words, since when the stance holds, how many sources tell it, and whether it changed.
    """
    with opened(record) as dossier:
        at = as_of or date.today()
        if name := None if cell or party or everyone else dossier.missing_profile():
            typer.echo(
                f"aidememoire: the profile {name}, a file, is not kept in this record: its parties are not known;"
                " `reread --profile FILE` keeps it",
                err=True,
            )
        view = dossier.cell(*cell, at) if cell else dossier.positions(at, issue, party, everyone=everyone)
        show(view, format, dossier, as_of, at)


@app.command(
    epilog=examples(
        "timeline --from 2023-07-01 --to 2023-07-31",
        "timeline --kind meeting",
        "timeline --issue transport --party Armenia",
    )
)
def timeline(
    record: Record = RECORD,
    since: Annotated[date | None, typer.Option("--from", parser=day, metavar="DAY", help="From this day on.")] = None,
    until: Annotated[date | None, typer.Option("--to", parser=day, metavar="DAY", help="Up to this day.")] = None,
    issue: Issue = None,
    party: Party = None,
    kind: Annotated[Kind | None, typer.Option(help="Statements alone, or meetings.")] = None,
    most: Annotated[int, typer.Option(metavar="N", min=1, help="Of the statements, at most the latest so many.")] = 500,
    as_of: AsOf = None,
    format: Format = Form.table,  # noqa: A002
) -> None:
    """Show what was said and who met, day by day."""
    in_order(since, until, "--from", "--to")
    if issue and kind is Kind.meeting:
        raise SettingsError("meetings have no issue: leave out --issue, or ask for statements with --kind statement")
    from aidememoire.views import Sought

    sought = Sought(since, until, issue, party, kind.value if kind else None)
    with opened(record) as dossier:
        show(dossier.timeline(sought, as_of, most), format, dossier, as_of)


@app.command(epilog=examples("meetings", "meetings --as-of 2023-07-31 --format md"))
def meetings(record: Record = RECORD, as_of: AsOf = None, format: Format = Form.table) -> None:  # noqa: A002
    """Show the meetings, each with all documents that tell of it."""
    from aidememoire.views import Gathering

    with opened(record) as dossier:
        show_all(dossier.gatherings(as_of), Gathering, format, dossier, as_of)


@app.command(epilog=examples("compare 2023-07-25-moscow", "compare 482a7b59 a2b91690 --format md"))
def compare(
    names: Annotated[
        list[str],
        typer.Argument(metavar="MEETING|DOC", help="One meeting, by its id, or two documents or more."),
    ],
    record: Record = RECORD,
    as_of: AsOf = None,
    format: Format = Form.table,  # noqa: A002
) -> None:
    """Show accounts of one meeting side by side.

    First what all of them have, then what some have and where they differ, last what one alone has.
    """
    with opened(record) as dossier:
        show(dossier.compare(names, as_of), format, dossier, as_of)


@app.command(
    epilog=examples("changes --since 2023-07-01", "changes --since 2023-07-01 --until 2023-07-31 --format csv")
)
def changes(
    since: Annotated[date, typer.Option("--since", parser=day, metavar="DAY", help="From this day on.")],
    until: Annotated[
        date | None, typer.Option("--until", parser=day, metavar="DAY", help="Up to this day; else up to the last one.")
    ] = None,
    most: Annotated[
        int, typer.Option(metavar="N", min=1, help="Of the last days, those with at most so many statements.")
    ] = 500,
    record: Record = RECORD,
    as_of: AsOf = None,
    format: Format = Form.table,  # noqa: A002
) -> None:
    """Show what is new since a day, with what was said before.

    A statement is first, new, restated, hardened, softened, withdrawn or contradicted.
    """
    in_order(since, until, "--since", "--until")
    with opened(record) as dossier:
        show(dossier.changes(since, until, as_of, most), format, dossier, as_of)


@app.command(
    epilog=examples(
        "commitments --party Armenia", "commitments --due-by 2023-12-31", "commitments --status kept --format csv"
    )
)
def commitments(
    record: Record = RECORD,
    status: Annotated[Status | None, typer.Option(help="Only those of this status.")] = None,
    party: Party = None,
    to: Annotated[str | None, typer.Option("--to", metavar="NAME", help="Only those given to this one.")] = None,
    issue: Issue = None,
    due_by: Annotated[
        date | None,
        typer.Option(
            "--due-by", parser=day, metavar="DAY", help="Only what is open and due by this day, the soonest first."
        ),
    ] = None,
    most: Annotated[
        int, typer.Option(metavar="N", min=1, help="Of the statements that undertake something, the latest so many.")
    ] = MOST,
    as_of: AsOf = None,
    format: Format = Form.table,  # noqa: A002
) -> None:
    """Show who undertook or accepted what, and what became of it.

    With it stand to whom, on which condition, by when, and by whose word it was kept or broken: `status` says so.
    """
    from aidememoire.dossier.undertakings import Wanted
    from aidememoire.views import Commitment

    with opened(record) as dossier:
        wanted = Wanted(status.value if status else None, party, to, issue, due_by)
        found = dossier.commitments(as_of, wanted, most=most)
        show_all(found, Commitment, format, dossier, as_of)


@app.command(epilog=examples("instruments", "instruments --as-of 2023-07-31 --format csv"))
def instruments(
    record: Record = RECORD,
    most: Annotated[
        int, typer.Option(metavar="N", min=1, help="Of the statements that invoke anything, the latest so many.")
    ] = MOST,
    as_of: AsOf = None,
    format: Format = Form.table,  # noqa: A002
) -> None:
    """Show who invokes which agreement, statement or order.

    With it stand the issue, how often, and the first and the last day.
    """
    from aidememoire.views import Use

    with opened(record) as dossier:
        show_all(dossier.instruments(as_of, most), Use, format, dossier, as_of)


@app.command(epilog=examples("actors", "actors --as-of 2023-07-31 --format csv"))
def actors(
    record: Record = RECORD,
    most: Annotated[int, typer.Option(metavar="N", min=1, help="Of the statements, the latest so many.")] = MOST,
    as_of: AsOf = None,
    format: Format = Form.table,  # noqa: A002
) -> None:
    """Show who speaks, those with most statements first.

    With each stand the side, how many statements and documents, and the first and the last day.
    """
    from aidememoire.views import Actor

    with opened(record) as dossier:
        show_all(dossier.actors(as_of, most), Actor, format, dossier, as_of)


@app.command(
    epilog=examples(
        "search 'Lachin corridor'",
        "search '\"peace treaty\"' --speaker 'Ararat Mirzoyan'",
        "search --similar 'the road must be opened' --from 2023-07-01",
        "search --party Armenia --act reject",
    )
)
def search(
    words: Annotated[
        str | None,
        typer.Argument(
            metavar="WORDS", help='Words that must all stand there; "..." for a phrase, word* for an ending.'
        ),
    ] = None,
    record: Record = RECORD,
    similar: Annotated[
        str | None,
        typer.Option(
            metavar="SENTENCE", help="Statements like this one in meaning, of the 2,000 with most words in common."
        ),
    ] = None,
    speaker: Annotated[str | None, typer.Option(metavar="NAME", help="Only what this one said, by full name.")] = None,
    party: Party = None,
    issue: Issue = None,
    act: Annotated[str | None, typer.Option(metavar="ACT", help="Only this act: demand, reject ...")] = None,
    since: Annotated[date | None, typer.Option("--from", parser=day, metavar="DAY", help="From this day on.")] = None,
    until: Annotated[date | None, typer.Option("--to", parser=day, metavar="DAY", help="Up to this day.")] = None,
    via: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only what came by this one: an outlet, a ministry ...")
    ] = None,
    publisher: Annotated[str | None, typer.Option(metavar="NAME", help="Only what this one published.")] = None,
    instrument: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only what invokes this one, by its id or name.")
    ] = None,
    kind: Annotated[
        str | None, typer.Option(metavar="KIND", help="Only of this kind of document: news, readout ...")
    ] = None,
    limit: Annotated[int, typer.Option(metavar="N", min=1, help="At most so many.")] = 50,
    as_of: AsOf = None,
    format: Format = Form.table,  # noqa: A002
) -> None:
    """Find statements by their words, by meaning or by fields.

    They come the latest first, by meaning the most alike first. Other names of the same thing that the profile has are looked for too.
    """
    from aidememoire.dossier.finding import Narrowed

    in_order(since, until, "--from", "--to")
    narrowed = Narrowed(speaker, issue, act, via, publisher, kind, since, until, party, instrument)
    if words is None and similar is None and narrowed == Narrowed():
        raise SettingsError("nothing to search for; give words, a sentence with --similar, or a field such as --party")
    with opened(record) as dossier:
        found = dossier.search(words, limit, as_of, similar=similar, narrowed=narrowed)
        show(found, format, dossier, as_of)
