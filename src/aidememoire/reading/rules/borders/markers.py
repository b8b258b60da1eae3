"""Markers: the sign or the number before the items of a list, and which of them go together."""

from __future__ import annotations

import re
from dataclasses import dataclass

#: A bullet, or a number, a letter or a small Roman number with a full stop or a bracket.
MARKER = r"(?P<marker>[•*·–—-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])"
_NUMBER = re.compile(r"\(?(\w+)[.)]")
_ROMAN = re.compile(r"[ivx]+")
_FIRST = frozenset(("1", "a", "i"))


@dataclass(frozen=True, slots=True)
class Marker:
    """The marker of an item: its `kind`, a bullet or the shape of its number, that number, and how far it is set in."""

    kind: str
    number: str
    indent: int

    @classmethod
    def of(cls, words: str, indent: str = "", before: Marker | None = None) -> Marker:
        """Return the marker that some words are; one letter after another, *(i)* after *(h)*, is no Roman number."""
        found = _NUMBER.fullmatch(words)
        if not found:
            return cls(words, "", len(indent))
        number = found[1]
        shape = words.replace(number, "{}")
        letter = before is not None and before.kind == shape.format("a") and ord(before.number) + 1 == ord(number[-1])
        roman = _ROMAN.fullmatch(number) and not (letter and len(number) == 1)
        return cls(shape.format("1" if number.isdigit() else "i" if roman else "a"), number, len(indent))

    @property
    def opens(self) -> bool:
        """Whether a list can begin with it."""
        return not self.number or self.number in _FIRST
