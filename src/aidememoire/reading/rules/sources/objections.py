"""Objections that a thing meets: *Corvo's request met with the objection of Arland* has Arland object, and Corvo accept nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting
from aidememoire.reading.openings import at_clauses, at_words
from aidememoire.reading.rules.placing import over, put

MET = Reason("source", "whose objection a thing meets")
_SURE = 0.9  # nouns of a closed table; corpus/ has too few to measure it by
_AGAINST = r"(?:objections?|opposition|refusals?|rejection|resistance|vetoe?s?|protests?)"
_FOR = r"(?:approval|agreement|consent|support|acceptance)"
_WORD = r"(?!(?:that|which|who|and|but|is|are|was|were|has|have|had|in|on|at|to|for|with|by|as)\b)[\w’'-]{1,40}"
#: What meets an answer, and no one: *met with the objection of*.
MET_WITH = rf"(?:(?:has|have|had)\s)?(?:met|meets?)\s(?:with\s)?(?:(?:the|an?|some|strong|firm|immediate|stiff|fierce)\s){{0,2}}(?P<what>(?P<against>{_AGAINST})|{_FOR})"
_MET_WITH = re.compile(rf"\b{MET_WITH}")
_MET = re.compile(
    rf"(?:^|(?<=[.!?;]\s))(?P<thing>[A-Z][^.,;:!?\n“”\"]{{4,160}}?)\s(?P<cue>{MET_WITH}\s(?:of|from))\s(?P<source>(?:(?:the|its)\s)?{_WORD}(?:\s(?:of\s(?:the\s)?)?{_WORD}){{0,5}}?)(?=[.,;!?\n]|\s(?:and|but|in|on|at|as|who|which)\b|\Z)",
    re.MULTILINE,
)


def with_objections(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, sorted by cue, what a thing meets being the word of whose objection it is."""
    found = list(attributions)
    met_with = any(at_words(_MET_WITH, text, "ha me"))
    for match in at_clauses(_MET, text) if met_with else ():
        own = over(found, Span.of(text, *match.span("cue")))
        if own:
            source, cue, thing = (Span.of(text, *match.span(part)) for part in ("source", "cue", "thing"))
            act = "reject" if match["against"] else "accept"
            met = replace(
                own[0],
                source=(source,),
                cue=cue,
                content=(thing,),
                chances=acting(own[0].chances, act, _SURE),
                reasons=(*own[0].reasons, MET),
                negation=None,
            )
            put(found, (met,), own)
    return found
