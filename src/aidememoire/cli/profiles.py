"""`aidememoire profile`: lists, shows and checks profiles, and drafts a new one from documents."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from aidememoire.cli.complaints import complain
from aidememoire.cli.options import FieldNames, examples, field_names

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

    from aidememoire.model import Reading
    from aidememoire.profiles import Actor, Office, Profile

app = typer.Typer(help="List, show, check and draft profiles.", no_args_is_help=True, rich_markup_mode=None)

PLAIN_WIDTH = 100
FAULTY = 1


class Format(StrEnum):
    """How a profile is shown."""

    text = "text"
    yaml = "yaml"


@app.command("list", epilog=examples("profile list"))
def list_profiles() -> None:
    """List the profiles that come with the program.

    Each with its name, its title, and the file where it stands.
    """
    from aidememoire.profiles import load_profile, profile_names
    from aidememoire.profiles.loading import shipped_file

    for name in profile_names():
        # Not a table: a path that is broken over two lines cannot be copied.
        typer.echo(f"{name}: {load_profile(name).title}\n  {shipped_file(name)}")


@app.command(epilog=examples("profile show armenia-azerbaijan", "profile show talks.yaml --format yaml"))
def show(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A profile's name, or its file (.yaml).")],
    format: Annotated[Format, typer.Option("--format", "-f", help="How to show it.")] = Format.text,  # noqa: A002
) -> None:
    """Show what a profile knows.

    As YAML it comes with all that its bases know, and loads again.
    """
    if format is Format.yaml:
        from aidememoire.profiles.writing import merged_yaml

        sys.stdout.write(merged_yaml(name))
        return
    from aidememoire.profiles import load_profile
    from aidememoire.profiles.loading import own_data

    own = {id_ for key in ("actors", "instruments") if isinstance(ids := own_data(name).get(key), dict) for id_ in ids}
    _print_account(load_profile(name), own, _console())


@app.command(epilog=examples("profile check talks.yaml"))
def check(
    files: Annotated[list[str], typer.Argument(metavar="FILE", help="Profiles: files (.yaml) or names.")],
) -> None:
    """Say what is wrong with profiles.

    Each fault comes with its file, its line and the mend. Ends with 1 where one is faulty.
    """
    from aidememoire.exports.terminal import clean
    from aidememoire.model import ProfileError
    from aidememoire.profiles import load_profile

    faulty = False
    for file in files:
        try:
            load_profile(file)
            typer.echo(f"{clean(file)}: ok")
        except ProfileError as error:
            faulty = True
            typer.echo("\n".join(map(clean, str(error).splitlines())))
    raise typer.Exit(FAULTY if faulty else 0)


@app.command(epilog=examples("profile new cyprus-talks --from reports/ --out cyprus-talks.yaml"))
def new(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The name of the new profile, as in cyprus-talks.")],
    documents: Annotated[list[str], typer.Option("--from", metavar="DOCS", help="Files, folders, globs; repeatable.")],
    more: Annotated[list[str] | None, typer.Argument(metavar="DOCS", help="More documents.", hidden=True)] = None,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE", help="A file to write to; else stdout.")
    ] = None,
    at_least: Annotated[
        int, typer.Option(metavar="N", min=1, help="How often something must be named to be listed.")
    ] = 2,
    field: FieldNames = None,
) -> None:
    """Draft a profile from documents, for a person to prune.

    It lists who and what they name, how often, and where.
    """
    from aidememoire.model import SettingsError
    from aidememoire.profiles import load_profile
    from aidememoire.profiles.draft_yaml import draft_profile
    from aidememoire.profiles.names import slug

    if name != slug(name):
        raise SettingsError(f"{name!r} is no name of a profile; write small letters, digits and hyphens: cyprus-talks")
    readings = list(_readings([*documents, *(more or [])], field_names(field)))
    if not readings:
        raise SettingsError("no document could be read, so there is nothing to draft from; name others with --from")
    text = draft_profile(name, readings, load_profile("general"), at_least)
    _write(text, out)


def _readings(arguments: list[str], fields: dict[str, str]) -> Iterator[Reading]:
    """Yield a reading of each document that can be read; say on stderr which cannot."""
    from aidememoire.documents import find_sources
    from aidememoire.intake.settings import Settings
    from aidememoire.intake.workspace import open_workspace
    from aidememoire.model import Reading, SourceError

    workspace = open_workspace(Settings(fields=fields))
    for source in find_sources(arguments):
        for result in [source] if isinstance(source, SourceError) else workspace.read(source):
            if isinstance(result, Reading):
                yield result
            else:
                complain(result)


def _write(text: str, out: Path | None) -> None:
    from aidememoire.model import SettingsError

    if out is None:
        sys.stdout.write(text)
        return
    try:
        with out.open("x", encoding="utf-8") as stream:
            stream.write(text)
    except FileExistsError as error:
        # A draft that somebody has pruned by hand must not be lost to a second draft.
        raise SettingsError(f"{out}: is there already; name another file with --out, or move it away") from error
    except OSError as error:
        raise SettingsError(f"{out}: cannot be written ({error.strerror}); name another file with --out") from error


def _print_account(profile: Profile, own: set[str], console: Console) -> None:
    """Print the profile: who takes part, its own actors and instruments, its words for the issues."""
    from aidememoire.exports.terminal import clean

    console.print(f"{clean(profile.title)} ({clean(profile.name)})", style="bold")
    actors = {actor.id: actor for actor in profile.actors}
    for title, ids in (("parties", profile.parties), ("mediators", profile.mediators)):
        if ids:
            console.print(f"{title}: {clean(', '.join(actors[id_].name for id_ in ids))}")
    _print_filled(("actor", "kind", "side", "offices, or other names"), _actors(profile, own, actors), console)
    _print_filled(("day", "instrument", "place", "also called"), _instruments(profile, own), console)
    _print_filled(("issue", "words of the process"), _terms(profile), console)
    places = ((place.name, "; ".join(place.aliases)) for place in profile.places)
    _print_filled(("place", "also called"), places, console)


def _actors(profile: Profile, own: set[str], actors: dict[str, Actor]) -> Iterator[tuple[str, ...]]:
    for actor in profile.actors:
        if actor.id in own:
            side = actors[actor.side].name if actor.side in actors else ""
            yield actor.name, actor.kind, side, _about(actor, actors)


def _instruments(profile: Profile, own: set[str]) -> Iterator[tuple[str, ...]]:
    from aidememoire.profiles.days import since_words, until_words

    for each in sorted(profile.instruments, key=lambda one: (one.start, one.end, one.name)):
        if each.id in own:
            days = " to ".join(dict.fromkeys((since_words(each.start), until_words(each.end))))
            yield days, each.name, each.place or "", "; ".join(each.aliases)


def _terms(profile: Profile) -> Iterator[tuple[str, ...]]:
    for issue in dict.fromkeys(term.issue for term in profile.terms):
        yield issue, "; ".join(term.words for term in profile.terms if term.issue == issue)


def _about(actor: Actor, actors: dict[str, Actor]) -> str:
    if actor.offices:
        return "; ".join(_office(office, actors) for office in actor.offices)
    return "; ".join((*actor.aliases, *actor.metonyms))


def _office(office: Office, actors: dict[str, Actor]) -> str:
    """Return an office in words: Foreign Minister of Armenia, since 2021-08."""
    from aidememoire.profiles.days import since_words, until_words

    words = [f"{office.title} of {actors[office.of].name}" if office.of else office.title]
    if office.since:
        words.append(f"since {since_words(office.since)}")
    if office.until:
        words.append(f"until {until_words(office.until)}")
    return ", ".join(words)


def _console() -> Console:
    from rich.console import Console

    return Console(width=None if sys.stdout.isatty() else PLAIN_WIDTH, highlight=False, markup=False)


def _table(*columns: str) -> Table:
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, header_style="bold", pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    return table


def _print_filled(columns: Sequence[str], rows: Iterable[tuple[str, ...]], console: Console) -> None:
    """Print a table that has any rows; what stands in them comes from a file, and is made harmless."""
    from aidememoire.exports.terminal import clean

    table = _table(*columns)
    for row in rows:
        table.add_row(*map(clean, row))
    if table.row_count:
        with console.capture() as printed:
            console.print(table)
        typer.echo("\n".join(line.rstrip() for line in printed.get().splitlines()))
