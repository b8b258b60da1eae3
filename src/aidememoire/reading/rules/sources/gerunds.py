"""What somebody is praised or blamed for: in *rebuked the envoy for suggesting that Corvo would sign* it is the envoy who suggests it.

The network gives such a gerund nobody, or whoever praises or blames.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution

OBJECT = Reason("source", "who is praised or blamed for it")
_JUDGED = (
    r"(?:rebuk|criticis|criticiz|condemn|blam|thank|prais|attack|denounc|reprimand|reproach|fault|slam|blast|scold|mock|commend"
    r"|applaud|congratulat|lambast|castigat|lash\w{0,3}\sout\sat)(?:e?s|e?d|ing|e)?"
)
_FOR = re.compile(
    rf"\b{_JUDGED}\s(?P<whom>(?!(?:him|her|it|them|us|me|you|each|one)\b)[^,.;:!?()\n“”\"]{{2,60}}?)\s(?:for|over|of)\s(?:having\s)?\Z"
)
_GERUND = re.compile(r"(?:\w{1,20}ly\s)?\w{2,20}ing\b")
_NOT_WHOM = re.compile(r"\b(?:for|that|which|who|and|over)\b|[’']s?\Z")
_FAR = 120  # code points from the verb to the gerund


def with_whom_it_is_for(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, what somebody is praised or blamed for saying or doing being of him."""
    return [_of_whom(text, one) for one in attributions]


def _of_whom(text: str, one: Attribution) -> Attribution:
    if not _GERUND.match(one.cue.text):
        return one
    found = _FOR.search(text, max(0, one.cue.start - _FAR), one.cue.start)
    if found is None or _NOT_WHOM.search(found["whom"]) or any(span.end > found.start() for span in one.source):
        return one
    return replace(one, source=(Span.of(text, *found.span("whom")),), reasons=(*one.reasons, OBJECT))
