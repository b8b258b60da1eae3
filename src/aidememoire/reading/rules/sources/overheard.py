"""Hearsay: who *has heard that Corvo fled* or *has seen reports* has not said it; *heard from Corvo that* is the word of Corvo."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Span
from aidememoire.reading.network.attributions import Attribution

_HEARS = re.compile(
    r"(?:(?:has|have|had|\w{1,20}ly|also|just|now|today|all)\s){0,3}(?:heard|learn(?:ed|t)|understood|(?:was|were|been|is|are)\s(?:told|informed|advised|notified|assured))",
    re.IGNORECASE,
)
_SEES = re.compile(r"(?:(?:has|have|had|also|just|now|all)\s){0,3}(?:seen|read|heard|received)", re.IGNORECASE)
_GIVER = re.compile(
    r"(?:\s(?:today|yesterday|now|again|this\s\w{1,12}|earlier|just))?\s(?:from|by)\s(?P<giver>(?!(?:a|an|the)\s(?:letter|note|telegram|radio|phone)\b)[^\W\d_][^.,;:!?\n“”\"]{1,60}?)(?=,?\sthat\b)"
)
_WE = re.compile(r"we|I", re.IGNORECASE)
_REPORTS = re.compile(
    r"(?:\w+\s){0,2}(?:reports?|claims?|allegations?|rumou?rs?|suggestions?|stories)\b", re.IGNORECASE
)


def with_overheard(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, hearsay as the word of whom it is heard from, without one of nobody."""
    return [_heard(text, one) for one in attributions if not _is_seen(one)]


def _is_seen(one: Attribution) -> bool:
    """Tell whether we have but seen what others report, which is a statement of its own."""
    return _of_ours(one) and bool(_SEES.fullmatch(one.cue.text) and _REPORTS.match(one.content[0].text))


def _of_ours(one: Attribution) -> bool:
    return len(one.source) == 1 and _WE.fullmatch(one.source[0].text) is not None


def _heard(text: str, one: Attribution) -> Attribution:
    """Return hearsay with whom it is heard from as its source; what we have heard of nobody has none."""
    if not _HEARS.fullmatch(one.cue.text) or one.content[0].start < one.cue.end:
        return one
    giver = _GIVER.match(text, one.cue.end)
    if giver and giver.end() < one.content[0].start:
        return replace(one, source=(Span.of(text, *giver.span("giver")),))
    return replace(one, source=()) if _of_ours(one) else one
