"""Verbs that share a subject: in *Chad praised Hana Deng, and welcomed the plan* Chad welcomes it, whoever stands right before *and*.

What *and* joins to a verb has a subject before that verb; the network takes the one whom the first verb tells of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution

SHARED = Reason("source", "the subject of the verb before, which *and* joins to this one")
_JOINS = re.compile(r",?\s(?:and|but)\s(?:(?:also|then|therefore|further|\w{2,20}ly)\s)?")
_BEFORE = 3  # attributions before, among which the one with the first verb stands


def with_shared_subjects(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, sorted by cue, each verb behind *and* with the subject of the one whose object stands before it."""
    found = list(attributions)
    for number, one in enumerate(found):
        if len(one.source) != 1 or not _JOINS.fullmatch(text, one.source[0].end, max(one.source[0].end, one.cue.start)):
            continue
        before = reversed(found[max(0, number - _BEFORE) : number])
        first = next((other for other in before if _tells_of(text, other, one.source[0])), None)
        if first:
            found[number] = replace(one, source=first.source, reasons=(*one.reasons, SHARED))
    return found


def _tells_of(text: str, first: Attribution, named: Span) -> bool:
    """Tell whether an attribution, with a subject of its own before its verb, ends in the words for somebody, in one sentence."""
    told = any(part.start <= named.start and named.end <= part.end for part in first.content)
    return told and bool(first.source) and first.source[-1].end <= first.cue.start < named.start
