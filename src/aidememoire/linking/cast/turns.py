"""Who bears an office in a transcript: *the Minister*, in the mouth of another, is the one of that office who takes turns there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aidememoire.linking.cast.people import Person
from aidememoire.model import Span

_BARE = re.compile(r"the (?:\w+ ){0,2}\w+", re.IGNORECASE)
_LABEL = re.compile(r"^[^\n:.?!]{0,120}?(?P<colon>:)(?=\s)", re.MULTILINE)
_BEFORE = 120  # code points from the beginning of a line to the end of a label


def bearer_in_turns(text: str, words: str, at: int, bearers: Sequence[Person]) -> Person | None:
    """Return the only one of the bearers of an office who takes turns, never whose turn it is at a place; None where that tells nobody.

    A minister of whom they only speak bears the office too, and is named nearer.
    """
    if not _BARE.fullmatch(words):
        return None
    speaking = [one for one in bearers if any(_is_in_a_label(text, span) for span in one.spans)]
    own = _whose_turn(text, at, speaking)
    others = [one for one in speaking if one is not own] or [one for one in bearers if own and one is not own]
    return others[0] if len(others) == 1 else None


def _is_in_a_label(text: str, span: Span) -> bool:
    line = text.rfind("\n", 0, span.start) + 1
    label = _LABEL.match(text, line, line + _BEFORE) if span.end - line < _BEFORE else None
    return label is not None and span.end <= label.start("colon")


def _whose_turn(text: str, at: int, speaking: Sequence[Person]) -> Person | None:
    """Return who of some was the last to begin a turn before a place."""
    begun = {span.start: one for one in speaking for span in one.spans if span.end <= at and _is_in_a_label(text, span)}
    last = max(begun, default=None)
    others = last is not None and any(
        last < label.start() < at for label in _LABEL.finditer(text, text.find("\n", last), at)
    )
    return None if last is None or others else begun[last]
