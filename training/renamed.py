"""Passages under other names: those of the corpus are invented, and news calls people Obama and Kerry.

Persons of the passages have long names that nobody else has, given in full at first. A network that sees no others takes
such names alone for persons. Here each is called by a family name and a first name drawn by lot from corpus/names.tsv, in
some passages by the family name alone, as the press names whom everybody knows. The pairs are nobody's.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from random import Random

from aidememoire.reading.wordlists import set_of
from training.passages import CORPUS

ALONE = 0.3  # share of the passages whose persons have no first name
_PERSON = re.compile(r"\[\[PER:([^\[\]]+)\]\]")
_HEADER = re.compile(r"\n*(?:# [^\n]*\n)*")
_INITIAL = re.compile(r"[A-Z]\.")
_NAME = re.compile(r"[A-Z][\w’'-]+")
_STYLES = set_of(
    "Mr Ms Mrs Mme Dr Prof Sir Lord Lady Sheikh General Colonel Major Captain Brigadier Ambassador Prince Princess King Queen"
    " Father"
)


@cache
def known_names() -> Mapping[str, tuple[str, ...]]:
    """Return the names of corpus/names.tsv by their kind: `family`, `first`, `body`."""
    found: dict[str, list[str]] = defaultdict(list)
    with (CORPUS / "names.tsv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            found[row["kind"]].append(row["name"])
    return {kind: tuple(names) for kind, names in found.items()}


def renamed(block: str, random: Random) -> str:
    """Return a marked passage with other names for its persons, everywhere the same one for the same."""
    family, first = _new_names(block, random)
    if random.random() < ALONE:
        block = _PERSON.sub(lambda person: f"[[PER:{_without_first(person[1], first)}]]", block)
    new = first | family
    if not new:
        return block
    header = _HEADER.match(block)
    begin = header.end() if header else 0
    longest_first = sorted(new, key=len, reverse=True)
    names = re.compile(rf"\b({'|'.join(map(re.escape, longest_first))})\b")
    return block[:begin] + names.sub(lambda name: new[name[1]], block[begin:])


def _new_names(block: str, random: Random) -> tuple[dict[str, str], dict[str, str]]:
    """Return for the last word of each person's name a family name, for each word before it a first name."""
    family: dict[str, str] = {}
    first: dict[str, str] = {}
    for person in sorted(set(_PERSON.findall(block)), key=lambda name: (-len(name.split()), name)):
        words = [word for word in person.split() if _NAME.fullmatch(word) and word not in _STYLES]
        if words and words[-1] not in first:
            family.setdefault(words[-1], random.choice(known_names()["family"]))
        for word in words[:-1]:
            if word not in family:
                first.setdefault(word, random.choice(known_names()["first"]))
    return family, first


def _without_first(person: str, first: Mapping[str, str]) -> str:
    kept = [word for word in person.split() if word not in first and not _INITIAL.fullmatch(word)]
    return " ".join(kept) or person
