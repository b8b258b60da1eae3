"""What passes between the steps: the bytes of a source, and what a format makes of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Raw:
    """The bytes of one source, its name for messages and its suffix, in small letters and with the dot."""

    name: str
    data: bytes
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """What one place says of one field of the metadata, as it stands there."""

    field: str
    value: str
    where: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A document before its text is fixed.

    `facts` go from the most to the least trusted place; `header` is text that stands above the
    text proper and may name its day and publisher; `notes` say what was left out or not believed.
    """

    origin: str
    text: str
    facts: tuple[Fact, ...] = ()
    notes: tuple[str, ...] = ()
    header: str = ""


def facts_from(where: str, values: Sequence[tuple[str, object]]) -> Iterator[Fact]:
    """Yield a fact for each field whose value says anything."""
    for field, value in values:
        if isinstance(value, str | int | float) and str(value).strip():
            yield Fact(field, str(value), where)
