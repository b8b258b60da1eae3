"""`aidememoire`, also as `python -m aidememoire.cli`: no fault of ours or theirs ends in a traceback."""

from __future__ import annotations

import errno
import os
import sys
from typing import TYPE_CHECKING

from aidememoire.cli.complaints import complain
from aidememoire.model import AideMemoireError

if TYPE_CHECKING:
    from typer import Typer, TyperException

_INTERRUPTED, _UNFORESEEN = 130, 70
_FULL = (errno.ENOSPC, errno.EDQUOT)  # EDQUOT: of what this person may fill


def main() -> None:
    """Run the command line; exits with its code."""
    try:
        _run()
    except KeyboardInterrupt:  # also while what a command needs is still being imported
        _end("interrupted", _INTERRUPTED)


def _run() -> None:
    from typer import TyperException

    from aidememoire.cli.app import app

    try:
        code = _written_out(app)
        if code == _INTERRUPTED:  # so typer tells of Ctrl-C; a command that has told of it itself has exited
            raise KeyboardInterrupt
        sys.exit(code)
    except TyperException as error:
        _end_misused(error)
    except AideMemoireError as error:
        _end(error, 2)
    except BrokenPipeError:  # whoever read our output has had enough
        _drop_output()
        sys.exit(0)
    except Exception as error:
        if isinstance(error, OSError) and error.errno in _FULL:
            _drop_output()
            _end("the disk is full; make room and run it again", 2)
        if os.environ.get("AIDEMEMOIRE_DEBUG"):
            raise
        fault = f"{type(error).__name__}: {error}".splitlines()[0]
        _end(f"a fault of this program, please report it ({fault}); AIDEMEMOIRE_DEBUG=1 shows where", _UNFORESEEN)


def _written_out(app: Typer) -> int | None:
    """Run the app and return its code; nothing of its output is left to be written when the process ends."""
    try:
        code: int | None = app(prog_name="aidememoire", standalone_mode=False)
        return code
    finally:
        print(end="", flush=True)  # also where there is no output at all


def _drop_output() -> None:
    """See that what is left of the output is not flushed at exit, where it cannot be written."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _end_misused(error: TyperException) -> None:
    """Say what of the command line cannot be understood; where there is none of it, show what there could be."""
    said, context = error.format_message(), getattr(error, "ctx", None)
    if said.startswith("Usage:"):
        print(said)
        sys.exit(2)
    said = said.replace("Value error, ", "").replace("Input should", "it should").rstrip(".")
    _end(f"{said[:1].lower()}{said[1:]}; see `{context.command_path if context else _called()} --help`", 2)


def _called() -> str:
    """Return the command as it was called: of an option with too few values nobody tells whose it is."""
    return " ".join(("aidememoire", *(one for one in sys.argv[1:2] if not one.startswith("-"))))


def _end(message: object, code: int) -> None:
    complain(message)
    sys.exit(code)


if __name__ == "__main__":
    main()
