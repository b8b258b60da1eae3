"""The commands after which a document is read anew: describe, and undo, which may take that back."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from aidememoire.cli.options import RECORD, Record, day, examples, opened
from aidememoire.cli.people import By, Why, say

app = typer.Typer()


@app.command(
    epilog=examples(
        "describe 482a7b59 --published 2025-03-18 --why 'the dateline has no year'",
        "describe 482a7b59 --publisher Lantern --kind readout --side Havenland",
        "describe 482a7b59 --clear side",
    )
)
def describe(
    document: Annotated[str, typer.Argument(metavar="DOC", help="Its id, or a beginning of it.")],
    record: Record = RECORD,
    published: Annotated[
        date | None, typer.Option(parser=day, metavar="DAY", help="The day of its publication.")
    ] = None,
    publisher: Annotated[str | None, typer.Option(metavar="NAME", help="Who published it.")] = None,
    title: Annotated[str | None, typer.Option(metavar="WORDS", help="Its title.")] = None,
    side: Annotated[str | None, typer.Option(metavar="PARTY", help="The party whose account it is.")] = None,
    kind: Annotated[
        str | None, typer.Option(metavar="KIND", help="news, readout, statement, transcript or agreement.")
    ] = None,
    dateline: Annotated[str | None, typer.Option(metavar="PLACE", help="The place where it was written.")] = None,
    clear: Annotated[
        list[str] | None,
        typer.Option(metavar="FACT", help="Leave one empty: published, publisher, side, dateline; repeatable."),
    ] = None,
    why: Why = None,
    by: By = None,
) -> None:
    """Put the facts of a document right.

    That is its day of publication, publisher, title, side, kind or dateline. It is read anew by them, since the days and speakers of its statements hang on them; they hold for every later reading too. What came with it stays in the record, and `show` tells both.
    """
    from aidememoire.cli.waiting import print_lines, waiting_in, waiting_since
    from aidememoire.correcting.describing import Facts, described, recorded
    from aidememoire.correcting.events import Signed
    from aidememoire.correcting.wanted import remarks_on_side
    from aidememoire.exports.events import reading_words
    from aidememoire.exports.terminal import clean
    from aidememoire.intake.adding import own_workspace

    facts = Facts(title, publisher, published, dateline, kind, side, tuple(clear or ()))
    with opened(record) as dossier:
        noticed = remarks_on_side(side, dossier)
        event, before = described(document, dossier, facts, Signed.now(by, why)), waiting_in(dossier)
        found = recorded(event, dossier, lambda one: own_workspace(dossier).read_document(one))
        say([event])
        typer.echo(reading_words(found))
        print_lines(waiting_since(dossier, before))
    for one in noticed:
        typer.echo(clean(f"aidememoire: {one}"), err=True)


@app.command(epilog=examples("undo", "undo 3f2a9c01 --why 'misread'"))
def undo(
    correction: Annotated[
        str | None,
        typer.Argument(metavar="CORRECTION", help="Its id, or a beginning of it; else the latest, of whoever."),
    ] = None,
    record: Record = RECORD,
    why: Why = None,
    by: By = None,
) -> None:
    """Take a correction back.

    That is all of the latest command that still holds, or the one correction named. An undo can be undone.
    """
    from aidememoire.cli.waiting import print_lines, waiting_in, waiting_since
    from aidememoire.correcting.events import Signed
    from aidememoire.correcting.undoing import undone
    from aidememoire.exports.events import correction_words
    from aidememoire.intake.adding import own_workspace

    with opened(record) as dossier:
        before = waiting_in(dossier)
        made = undone(correction, dossier, Signed.now(by, why), lambda one: own_workspace(dossier).read_document(one))
        taken = [dossier.register.correction(one.undoes) for one in made]
        say(made)
        for one in taken:
            typer.echo(f"taken back: {correction_words(one)}")
        print_lines(waiting_since(dossier, before - {one.id for one in taken}))
