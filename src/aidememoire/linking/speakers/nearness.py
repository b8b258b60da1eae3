"""Where somebody comes up around a source: how often and how long ago named, heard, and by the way."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from aidememoire.linking.cast.who import Who
from aidememoire.linking.speakers.trail import Trace
from aidememoire.model import Span

#: Code points before and behind a source within which those are sought whom it may mean.
BEFORE, BEHIND = 3_000, 600
_STEPS = (0, 1, 2, 4, 8)


@dataclass(slots=True)
class Near:
    """Where somebody comes up around a source: last and how often named, last heard, behind it, in its own words."""

    last: int = -1
    named: int = 0
    weight: float = float("-inf")
    spoke: int = -1
    behind: int = 0
    inside: bool = False

    @property
    def came_before(self) -> bool:
        """Whether somebody was named or heard before the source."""
        return self.last >= 0 or self.spoke >= 0

    def note(self, trace: Trace, source: Span) -> None:
        """Note one place more where he was named or heard."""
        if trace.heard:
            self.spoke, self.weight = max(self.spoke, trace.at), max(self.weight, trace.weight)
        elif source.start <= trace.at < source.end:
            self.inside = True
        elif trace.at < source.start:
            self.last, self.named = max(self.last, trace.at), self.named + 1
            self.weight = max(self.weight, trace.weight)
        else:
            self.behind += 1


def last_heard(near: Mapping[Who, Near]) -> Who | None:
    """Return who of those around a source was heard last."""
    return max((one for one in near if near[one].spoke >= 0), key=lambda one: near[one].spoke, default=None)


def upto(number: int, most: int) -> str:
    """Return a number in words for a trait, large ones as one: `3+`."""
    return f"{number}" if number < most else f"{most}+"


def step(number: int) -> str:
    """Return the step that a number reaches: 0, 1, 2, 4, 8."""
    return str(_STEPS[max(bisect_right(_STEPS, number) - 1, 0)])
