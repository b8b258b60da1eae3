"""`aidememoire show`: one statement, document or meeting, as a sheet, as JSON or as a citation."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from aidememoire.cli.options import RECORD, Record

app = typer.Typer()


class Sheet(StrEnum):
    """How one thing is shown."""

    text = "text"
    json = "json"


class Citation(StrEnum):
    """The forms of a citation."""

    plain = "plain"
    bibtex = "bibtex"
    csl = "csl"


@app.command()
def show(
    name: Annotated[
        str, typer.Argument(metavar="ID", help="A statement, document or meeting, or a beginning of its id.")
    ],
    record: Record = RECORD,
    cite: Annotated[
        Citation | None, typer.Option(help="A ready citation alone: plain, for BibTeX, or as CSL-JSON.")
    ] = None,
    format: Annotated[Sheet, typer.Option("--format", "-f", help="What to give.")] = Sheet.text,  # noqa: A002
) -> None:
    """Show one statement, document or meeting: its words where they stand, and all that the record has of it."""
    from aidememoire.dossier import open_dossier
    from aidememoire.exports.citation import citation
    from aidememoire.exports.showing import to_sheet
    from aidememoire.exports.showing_json import to_json
    from aidememoire.showing import shown

    with open_dossier(record) as dossier:
        found = shown(dossier, name)
    if cite:
        typer.echo(citation(found, cite.value), nl=False)
    else:
        typer.echo(to_json(found) if format is Sheet.json else to_sheet(found), nl=False)
