"""Where words stand: offsets into a document's canonical text."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The words `text`, from code point `start` up to, not including, code point `end`."""

    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        """Raise ValueError where the offsets cannot be those of the words."""
        if self.start < 0 or self.end - self.start != len(self.text) or not self.text:
            raise ValueError(f"no span of {self.text!r} can run from {self.start} to {self.end}")

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Span:
        """Return the span of `text` from `start` to `end`."""
        return cls(start, end, text[start:end])

    @classmethod
    def matched(cls, found: re.Match[str], group: int | str = 0) -> Span:
        """Return what a pattern, or a group of it, has found in a text."""
        return cls(*found.span(group), found[group])

    def holds(self, other: Span) -> bool:
        """Tell whether `other` stands wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end
