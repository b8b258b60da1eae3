"""The thing whose clause a verb stands in: in *The posts that Chad proposed are not in the text* Chad proposed the posts.

Of the text Chad says nothing; the network has what stands behind the clause for what was proposed, or for a part of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting
from aidememoire.reading.rules.negation.refusals import ACCEPTS, DENIES, REJECTS, TURNS_DOWN

HEAD = Reason("content", "the thing whose clause this is")
_SURE = 0.9  # verbs of a closed table
_LONGEST = 160  # code points of the thing and what stands between it and its clause
_WORD = r"(?!(?:that|which|who|whom|whose|if|when|while|as|and|but|is|are|was|were|has|have|had|will|would|not|never|to|said|says)\b)[\w’'“”-]{1,30}"
_THAT = re.compile(
    rf"(?<![\w’'-])(?P<head>(?:[Tt]he|[Tt]hose|[Tt]hese|[Aa]n?|[Bb]oth)(?:\s{_WORD}){{1,4}})\s(?:that|which)\s\Z"
)
_HAS = r"(?:(?:has|have|had|also|later|again|then|once|\w{1,20}ly)\s){0,3}"
_VERB = re.compile(
    rf"{_HAS}(?:(?P<deny>{DENIES})|(?P<accept>{ACCEPTS})|(?P<reject>{REJECTS}|{TURNS_DOWN})|(?P<demand>demand(?:s|ed)|request(?:s|ed)|want(?:s|ed))"
    r"|(?P<propose>propose[sd]|suggest(?:s|ed)|offer(?:s|ed)|put\sforward)|(?P<endorse>back(?:s|ed)|support(?:s|ed)|welcome[sd]|endorse[sd]))",
    re.IGNORECASE,
)
_MAIN_VERB = re.compile(
    r"(?:is|are|was|were|has|have|had|will|would|can|could|should|must|may|might|do|does|did|remains?|remained)\b"
)


def with_clause_heads(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions; who proposes, rejects or wants a thing in its relative clause has the thing, not the verb behind the clause."""
    return [_with_head(text, one) for one in attributions]


def _with_head(text: str, one: Attribution) -> Attribution:
    last, verb = one.content[-1], _VERB.fullmatch(one.cue.text)
    if len(one.source) != 1 or not verb or last.start != one.cue.end + 1 or not _MAIN_VERB.match(last.text):
        return one
    start, end = one.source[0].start, one.source[0].end
    head = _THAT.search(text, max(0, start - _LONGEST), start) if text[end : one.cue.start] == " " else None
    if not head:
        return one
    content = (Span.of(text, *head.span("head")),)
    chances = acting(one.chances, verb.lastgroup or "", _SURE)
    return replace(one, content=content, chances=chances, reasons=(*one.reasons, HEAD))
