"""`aidememoire`, also as `python -m aidememoire.cli`: no fault of ours or theirs ends in a traceback."""

from __future__ import annotations

import os
import sys

from aidememoire.model import AideMemoireError

_INTERRUPTED, _UNFORESEEN = 130, 70


def main() -> None:
    """Run the command line; exits with its code."""
    from aidememoire.cli.app import app

    try:
        app()
    except AideMemoireError as error:
        _end(str(error), 2)
    except KeyboardInterrupt:
        _end("interrupted", _INTERRUPTED)
    except BrokenPipeError:
        # Whoever read our output has had enough: what is left must not be flushed to them at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except Exception as error:
        if os.environ.get("AIDEMEMOIRE_DEBUG"):
            raise
        fault = f"{type(error).__name__}: {error}".splitlines()[0]
        _end(f"a fault of this program, please report it ({fault}); AIDEMEMOIRE_DEBUG=1 shows where", _UNFORESEEN)


def _end(message: str, code: int) -> None:
    print(f"aidememoire: {message}", file=sys.stderr)
    sys.exit(code)


if __name__ == "__main__":
    main()
