"""Offices that stand before a place in the text: the one whose counterpart somebody is, the fuller names of a shorter one."""

from __future__ import annotations

from collections.abc import Iterator

from aidememoire.linking.cast.atlas import Atlas
from aidememoire.linking.text.index import REACH, Shelf
from aidememoire.linking.text.names import fold
from aidememoire.model import Mention

_SENTENCE = 150  # code points before *his counterpart* within which the office of that one stands


def last_office(at: int, shelf: Shelf[Mention], atlas: Atlas) -> tuple[str | None, str]:
    """Return the usual name of the office named last before a place, and its words there: None and none where there is none."""
    before = [one.span.text for one in shelf.beginning(at - _SENTENCE, at) if one.type == "ROLE"]
    return next(((office, one) for one in reversed(before) if (office := atlas.office(one))), (None, ""))


def fuller_offices(words: str, at: int, shelf: Shelf[Mention]) -> Iterator[Mention]:
    """Yield the offices within reach before a place that hold the words for one, the last first: *Secretary-General of the Council*."""
    before = reversed(shelf.beginning(at - REACH, at))
    return (one for one in before if one.type == "ROLE" and fold(words) in fold(one.span.text))
