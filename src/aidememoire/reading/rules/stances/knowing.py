"""What somebody is told to know: in *Corvo knows that the road is open* Corvo has said nothing.

By corpus/SCHEME.md it is a statement, but it is the word of whoever tells it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting
from aidememoire.reading.rules.stances.conditions import SUPPOSED

KNOWN = Reason(SUPPOSED.field, "what another is told to know, he has not said")
_UNSURE = 0.4  # that it is but told to be so
_KNOWS = re.compile(
    r"(?:(?:must|should|also|well|\w{1,20}ly)\s){0,2}(?:knows?|reali[sz]es?)(?:\s(?:very|perfectly|full|quite|only|too|well)){0,3}",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"(?:(?:very|perfectly|full|only\stoo|quite)\swell,?\s)?(?:that\b|(?:it|this|we|he|she|they|you|there|I)\s(?:is|are|was|were|has|have|had|will|would|can|cannot|never|did|does|do|must)\b)",
    re.IGNORECASE,
)
_IT = re.compile(r"(?:it|this|that|so)\b(?=[.,;:!?]|\Z)", re.IGNORECASE)
_OWN = re.compile(r"(?:I|we|you|as\swe)\Z", re.IGNORECASE)


def with_what_is_known(attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, what another than the speaker is told to know as what he has not said."""
    return [_ascribed(one) if _is_known(one) else one for one in attributions]


def _is_known(one: Attribution) -> bool:
    """Tell whether a clause is what somebody is told to know: *knows of no order* and *we know that* are his own word."""
    return bool(
        one.source
        and _KNOWS.fullmatch(one.cue.text)
        and not _OWN.fullmatch(one.source[0].text)
        and any(_tells_what(one.cue, part) for part in one.content)
    )


def _tells_what(cue: Span, part: Span) -> bool:
    """Tell whether words behind a cue are a clause that is known, or point back to one: *there is no annex, she knows it*."""
    return part.start >= cue.end and bool(_CLAUSE.match(part.text) or _IT.match(part.text))


def _ascribed(one: Attribution) -> Attribution:
    return replace(one, chances=acting(one.chances, "assert", _UNSURE), reasons=(*one.reasons, KNOWN))
