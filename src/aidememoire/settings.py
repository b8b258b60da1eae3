"""What a user can set, in one frozen value that only the workspace and the faces read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from aidememoire.model import SettingsError

PROFILES = ("general",)


@dataclass(frozen=True, slots=True)
class Settings:
    """How documents are to be read.

    `published` and `publisher` hold for every document and win over what it says itself; `fields`
    names the fields of JSON lines, ours to theirs. Raises SettingsError where a value cannot be used.
    """

    profile: str = "general"
    published: date | None = None
    publisher: str | None = None
    fields: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Check the values."""
        if self.profile not in PROFILES:
            known = ", ".join(PROFILES)
            raise SettingsError(f"there is no profile {self.profile!r}; the profiles are: {known}")
