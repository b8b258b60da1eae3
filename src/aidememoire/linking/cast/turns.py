"""Who bears an office in a transcript: *the Minister*, in the mouth of another, is the one of that office who takes turns there."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from aidememoire.linking.cast.people import Person
from aidememoire.model import Span

_BARE = re.compile(r"the (?:\w+ ){0,2}\w+", re.IGNORECASE)
_LABEL = re.compile(r"^[^\n:.?!]{0,120}?(?P<colon>:)(?=\s)", re.MULTILINE)
_BEFORE = 120  # code points from the beginning of a line to the end of a label


@dataclass(frozen=True, slots=True)
class Turns:
    """The turns of one transcript; `begun` are the places in labels at which each person is named, as far as one was asked for."""

    text: str
    begun: dict[Span, list[int]] = field(default_factory=dict)

    def bearer(self, words: str, at: int, bearers: Sequence[Person]) -> Person | None:
        """Return the only one of the bearers of an office who takes turns, never whose turn it is at a place; None where that tells nobody.

        A minister of whom they only speak bears the office too, and is named nearer.
        """
        if not _BARE.fullmatch(words):
            return None
        speaking = [one for one in bearers if self._of(one)]
        own = self._whose(at, speaking)
        others = [one for one in speaking if one is not own] or [one for one in bearers if own and one is not own]
        return others[0] if len(others) == 1 else None

    def _of(self, person: Person) -> list[int]:
        first = person.spans[0]
        if first not in self.begun:
            self.begun[first] = sorted(span.start for span in person.spans if self._is_in_a_label(span))
        return self.begun[first]

    def _is_in_a_label(self, span: Span) -> bool:
        line = self.text.rfind("\n", max(0, span.start - _BEFORE), span.start) + 1
        label = _LABEL.match(self.text, line, line + _BEFORE) if span.end - line < _BEFORE else None
        return label is not None and span.end <= label.start("colon")

    def _whose(self, at: int, speaking: Sequence[Person]) -> Person | None:
        """Return who of some was the last to begin a turn before a place."""
        places = ((one, self._of(one)) for one in speaking)
        begun = {begins[number - 1]: one for one, begins in places if (number := bisect_left(begins, at))}
        last = max(begun, default=None)
        if last is None or _LABEL.search(self.text, last + 1, at):
            return None
        return begun[last]
