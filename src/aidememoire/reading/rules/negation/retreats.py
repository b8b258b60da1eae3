"""Stances given up: who *lifted his veto on* a thing accepts it, and who *withdrew his demand for* it, or *no longer insists on* it, does not.

What stands behind the noun is the content, the verb and the noun are the cue, and the act is that of the noun with a *not*;
who drops a demand says no more than that, least of all that he accepts what he demanded.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.rules.negation.negations import GIVEN_UP, as_with_a_not
from aidememoire.reading.rules.placing import over, put

# Then nothing is given up, or not yet: *no party lifted its veto*, *if he withdrew his offer*.
_NOT_SO = re.compile(
    r"(?:\b(?:not|never|nor|neither|no|none|nobody|without|hardly|if|unless|until|once|whether)|n[’']t)\s"
    r"(?:(?!and\b|but\b|that\b|as\b)[\w’'-]+\s){0,4}$",
    re.IGNORECASE,
)


def with_retreats(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, sorted by cue, each stance that is given up told once, and as given up."""
    found = list(attributions)
    for match in GIVEN_UP.finditer(text):
        if _NOT_SO.search(text, max(0, match.start() - 60), match.start()):
            continue
        told = over(found, Span.of(text, *match.span()))
        if told:
            put(found, (_given_up(text, match, told),), told)
    return found


def _given_up(text: str, match: re.Match[str], told: Sequence[Attribution]) -> Attribution:
    """Return what attributions tell of one stance as that it is given up: the first one, its content that of the stance."""
    one = told[0]
    cue = Span.of(text, min(one.cue.start, match.start()), match.end())
    content = tuple(part for span in one.content if (part := _behind(text, span, cue)))
    chances = as_with_a_not(text, one.chances, Span.of(text, *match.span("stance")) if match["stance"] else None)
    if not content:
        return replace(one, chances=chances)  # *lifted its veto*: the noun is all that is told
    sources = (each.source for each in told if not any(cue.overlaps(span) for span in each.source))
    return replace(one, cue=cue, source=next((each for each in sources if each), ()), content=content, chances=chances)


def _behind(text: str, span: Span, cue: Span) -> Span | None:
    """Return what a span has behind a cue."""
    if span.start >= cue.end or not span.overlaps(cue):
        return span
    start = cue.end + len(text[cue.end : span.end]) - len(text[cue.end : span.end].lstrip())
    return Span.of(text, start, span.end) if start < span.end else None
