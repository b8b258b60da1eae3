"""Attributions to statements: their nesting, their mode and their lasting ids."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from aidememoire.model import Confidence, Document, Span, Statement
from aidememoire.reading.attributions import Attribution
from aidememoire.reading.quotations import INSIDE, MARK, quotation_states


def to_statements(document: Document, attributions: Sequence[Attribution]) -> tuple[Statement, ...]:
    """Return a statement for each attribution, in the same order."""
    states = quotation_states(document.text)
    ids = [statement_id(document, attribution) for attribution in attributions]
    found = []
    for attribution, own_id in zip(attributions, ids, strict=True):
        parent = find_parent(attribution, attributions)
        found.append(
            Statement(
                id=own_id,
                parent=None if parent is None else ids[parent],
                source=attribution.source,
                cue=(attribution.cue,),
                content=attribution.content,
                mode=mode_of(attribution.content, states, nested=parent is not None),
                confidence=Confidence(span=round(attribution.confidence, 4)),
            )
        )
    return tuple(found)


def statement_id(document: Document, attribution: Attribution) -> str:
    """Return 16 digits that depend on the document's text and on where content and cue stand."""
    offsets = [(span.start, span.end) for span in (*attribution.content, attribution.cue)]
    return hashlib.sha256(f"{document.sha256} {offsets}".encode()).hexdigest()[:16]


def find_parent(child: Attribution, attributions: Sequence[Attribution]) -> int | None:
    """Return the number of the attribution with the smallest content that holds all of `child`."""
    holders = [
        (sum(len(span.text) for span in other.content), number)
        for number, other in enumerate(attributions)
        if other is not child and _holds(other, child)
    ]
    return min(holders)[1] if holders else None


def mode_of(content: Sequence[Span], states: bytes | bytearray, nested: bool) -> str:
    """Return direct, indirect or mixed: how much of the content stands in quotation marks.

    For a nested statement only quotations count that open in its own content: the others are its parent's.
    """
    quoted = plain = 0
    for span in content:
        own = not nested or states[span.start] != INSIDE
        for at in range(span.start, span.end):
            if states[at] == MARK:
                own = True
            elif span.text[at - span.start].isalnum():
                quoted += own and states[at] == INSIDE
                plain += not (own and states[at] == INSIDE)
    if not quoted:
        return "indirect"
    return "mixed" if plain else "direct"


def _holds(parent: Attribution, child: Attribution) -> bool:
    spans = (child.cue, *child.content)
    return all(any(whole.holds(span) for whole in parent.content) for span in spans)
