"""`aidememoire show`: one statement, document or meeting, as a sheet, as JSON or as a citation."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from aidememoire.cli.options import RECORD, Record, examples

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


@app.command(epilog=examples("show 665537a1", "show 482a7b59 --format json", "show 2023-07-25-moscow --cite bibtex"))
def show(
    name: Annotated[
        str, typer.Argument(metavar="ID", help="A statement, document or meeting, or a beginning of its id.")
    ],
    record: Record = RECORD,
    cite: Annotated[
        Citation | None, typer.Option(help="A ready citation alone: plain, for BibTeX, or as CSL-JSON.")
    ] = None,
    format: Annotated[Sheet, typer.Option("--format", "-f", help="How to show it.")] = Sheet.text,  # noqa: A002
) -> None:
    """Show all there is of a statement, document or meeting."""
    from aidememoire.dossier import open_dossier
    from aidememoire.dossier.showing import shown
    from aidememoire.exports.citation import citation
    from aidememoire.exports.showing import to_sheet
    from aidememoire.exports.showing_json import to_json

    with open_dossier(record) as dossier:
        found = shown(dossier, name)
    if cite:
        typer.echo(citation(found, cite.value), nl=False)
    else:
        typer.echo(to_json(found) if format is Sheet.json else to_sheet(found), nl=False)
