"""The commands and their options. What a command needs is imported when it runs, so that help is quick."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from aidememoire import __version__
from aidememoire.cli import describing, people, profiles, record, serving, showing, views
from aidememoire.cli.options import FieldNames, day, examples, field_names

app = typer.Typer(
    help="Keep the sourced record of a negotiation: who said what, when, and according to whom.",
    epilog=examples("read report.txt", "add reports/", "positions", "search 'peace treaty'", "COMMAND --help"),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.add_typer(record.app)
app.add_typer(people.app)
app.add_typer(describing.app)
app.add_typer(views.app)
app.add_typer(showing.app)
app.add_typer(serving.app)
app.add_typer(profiles.app, name="profile")
app.add_typer(serving.user, name="user")


class Format(StrEnum):
    """How readings are shown."""

    text = "text"
    json = "json"
    html = "html"


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"aidememoire {__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and stop.")
    ] = False,
) -> None:
    """Keep the sourced record of a negotiation: who said what, when, and according to whom."""


@app.command(
    epilog=examples(
        "read report.txt --profile armenia-azerbaijan",
        "read reports/ --format json --out readings.jsonl",
        "read report.pdf --format html --out page.html",
    )
)
def read(
    sources: Annotated[list[str], typer.Argument(metavar="FILE", help="Files, folders, globs; - for stdin.")],
    format: Annotated[Format, typer.Option("--format", "-f", help="How to show it.")] = Format.text,  # noqa: A002
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE", help="A file to write to; else stdout.")
    ] = None,
    published: Annotated[
        date | None, typer.Option(parser=day, metavar="DAY", help="The day of publication of every document.")
    ] = None,
    publisher: Annotated[str | None, typer.Option(metavar="NAME", help="The publisher of every document.")] = None,
    profile: Annotated[
        str, typer.Option(metavar="PROFILE", help="What to read with: a name, or a YAML file.")
    ] = "general",
    field: FieldNames = None,
) -> None:
    """Read documents and show who says what in them.

    Each statement is pinned to its words. Reads plain text, Markdown, web pages, PDF, DOCX, mail and JSON lines. Ends with 1 where some documents could
    not be read, with 2 where none could.
    """
    from aidememoire.cli.read import read_sources
    from aidememoire.intake.settings import Settings

    settings = Settings(
        profile=profile,
        published=published,
        publisher=publisher,
        fields=field_names(field),
    )
    raise typer.Exit(read_sources(sources, format.value, out, settings))
