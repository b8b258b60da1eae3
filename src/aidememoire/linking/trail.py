"""Who was named or heard where in a document, and how present each still is at a later place."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from aidememoire.linking.cast import Cast
from aidememoire.linking.who import NOBODY, Resolved, Who

_SENTENCE = re.compile(r"[.!?][”\"’)]*\s+(?=[“\"‘(A-Z])|\n+")
_NAMED = ("PER", "ORG", "GPE", "ROLE")
_SUBJECT = 25  # code points from the beginning of a sentence in which its subject is likely named
_HEARD, _HEARD_NESTED, _AS_SUBJECT = 2.0, 0.2, 0.7


@dataclass(frozen=True, slots=True)
class Trace:
    """A place where somebody was named, or (`heard`) spoke, at the top or inside somebody else's statement."""

    at: int
    end: int
    who: Who
    heard: bool = False
    nested: bool = False


@dataclass(slots=True)
class Trail:
    """All traces of one document so far: of its mentions from the beginning, of its speakers as they speak."""

    cast: Cast
    traces: list[Trace] = field(default_factory=list)
    groups: list[tuple[int, tuple[Who, ...]]] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    weights: dict[Trace, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Note where everybody is named."""
        self.ends = [found.end() for found in _SENTENCE.finditer(self.cast.text)]
        for mention in self.cast.mentions:
            resolved = self.cast.resolve(mention) if mention.type in _NAMED else None
            whos = resolved.whos if resolved else ()
            self.traces += [Trace(mention.span.start, mention.span.end, who) for who in whos]

    def hear(self, at: int, resolved: Resolved, nested: bool) -> None:
        """Note that somebody speaks at a place."""
        if len(resolved.whos) > 1:
            self.groups.append((at, resolved.whos))
        self.traces += [Trace(at, at, who, heard=True, nested=nested) for who in resolved.whos if who is not NOBODY]

    def before(self, at: int) -> list[Trace]:
        """Return the traces before a place."""
        return [trace for trace in self.traces if trace.at < at]

    def presence(self, trace: Trace, at: int) -> float:
        """Return how present somebody still is: less with each sentence, more for who spoke, or was a subject."""
        return self._weight(trace) - self._sentence(at)

    def _weight(self, trace: Trace) -> float:
        if trace not in self.weights:
            score = float(self._sentence(trace.at))
            if trace.heard:
                score += _HEARD_NESTED if trace.nested else _HEARD
            if trace.at - self._beginning(trace.at) < _SUBJECT:
                score += _AS_SUBJECT
            self.weights[trace] = score
        return self.weights[trace]

    def best(self, at: int) -> dict[Who, tuple[float, int]]:
        """Return how present everybody is who was named or heard before a place, and where the last time."""
        here = self._sentence(at)
        found: dict[Who, tuple[float, int]] = {}
        for trace in self.traces:
            if trace.at < at:
                score, last = found.get(trace.who, (float("-inf"), -1))
                found[trace.who] = max(score, self._weight(trace) - here), max(last, trace.at)
        return found

    def last(self, at: int, kinds: frozenset[str]) -> Who | None:
        """Return who of some kinds is most present at a place."""
        fitting = [trace for trace in self.before(at) if trace.who.kind in kinds]
        return max(fitting, key=lambda trace: (self.presence(trace, at), trace.at)).who if fitting else None

    def _sentence(self, at: int) -> int:
        return bisect_left(self.ends, at + 1)

    def _beginning(self, at: int) -> int:
        number = self._sentence(at)
        return self.ends[number - 1] if number else 0
