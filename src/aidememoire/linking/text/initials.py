"""Initials of a name that the reader leaves out or takes for a person: *Ms. N. Rakhimova* is one, N. Rakhimova."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace

from aidememoire.model import Mention, Span

_INITIALS = re.compile(r"\b(?:[A-Z]\.[ -]?){1,3}\Z")
_TITLED = re.compile(r"\b(?:Mr|Ms|Mrs|Mme|Dr|Prof|H\.E|Sir|Amb|Gen|Col)\.? \Z")
_FAR = 20  # code points before a name in which its initials and the style before them stand


def with_initials(text: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the mentions, each person with the initials behind a style or an office, and none that is but such an initial.

    An initial that was taken for a person (*S* in *Foreign Ministers S. Rahimov and Wen Li*) is one of the name behind it.
    """
    openings = {one.span.end + 1 for one in mentions if one.type == "ROLE"}
    openings |= {one.span.start for one in mentions if one.type == "PER" and len(one.span.text) == 1}
    whole = [_whole(text, one, openings) for one in mentions]
    taken = [new.span for old, new in zip(mentions, whole, strict=True) if new is not old]
    inner = {
        one for one in whole if one.type == "PER" and any(span != one.span and span.holds(one.span) for span in taken)
    }
    return tuple(one for one in whole if one not in inner) if taken else tuple(mentions)


def _whole(text: str, one: Mention, openings: Set[int]) -> Mention:
    """Return a person's mention from its initials on, where a style stands before these or one of the openings is there."""
    first = max(0, one.span.start - _FAR)
    found = _INITIALS.search(text, first, one.span.start) if one.type == "PER" and len(one.span.text) > 1 else None
    if found is None:
        return one
    titled = _TITLED.search(text, max(0, found.start() - _FAR), found.start())
    if not titled and found.start() not in openings:
        return one
    return replace(one, span=Span.of(text, found.start(), one.span.end))
