"""Pressure: who *was forced to accept* a thing or *had to accept* it has accepted it, and who *is under pressure to accept* it has said neither yes nor no.

The network hears a refusal in both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting
from aidememoire.vocabulary.groups import TAKING_SIDES

_SURE = 0.9  # words of a closed table; corpus/ has too few to measure it by
_UNSURE = 0.4  # that is shown as uncertain: it is told of somebody, who takes no stance
_LY = r"(?:\w{1,20}ly\s|then\s|finally\s|again\s|also\s)?"
_FORCED = re.compile(
    rf"(?:(?:(?:has|have|had)\s{_LY}been|was|were|is|are|felt|feels)\s{_LY}(?:forced|compelled|obliged|coerced|constrained|driven|pressured)|(?:(?:has|have)\s)?had)\sto\s{_LY}"
    r"(?:accept|agree|consent|sign|concede|recogni[sz]e|take\sup)\b",
    re.IGNORECASE,
)
_UNDER = re.compile(
    r"(?:(?:has|have|had)\s(?:been|come)|is|are|was|were|c[ao]mes?|remains?|remained)\s(?:\w{1,20}\s)?under\s(?:\w{1,20}\s){0,2}pressure\s(?:not\s)?to\s",
    re.IGNORECASE,
)


def with_pressures(attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions; who was forced to accept accepts, who is pressed to takes no stance."""
    return [_pressed(one) for one in attributions]


def _pressed(one: Attribution) -> Attribution:
    if one.negation:
        return one
    if _UNDER.match(one.cue.text) and one.act in TAKING_SIDES:
        return replace(one, chances=acting(one.chances, "assert", _UNSURE))
    forced = _FORCED.match(f"{one.cue.text} {one.content[0].text}") and one.act in ("reject", "deny", "demand")
    return replace(one, chances=acting(one.chances, "accept", _SURE)) if forced else one
