"""Options that several commands share, and how a view is shown."""

from __future__ import annotations

import sys
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from aidememoire.days import day as day

if TYPE_CHECKING:
    from aidememoire.dossier import Dossier
    from aidememoire.exports.view_records import View

RECORD = "dossier.db"


class Form(StrEnum):
    """How a view is shown."""

    table = "table"
    json = "json"
    csv = "csv"
    md = "md"


class Status(StrEnum):
    """What has become of an undertaking."""

    open = "open"
    kept = "kept"
    broken = "broken"
    withdrawn = "withdrawn"


Record = Annotated[
    str, typer.Option("--record", envvar="AIDEMEMOIRE_RECORD", help="The record: a file, or a postgresql:// address.")
]
AsOf = Annotated[
    date | None, typer.Option("--as-of", parser=day, metavar="DAY", help="Only what was published by this day.")
]
Format = Annotated[Form, typer.Option("--format", "-f", help="What to give.")]
Issue = Annotated[str | None, typer.Option("--issue", help="Only this issue.")]
Party = Annotated[str | None, typer.Option("--party", help="Only this party.")]


def opened(record: str) -> Dossier:
    """Return the dossier in a file or database; raises RecordError where there is none."""
    from aidememoire.dossier import open_dossier

    return open_dossier(record)


def show(view: View, form: Form) -> None:
    """Write a view to stdout: for a person on a terminal with weight and shade, else as plain characters."""
    from aidememoire.exports.tables import export, print_view

    if form is Form.table and sys.stdout.isatty():
        from rich.console import Console

        print_view(view, Console(highlight=False))
    else:
        sys.stdout.write(export(view, form.value))
