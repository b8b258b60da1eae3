"""What is told of corrections that wait for their words, after documents were read anew."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Iterable, Iterator

from aidememoire.dossier import Dossier
from aidememoire.exports.events import correction_words
from aidememoire.exports.terminal import clean
from aidememoire.exports.wording import counted

WIDTH = 100


def waiting_in(dossier: Dossier) -> frozenset[str]:
    """Return the ids of the corrections that wait for their words."""
    return frozenset(one.id for one in dossier.store.waiting())


def waiting(dossier: Dossier, before: frozenset[str]) -> Iterator[str]:
    """Yield the corrections that wait for their words, those first that did not before."""
    held = dossier.store.waiting()
    if found := len(before - {one.id for one in held}):
        yield f"{counted(found, 'correction')} found the words again"
    if held:
        yield f"{counted(len(held), 'correction')} waiting for words that no statement or meeting stands on any more:"
    for one in sorted(held, key=lambda each: each.id in before):
        yield f"  {correction_words(one)}{'' if one.id in before else ' (new)'}"


def waiting_since(dossier: Dossier, before: frozenset[str]) -> Iterator[str]:
    """Yield the same where others wait than before, and else nothing."""
    if waiting_in(dossier) != before:
        yield from waiting(dossier, before)


def print_lines(lines: Iterable[str]) -> None:
    """Print lines without what could steer the terminal: those of lists are wrapped, sums stay whole."""
    for line in lines:
        # What is cleaned loses its leading blanks: they are ours.
        indent = line[: len(line) - len(line.lstrip(" "))]
        width = WIDTH if indent else sys.maxsize
        print(textwrap.fill(clean(line), width, initial_indent=indent, subsequent_indent=f"{indent}    "))
