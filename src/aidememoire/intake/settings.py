"""What a user can set, in one frozen value that only the workspace and the faces read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Settings:
    """How documents are to be read.

    `published` and `publisher` hold for every document and win over what it says itself; `fields`
    names the fields of JSON lines, ours to theirs; `profile` is the name of one or a file of one. `meanings` asks for the
    vectors of what is said, as a record wants them.
    """

    profile: str = "general"
    published: date | None = None
    publisher: str | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    meanings: bool = False
