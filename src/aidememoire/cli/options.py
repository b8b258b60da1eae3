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
    from aidememoire.exports.view_records import Things, View

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
    str,
    typer.Option("--record", metavar="RECORD", envvar="AIDEMEMOIRE_RECORD", help="A file, or a postgresql:// address."),
]
AsOf = Annotated[
    date | None, typer.Option("--as-of", parser=day, metavar="DAY", help="Only what was published by this day.")
]
Format = Annotated[Form, typer.Option("--format", "-f", help="How to show it.")]
Issue = Annotated[str | None, typer.Option("--issue", metavar="ISSUE", help="Only this issue.")]
Party = Annotated[str | None, typer.Option("--party", metavar="PARTY", help="Only this party.")]

FieldNames = Annotated[
    list[str] | None,
    typer.Option("--field", metavar="OURS=THEIRS", help="A field of JSON lines, as in text=body; repeatable."),
]


def field_names(pairs: list[str] | None) -> dict[str, str]:
    """Return the names of the fields of JSON lines, ours to theirs."""
    named = [pair.partition("=") for pair in pairs or []]
    for ours, sign, theirs in named:
        if not ours or not theirs:
            told = repr(f"{ours}{sign}{theirs}")
            raise typer.BadParameter(f"{told} does not name a field as in text=body", param_hint="--field")
    return {ours: theirs for ours, _, theirs in named}


def examples(*lines: str) -> str:
    """Return the end of a command's help: ways to call it, a line each, which are not wrapped."""
    return "\n".join(("\b", "Examples:", *(f"  aidememoire {line}" for line in lines)))


def opened(record: str) -> Dossier:
    """Return the dossier in a file or database; raises RecordError where there is none."""
    from aidememoire.dossier import open_dossier

    return open_dossier(record)


def show(view: View, form: Form, dossier: Dossier, as_of: date | None = None, today: date | None = None) -> None:
    """Write a view to stdout: for a person on a terminal with weight and shade, else as plain characters.

    Where it has nothing to tell because nothing was added or published by then, or by `today` where that is the day of
    the view, that is said on stderr; so is, of CSV, which has no place for it, that a part is left out.
    """
    from aidememoire.exports.tables import export, print_view
    from aidememoire.exports.view_records import records

    told, undated = records(view), _undated(dossier) if as_of else 0
    if not told.rows and (why := _why_nothing(dossier, as_of or today, undated)):
        typer.echo(f"aidememoire: {why}", err=True)
    if form is Form.csv and told.facts.get("cut"):
        typer.echo("aidememoire: this is a part of what there is; ask for other days, or for more", err=True)
    if undated:
        counted = "1 document" if undated == 1 else f"{undated:,} documents"
        typer.echo(f"aidememoire: {counted} without a day of publication counted in, as of every day", err=True)
    if form is Form.table and sys.stdout.isatty():
        from rich.console import Console

        print_view(view, Console(highlight=False), as_of)
    else:
        sys.stdout.write(export(view, form.value, as_of=as_of))


def show_all(things: Things, kind: type, form: Form, dossier: Dossier, as_of: date | None = None) -> None:
    """Write things of one kind to stdout as a view, under its name and its heads also where there are none."""
    from aidememoire.exports.view_records import records_of

    show(things or records_of(kind, things), form, dossier, as_of)


def _undated(dossier: Dossier) -> int:
    from aidememoire.record import Listing

    return dossier.catalogue.documents_counted(Listing(undated=True))


def _why_nothing(dossier: Dossier, as_of: date | None, undated: int) -> str | None:
    """Return why a record has nothing to tell at all; None where it has."""
    days = dossier.catalogue.days()
    if not (days or dossier.store.stats().documents):
        return f"{dossier.store.name}: the record is empty; `aidememoire add` fills it"
    if as_of and days and as_of < days[0]:
        dated = " with a day" if undated else ""
        first = f"what was known first is of {days[0]}; give a later day to --as-of"
        return f"nothing in the record{dated} was known by {as_of}; {first}"
    return None
