"""Readings made from a few marked words, in the marks of corpus/SCHEME.md, and what linking makes of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from types import MappingProxyType

from aidememoire.linking.cast.atlas import Atlas
from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.cast.who import Resolved
from aidememoire.linking.linker import Linker
from aidememoire.linking.speakers.speakers import Speakers
from aidememoire.model import Reading, Statement
from aidememoire.profiles import load_profile
from training.gold import gold_reading
from training.passages import parse_passage, strip_marks

GENERAL, PROCESS = "general", "armenia-azerbaijan"
PUBLISHED = "2023-07-26"
NO_ROWS: Mapping[int, str] = MappingProxyType({})


@cache
def linker(profile: str = GENERAL) -> Linker:
    """Return the linker of a profile that comes with the program."""
    return Linker.of(load_profile(profile))


def atlas(profile: str = GENERAL) -> Atlas:
    """Return the atlas of a profile that comes with the program."""
    return linker(profile).atlas


def made(
    marked: str,
    kind: str = "news",
    publisher: str = "The Daily Lantern",
    dateline: str = "",
    published: str = PUBLISHED,
    side: str | None = None,
    rows: Mapping[int, str] = NO_ROWS,
    title: str = "",
) -> Reading:
    """Return the reading of a marked text, nothing linked.

    `rows` holds what the table says of a statement, by its number (`{1: "act=demand hedge=yes"}`); a statement
    that it leaves out asserts something on the issue `other`.
    """
    header = [f"# id: made\n# kind: {kind}\n# publisher: {publisher}\n# published: {published}"]
    header += [f"# dateline: {dateline}"] if dateline else []
    numbers = {int(number) for _, number, _, _ in strip_marks(marked)[1] if number}
    table = [f"= {number} {rows.get(number, 'act=assert')} issues=other" for number in sorted(numbers)]
    reading = gold_reading(parse_passage("\n".join([*header, marked, *table])))
    document = replace(
        reading.document,
        title=title or reading.document.title,
        side=side,
        published=date.fromisoformat(published) if published else None,
    )
    return replace(reading, document=document)


def cast_of(reading: Reading, profile: str = GENERAL) -> Cast:
    """Return those who appear in a reading."""
    return Cast.of(reading, atlas(profile))


def speakers_of(reading: Reading, profile: str = GENERAL) -> list[Resolved]:
    """Return the speakers of a reading's statements, in the order of their numbers."""
    found = Speakers(cast_of(reading, profile), reading.statements).all()
    return [found[statement.id] for statement in reading.statements]


def linked(reading: Reading, profile: str = GENERAL) -> tuple[Statement, ...]:
    """Return the statements of a reading, linked."""
    return linker(profile).link(reading).statements
