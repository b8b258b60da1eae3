"""What is wrong, told on stderr: a name in it may hold what steers a terminal, or another line."""

from __future__ import annotations

import sys

from aidememoire.model import SourceError


def complain(error: object) -> None:
    """Say an error on stderr, harmless to a terminal; that of a source on one line, others on as many as they have."""
    from aidememoire.exports.terminal import clean

    lines = [str(error)] if isinstance(error, SourceError) else str(error).split("\n")
    # What is cleaned loses its leading blanks: they are ours.
    cleaned = (line[: len(line) - len(line.lstrip(" "))] + clean(line) for line in lines)
    print("aidememoire: " + "\n".join(cleaned), file=sys.stderr)
