"""What a caller may ask of the loading of documents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Protocol

from aidememoire.model import SettingsError

LIMIT = 64 * 2**20
"""The most bytes that a source may have."""


class Options(Protocol):
    """Values that win over what a document says itself, and the names of the fields of JSON lines.

    The settings of the program have this shape; this package must not know them.
    """

    @property
    def published(self) -> date | None:
        """The day of publication of every document."""

    @property
    def publisher(self) -> str | None:
        """The publisher of every document."""

    @property
    def fields(self) -> Mapping[str, str]:
        """The names of the fields of JSON lines, ours to theirs."""


@dataclass(frozen=True, slots=True)
class Overrides:
    """Options as plain values: by default nothing is overridden."""

    published: date | None = None
    publisher: str | None = None
    fields: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Fields:
    """Which field of a JSON line holds what."""

    text: str = "text"
    title: str = "title"
    publisher: str = "publisher"
    published: str = "published"
    dateline: str = "dateline"
    kind: str = "kind"
    url: str = "url"
    side: str = "side"

    @classmethod
    def of(cls, names: Mapping[str, str]) -> Fields:
        """Return the fields with some named otherwise; raise SettingsError for one that is not ours."""
        ours = [one.name for one in fields(cls)]
        for name in names:
            if name not in ours:
                raise SettingsError(f"a JSON line has no field {name!r} to name; there are: {', '.join(ours)}")
        return cls(**names)
