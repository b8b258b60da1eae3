"""What the arguments name: files, folders, globs and the standard input."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from aidememoire.documents.drafts import Raw
from aidememoire.documents.formats import SUFFIXES
from aidememoire.model import SourceError

STDIN = "-"
_GLOB_SIGNS = "*?["


def find_sources(arguments: Iterable[str]) -> Iterator[str | SourceError]:
    """Yield the sources that the arguments name, in order; an error for each that names none.

    A folder gives its files of a known kind, those of its folders too, sorted; hidden ones are left out.
    """
    for argument in arguments:
        if argument == STDIN:
            yield argument
        elif _is_there(argument):
            yield from _in_folder(argument) if Path(argument).is_dir() else [argument]
        elif any(sign in argument for sign in _GLOB_SIGNS):
            yield from _in_glob(argument)
        else:
            yield SourceError(argument, "there is no such file or folder", "check the name")


def read_source(source: str, limit: int) -> Raw:
    """Return the bytes of one source; raise SourceError where they cannot be had or are over the limit."""
    try:
        if source == STDIN:
            return Raw("standard input", _within(sys.stdin.buffer.read(limit + 1), "standard input", limit))
        with open(source, "rb") as stream:
            return Raw(source, _within(stream.read(limit + 1), source, limit), Path(source).suffix.lower())
    except (OSError, ValueError) as error:
        cause = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise SourceError(source, f"cannot be opened ({cause})", "check that it exists and may be read") from error


def _is_there(name: str) -> bool:
    try:
        return Path(name).exists()
    except OSError:  # no name that a file could have, for its length
        return False


def _within(data: bytes, name: str, limit: int) -> bytes:
    if len(data) > limit:
        raise SourceError(name, f"is larger than {limit / 2**20:.3g} MiB", "split it into several files")
    return data


def _in_glob(pattern: str) -> Iterator[str | SourceError]:
    names = sorted(glob.glob(pattern, recursive=True))
    if not names:
        yield SourceError(pattern, "no file matches this pattern", "check the pattern")
    for name in names:
        # `**` matches the folders as well as what they hold: each file is to come once.
        if not Path(name).is_dir():
            yield name
        elif "**" not in pattern:
            yield from _in_folder(name)


def _in_folder(folder: str) -> Iterator[str | SourceError]:
    found = False
    for one in _walk(folder):
        found = True
        yield one
    if not found:
        yield SourceError(folder, "holds no file of a kind that can be read", f"the kinds are: {', '.join(SUFFIXES)}")


def _walk(folder: str) -> Iterator[str | SourceError]:
    """Yield the files of a folder before those of its folders, and an error for each that cannot be entered."""
    barred: list[OSError] = []
    for where, folders, names in os.walk(folder, onerror=barred.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES:
                yield str(Path(where, name))
    for error in barred:
        yield SourceError(str(error.filename), f"this folder cannot be opened ({error.strerror})", "check its rights")
