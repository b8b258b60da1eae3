"""Orders in a relative clause: *the order whereby Corvo was directed to withdraw* has the order demand it, and Corvo nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Mention, Reason, Span
from aidememoire.reading.network.attributions import Attribution

ORDER = Reason("source", "the text by which it is ordered")
_BY_WHICH = re.compile(r",?\s(?:whereby|(?:by|under|in)\swhich)\s(?:the\s)?(?P<who>[^,.;:!?\n“”\"]{2,60})\s\Z")
# What belongs to a name behind it, of which the network may find but *the Order of the*.
_OF = re.compile(r"(?:\s(?:of\b|(?:the\s)?[A-Z])[^.,;:!?\n“”\"]{1,60})?")
_TOLD = re.compile(r"(?:(?:has|have|had|will|would)\s)?(?:is|are|was|were|be|been)\s", re.IGNORECASE)
_TYPES = frozenset(("INS", "ORG"))
_LONGEST = 80  # code points of a clause before its verb


def with_orders(text: str, attributions: Sequence[Attribution], mentions: Sequence[Mention]) -> list[Attribution]:
    """Return the attributions, what is ordered by which text having that for its source, where no other is told."""
    named = [mention.span for mention in mentions if mention.type in _TYPES]
    return [
        replace(one, source=(order,), reasons=(*one.reasons, ORDER)) if (order := _order(text, one, named)) else one
        for one in attributions
    ]


def _order(text: str, one: Attribution, named: Sequence[Span]) -> Span | None:
    """Return what orders a passive without a source, from its name to the comma before *whereby*."""
    if one.source or not _TOLD.match(one.cue.text):
        return None
    found = _BY_WHICH.search(text, max(0, one.cue.start - _LONGEST), one.cue.start)
    names = [span for span in named if found and _OF.fullmatch(text, span.end, found.start())]
    if not found or not names:
        return None
    order = Span.of(text, min(names).start, found.start())
    return None if any(order.overlaps(span) for span in one.content) else order
