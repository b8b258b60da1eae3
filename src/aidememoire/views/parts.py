"""Lists of which only the latest part was looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar, overload

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Part(Sequence[T], Generic[T]):
    """The things of a list, as far as they come from what was said on the day `cut` or later; None where that is all.

    `unnamed` counts the sayings beside them that are of nobody who is named.
    """

    things: tuple[T, ...]
    cut: date | None = None
    unnamed: int = 0

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> Part[T]: ...
    def __getitem__(self, at: int | slice) -> T | Part[T]:
        """Return one of the things, or a part of this part."""
        return Part(self.things[at], self.cut, self.unnamed) if isinstance(at, slice) else self.things[at]

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.things)
