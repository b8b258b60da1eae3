"""The commands that open the record to browsers and programs: serve, and who may come: user add, list, remove."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from aidememoire.cli.options import RECORD, Record, examples
from aidememoire.model.errors import SettingsError

if TYPE_CHECKING:
    import socket

    from aidememoire.hosting import Gate
    from aidememoire.hosting.accounts import Accounts
    from aidememoire.hosting.desk import Desk

app = typer.Typer()
user = typer.Typer(help="Say who may use the record over the network.", no_args_is_help=True, rich_markup_mode=None)


class As(StrEnum):
    """What a person may do."""

    reader = "reader"
    reviewer = "reviewer"
    editor = "editor"


Users = Annotated[
    Path | None,
    typer.Option("--users", metavar="FILE", help="The file of accounts; else `.users.db` beside the record."),
]


@app.command(epilog=examples("serve", "serve --record talks.db --port 8080"))
def serve(
    record: Record = RECORD,
    host: Annotated[str, typer.Option(metavar="ADDRESS", help="The address to listen at.")] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(metavar="PORT", min=0, max=65535, help="The port to listen at; 0 for any that is free.")
    ] = 8000,
    profile: Annotated[
        str | None, typer.Option(metavar="PROFILE", help="What to read added documents with; else the record's own.")
    ] = None,
    users: Users = None,
    name: Annotated[
        list[str] | None, typer.Option("--name", metavar="HOST", help="A name that the server goes by; repeatable.")
    ] = None,
) -> None:
    """Open the record in a browser, until Ctrl-C.

    Programs find it at /api. On this machine alone nobody needs an account; any other address takes accounts, and a proxy that speaks HTTPS.
    """
    from aidememoire.correcting.signing import name_of
    from aidememoire.dossier import open_dossier
    from aidememoire.hosting import open_gate
    from aidememoire.hosting.accounts import users_file
    from aidememoire.hosting.desk import Desk
    from aidememoire.hosting.listening import listener_at
    from aidememoire.intake.adding import last_profile
    from aidememoire.intake.settings import Settings
    from aidememoire.profiles import load_profile

    with open_dossier(record) as dossier:
        # What is wrong with it is said now, not with the first document.
        known = load_profile(profile) if profile else last_profile(dossier)
        settings = Settings(profile or known.name, meanings=True)
        gate = open_gate(dossier, name_of(), users_file(record, users), host, name or ())
        with listener_at(host, port) as listener:
            _run(gate, Desk(settings, profile=known), listener)


@user.command("add", epilog=examples("user add 'Ann Lee' --role reviewer", "user add feed --role editor --token"))
def add_user(
    person: Annotated[str, typer.Argument(metavar="NAME", help="Who; corrections bear this name.")],
    role: Annotated[
        As, typer.Option(help="reader looks, reviewer corrects, editor adds documents and sets statuses too.")
    ] = As.reader,
    record: Record = RECORD,
    users: Users = None,
    token: Annotated[bool, typer.Option("--token", help="Give an API token too, which is shown this once.")] = False,
) -> None:
    """Add an account.

    The password is asked for, or read from stdin where that is no terminal.
    """
    from aidememoire.hosting.rights import Role

    given = _accounts(record, users, new=True).add(person, Role[role.value], _password(), token=token)
    typer.echo(f"{person} may come in as {role.value}")
    if given:
        typer.echo(given)


@user.command("list", epilog=examples("user list"))
def list_users(record: Record = RECORD, users: Users = None) -> None:
    """Show who has an account."""
    for one in _accounts(record, users).people():
        typer.echo(f"{one.name}: {one.role.name}{', has an API token' if one.has_token else ''}")


@user.command("remove", epilog=examples("user remove 'Ann Lee'"))
def remove_user(
    person: Annotated[str, typer.Argument(metavar="NAME", help="Who.")], record: Record = RECORD, users: Users = None
) -> None:
    """Take an account away.

    A server that runs turns the person away at once. What the person corrected stays.
    """
    _accounts(record, users).remove(person)
    typer.echo(f"{person} has no account any more")


def _accounts(record: str, users: Path | None, *, new: bool = False) -> Accounts:
    """Return the accounts, made where there are none if they may be `new`; raises SettingsError."""
    from aidememoire.hosting.accounts import Accounts, users_file

    file = users_file(record, users)
    if file is None:
        raise SettingsError("a database has no place beside it; say by --users where the file of accounts is")
    if not users and not Path(record).exists():
        raise SettingsError(f"{record}: there is no record of that name; `aidememoire add` makes one")
    if not new and not file.exists():
        raise SettingsError(f"{file}: there are no accounts; `aidememoire user add NAME` makes the first one")
    return Accounts(file)


def _password() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    password: str = typer.prompt("Password", hide_input=True, confirmation_prompt=True)
    return password


def _run(gate: Gate, desk: Desk, listener: socket.socket) -> None:
    """Say where to look and answer until Ctrl-C."""
    import logging

    import uvicorn

    from aidememoire.hosting.hosts import name_at
    from aidememoire.hosting.pace import keep_pace
    from aidememoire.web import create_app

    logging.basicConfig(format="%(asctime)s %(name)s: %(message)s")
    logging.getLogger("aidememoire").setLevel(logging.INFO)

    host, port = listener.getsockname()[:2]
    typer.echo(f"http://{name_at(host)}:{port}/ (Ctrl-C ends it)")
    # Behind a proxy, who comes is told by the proxy, which must stand on this machine.
    config = uvicorn.Config(create_app(gate, desk), log_level="warning", server_header=False)
    keep_pace()
    try:
        uvicorn.Server(config).run(sockets=[listener])
    except KeyboardInterrupt:  # the way to end it, and no failure: whoever started it may go on
        typer.echo("The server has ended.")
    finally:
        desk.close()
