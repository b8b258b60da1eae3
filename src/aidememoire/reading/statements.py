"""Attributions to statements: their nesting, their mode and their lasting ids."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from aidememoire.model import Confidence, Document, Span, Statement
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import Sense, senses_of
from aidememoire.reading.quotations import INSIDE, MARK, quotation_states
from aidememoire.reading.rules.sources.citings import cites

_BESIDE = 3  # attributions to either side, one of which may pass on what one that is cited says
_RUN = re.compile(rb"(.)\1*", re.DOTALL)  # of one state
_LETTER = re.compile(r"[^\W_]")
_FARTHEST = 20_000  # code points from the beginning of a content to a cue inside it, at most


def to_statements(document: Document, attributions: Sequence[Attribution]) -> tuple[Statement, ...]:
    """Return a statement for each attribution, in the same order, which is that of their cues."""
    states = quotation_states(document.text)
    sha256 = document.sha256  # of the whole text: once for all statements
    ids = [statement_id(sha256, attribution) for attribution in attributions]
    parents = _find_parents(attributions)
    senses = senses_of([attribution.chances for attribution in attributions])
    return tuple(
        Statement(
            id=own,
            parent=None if parent is None else ids[parent],
            source=one.source,
            cue=(one.negation, one.cue) if one.negation else (one.cue,),
            content=one.content,
            mode=mode_of(one.content, states, nested=parent is not None),
            confidence=_confidence(one, sense),
            act=sense.act,
            issues=sense.issues,
            conditional=sense.conditional,
            hedged=sense.hedged,
            reasons=one.reasons,
        )
        for one, own, parent, sense in zip(attributions, ids, parents, senses, strict=True)
    )


def _confidence(attribution: Attribution, sense: Sense) -> Confidence:
    return Confidence(
        span=round(attribution.confidence, 4),
        act=round(sense.act_confidence, 4),
        issue=round(sense.issue_confidence, 4),
    )


def statement_id(sha256: str, attribution: Attribution) -> str:
    """Return 16 digits that depend on the document's SHA-256 and on where content and cue stand."""
    offsets = [(span.start, span.end) for span in (*attribution.content, attribution.cue)]
    return hashlib.sha256(f"{sha256} {offsets}".encode()).hexdigest()[:16]


def _find_parents(attributions: Sequence[Attribution]) -> list[int | None]:
    """Return for each attribution the number of the one with the smallest content that holds all of it.

    Whoever passes on what another, whom he cites, has said holds that.
    """
    wholes = [(span, number) for number, one in enumerate(attributions) for span in one.content]
    wholes.sort(key=lambda pair: (pair[0].start, -pair[0].end))
    parents: list[int | None] = [None] * len(attributions)
    for number, child in enumerate(attributions):
        holders = [other for other in _around(child.cue, wholes) if _holds(attributions[other], child)]
        parents[number] = min(
            holders, key=lambda other: (_size(attributions[other]), not cites(attributions[other]), other), default=None
        )
        if cites(child):
            beside = range(max(0, number - _BESIDE), min(len(attributions), number + _BESIDE + 1))
            passing = (other for other in beside if _passes_on(attributions[other], child))
            parents[number] = next(passing, parents[number])
    return parents


def _around(cue: Span, wholes: Sequence[tuple[Span, int]]) -> set[int]:
    """Return the numbers of the contents that a cue stands in; no content is longer than _FARTHEST."""
    first = bisect_left(wholes, cue.start - _FARTHEST, key=lambda pair: pair[0].start)
    last = bisect_right(wholes, cue.start, key=lambda pair: pair[0].start)
    return {number for span, number in wholes[first:last] if span.holds(cue)}


def _size(attribution: Attribution) -> int:
    return sum(len(span.text) for span in attribution.content)


def mode_of(content: Sequence[Span], states: bytes | bytearray, nested: bool) -> str:
    """Return direct, indirect or mixed: how much of the content stands in quotation marks.

    For a nested statement only quotations count that open in its own content: the others are its parent's.
    """
    if all(states.find(INSIDE, span.start, span.end) < 0 for span in content):
        return "indirect"
    quoted = plain = False
    for span in content:
        own = not nested or states[span.start] != INSIDE
        for run in _RUN.finditer(states, span.start, span.end):
            state = states[run.start()]
            own = own or state == MARK
            if _LETTER.search(span.text, run.start() - span.start, run.end() - span.start):
                inside = own and state == INSIDE
                quoted, plain = quoted or inside, plain or not inside
    if not quoted:
        return "indirect"
    return "mixed" if plain else "direct"


def _passes_on(reporter: Attribution, cited: Attribution) -> bool:
    """Tell whether one passes on what another, whom it cites, has said: both have one content."""
    return not cites(reporter) and reporter.content == cited.content and reporter.source != cited.source


def _holds(parent: Attribution, child: Attribution) -> bool:
    # A longer content alone can hold another: so no two statements hold each other, and none itself.
    spans = (child.cue, *child.content)
    held = all(any(whole.holds(span) for whole in parent.content) for span in spans)
    return held and _size(parent) > _size(child)
